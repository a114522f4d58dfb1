import { html, nothing, type TemplateResult } from 'lit';
import { isBadRecord } from '../../adapter/parse.js';
import { QuietKeys } from '../../controllers/quiet-keys.js';
import { ViewController } from '../../controllers/view-controller.js';
import { dateOnly } from '../../format/dates.js';
import { say } from '../../format/phrase.js';
import type { Reason } from '../../model/reason.js';
import { openReasons } from '../../store/reason-list.js';
import type { RecordView } from '../../store/record-view.js';
import type { ThreadsWanted } from '../../store/thread-list.js';
import { narrowing as english } from '../../text/en/narrowing.js';
import { dayField, daysProblemIn, type DaysProblem } from '../parts/day-fields.js';
import { filterChips, type FilterChip } from '../parts/filter-chips.js';
import { spanOfDays } from '../parts/filter-days.js';
import { focusFirst } from '../parts/focus-first.js';
import * as paths from '../parts/icon-paths.js';
import { empty } from '../parts/situation.js';
import type { InboxInside } from './inbox-inside.js';
import { filterStyles as styles } from '../parts/filter-styles.js';
import type { InboxFilters } from './inbox-query.js';
import { without } from '../parts/without-filter.js';
import { OrderByNumber } from './order-by-number.js';

/** What narrows an inbox down, fetched when it is first narrowed down or she is about to. */
class Narrowing {
  readonly #inside: InboxInside;
  readonly #reasons: ViewController<RecordView<readonly Reason[]>>;
  readonly #orders: OrderByNumber;
  #isOpen = false;
  /** What keeps the filters from being applied, and where. */
  #problem: DaysProblem | undefined;
  #known: { readonly key: string; readonly wanted: ThreadsWanted } | undefined;

  constructor(inside: InboxInside) {
    this.#inside = inside;
    const { element, care } = inside;
    new QuietKeys(element);
    this.#reasons = new ViewController(
      element,
      care,
      () =>
        care.has('reasons') && (this.#isOpen || inside.filters().reasonCode) ? 'all' : undefined,
      ({ store, locale }) => openReasons(store, 'contact', locale),
    );
    this.#orders = new OrderByNumber(element, care, () => inside.filters().orderNumber?.trim());
  }

  /** Whether the panel is open. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Opens the panel and goes into it, or closes it. */
  toggle(): void {
    this.#isOpen = !this.#isOpen;
    this.#problem = undefined;
    focusFirst(this.#inside.element, this.#isOpen ? '.filter-field' : '[data-tool="filter"]');
  }

  /** Which threads a view shows once it is narrowed down; absent while its order is being found. */
  wanted(view: ThreadsWanted): ThreadsWanted | undefined {
    const { care } = this.#inside;
    const filters = this.#inside.filters();
    // A view of those about no order has none to be found.
    const order = view.about === undefined ? this.#orders.found : null;
    if (order === undefined) return undefined;
    const key = JSON.stringify([view, filters, care.timeZone, order]);
    if (this.#known?.key !== key) {
      this.#known = { key, wanted: this.#narrowed(view, order) };
    }
    return this.#known.wanted;
  }

  /** The panel and what is narrowed down to. Parts: `filters`, `chips`, `chip`. */
  render(): TemplateResult {
    return html`${this.#isOpen ? this.#renderPanel() : nothing}${this.#renderChips()}`;
  }

  /** Nothing was found: says what was looked for, and takes it away. Part: `clear-button`. */
  renderNothing(): TemplateResult {
    const { care, setFilters } = this.#inside;
    const filters = this.#inside.filters();
    const { look } = care;
    const wanted = [filters.text, ...this.#chips().map(({ words }) => words)]
      .filter((words) => words)
      .join(' · ');
    return empty({
      icon: paths.search,
      title: say(look, 'inbox.nothingFound'),
      hint: say(look, 'inbox.nothingFoundHint', { wanted }),
      below: html`<button
        class="button"
        part="clear-button"
        type="button"
        @click=${() => setFilters({})}
      >
        ${say(look, 'inbox.clear')}
      </button>`,
    });
  }

  #renderPanel(): TemplateResult {
    const { care } = this.#inside;
    const filters = this.#inside.filters();
    const { look } = care;
    return html`<form
      class="filters"
      part="filters"
      novalidate
      aria-label=${say(look, 'inbox.filter')}
      @submit=${this.#onApply}
      @keydown=${this.#onKey}
    >
      <label class="filter-wide"
        ><span class="label">${say(look, 'filter.reason')}</span>
        <select class="field filter-field" name="reasonCode">
          <option value="">${say(look, 'filter.anyReason')}</option>
          ${this.#options().map(
            ({ code, label }) =>
              html`<option value=${code} .selected=${code === filters.reasonCode}>
                ${label}
              </option>`,
          )}
        </select>
      </label>
      <label class="filter-wide"
        ><span class="label">${say(look, 'filter.order')}</span>
        <input
          class="field"
          name="orderNumber"
          autocomplete="off"
          .value=${filters.orderNumber ?? ''}
        />
      </label>
      ${DAYS.map((name) => dayField(look, name, filters[name], this.#problem))}
      <div class="filter-wide filter-actions">
        <button class="button primary" type="submit">${say(look, 'filter.apply')}</button>
        <button class="button quiet" type="button" @click=${() => this.#close()}>
          ${say(look, 'filter.close')}
        </button>
      </div>
    </form>`;
  }

  #renderChips(): TemplateResult | typeof nothing {
    const { care, setFilters } = this.#inside;
    const filters = this.#inside.filters();
    const { look } = care;
    const chips = this.#chips();
    const remove = (name: keyof InboxFilters): void => {
      setFilters(without(filters, name));
      // The chip that had the focus is gone.
      focusFirst(this.#inside.element, '.chip', '[data-tool="filter"]');
    };
    const clear = (): void => {
      setFilters(filters.text === undefined ? {} : { text: filters.text });
      focusFirst(this.#inside.element, '[data-tool="filter"]');
    };
    const clearAll =
      chips.length > 1
        ? html`<li>
            <button class="link" part="clear-button" type="button" @click=${clear}>
              ${say(look, 'filter.clearAll')}
            </button>
          </li>`
        : nothing;
    return filterChips(look, chips, remove, clearAll);
  }

  #chips(): readonly FilterChip<keyof InboxFilters>[] {
    const { care } = this.#inside;
    const filters = this.#inside.filters();
    const { look } = care;
    const { reasonCode, orderNumber: number, since, until } = filters;
    const words = {
      reasonCode: this.#options().find(({ code }) => code === reasonCode)?.label,
      orderNumber: number && say(look, 'about.order', { number }),
      since: since && say(look, 'filter.sinceDay', { day: dateOnly(since, look.locale) }),
      until: until && say(look, 'filter.untilDay', { day: dateOnly(until, look.locale) }),
    };
    return CHIPS.flatMap((name) => (words[name] ? [{ name, words: words[name] }] : []));
  }

  /** The reasons to choose from: the marketplace's, else those of what is loaded. */
  #options(): readonly { readonly code: string; readonly label: string }[] {
    const list = this.#inside.list();
    const filters = this.#inside.filters();
    const found = new Map<string, string>();
    for (const { code, label } of this.#reasons.view?.state.value ?? []) found.set(code, label);
    if (found.size === 0 && list) {
      for (let index = 0; index < Math.min(list.length, MOST_LOOKED_AT); index += 1) {
        const row = list.at(index);
        if (!row || isBadRecord(row) || !row.reason) continue;
        found.set(row.reason.code, row.reason.label ?? row.reason.code);
      }
    }
    const { reasonCode } = filters;
    if (reasonCode !== undefined && !found.has(reasonCode)) found.set(reasonCode, reasonCode);
    return [...found].map(([code, label]) => ({ code, label }));
  }

  readonly #onApply = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const { element } = this.#inside;
    const filters = this.#inside.filters();
    this.#problem = daysProblemIn(form);
    if (this.#problem) return element.requestUpdate();
    const given = Object.entries(Object.fromEntries(new FormData(form)) as Record<string, string>);
    const { text } = filters;
    this.#close();
    this.#inside.setFilters({
      ...(text === undefined ? {} : { text }),
      ...Object.fromEntries(
        given.flatMap(([name, value]) => (value.trim() ? [[name, value.trim()]] : [])),
      ),
    });
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.#close();
  };

  /** @param order The id of the order that is meant; `null`: its number is looked for. */
  #narrowed(view: ThreadsWanted, order: string | null): ThreadsWanted {
    const { reasonCode, orderNumber, text } = this.#inside.filters();
    const { from, to } = spanOfDays(this.#inside.filters(), this.#inside.care.timeZone);
    return {
      ...view,
      ...(reasonCode === undefined ? {} : { reasonCode }),
      ...(from === undefined ? {} : { activeSince: from }),
      ...(to === undefined ? {} : { activeUntil: to }),
      ...(text === undefined ? {} : { text: text.trim() }),
      ...(order === null
        ? orderNumber === undefined
          ? {}
          : { orderNumber: orderNumber.trim() }
        : { about: { kind: 'order', id: order } }),
    };
  }

  #close(): void {
    if (this.#isOpen) this.toggle();
  }
}

/** In the order in which they stand. What is looked for stands in its field. */
const CHIPS = ['reasonCode', 'orderNumber', 'since', 'until'] as const;

/** A list that filters here has no reasons but its own: these are enough to find them. */
const MOST_LOOKED_AT = 500;

const DAYS = ['since', 'until'] as const;

export type { Narrowing };
export const make = (inside: InboxInside): Narrowing => new Narrowing(inside);
export { english, styles };
