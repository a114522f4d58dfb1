import { html, nothing, type TemplateResult } from 'lit';
import type { CareController, Connected } from '../../controllers/care-controller.js';
import { say } from '../../format/phrase.js';
import { dayField, daysProblemIn, type DaysProblem } from '../parts/day-fields.js';
import type { OrderFilters } from './order-filters.js';

/** What the panel knows of its list. */
export interface OrderListPanelInside {
  readonly filters: () => OrderFilters;
  readonly setFilters: (filters: OrderFilters) => void;
  /** By code: the states that orders of the list had. */
  readonly states: ReadonlyMap<string, string>;
  /** Puts the focus there once it has been drawn. */
  readonly focus: (selector: string) => void;
}

/** The panel that narrows orders down by state and day, fetched when it is first opened. */
export class OrderListPanel {
  readonly #element: Connected;
  readonly #care: CareController;
  readonly #inside: OrderListPanelInside;
  #isOpen = false;
  #problem: DaysProblem | undefined;

  constructor(element: Connected, care: CareController, inside: OrderListPanelInside) {
    this.#element = element;
    this.#care = care;
    this.#inside = inside;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Opens the panel and goes into it, or closes it. */
  toggle(): void {
    this.#isOpen = !this.#isOpen;
    this.#problem = undefined;
    this.#inside.focus(this.#isOpen ? '.filter-field' : '[data-tool="filter"]');
  }

  /** Part: `filters`. */
  render(): TemplateResult | typeof nothing {
    if (!this.#isOpen) return nothing;
    const { look } = this.#care;
    const filters = this.#inside.filters();
    const { state } = filters;
    const states = new Map(this.#inside.states);
    if (state !== undefined && !states.has(state)) states.set(state, state);
    return html`<form
      class="filters"
      part="filters"
      novalidate
      aria-label=${say(look, 'orders.filter')}
      @submit=${this.#onApply}
      @keydown=${this.#onKey}
    >
      <div class="filter-wide">
        <label class="label" for="state">${say(look, 'orders.state')}</label>
        <select class="field filter-field" id="state" name="state" aria-describedby="state-hint">
          <option value="">${say(look, 'orders.anyState')}</option>
          ${[...states].map(
            ([code, label]) =>
              html`<option value=${code} .selected=${code === state}>${label}</option>`,
          )}
        </select>
        <span class="hint" id="state-hint">${say(look, 'orders.stateHint')}</span>
      </div>
      ${DAYS.map((name) => dayField(look, name, filters[name], this.#problem))}
      <div class="filter-wide filter-actions">
        <button class="button primary" type="submit">${say(look, 'filter.apply')}</button>
        <button class="button quiet" type="button" @click=${() => this.toggle()}>
          ${say(look, 'filter.close')}
        </button>
      </div>
    </form>`;
  }

  readonly #onApply = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    this.#problem = daysProblemIn(form);
    if (this.#problem) return this.#element.requestUpdate();
    const given = Object.entries(Object.fromEntries(new FormData(form)) as Record<string, string>);
    const { number, only } = this.#inside.filters();
    this.toggle();
    this.#inside.setFilters({
      ...(number === undefined ? {} : { number }),
      ...(only === undefined ? {} : { only }),
      ...Object.fromEntries(given.filter(([, value]) => value !== '')),
    });
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.toggle();
  };
}

const DAYS = ['since', 'until'] as const;
