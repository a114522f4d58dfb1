import { html, nothing, type TemplateResult } from 'lit';
import type { CareController, Connected } from '../../controllers/care-controller.js';
import { say } from '../../format/phrase.js';
import { dayField, daysProblemIn, type DaysProblem } from './day-fields.js';
import type { DaySpan } from './filter-days.js';
import { focusFirst } from './focus-first.js';

/** What a panel knows of its list: a code of a record is one of its filters, under this name. */
export interface FilterPanelInside<Name extends string> {
  readonly name: Name;
  readonly filters: () => DaySpan & Partial<Readonly<Record<Name, string>>>;
  /** By code: what can be chosen. */
  readonly codes: () => ReadonlyMap<string, string>;
  readonly words: () => FilterPanelWords;
  /** @param chosen What the panel says, by name; what is not chosen is absent. */
  readonly apply: (chosen: Readonly<Record<string, string>>) => void;
}

export interface FilterPanelWords {
  /** Of the panel. */
  readonly title: string;
  /** Of the code. */
  readonly label: string;
  readonly any: string;
  readonly hint: string;
}

/** The panel that narrows a list down by a code that its records have, and by days. */
export class FilterPanel<Name extends string> {
  readonly #element: Connected;
  readonly #care: CareController;
  readonly #inside: FilterPanelInside<Name>;
  #isOpen = false;
  #problem: DaysProblem | undefined;

  constructor(element: Connected, care: CareController, inside: FilterPanelInside<Name>) {
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

  /** What it is of has gone from the screen. */
  close(): void {
    this.#isOpen = false;
  }

  /** Part: `filters`. */
  render(): TemplateResult | typeof nothing {
    if (!this.#isOpen) return nothing;
    const { look } = this.#care;
    const { words, codes } = this.#inside;
    const { title, label, any, hint } = words();
    const filters = this.#inside.filters();
    const name: string = this.#inside.name;
    const chosen = filters[this.#inside.name];
    const known = new Map(codes());
    if (chosen !== undefined && !known.has(chosen)) known.set(chosen, chosen);
    return html`<form
      class="filters"
      part="filters"
      novalidate
      aria-label=${title}
      @submit=${this.#onApply}
      @keydown=${this.#onKey}
    >
      <div class="filter-wide">
        <label class="label" for="code">${label}</label>
        <select class="field filter-field" id="code" name=${name} aria-describedby="code-hint">
          <option value="">${any}</option>
          ${[...known].map(
            ([code, each]) =>
              html`<option value=${code} .selected=${code === chosen}>${each}</option>`,
          )}
        </select>
        <span class="hint" id="code-hint">${hint}</span>
      </div>
      ${DAYS.map((day) => dayField(look, day, filters[day], this.#problem))}
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
    this.toggle();
    this.#inside.apply(Object.fromEntries(given.filter(([, value]) => value !== '')));
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.toggle();
  };
}

const DAYS = ['since', 'until'] as const;
