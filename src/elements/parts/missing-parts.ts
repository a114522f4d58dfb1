import { html, nothing, type TemplateResult } from 'lit';
import type { Later } from '../../controllers/later.js';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';

/** Parts of an element that could not be fetched: says so, and tries again when she presses. Part: `retry-button`. */
export function missingParts(
  look: Look,
  parts: readonly Later<unknown>[],
): TemplateResult | typeof nothing {
  const missing = parts.filter(({ isMissing }) => isMissing);
  if (missing.length === 0) return nothing;
  return html`<p class="stale" role="alert">
    <button
      class="link"
      part="retry-button"
      type="button"
      @click=${() => missing.forEach((each) => void each.want())}
    >
      ${say(look, 'situation.partMissing')}
    </button>
  </p>`;
}
