import { css, html, nothing, type TemplateResult } from 'lit';
import { isBadRecord } from '../../adapter/parse.js';
import { addStyles } from '../../controllers/late-styles.js';
import { careLink } from '../../controllers/navigation.js';
import { ViewController } from '../../controllers/view-controller.js';
import { amountOf } from '../../format/counts.js';
import { say } from '../../format/phrase.js';
import type { CareCase } from '../../model/case.js';
import { caseDeadline, caseUrgency } from '../../model/case-deadline.js';
import { isEnded } from '../../model/case-standing.js';
import type { Row } from '../../store/answers.js';
import { openCaseCounts, type CaseCounts } from '../../store/case-counts.js';
import { openCases } from '../../store/case-list.js';
import type { PagedList } from '../../store/paged-list.js';
import type { RecordView } from '../../store/record-view.js';
import { airs, dangerText, spaces, textSmall, warningText } from '../../styles/derived.js';
import { border } from '../../styles/tokens.js';
import { caseNews } from '../../text/en/case-news.js';
import { deadline } from '../../text/en/deadline.js';
import { overview } from '../../text/en/overview.js';
import { CaseNews, caseNewsStyles } from '../parts/case-news.js';
import { caseTerms } from '../parts/case-terms.js';
import { deadlineMark, deadlineStyles } from '../parts/deadline-mark.js';
import { summaryCard, type SummaryInside } from './summary-inside.js';

/** What has to be closed first, first; of whom it is asked, where a back end has both desks. */
const OPEN = { desk: 'customer', group: 'open' } as const;

/** The cases that the seller has to close: how many by urgency, each leading there, and the nearest ones. */
export class SummaryCases {
  readonly #inside: SummaryInside;
  readonly #cases: ViewController<PagedList<Row<CareCase>>>;
  readonly #counts: ViewController<RecordView<CaseCounts>>;
  readonly #news: CaseNews;

  constructor(inside: SummaryInside) {
    this.#inside = inside;
    const { element, care } = inside;
    care.learn({ ...overview, ...caseNews, ...deadline });
    addStyles(element, caseNewsStyles, deadlineStyles, styles);
    this.#cases = new ViewController(
      element,
      care,
      () => (care.has('cases') ? 'open' : undefined),
      ({ store, description, locale }) =>
        openCases(store, OPEN, description, locale, () => caseTerms(care)),
    );
    this.#counts = new ViewController(
      element,
      care,
      () => (care.has('cases') && care.store?.adapter.cases?.counts ? OPEN.desk : undefined),
      ({ store, wanted, locale }) => openCaseCounts(store, wanted, locale),
    );
    this.#news = new CaseNews(element, care);
  }

  /** Parts: `urgencies`, `urgency-link`, `case`, `case-link`, `deadline`, `deadline-date`, `news`, `news-link`. */
  render(): TemplateResult | typeof nothing {
    const shown = this.#cases.view;
    if (!shown || shown.state.error?.kind === 'unsupported') return nothing;
    const { look } = this.#inside.care;
    const open = this.#open(shown);
    const count = this.#counts.view?.state.value?.['open'] ?? shown.state.total;
    return summaryCard(this.#inside, {
      id: 'cases-title',
      title: say(look, 'overview.cases'),
      ...(count && count.value > 0
        ? { count: say(look, 'overview.openCases', { count: amountOf(count, look.locale) }) }
        : {}),
      content: html`${
        open.length === 0
          ? this.#renderNone(shown)
          : html`${this.#renderUrgencies()}
              <ul class="cases" role="list">
                ${open.slice(0, this.#inside.limit()).map((careCase) => this.#renderItem(careCase))}
              </ul>`
      }${this.#news.render()}`,
      way: { target: { to: 'cases', group: 'open' }, words: say(look, 'overview.allCases') },
      shown,
    });
  }

  /** None, as far as it has been looked: that there is none is said when all has been. */
  #renderNone({ state }: PagedList<Row<CareCase>>): TemplateResult | typeof nothing {
    const { look } = this.#inside.care;
    if (!state.complete && !state.reading) return nothing;
    const words = say(look, state.complete ? 'overview.noCases' : 'situation.loading');
    return html`<p class="card-note">${words}</p>`;
  }

  /** Of those that are loaded: the first, as the marketplace orders them. */
  #open({ state }: PagedList<Row<CareCase>>): readonly CareCase[] {
    const rows = Array.from({ length: Math.min(state.length, 50) }, (_, n) => state.at(n));
    return rows.filter((row): row is CareCase => row !== undefined && !isBadRecord(row));
  }

  /** As the back end counts them; what it does not count is not claimed. */
  #renderUrgencies(): TemplateResult | typeof nothing {
    const { element, care } = this.#inside;
    const { look, links } = care;
    const counts = this.#counts.view?.state.value ?? {};
    const known = URGENCIES.flatMap(({ group, words }) => {
      const count = counts[group];
      return count && count.value > 0 ? [{ group, words, count }] : [];
    });
    if (known.length === 0) return nothing;
    return html`<ul class="urgencies" part="urgencies" role="list">
      ${known.map(
        ({ group, words, count }) =>
          html`<li data-group=${group}>
            ${careLink({
              ...{ element, links, target: { to: 'cases', group } },
              ...{ class: 'link', part: 'urgency-link' },
              content: say(look, words, { count: amountOf(count, look.locale) }),
            })}
          </li>`,
      )}
    </ul>`;
  }

  #renderItem(careCase: CareCase): TemplateResult {
    const { element, care } = this.#inside;
    const { look, links } = care;
    const { id, number, type } = careCase;
    const terms = caseTerms(care);
    const known = caseDeadline(careCase, terms);
    return html`<li class="case" part="case">
      ${careLink({
        ...{ element, links, target: { to: 'case', id } },
        ...{ class: 'link', part: 'case-link' },
        content: html`<span><bdi>${type.label ?? type.code}</bdi> · <bdi>${number}</bdi></span>`,
      })}
      ${deadlineMark(known, caseUrgency(known, terms), look, { isOver: isEnded(careCase) })}
    </li>`;
  }
}

const URGENCIES = [
  { group: 'overdue', words: 'overview.overdueCases' },
  { group: 'due-soon', words: 'overview.dueSoonCases' },
  { group: 'within-limit', words: 'overview.withinCases' },
] as const;

const styles = css`
  .urgencies {
    display: flex;
    flex-wrap: wrap;
    gap: 0 ${spaces(4)};
    padding: 0 ${spaces(4)} ${airs(2)};
    font-size: ${textSmall};
  }

  .urgencies > [data-group='overdue'] .link {
    color: ${dangerText};
    font-weight: 600;
  }

  .urgencies > [data-group='due-soon'] .link {
    color: ${warningText};
    font-weight: 600;
  }

  .cases {
    border-block: 1px solid ${border};
  }

  .case {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 ${spaces(3)};
    padding: ${airs(2)} ${spaces(4)};
  }

  .case + .case {
    border-block-start: 1px solid ${border};
  }
`;
