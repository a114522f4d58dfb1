import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { CaseGroup, CaseQuery } from '../../adapter/cases-group.js';
import { isBadRecord } from '../../adapter/parse.js';
import type { CareController, Connected } from '../../controllers/care-controller.js';
import { addStyles } from '../../controllers/late-styles.js';
import { ViewController } from '../../controllers/view-controller.js';
import { dayKey } from '../../format/civil-day.js';
import { amountOf } from '../../format/counts.js';
import { say } from '../../format/phrase.js';
import type { CareCase } from '../../model/case.js';
import type { CaseUrgency } from '../../model/case-deadline.js';
import { urgencyOf } from '../../model/case-group.js';
import type { Row } from '../../store/answers.js';
import { openCaseCounts, type CaseCounts } from '../../store/case-counts.js';
import { isGroupedHere, openCases } from '../../store/case-list.js';
import type { ListState, PagedList } from '../../store/paged-list.js';
import type { RecordView } from '../../store/record-view.js';
import { caseNews } from '../../text/en/case-news.js';
import { caseState } from '../../text/en/case-state.js';
import { cases } from '../../text/en/cases.js';
import { deadline } from '../../text/en/deadline.js';
import { narrowing } from '../../text/en/narrowing.js';
import { CaseNews } from '../parts/case-news.js';
import { caseTerms } from '../parts/case-terms.js';
import { CareFiltersChangeEvent } from '../parts/filters-events.js';
import * as paths from '../parts/icon-paths.js';
import { RowHold, type Standing } from '../parts/row-hold.js';
import { RowLead } from '../parts/row-lead.js';
import { RowScroller } from '../parts/row-scroller.js';
import { situationOf, stalenessOf } from '../parts/situation-of.js';
import { empty } from '../parts/situation.js';
import { caseFiltersOf, caseGroupOf, casesWanted, type CaseFilters } from './case-filters.js';
import { CareGroupChangeEvent } from './case-list-events.js';
import { CaseListHead } from './case-list-head.js';
import { caseListStyles } from './case-list-styles.js';
import { GROUP_WORDS } from './case-list-words.js';
import { caseColumns, caseRow, caseRowPlaceholder, COLUMNS } from './case-row.js';

/** The element, as far as its inside knows it. */
export interface CaseListHost extends Connected {
  desk: CareCase['desk'];
  group: CaseGroup;
  filters: CaseFilters;
  readonly caseId: string | undefined;
}

/** All that a list of cases shows; fetched when the first of them is on a page. */
export class CaseListInside {
  readonly #element: CaseListHost;
  readonly #care: CareController;
  readonly #cases: ViewController<PagedList<Row<CareCase>>>;
  readonly #counts: ViewController<RecordView<CaseCounts>>;
  readonly #rows: RowScroller;
  readonly #lead: RowLead;
  readonly #hold: RowHold;
  readonly #head: CaseListHead;
  readonly #news: CaseNews;
  /** By id: how urgent those in sight were when they were last drawn. */
  #urgencies = new Map<string, CaseUrgency>();
  /** By what the cases of the view were sorted into groups. */
  #grouped: { readonly view: object; readonly by: string } | undefined;
  /** What the rows are of: others begin at the top. */
  #shown = '';

  constructor(element: CaseListHost, care: CareController) {
    this.#element = element;
    this.#care = care;
    care.learn({ ...cases, ...caseState, ...caseNews, ...deadline, ...narrowing });
    addStyles(element, ...caseListStyles);
    this.#cases = new ViewController(
      element,
      care,
      () => (care.has('cases') ? JSON.stringify(this.#wanted) : undefined),
      ({ store, wanted, description, locale }) =>
        openCases(store, JSON.parse(wanted) as CaseQuery, description, locale, () =>
          caseTerms(care),
        ),
    );
    this.#counts = new ViewController(
      element,
      care,
      () => (care.has('cases') && care.store?.adapter.cases?.counts ? this.#desk : undefined),
      ({ store, wanted, locale }) => openCaseCounts(store, wanted, locale),
    );
    const drawn = <Found extends HTMLElement>(selector: string): Found | null =>
      element.renderRoot.querySelector<Found>(selector);
    this.#rows = new RowScroller(element, () => {
      const [scroller, list, measure] = [drawn('.scroller'), drawn('.list'), drawn('.measure')];
      return scroller && measure ? { scroller, list, measure } : undefined;
    });
    this.#lead = new RowLead(this.#rows, () => this.#cases.view?.state);
    this.#hold = new RowHold(this.#rows);
    this.#news = new CaseNews(element, care);
    this.#head = new CaseListHead(element, care, {
      desk: () => this.#desk,
      group: () => caseGroupOf(element.group),
      filters: () => this.#filters,
      counts: () => this.#counts.view?.state.value,
      list: () => this.#cases.view?.state,
      show: (desk, group) => this.#show(desk, group),
      setFilters: (filters) => this.#setFilters(filters),
      refresh: () => this.#refresh(),
    });
    element.addController({ hostUpdate: () => this.#follow(), hostUpdated: () => this.#look() });
  }

  render(): TemplateResult {
    const shown = this.#cases.view;
    const situation = situationOf({
      ...{ care: this.#care, shown, tag: this.#element.localName },
      method: 'cases.list',
    });
    if (this.#care.readiness.kind !== 'ready' || !this.#care.has('cases')) {
      return html`${situation ?? nothing}`;
    }
    const count = shown && !situation ? this.#countWords(shown) : '';
    return this.#head.render(
      count,
      html`${situation ?? (shown ? this.#renderList(shown) : nothing)}${this.#news.render()}`,
    );
  }

  get #desk(): CareCase['desk'] {
    return this.#head.desks.includes(this.#element.desk) ? this.#element.desk : 'customer';
  }

  get #filters(): CaseFilters {
    return caseFiltersOf(this.#element.filters);
  }

  /** Where there is one desk it need not be told from another, and nothing has to be looked through for it. */
  get #wanted(): CaseQuery {
    const group = caseGroupOf(this.#element.group);
    const isOne =
      this.#head.desks.length === 1 && !this.#care.offers.cases?.filters?.includes('desk');
    const desk = isOne ? undefined : this.#desk;
    return casesWanted(desk, group, this.#filters, this.#care.timeZone);
  }

  #countWords({ state }: PagedList<Row<CareCase>>): string {
    const { look, description } = this.#care;
    if (state.total) return say(look, 'cases.count', { count: amountOf(state.total, look.locale) });
    if (!description || !isGroupedHere(this.#wanted, description)) return '';
    if (state.complete) {
      const count = amountOf({ value: state.length, precision: 'exact' }, look.locale);
      return say(look, 'cases.count', { count });
    }
    return say(look, 'cases.onlyLoaded', { count: state.looked ?? 0 });
  }

  #renderList(shown: PagedList<Row<CareCase>>): TemplateResult {
    const { look } = this.#care;
    const { length, complete, total } = shown.state;
    if (length === 0 || (length === 1 && complete && !shown.state.at(0))) return this.#renderNone();
    const size = complete ? length : total?.precision === 'exact' ? total.value : undefined;
    const name = say(look, GROUP_WORDS[caseGroupOf(this.#element.group)].list);
    return html`${stalenessOf(this.#care, shown) ?? nothing}
      <div class="scroller" part="scroller" @scroll=${this.#rows.onScroll}>
        <div class="measure case-row" aria-hidden="true"></div>
        <table
          class="table"
          part="table"
          role="table"
          aria-label=${name}
          aria-rowcount=${size === undefined ? -1 : size + 1}
          aria-colcount=${COLUMNS.length}
        >
          <thead role="rowgroup">
            ${caseColumns(look, this.#head.sorted)}
          </thead>
          <tbody
            class="list"
            part="list"
            role="rowgroup"
            @focusin=${this.#lead.onFocusIn}
            @focusout=${this.#rows.onFocusOut}
            @keydown=${this.#lead.onKey}
          >
            ${repeat(
              this.#drawn(shown.state),
              (index) => shown.state.at(index)?.id ?? index,
              (index) => this.#renderRow(shown.state.at(index), index),
            )}
          </tbody>
        </table>
        ${complete ? html`<p class="end" part="end">${say(look, 'cases.end')}</p>` : nothing}
      </div>`;
  }

  /** The rows to draw; what she looks at stays where it is while others come and go above it. */
  #drawn({ length, at }: ListState<Row<CareCase>>): readonly number[] {
    const standingAt = (index: number): Standing | undefined => {
      const row = at(index);
      if (!row || isBadRecord(row)) return undefined;
      return { id: row.id, rank: `${row.deadline?.at ?? ''} ${row.receivedAt ?? ''}` };
    };
    const moved = this.#hold.moved(standingAt);
    this.#lead.follow(moved);
    const drawn = this.#rows.draw(length, moved);
    this.#hold.remember(standingAt, drawn);
    return drawn;
  }

  #renderRow(row: Row<CareCase> | undefined, index: number): TemplateResult {
    const place = { index, isKept: this.#rows.isKept(index) };
    if (row === undefined) return caseRowPlaceholder(place);
    if (isBadRecord(row)) {
      return html`<tr
        class="case-row malformed"
        part="row"
        role="row"
        data-place=${index + 1}
        aria-rowindex=${index + 2}
      >
        <td role="cell" aria-colspan=${COLUMNS.length}>
          ${say(this.#care.look, 'cases.malformed', { count: 1 })}
        </td>
      </tr>`;
    }
    return caseRow(row, {
      ...{ element: this.#element, care: this.#care, place },
      isCurrent: row.id === this.#element.caseId,
      isTabbable: this.#lead.tabbable === index,
    });
  }

  /** Nothing is in the group, or nothing goes with what was looked for, which is said and can be taken away. */
  #renderNone(): TemplateResult {
    const { look } = this.#care;
    const wanted = this.#head.words;
    if (wanted === '') {
      const { none, hint } = GROUP_WORDS[caseGroupOf(this.#element.group)];
      return empty({ icon: paths.check, title: say(look, none), hint: say(look, hint) });
    }
    return empty({
      icon: paths.search,
      title: say(look, 'cases.nothing'),
      hint: say(look, 'cases.nothingHint', { wanted }),
      below: html`<button
        class="button"
        part="clear-button"
        type="button"
        @click=${this.#onShowAll}
      >
        ${say(look, 'cases.showAll')}
      </button>`,
    });
  }

  #show(desk: CareCase['desk'], group: CaseGroup): void {
    this.#element.desk = desk;
    this.#element.group = group;
    const event = new CareGroupChangeEvent(desk, group);
    this.#element.dispatchEvent(event);
  }

  #setFilters(filters: CaseFilters): void {
    this.#element.filters = filters;
    const event = new CareFiltersChangeEvent(filters);
    this.#element.dispatchEvent(event);
  }

  /** Another list begins at its top. */
  #follow(): void {
    const shown = JSON.stringify(this.#wanted);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#lead.reset();
    this.#hold.reset();
  }

  /** By another calendar or rule, and on another day, cases stand in other groups, also where none was drawn before. */
  #regroup(): void {
    const { view } = this.#cases;
    if (!view) return;
    const { now, ...terms } = caseTerms(this.#care);
    const by = JSON.stringify([terms, dayKey(new Date(now).toISOString(), this.#care.timeZone)]);
    if (this.#grouped?.view === view && this.#grouped.by !== by) this.#refresh();
    this.#grouped = { view, by };
  }

  /** Tells the store what is looked at. */
  #look(): void {
    this.#regroup();
    if (!this.#element.renderRoot.querySelector('.list')) return;
    const { first, last } = this.#rows.drawn;
    this.#cases.view?.show(first, Math.max(first, last));
    this.#turn(first, last);
  }

  /** As time goes by a case comes into another group: what is shown and counted is asked for again. */
  #turn(first: number, last: number): void {
    const terms = caseTerms(this.#care);
    const before = this.#urgencies;
    this.#urgencies = new Map();
    for (let index = first; index <= last; index += 1) {
      const row = this.#cases.view?.state.at(index);
      if (row && !isBadRecord(row)) this.#urgencies.set(row.id, urgencyOf(row, terms));
    }
    const hasTurned = [...this.#urgencies].some(([id, now]) => (before.get(id) ?? now) !== now);
    if (hasTurned) this.#refresh();
  }

  #refresh(): void {
    this.#cases.view?.refresh();
    this.#counts.view?.refresh();
  }

  /** What comes first narrows nothing down. */
  readonly #onShowAll = (): void => {
    const { sort } = this.#filters;
    this.#setFilters(sort === undefined ? {} : { sort });
  };
}
