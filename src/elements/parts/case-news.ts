import { css, html, type TemplateResult } from 'lit';
import type { CareController, Connected } from '../../controllers/care-controller.js';
import { careLink } from '../../controllers/navigation.js';
import { ViewController } from '../../controllers/view-controller.js';
import { say } from '../../format/phrase.js';
import type { CareCase } from '../../model/case.js';
import { openCaseCounts, type CaseCounts } from '../../store/case-counts.js';
import { canAskNewest, haveCome, openNewestCases } from '../../store/newest-cases.js';
import type { RecordView } from '../../store/record-view.js';
import { airs, infoText, spaces, textSmall, tint } from '../../styles/derived.js';
import { border, info } from '../../styles/tokens.js';
import * as paths from './icon-paths.js';
import { icon } from './icon.js';

/**
 * Customers' cases that have come since the element began to look, with the guide's warning: documents do not go by
 * reply to the mail that told of them. Asked for when the counts have changed, so that it costs nothing until then.
 */
export class CaseNews {
  readonly #element: Connected;
  readonly #care: CareController;
  readonly #counts: ViewController<RecordView<CaseCounts>>;
  readonly #newest: ViewController<RecordView<readonly CareCase[]>>;
  /** The counts as they were when it began to look, whose, and since when by the server's clock. */
  #before: { readonly of: string; readonly counts: string; readonly at: number } | undefined;
  readonly #hidden = new Set<string>();

  constructor(element: Connected, care: CareController) {
    this.#element = element;
    this.#care = care;
    this.#counts = new ViewController(
      element,
      care,
      () => (canAskNewest(care.store, care.description) ? 'customer' : undefined),
      ({ store, wanted, locale }) => openCaseCounts(store, wanted, locale),
    );
    this.#newest = new ViewController(
      element,
      care,
      () => (this.#hasChanged ? 'newest' : undefined),
      ({ store, description, locale }) => openNewestCases(store, description, locale),
    );
  }

  /** Those that have come, newest first; hidden ones are not among them. */
  get come(): readonly CareCase[] {
    const found = this.#newest.view?.state.value;
    if (!found || !this.#before) return [];
    return haveCome(found, this.#before.at).filter(({ id }) => !this.#hidden.has(id));
  }

  /** Parts: `news`, `news-link`. */
  render(): TemplateResult {
    const { come } = this;
    if (come.length === 0) return html`<div role="status"></div>`;
    const { look, links } = this.#care;
    const hide = (): void => {
      for (const { id } of come) this.#hidden.add(id);
      this.#element.requestUpdate();
    };
    return html`<div role="status">
      <div class="case-news" part="news">
        ${icon(paths.alert)}
        <div class="case-news-words">
          <p class="case-news-title">
            ${say(look, 'caseNews.come', { count: come.length })}
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
          aria-label=${say(look, 'caseNews.dismiss')}
          title=${say(look, 'caseNews.dismiss')}
          @click=${hide}
        >
          <span aria-hidden="true">✕</span>
        </button>
      </div>
    </div>`;
  }

  get #hasChanged(): boolean {
    const counts = this.#counts.view?.state.value;
    const { description } = this.#care;
    if (!counts || !description) return false;
    const of = JSON.stringify(description.scope);
    const text = JSON.stringify(
      Object.entries(counts).map(([name, count]) => [name, count?.value]),
    );
    if (this.#before?.of !== of)
      this.#before = { of, counts: text, at: Date.parse(description.serverTime) };
    else if (this.#before.counts !== text) this.#before = { ...this.#before, counts: '' };
    return this.#before.counts !== text;
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
    border-block-end: 1px solid ${border};
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
