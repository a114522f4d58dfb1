import { css, html, nothing, type TemplateResult } from 'lit';
import type { CareController, Connected } from '../../controllers/care-controller.js';
import { careLink } from '../../controllers/navigation.js';
import { ViewController } from '../../controllers/view-controller.js';
import { amountOf } from '../../format/counts.js';
import { say } from '../../format/phrase.js';
import type { CareCase } from '../../model/case.js';
import { canTellNewCases, MOST_NEW, NewCases } from '../../store/new-cases.js';
import { airs, infoText, spaces, textSmall, tint } from '../../styles/derived.js';
import { border, info } from '../../styles/tokens.js';
import { focusFirst } from './focus-first.js';
import * as paths from './icon-paths.js';
import { icon } from './icon.js';

/**
 * Customers' cases that have come since the page began to look, with the guide's warning: documents do not go by reply
 * to the mail that told of them. It stands below what it comes to, whose rows stay where they are.
 */
export class CaseNews {
  readonly #element: Connected;
  readonly #care: CareController;
  readonly #new: ViewController<NewCases>;
  /** Which it has told of first. */
  readonly #said = new Set<string>();

  constructor(element: Connected, care: CareController) {
    this.#element = element;
    this.#care = care;
    this.#new = new ViewController(
      element,
      care,
      () => (canTellNewCases(care.store, care.description) ? 'new' : undefined),
      ({ store, description, locale }) => new NewCases(store, description, locale),
    );
  }

  /** Parts: `news`, `news-link`. */
  render(): TemplateResult {
    const come = this.#new.view?.state.come ?? [];
    for (const { id } of this.#new.view?.takeUntold('seller') ?? []) this.#said.add(id);
    const notice = come.length === 0 ? nothing : this.#renderNotice(come);
    // Read out once, by who tells of it first; in the next room it is only seen. The place for it is there before its words.
    const isSaidHere = come.some(({ id }) => this.#said.has(id));
    return html`<div role="status">${isSaidHere ? notice : nothing}</div>
      ${isSaidHere ? nothing : notice}`;
  }

  #renderNotice(come: readonly CareCase[]): TemplateResult {
    const { look, links } = this.#care;
    const precision = come.length < MOST_NEW ? 'exact' : 'at-least';
    const count = amountOf({ value: come.length, precision }, look.locale);
    return html`<div class="case-news" part="news">
      ${icon(paths.alert)}
      <div class="case-news-words">
        <p class="case-news-title">
          ${say(look, 'caseNews.come', { count })}
          ${come.slice(0, MOST_NAMED).map(({ id, number }) =>
            careLink({
              ...{ element: this.#element, links, target: { to: 'case', id } },
              ...{ class: 'link', part: 'news-link' },
              content: html`<bdi>${say(look, 'caseNews.open', { number })}</bdi>`,
            }),
          )}
        </p>
        <p>${say(look, 'caseNews.warning')}</p>
      </div>
      <button
        class="button quiet small"
        type="button"
        title=${say(look, 'caseNews.dismiss')}
        @click=${() => this.#onHide(come)}
      >
        <span aria-hidden="true">✕</span>
      </button>
    </div>`;
  }

  #onHide(come: readonly CareCase[]): void {
    this.#new.view?.hide(come);
    // The button that had the focus is gone with it.
    focusFirst(
      this.#element,
      '.row-link:not([tabindex="-1"])',
      '.cases .link',
      '.card-link, .tool',
    );
  }
}

/** More than these are in the list. */
const MOST_NAMED = 3;

/** Goes with `CaseNews`. */
export const caseNewsStyles = css`
  .case-news {
    display: flex;
    align-items: start;
    gap: ${spaces(2)};
    padding: ${airs(2)} ${spaces(4)};
    border-block-start: 1px solid ${border};
    background: ${tint(info)};
    font-size: ${textSmall};
  }

  .case-news > .icon {
    flex: none;
    color: ${infoText};
  }

  .case-news-words {
    flex: 1;
    min-inline-size: 0;
  }

  .case-news-title {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 ${spaces(3)};
    font-weight: 600;
  }
`;
