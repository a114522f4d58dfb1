import { html, nothing, type TemplateResult } from 'lit';
import type { CareController, Connected } from '../../controllers/care-controller.js';
import { say } from '../../format/phrase.js';
import { dayField, daysProblemIn, type DaysProblem } from '../parts/day-fields.js';
import { focusFirst } from '../parts/focus-first.js';
import type { CaseFilters } from './case-filters.js';

/** What the panel knows of its list. */
export interface CaseListPanelInside {
  readonly filters: () => CaseFilters;
  readonly setFilters: (filters: CaseFilters) => void;
  /** By code: the types that cases of the list had. */
  readonly types: ReadonlyMap<string, string>;
}

/** The panel that narrows cases down by type and by the day they came. */
export class CaseListPanel {
  readonly #element: Connected;
  readonly #care: CareController;
  readonly #inside: CaseListPanelInside;
  #isOpen = false;
  #problem: DaysProblem | undefined;

  constructor(element: Connected, care: CareController, inside: CaseListPanelInside) {
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
    focusFirst(this.#element, this.#isOpen ? '.filter-field' : '[data-tool="filter"]');
  }

  /** Part: `filters`. */
  render(): TemplateResult | typeof nothing {
    if (!this.#isOpen) return nothing;
    const { look } = this.#care;
    const filters = this.#inside.filters();
    const { type } = filters;
    const types = new Map(this.#inside.types);
    if (type !== undefined && !types.has(type)) types.set(type, type);
    return html`<form
      class="filters"
      part="filters"
      novalidate
      aria-label=${say(look, 'cases.filter')}
      @submit=${this.#onApply}
      @keydown=${this.#onKey}
    >
      <div class="filter-wide">
        <label class="label" for="type">${say(look, 'cases.type')}</label>
        <select class="field filter-field" id="type" name="type" aria-describedby="type-hint">
          <option value="">${say(look, 'cases.anyType')}</option>
          ${[...types].map(
            ([code, label]) =>
              html`<option value=${code} .selected=${code === type}>${label}</option>`,
          )}
        </select>
        <span class="hint" id="type-hint">${say(look, 'cases.typeHint')}</span>
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
    const { number, sort } = this.#inside.filters();
    this.toggle();
    this.#inside.setFilters({
      ...(number === undefined ? {} : { number }),
      ...(sort === undefined ? {} : { sort }),
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
