import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { CareAdapter } from '../../adapter/care-adapter.js';
import type { OrderQuery } from '../../adapter/orders-group.js';
import { isBadRecord } from '../../adapter/parse.js';
import { CareController } from '../../controllers/care-controller.js';
import { property } from '../../controllers/property.js';
import { QuietKeys } from '../../controllers/quiet-keys.js';
import { ViewController } from '../../controllers/view-controller.js';
import { amountOf } from '../../format/counts.js';
import { say } from '../../format/phrase.js';
import type { Order } from '../../model/order.js';
import type { Row } from '../../store/answers.js';
import { isSiftedHere, openOrders } from '../../store/order-pages.js';
import type { PagedList } from '../../store/paged-list.js';
import { everywhere } from '../../text/en/everywhere.js';
import { narrowing } from '../../text/en/narrowing.js';
import { orderRow as rowWords } from '../../text/en/order-row.js';
import { orders } from '../../text/en/orders.js';
import { CareFiltersChangeEvent } from '../parts/filters-events.js';
import * as paths from '../parts/icon-paths.js';
import { orderRow, orderRowPlaceholder } from '../parts/order-row.js';
import { RowLead } from '../parts/row-lead.js';
import { RowScroller } from '../parts/row-scroller.js';
import { situationOf, stalenessOf } from '../parts/situation-of.js';
import { empty } from '../parts/situation.js';
import { orderFiltersOf, ordersWanted, type OrderFilters } from './order-filters.js';
import { OrderListHead } from './order-list-head.js';
import { orderListStyles } from './order-list-styles.js';

/**
 * The shop's orders, newest first: found by number, narrowed down by state, day, open incident and messages that wait,
 * as far as the marketplace can; each leads to its page. Only the rows in sight are drawn and only their pages are read.
 * Give it a height; else it is as high as the window.
 *
 * ```html
 * <care-order-list></care-order-list>
 * ```
 *
 * @tag care-order-list
 * @event {CareFiltersChangeEvent} care-filters-change - When the seller has looked for a number or narrowed the list down, or no longer does.
 * @event {CareNavigateEvent} care-navigate - When the seller wants to see an order; cancel it to take her there.
 * @event {CareErrorEvent} care-error - When a read failed or a record could not be read.
 * @csspart base - All of it.
 * @csspart chip - A filter that is set; takes it away.
 * @csspart chips - The filters that are set.
 * @csspart clear-button - Takes number and filters away.
 * @csspart count - How many there are.
 * @csspart end - Says that the list ends here.
 * @csspart filters - The panel of filters.
 * @csspart find - What finds an order by its number.
 * @csspart find-button - Looks for the number.
 * @csspart header - Which orders, count, number and tools.
 * @csspart list - The rows.
 * @csspart loading - Stands there while something is read.
 * @csspart number - The field for a number.
 * @csspart order-customer - Whose order it is.
 * @csspart order-date - When it was placed.
 * @csspart order-link - The link or button that a row is.
 * @csspart order-mark - What is going on with it: an incident, a refund.
 * @csspart order-number - The number of an order.
 * @csspart order-products - What was bought.
 * @csspart order-row - A row.
 * @csspart order-state - Its state.
 * @csspart order-total - Its total.
 * @csspart problem - What is wrong with the number.
 * @csspart refresh-button - Reads again what could not be updated.
 * @csspart request-id - The request to name to support.
 * @csspart retry-button - Tries again.
 * @csspart scroller - What scrolls.
 * @csspart situation - What is said instead of content.
 * @csspart situation-actions - What can be done about it.
 * @csspart situation-hint - What it means and what to do.
 * @csspart situation-title - What is the matter.
 * @csspart stale - The bar over content that could not be updated.
 * @csspart tool - A button of the head: filter, refresh.
 * @csspart view - The button that chooses which orders.
 */
export class CareOrderListElement extends LitElement {
  /** @internal */
  static override readonly styles = orderListStyles;

  /** What they are narrowed down to, as plain data: number, state, days, only some. Default: nothing. */
  @property({ attribute: false }) filters: OrderFilters = {};

  /** The id of the order that is open elsewhere; its row is marked. */
  @property({ attribute: 'order-id' }) orderId: string | undefined;

  /** An adapter of its own; stands before the provider's. */
  @property({ attribute: false }) adapter: CareAdapter | undefined;

  readonly #care = new CareController(this, {
    ...everywhere,
    ...narrowing,
    ...rowWords,
    ...orders,
  });
  readonly #orders = new ViewController(
    this,
    this.#care,
    () => (this.#care.has('orders') ? JSON.stringify(this.#wanted) : undefined),
    ({ store, description, locale, wanted }) =>
      openOrders(store, JSON.parse(wanted) as OrderQuery, description, locale),
  );
  readonly #rows = new RowScroller(this, () => {
    const [scroller, list, measure] = ['.scroller', '.list', '.measure'].map((each) =>
      this.renderRoot.querySelector<HTMLElement>(each),
    );
    return scroller && measure ? { scroller, list: list ?? null, measure } : undefined;
  });
  readonly #lead = new RowLead(this.#rows, () => this.#orders.view?.state);
  readonly #head = new OrderListHead(this, this.#care, {
    filters: () => this.#filters,
    list: () => this.#orders.view?.state,
    setFilters: (filters) => this.#setFilters(filters),
    refresh: () => this.#orders.view?.refresh(),
  });
  #known: { readonly key: string; readonly wanted: OrderQuery } | undefined;

  constructor() {
    super();
    new QuietKeys(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('filters');
    // Another object that says the same is no other list.
    const isSame = JSON.stringify(orderFiltersOf(before)) === JSON.stringify(this.#filters);
    if (changed.has('filters') && !isSame) this.#lead.reset();
  }

  protected override render(): TemplateResult {
    const { look, direction } = this.#care;
    const shown = this.#orders.view;
    const situation = situationOf({
      care: this.#care,
      method: 'orders.list',
      tag: this.localName,
      shown,
    });
    return html`<section
      class="base"
      part="base"
      lang=${look.locale}
      dir=${direction === 'rtl' ? 'rtl' : nothing}
      aria-label=${say(look, 'orders.title')}
    >
      ${this.#head.render(shown && !situation ? this.#countWords(shown) : '')}
      ${situation ?? (shown ? this.#renderList(shown) : nothing)}
    </section>`;
  }

  protected override updated(): void {
    if (!this.renderRoot.querySelector('.list')) return;
    const { first, last } = this.#rows.drawn;
    this.#orders.view?.show(first, Math.max(first, last));
  }

  get #filters(): OrderFilters {
    return orderFiltersOf(this.filters);
  }

  /** One object while the filters mean the same. */
  get #wanted(): OrderQuery {
    const { description, timeZone } = this.#care;
    if (!description) return {};
    const key = JSON.stringify([this.#filters, timeZone, description.offers.orders]);
    if (this.#known?.key !== key) {
      this.#known = { key, wanted: ordersWanted(this.#filters, timeZone, description) };
    }
    return this.#known.wanted;
  }

  #countWords({ state }: PagedList<Row<Order>>): string {
    const { look, description } = this.#care;
    if (state.total)
      return say(look, 'orders.count', { count: amountOf(state.total, look.locale) });
    if (!description || state.complete || !isSiftedHere(this.#wanted, description)) return '';
    return say(look, 'orders.onlyLoaded', { count: state.looked ?? 0 });
  }

  #renderList(shown: PagedList<Row<Order>>): TemplateResult {
    const { look } = this.#care;
    const { length, complete, total } = shown.state;
    if (length === 0 || (length === 1 && complete && !shown.state.at(0))) return this.#renderNone();
    const size = total?.precision === 'exact' ? { size: total.value } : {};
    return html`${stalenessOf(this.#care, shown) ?? nothing}
      <div class="scroller" part="scroller" @scroll=${this.#rows.onScroll}>
        <div class="measure order-row" aria-hidden="true"></div>
        <ul
          class="list"
          part="list"
          role="list"
          aria-label=${say(look, 'orders.title')}
          @focusin=${this.#lead.onFocusIn}
          @focusout=${this.#rows.onFocusOut}
          @keydown=${this.#lead.onKey}
        >
          ${repeat(
            this.#rows.draw(length, 0),
            (index) => shown.state.at(index)?.id ?? index,
            (index) => this.#renderRow(shown.state.at(index), index, size),
          )}
        </ul>
        ${complete ? html`<p class="end" part="end">${say(look, 'orders.end')}</p>` : nothing}
      </div>`;
  }

  #renderRow(
    row: Row<Order> | undefined,
    index: number,
    size: { readonly size?: number },
  ): TemplateResult {
    const place = { index, isKept: this.#rows.isKept(index), ...size };
    if (row === undefined) return orderRowPlaceholder(place);
    if (isBadRecord(row)) {
      return html`<li class="order-row malformed" part="order-row" aria-posinset=${index + 1}>
        ${say(this.#care.look, 'orders.malformed', { count: 1 })}
      </li>`;
    }
    const tabbable = this.#lead.tabbable === index;
    return orderRow(this, this.#care, row, { place, tabbable, current: row.id === this.orderId });
  }

  /** Nothing is there, or nothing goes with what was looked for, which is said and can be taken away. */
  #renderNone(): TemplateResult {
    const { look } = this.#care;
    const wanted = this.#head.words;
    if (wanted === '') {
      const title = say(look, 'orders.empty');
      return empty({ icon: paths.document, title, hint: say(look, 'orders.emptyHint') });
    }
    return empty({
      icon: paths.search,
      title: say(look, 'orders.nothing'),
      hint: say(look, 'orders.nothingHint', { wanted }),
      below: html`<button
        class="button"
        part="clear-button"
        type="button"
        @click=${() => this.#setFilters({})}
      >
        ${say(look, 'orders.showAll')}
      </button>`,
    });
  }

  #setFilters(filters: OrderFilters): void {
    this.filters = filters;
    const event = new CareFiltersChangeEvent(filters);
    this.dispatchEvent(event);
  }
}
