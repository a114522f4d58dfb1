import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { CareController, Connected } from '../../controllers/care-controller.js';
import { Later } from '../../controllers/later.js';
import { say } from '../../format/phrase.js';
import type { Order } from '../../model/order.js';
import type { Row } from '../../store/answers.js';
import type { ListState } from '../../store/paged-list.js';
import { filterChips, type FilterChip } from '../parts/filter-chips.js';
import type { FilterPanel } from '../parts/filter-panel.js';
import { focusFirst } from '../parts/focus-first.js';
import * as paths from '../parts/icon-paths.js';
import { missingParts } from '../parts/missing-parts.js';
import { NumberSearch } from '../parts/number-search.js';
import { panelChips } from '../parts/panel-chips.js';
import { SeenCodes } from '../parts/seen-codes.js';
import { toolButton } from '../parts/tool-button.js';
import { without } from '../parts/without-filter.js';
import {
  canAskUnanswered,
  findsByNumber,
  knowsIncidents,
  type OrderFilters,
  type OrdersOnly,
} from './order-filters.js';

/** What the head of a list of orders knows of it. */
export interface OrderListInside {
  readonly filters: () => OrderFilters;
  readonly list: () => ListState<Row<Order>> | undefined;
  readonly setFilters: (filters: OrderFilters) => void;
  readonly refresh: () => void;
}

/** The head of a list of orders: a number to look for, which of them, and the panel of filters with what is set. */
export class OrderListHead implements ReactiveController {
  readonly #element: Connected;
  readonly #care: CareController;
  readonly #inside: OrderListInside;
  readonly #states = new SeenCodes<Order>(({ state }) => state);
  readonly #panel: Later<FilterPanel<'state'>>;
  readonly #search: NumberSearch;

  constructor(element: Connected, care: CareController, inside: OrderListInside) {
    this.#element = element;
    this.#care = care;
    this.#inside = inside;
    this.#panel = new Later(element, async () => {
      const { orderListPanel } = await import('./order-list-panel.js');
      return orderListPanel(element, care, { ...inside, codes: () => this.#states.labels });
    });
    this.#search = new NumberSearch({
      element,
      number: () => inside.filters().number,
      search: (number) => {
        const others = without(inside.filters(), 'number');
        inside.setFilters(number === undefined ? others : { ...others, number });
      },
    });
    element.addController(this);
  }

  hostUpdate(): void {
    this.#states.look(this.#care, this.#inside.list());
  }

  /** All that the list is narrowed down to, in words; empty: nothing. */
  get words(): string {
    const { look } = this.#care;
    const { number, only } = this.#inside.filters();
    const onlyWords = only === undefined ? undefined : say(look, ONLY[only]);
    return [number, onlyWords, ...this.#chips.map(({ words }) => words)]
      .filter((words) => words)
      .join(' · ');
  }

  /**
   * Parts: `header`, `view`, `count`, `find`, `number`, `find-button`, `problem`, `tool`, `filters`, `chips`, `chip`.
   * @param count How many there are, in words.
   */
  render(count: string): TemplateResult {
    const { look, description } = this.#care;
    const views: readonly OrdersOnly[] = !description
      ? []
      : [
          ...(knowsIncidents(description) ? (['with-incident'] as const) : []),
          ...(canAskUnanswered(description) ? (['unanswered'] as const) : []),
        ];
    return html`<header class="header" part="header">
        ${
          views.length === 0
            ? nothing
            : html`<div class="segments" role="group" aria-label=${say(look, 'orders.views')}>
                ${[undefined, ...views].map((only) => this.#renderView(only))}
              </div>`
        }
        <p class="count" part="count" role="status">${count}</p>
        <div class="tools">
          ${this.#renderFind()}
          ${toolButton('filter', say(look, 'orders.filter'), paths.filter, this.#onFilter, this.#panel.part?.isOpen === true)}
          ${toolButton('refresh', say(look, 'orders.refresh'), paths.refresh, this.#inside.refresh)}
        </div>
      </header>
      ${missingParts(look, [this.#panel])}${this.#panel.part?.render() ?? nothing}${this.#renderChips()}`;
  }

  #renderView(only: OrdersOnly | undefined): TemplateResult {
    const { only: now, ...filters } = this.#inside.filters();
    const choose = (): void => {
      if (only !== now) this.#inside.setFilters({ ...filters, ...(only && { only }) });
    };
    return html`<button
      class="segment"
      part="view"
      type="button"
      aria-pressed=${only === now ? 'true' : 'false'}
      @click=${choose}
    >
      ${say(this.#care.look, only === undefined ? 'orders.all' : ONLY[only])}
    </button>`;
  }

  #renderFind(): TemplateResult {
    const { look } = this.#care;
    const words = {
      label: say(look, 'orders.number'),
      find: say(look, 'orders.find'),
      noNumber: say(look, 'orders.noNumber'),
    };
    return this.#search.render(words, this.#numberProblem);
  }

  /** What is wrong with the number that is looked for, at its field. */
  get #numberProblem(): string | undefined {
    const { look, description } = this.#care;
    const { number } = this.#inside.filters();
    const list = this.#inside.list();
    const isDone = list?.status === 'ready' && list.complete && !list.reading;
    if (number === undefined || !isDone || list.length > 0) return undefined;
    return description && findsByNumber(description)
      ? say(look, 'orders.noOrder', { number })
      : undefined;
  }

  #renderChips(): TemplateResult | typeof nothing {
    return filterChips(this.#care.look, this.#chips, (name) => {
      this.#inside.setFilters(without(this.#inside.filters(), name));
      // The chip that had the focus is gone.
      focusFirst(this.#element, '.chip', '[data-tool="filter"]');
    });
  }

  /** What is looked for stands in its field, which of them in the switch. */
  get #chips(): readonly FilterChip<keyof OrderFilters>[] {
    return panelChips(this.#care.look, 'state', this.#inside.filters(), this.#states.labels);
  }

  readonly #onFilter = (): void => void this.#panel.want().then((panel) => panel?.toggle());
}

const ONLY = {
  'with-incident': 'orders.withIncident',
  unanswered: 'orders.unanswered',
} as const satisfies Record<OrdersOnly, string>;
