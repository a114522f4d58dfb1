import { html, nothing, type TemplateResult } from 'lit';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';

/** A filter that is set, in words. */
export interface FilterChip<Name extends string> {
  readonly name: Name;
  readonly words: string;
}

/**
 * The filters that are set, each of which a press takes away. Parts: `chips`, `chip`.
 * @param after What else stands in the row.
 */
export function filterChips<Name extends string>(
  look: Look,
  chips: readonly FilterChip<Name>[],
  remove: (name: Name) => void,
  after: TemplateResult | typeof nothing = nothing,
): TemplateResult | typeof nothing {
  if (chips.length === 0) return nothing;
  return html`<ul class="chips" part="chips" role="list" aria-label=${say(look, 'filter.active')}>
    ${chips.map(
      ({ name, words }) =>
        html`<li>
          <button
            class="button small chip"
            part="chip"
            type="button"
            aria-label=${say(look, 'filter.remove', { filter: words })}
            @click=${() => remove(name)}
          >
            <bdi>${words}</bdi><span aria-hidden="true">✕</span>
          </button>
        </li>`,
    )}${after}
  </ul>`;
}
