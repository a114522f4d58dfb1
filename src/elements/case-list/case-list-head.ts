import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { CareController, Connected } from '../../controllers/care-controller.js';
import { formatCount } from '../../format/counts.js';
import { say } from '../../format/phrase.js';
import type { CareCase } from '../../model/case.js';
import type { Count } from '../../model/count.js';
import type { Row } from '../../store/answers.js';
import type { CaseCounts } from '../../store/case-counts.js';
import type { ListState } from '../../store/paged-list.js';
import { filterChips, type FilterChip } from '../parts/filter-chips.js';
import { FilterPanel } from '../parts/filter-panel.js';
import { focusFirst } from '../parts/focus-first.js';
import * as paths from '../parts/icon-paths.js';
import { panelChips } from '../parts/panel-chips.js';
import { toolButton } from '../parts/tool-button.js';
import { without } from '../parts/without-filter.js';
import { CASE_GROUPS, type CaseFilters, type KnownGroup } from './case-filters.js';
import { GROUP_WORDS } from './case-list-words.js';
import { CaseTabs, type CaseTab } from './case-tabs.js';
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
  readonly #tabs: CaseTabs;
  readonly #panel: FilterPanel<'type'>;

  constructor(element: Connected, care: CareController, list: CaseListKnown) {
    this.#element = element;
    this.#care = care;
    this.#list = list;
    this.#tabs = new CaseTabs(element, care, list);
    this.#panel = new FilterPanel(element, care, {
      name: 'type',
      filters: list.filters,
      codes: () => this.#tab.types.labels,
      words: () => ({
        title: say(care.look, 'cases.filter'),
        label: say(care.look, 'cases.type'),
        any: say(care.look, 'cases.anyType'),
        hint: say(care.look, 'cases.typeHint'),
      }),
      apply: (chosen) => {
        const { number, sort } = list.filters();
        list.setFilters({ ...(number && { number }), ...(sort && { sort }), ...chosen });
      },
    });
    element.addController(this);
  }

  hostUpdate(): void {
    this.#tab.types.look(this.#care, this.#list.list());
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
          ${toolButton('filter', say(look, 'cases.filter'), paths.filter, () => this.#panel.toggle(), this.#panel.isOpen)}
          ${toolButton('refresh', say(look, 'cases.refresh'), paths.refresh, this.#list.refresh)}
        </div>
      </div>
      ${this.#panel.render()}${this.#renderChips()}${content}`;
    const { desks } = this;
    if (desks.length < 2) return html`<div class="panel">${whole}</div>`;
    return deskTabs(look, {
      ...{ desks, chosen: this.#list.desk(), content: whole },
      choose: (desk) => {
        this.#choose(desk);
        focusFirst(this.#element, '[role="tab"][aria-selected="true"]');
      },
    });
  }

  get #tab(): CaseTab {
    return this.#tabs.of(this.#list.desk());
  }

  /** Each tab is as she left it. */
  #choose(desk: CareCase['desk']): void {
    const { group, filters, show, setFilters } = this.#list;
    const before = filters();
    this.#tab.left = { group: group(), filters: before };
    this.#panel.close();
    const { left } = this.#tabs.of(desk);
    show(desk, left.group);
    if (JSON.stringify(left.filters) !== JSON.stringify(before)) setFilters(left.filters);
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
    return this.#tab.search.render(
      words,
      isNone ? say(look, 'cases.noSuchNumber', { number }) : undefined,
    );
  }

  /** What the list is known to be sorted by, if by any. What is closed has no date to be done by. */
  get sorted(): 'due' | 'received' | undefined {
    const { sorts = [] } = this.#care.offers.cases ?? {};
    const isReceived = this.#list.filters().sort === 'received' && sorts.includes('received');
    return isReceived ? 'received' : this.#isByDeadline ? 'due' : undefined;
  }

  get #isByDeadline(): boolean {
    const { sorts = [] } = this.#care.offers.cases ?? {};
    return sorts.includes('deadline') && this.#list.group() !== 'closed';
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
      <option value="" .selected=${sort === undefined}>
        ${say(look, this.#isByDeadline ? 'cases.byDeadline' : 'cases.asItComes')}
      </option>
      <option value="received" .selected=${sort === 'received'}>
        ${say(look, 'cases.byReceived')}
      </option>
    </select>`;
  }

  #renderChips(): TemplateResult | typeof nothing {
    return filterChips(this.#care.look, this.#chips, (name) => {
      this.#list.setFilters(without(this.#list.filters(), name));
      // The chip that had the focus is gone.
      focusFirst(this.#element, '.chip', '[data-tool="filter"]');
    });
  }

  /** What is looked for stands in its field, what comes first in its own. */
  get #chips(): readonly FilterChip<keyof CaseFilters>[] {
    return panelChips(this.#care.look, 'type', this.#list.filters(), this.#tab.types.labels);
  }
}
