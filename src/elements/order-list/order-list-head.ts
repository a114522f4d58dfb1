import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { isBadRecord } from '../../adapter/parse.js';
import type { CareController, Connected } from '../../controllers/care-controller.js';
import { dateOnly } from '../../format/dates.js';
import { Later } from '../../controllers/later.js';
import { say } from '../../format/phrase.js';
import type { Order } from '../../model/order.js';
import { scopeKey } from '../../model/scope.js';
import type { Row } from '../../store/answers.js';
import type { CareStore } from '../../store/care-store.js';
import type { ListState } from '../../store/paged-list.js';
import * as paths from '../parts/icon-paths.js';
import { icon, type IconPath } from '../parts/icon.js';
import { missingParts } from '../parts/missing-parts.js';
import {
  canAskUnanswered,
  findsByNumber,
  knowsIncidents,
  type OrderFilters,
  type OrdersOnly,
} from './order-filters.js';
import type { OrderListPanel } from './order-list-panel.js';

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
  /** By code: the states that orders of this list had. */
  readonly #states = new Map<string, string>();
  readonly #panel: Later<OrderListPanel>;
  /** Whose states they are. */
  #store: CareStore | undefined;
  #scope: string | undefined;
  #typed: string | undefined;
  #hasNoNumber = false;

  constructor(element: Connected, care: CareController, inside: OrderListInside) {
    this.#element = element;
    this.#care = care;
    this.#inside = inside;
    this.#panel = new Later(element, async () => {
      const { OrderListPanel } = await import('./order-list-panel.js');
      return new OrderListPanel(element, care, {
        ...inside,
        states: this.#states,
        focus: (selector) => this.#focus(selector),
      });
    });
    element.addController(this);
  }

  hostUpdate(): void {
    const { store, description } = this.#care;
    const scope = description && scopeKey(description.scope);
    if (store !== this.#store || scope !== this.#scope) this.#states.clear();
    this.#store = store;
    this.#scope = scope;
    const list = this.#inside.list();
    for (let index = 0; list && index < Math.min(list.length, MOST_LOOKED_AT); index += 1) {
      const row = list.at(index);
      if (row && !isBadRecord(row))
        this.#states.set(row.state.code, row.state.label ?? row.state.code);
    }
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
          ${this.#renderTool('orders.filter', paths.filter, this.#onFilter, this.#panel.part?.isOpen === true)}
          ${this.#renderTool('orders.refresh', paths.refresh, this.#inside.refresh)}
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
    const { number = '' } = this.#inside.filters();
    const problem = this.#numberProblem;
    return html`<form class="find" part="find" role="search" novalidate @submit=${this.#onFind}>
      <input
        class="field"
        part="number"
        type="search"
        name="number"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck="false"
        enterkeyhint="search"
        aria-label=${say(look, 'orders.number')}
        placeholder=${say(look, 'orders.number')}
        aria-invalid=${problem ? 'true' : 'false'}
        aria-describedby="number-problem"
        .value=${live(this.#typed ?? number)}
        @input=${this.#onType}
        @search=${this.#onCleared}
      />
      <button class="button" part="find-button" type="submit">
        ${icon(paths.search)}<span class="find-words">${say(look, 'orders.find')}</span>
      </button>
      <p class="problem" part="problem" id="number-problem" role="alert">${problem}</p>
    </form>`;
  }

  /** What is wrong with the number that is looked for, at its field. */
  get #numberProblem(): string | undefined {
    const { look, description } = this.#care;
    if (this.#hasNoNumber) return say(look, 'orders.noNumber');
    const { number } = this.#inside.filters();
    const list = this.#inside.list();
    const isDone = list?.status === 'ready' && list.complete && !list.reading;
    const isNew = this.#typed !== undefined && this.#typed.trim() !== number;
    if (number === undefined || isNew || !isDone || list.length > 0) return undefined;
    return description && findsByNumber(description)
      ? say(look, 'orders.noOrder', { number })
      : undefined;
  }

  #renderTool(
    name: 'orders.filter' | 'orders.refresh',
    path: IconPath,
    onClick: () => void,
    pressed?: boolean,
  ): TemplateResult {
    const words = say(this.#care.look, name);
    return html`<button
      class="button quiet tool"
      part="tool"
      data-tool=${name.slice(7)}
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
    const { look } = this.#care;
    const chips = this.#chips;
    if (chips.length === 0) return nothing;
    const remove = (name: keyof OrderFilters): void => {
      const others = Object.entries(this.#inside.filters()).filter(([each]) => each !== name);
      this.#inside.setFilters(Object.fromEntries(others));
      // The chip that had the focus is gone.
      this.#focus('.chip', '[data-tool="filter"]');
    };
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
      )}
    </ul>`;
  }

  get #chips(): readonly { readonly name: keyof OrderFilters; readonly words: string }[] {
    const { look } = this.#care;
    const { state, since, until } = this.#inside.filters();
    const words = {
      state: state && (this.#states.get(state) ?? state),
      since: since && say(look, 'filter.sinceDay', { day: dateOnly(since, look.locale) }),
      until: until && say(look, 'filter.untilDay', { day: dateOnly(until, look.locale) }),
    };
    return CHIPS.flatMap((name) => (words[name] ? [{ name, words: words[name] }] : []));
  }

  readonly #onFilter = (): void => void this.#panel.want().then((panel) => panel?.toggle());

  readonly #onType = ({ target }: Event): void => {
    this.#typed = (target as HTMLInputElement).value;
    this.#hasNoNumber = false;
    this.#element.requestUpdate();
  };

  /** The browser's own cross, or Escape: what is not looked for any more is not narrowed down to. */
  readonly #onCleared = ({ target }: Event): void => {
    if ((target as HTMLInputElement).value === '') this.#find('');
  };

  readonly #onFind = (event: SubmitEvent): void => {
    event.preventDefault();
    const { number = '' } = this.#inside.filters();
    const typed = (this.#typed ?? number).trim();
    this.#hasNoNumber = typed === '' && number === '';
    this.#find(typed);
  };

  #find(typed: string): void {
    const { number, ...others } = this.#inside.filters();
    this.#typed = undefined;
    this.#element.requestUpdate();
    if (typed !== (number ?? '')) {
      this.#inside.setFilters(typed === '' ? others : { ...others, number: typed });
    }
  }

  /** Puts the focus on the first of these that is there, once it has been drawn. */
  #focus(...selectors: readonly string[]): void {
    const element = this.#element;
    element.requestUpdate();
    void element.updateComplete.then(() => {
      const found = selectors.map((each) => element.renderRoot.querySelector<HTMLElement>(each));
      found.find((each) => each)?.focus();
    });
  }
}

const ONLY = {
  'with-incident': 'orders.withIncident',
  unanswered: 'orders.unanswered',
} as const satisfies Record<OrdersOnly, string>;

/** In the order in which they stand. What is looked for stands in its field, which of them in the switch. */
const CHIPS = ['state', 'since', 'until'] as const;

/** No back end lists the states of orders: these are enough to find them. */
const MOST_LOOKED_AT = 500;
