import { html, nothing, type TemplateResult } from 'lit';
import type { CareController, Connected } from '../../controllers/care-controller.js';
import { careLink } from '../../controllers/navigation.js';
import { say } from '../../format/phrase.js';
import type { Target } from '../../model/target.js';
import { errorNote } from '../parts/error-note.js';
import type { Shown } from '../parts/situation-of.js';

/** What the cards of a dashboard know of it. */
export interface SummaryInside {
  readonly element: Connected;
  readonly care: CareController;
  /** How many rows a card lists. */
  readonly limit: () => number;
}

export interface Card {
  readonly id: string;
  readonly title: string;
  /** How many, beside the title. */
  readonly count?: string;
  readonly content: unknown;
  /** Where it leads, and the words of the way there. */
  readonly way?: { readonly target: Target; readonly words: string };
  readonly shown: Shown | undefined;
}

/** A card of the dashboard with a heading, what it holds, or why it holds nothing. Parts: `card`, `card-title`, `count`, `card-link`. */
export function summaryCard({ element, care }: SummaryInside, card: Card): TemplateResult {
  const { id, title, count = '', content, way, shown } = card;
  const { look, links } = care;
  const { status = 'loading', error } = shown?.state ?? {};
  return html`<div class="card" part="card" role="group" aria-labelledby=${id}>
    <div class="header">
      <h2 class="title" part="card-title" id=${id}>${title}</h2>
      ${count === '' ? nothing : html`<p class="count" part="count">${count}</p>`}
    </div>
    ${
      error
        ? html`<div class="card-failed">
            ${errorNote(look, error)}
            <button
              class="button small"
              part="retry-button"
              type="button"
              @click=${() => shown?.refresh()}
            >
              ${say(look, 'situation.tryAgain')}
            </button>
          </div>`
        : nothing
    }
    ${status === 'loading' ? html`<p class="card-note" role="status">${say(look, 'situation.loading')}</p>` : nothing}
    ${status === 'ready' ? content : nothing}
    ${
      way
        ? html`<div class="footer">
            ${careLink({
              element,
              links,
              target: way.target,
              content: way.words,
              class: 'link',
              part: 'card-link',
            })}
          </div>`
        : nothing
    }
  </div>`;
}
