import { html, nothing, type TemplateResult } from 'lit';
import type { CareController, Connected } from '../../controllers/care-controller.js';
import { addStyles } from '../../controllers/late-styles.js';
import { say } from '../../format/phrase.js';
import type { CodedValue } from '../../model/coded-value.js';
import { incidentFilters as english } from '../../text/en/incident-filters.js';
import { narrowing } from '../../text/en/narrowing.js';
import { dayField, daysProblemIn, type DaysProblem } from '../parts/day-fields.js';
import { filterStyles } from '../parts/filter-styles.js';
import type { IncidentFilters } from './incident-filters.js';

/** The list, as it is known to what narrows it down. */
export interface NarrowingInside {
  readonly element: Connected;
  readonly care: CareController;
  readonly filters: () => IncidentFilters;
  readonly setFilters: (filters: IncidentFilters) => void;
  /** The types of what is loaded. */
  readonly kinds: () => readonly CodedValue[];
  readonly close: () => void;
}

/** The panel of filters of a list of incidents; fetched when it is first opened. */
export class IncidentNarrowing {
  readonly #inside: NarrowingInside;
  /** What keeps the filters from being applied. */
  #days: DaysProblem | undefined;
  #isBadNumber = false;

  constructor(inside: NarrowingInside) {
    this.#inside = inside;
    inside.care.learn({ ...narrowing, ...english });
    addStyles(inside.element, filterStyles);
  }

  /** Parts: `filters`, `problem`. */
  render(): TemplateResult {
    const { care, filters, close } = this.#inside;
    const { look } = care;
    const { kind = '', days = '', state } = filters();
    return html`<form
      class="filters"
      part="filters"
      novalidate
      aria-label=${say(look, 'incidents.filter')}
      @submit=${this.#onApply}
      @keydown=${this.#onKey}
    >
      <label class="filter-wide"
        ><span class="label">${say(look, 'incidents.kind')}</span>
        <select class="field filter-field" name="kind">
          <option value="">${say(look, 'incidents.anyKind')}</option>
          ${this.#kinds().map(
            ({ code, label }) =>
              html`<option value=${code} .selected=${code === kind}>${label ?? code}</option>`,
          )}
        </select>
      </label>
      ${dayField(look, 'since', filters().since, this.#days)}
      ${dayField(look, 'until', filters().until, this.#days)}
      <label class="filter-wide"
        ><span class="label">${say(look, 'incidents.daysOpen')}</span>
        <input
          class="field"
          name="days"
          inputmode="numeric"
          autocomplete="off"
          aria-invalid=${this.#isBadNumber ? 'true' : nothing}
          aria-describedby="days-hint days-problem"
          .value=${days}
        />
        <span class="hint" id="days-hint">${say(look, 'incidents.daysOpenHint')}</span>
        <span class="problem" part="problem" id="days-problem" role="alert"
          >${this.#isBadNumber ? say(look, 'incidents.badNumber') : nothing}</span
        >
      </label>
      <label class="filter-wide filter-check"
        ><input type="checkbox" name="state" value="open" .checked=${state === 'open'} />
        ${say(look, 'incidents.onlyOpen')}</label
      >
      <div class="filter-wide filter-actions">
        <button class="button primary" type="submit">${say(look, 'filter.apply')}</button>
        <button class="button quiet" type="button" @click=${close}>
          ${say(look, 'filter.close')}
        </button>
      </div>
    </form>`;
  }

  /** Those of what is loaded, and the one that is set. */
  #kinds(): readonly CodedValue[] {
    const { kinds, filters } = this.#inside;
    const found = new Map(kinds().map((kind) => [kind.code, kind]));
    const { kind } = filters();
    if (kind !== undefined && !found.has(kind)) found.set(kind, { code: kind });
    return [...found.values()];
  }

  readonly #onApply = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    this.#days = daysProblemIn(form);
    const days = form.querySelector<HTMLInputElement>('[name="days"]');
    this.#isBadNumber = !/^\d{0,5}$/.test(days?.value.trim() ?? '');
    if (this.#days || this.#isBadNumber) {
      this.#inside.element.requestUpdate();
      if (!this.#days) days?.focus();
      return;
    }
    const given = Object.entries(Object.fromEntries(new FormData(form)) as Record<string, string>);
    const filters = given.flatMap(([name, value]) => (value.trim() ? [[name, value.trim()]] : []));
    this.#inside.close();
    this.#inside.setFilters(Object.fromEntries(filters) as IncidentFilters);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.#inside.close();
  };
}
