import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { isBadRecord } from '../../adapter/parse.js';
import type { CareController, Connected } from '../../controllers/care-controller.js';
import { formatCount } from '../../format/counts.js';
import { dateOnly } from '../../format/dates.js';
import { say } from '../../format/phrase.js';
import type { CareCase } from '../../model/case.js';
import type { Count } from '../../model/count.js';
import { scopeKey } from '../../model/scope.js';
import type { Row } from '../../store/answers.js';
import type { CaseCounts } from '../../store/case-counts.js';
import type { CareStore } from '../../store/care-store.js';
import type { ListState } from '../../store/paged-list.js';
import { filterChips, type FilterChip } from '../parts/filter-chips.js';
import { focusFirst } from '../parts/focus-first.js';
import * as paths from '../parts/icon-paths.js';
import { icon, type IconPath } from '../parts/icon.js';
import { NumberSearch } from '../parts/number-search.js';
import { without } from '../parts/without-filter.js';
import { CASE_GROUPS, type CaseFilters, type KnownGroup } from './case-filters.js';
import { CaseListPanel } from './case-list-panel.js';
import { GROUP_WORDS } from './case-list-words.js';
import { deskTabs } from './desk-tabs.js';

/** What the head of a list of cases knows of it. */
export interface CaseListKnown {
  readonly desk: () => CareCase['desk'];
  readonly group: () => KnownGroup;
  readonly filters: () => CaseFilters;
  /** As the back end counts; absent: it does not, or not yet. */
  readonly counts: () => CaseCounts | undefined;
  readonly list: () => ListState<Row<CareCase>> | undefined;
  readonly show: (desk: CareCase['desk'], group: KnownGroup) => void;
  readonly setFilters: (filters: CaseFilters) => void;
  readonly refresh: () => void;
}

/** What stands above the cases: whose, which group, a number to look for, what comes first, and the filters. */
export class CaseListHead implements ReactiveController {
  readonly #element: Connected;
  readonly #care: CareController;
  readonly #list: CaseListKnown;
  /** By code: the types that cases of this list had. */
  readonly #types = new Map<string, string>();
  readonly #search: NumberSearch;
  readonly #panel: CaseListPanel;
  /** Whose types they are. */
  #store: CareStore | undefined;
  #scope: string | undefined;

  constructor(element: Connected, care: CareController, list: CaseListKnown) {
    this.#element = element;
    this.#care = care;
    this.#list = list;
    this.#panel = new CaseListPanel(element, care, { ...list, types: this.#types });
    this.#search = new NumberSearch({
      element,
      number: () => list.filters().number,
      search: (number) => {
        const others = without(list.filters(), 'number');
        list.setFilters(number === undefined ? others : { ...others, number });
      },
    });
    element.addController(this);
  }

  hostUpdate(): void {
    const { store, description } = this.#care;
    const scope = description && scopeKey(description.scope);
    if (store !== this.#store || scope !== this.#scope) this.#types.clear();
    this.#store = store;
    this.#scope = scope;
    const list = this.#list.list();
    for (let index = 0; list && index < Math.min(list.length, MOST_LOOKED_AT); index += 1) {
      const row = list.at(index);
      if (row && !isBadRecord(row)) this.#types.set(row.type.code, row.type.label ?? row.type.code);
    }
  }

  /** The desks that the marketplace has, of those that the kit knows. */
  get desks(): readonly CareCase['desk'][] {
    const { desks = [] } = this.#care.offers.cases ?? {};
    return desks.includes('seller') ? ['customer', 'seller'] : ['customer'];
  }

  /** All that the list is narrowed down to, in words; empty: nothing. */
  get words(): string {
    const { number } = this.#list.filters();
    return [number, ...this.#chips.map(({ words }) => words)].filter((words) => words).join(' · ');
  }

  /**
   * Parts: `desk-tab`, `group`, `group-count`, `header`, `count`, `find`, `number`, `find-button`, `problem`, `sort`,
   * `tool`, `filters`, `chips`, `chip`.
   * @param count How many there are, in words.
   * @param content What stands below it.
   */
  render(count: string, content: TemplateResult): TemplateResult {
    const { look } = this.#care;
    const whole = html`<div class="groups" role="group" aria-label=${say(look, 'cases.groups')}>
        ${CASE_GROUPS.map((group) => this.#renderGroup(group))}
      </div>
      <div class="header" part="header">
        <p class="count" part="count" role="status">${count}</p>
        <div class="tools">
          ${this.#renderFind()}${this.#renderSort()}
          ${this.#renderTool('cases.filter', paths.filter, () => this.#panel.toggle(), this.#panel.isOpen)}
          ${this.#renderTool('cases.refresh', paths.refresh, this.#list.refresh)}
        </div>
      </div>
      ${this.#panel.render()}${this.#renderChips()}${content}`;
    const { desks } = this;
    if (desks.length < 2) return html`<div class="panel">${whole}</div>`;
    return deskTabs(look, {
      ...{ desks, chosen: this.#list.desk(), content: whole },
      choose: (desk) => {
        this.#list.show(desk, this.#list.group());
        focusFirst(this.#element, '[role="tab"][aria-selected="true"]');
      },
    });
  }

  #renderGroup(group: KnownGroup): TemplateResult {
    const { look } = this.#care;
    const count = this.#countOf(group);
    const isChosen = group === this.#list.group();
    const choose = (): void => {
      if (!isChosen) this.#list.show(this.#list.desk(), group);
    };
    return html`<button
      class="group"
      part="group"
      type="button"
      data-group=${group}
      ?data-some=${count !== undefined && count.value > 0}
      aria-pressed=${isChosen ? 'true' : 'false'}
      @click=${choose}
    >
      <span class="group-name">${say(look, GROUP_WORDS[group].name)}</span>
      ${
        count === undefined
          ? nothing
          : html`<span class="group-count" part="group-count"
              >${formatCount(count, look.locale)}</span
            >`
      }
    </button>`;
  }

  /** As the back end counts; of the one that is shown and not narrowed down, also as its pages do. */
  #countOf(group: KnownGroup): Pick<Count, 'value' | 'precision'> | undefined {
    const counted = this.#list.counts()?.[group];
    if (counted) return counted;
    const list = this.#list.list();
    const isWhole = group === this.#list.group() && this.words === '';
    if (!isWhole || list?.status !== 'ready') return undefined;
    return list.total ?? (list.complete ? { value: list.length, precision: 'exact' } : undefined);
  }

  #renderFind(): TemplateResult {
    const { look } = this.#care;
    const words = {
      label: say(look, 'cases.search'),
      find: say(look, 'cases.find'),
      noNumber: say(look, 'cases.noNumber'),
    };
    const { number } = this.#list.filters();
    const list = this.#list.list();
    const isDone = list?.status === 'ready' && list.complete && !list.reading;
    const isNone = number !== undefined && isDone && list.length === 0;
    return this.#search.render(
      words,
      isNone ? say(look, 'cases.noSuchNumber', { number }) : undefined,
    );
  }

  #renderSort(): TemplateResult | typeof nothing {
    const { look, offers } = this.#care;
    if (offers.cases?.sorts?.includes('received') !== true) return nothing;
    const { sort, ...others } = this.#list.filters();
    const onChange = ({ target }: Event): void => {
      const isReceived = (target as HTMLSelectElement).value === 'received';
      this.#list.setFilters({ ...others, ...(isReceived ? { sort: 'received' } : {}) });
    };
    return html`<select
      class="field sort"
      part="sort"
      aria-label=${say(look, 'cases.sort')}
      @change=${onChange}
    >
      <option value="" .selected=${sort === undefined}>${say(look, 'cases.byDeadline')}</option>
      <option value="received" .selected=${sort === 'received'}>
        ${say(look, 'cases.byReceived')}
      </option>
    </select>`;
  }

  #renderTool(
    name: 'cases.filter' | 'cases.refresh',
    path: IconPath,
    onClick: () => void,
    pressed?: boolean,
  ): TemplateResult {
    const words = say(this.#care.look, name);
    return html`<button
      class="button quiet tool"
      part="tool"
      data-tool=${name.slice(6)}
      type="button"
      title=${words}
      aria-label=${words}
      aria-pressed=${pressed === undefined ? nothing : pressed ? 'true' : 'false'}
      @click=${onClick}
    >
      ${icon(path)}
    </button>`;
  }

  #renderChips(): TemplateResult | typeof nothing {
    return filterChips(this.#care.look, this.#chips, (name) => {
      this.#list.setFilters(without(this.#list.filters(), name));
      // The chip that had the focus is gone.
      focusFirst(this.#element, '.chip', '[data-tool="filter"]');
    });
  }

  get #chips(): readonly FilterChip<keyof CaseFilters>[] {
    const { look } = this.#care;
    const { type, since, until } = this.#list.filters();
    const words = {
      type: type && (this.#types.get(type) ?? type),
      since: since && say(look, 'filter.sinceDay', { day: dateOnly(since, look.locale) }),
      until: until && say(look, 'filter.untilDay', { day: dateOnly(until, look.locale) }),
    };
    return CHIPS.flatMap((name) => (words[name] ? [{ name, words: words[name] }] : []));
  }
}

/** In the order in which they stand. What is looked for stands in its field, what comes first in its own. */
const CHIPS = ['type', 'since', 'until'] as const;

/** No back end lists the types of cases: these are enough to find them. */
const MOST_LOOKED_AT = 500;
