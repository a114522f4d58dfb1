import { isBadRecord } from '../../adapter/parse.js';
import type { CareController, Connected } from '../../controllers/care-controller.js';
import { ViewController } from '../../controllers/view-controller.js';
import type { Order } from '../../model/order.js';
import type { Row } from '../../store/answers.js';
import type { CareStore } from '../../store/care-store.js';
import { canFindOrders, findOrders } from '../../store/order-list.js';
import type { RecordView } from '../../store/record-view.js';

/**
 * Which order a number means that was typed as a filter: marketplaces filter conversations by the id of an order, and
 * sellers know its number (decision 1680).
 */
export class OrderByNumber {
  readonly #care: CareController;
  readonly #number: () => string | undefined;
  readonly #orders: ViewController<RecordView<readonly Row<Order>[]>>;
  /** What the orders that are here were asked for. */
  #asked: { readonly store: CareStore; readonly number: string } | undefined;

  constructor(element: Connected, care: CareController, number: () => string | undefined) {
    this.#care = care;
    this.#number = number;
    this.#orders = new ViewController(
      element,
      care,
      () => (this.#canAsk && number() ? number() : undefined),
      ({ store, description, locale, wanted }) => {
        this.#asked = { store, number: wanted };
        // One that is known already changes no more, and the list waits for it.
        void element.updateComplete.then(() => element.requestUpdate());
        return findOrders(store, wanted, description, locale);
      },
    );
  }

  /**
   * Its id. `undefined`: not yet. `null`: none, because no number is typed, nobody can be asked, there is no such order
   * (it may be a part of a number), or there are several.
   */
  get found(): string | null | undefined {
    const number = this.#number();
    if (!number || !this.#canAsk) return null;
    if (this.#asked?.number !== number || this.#asked.store !== this.#care.store) return undefined;
    const { value, status } = this.#orders.view?.state ?? {};
    if (value === undefined) return status === 'failed' ? null : undefined;
    const [only, another] = value;
    return only === undefined || another !== undefined || isBadRecord(only) ? null : only.id;
  }

  get #canAsk(): boolean {
    const { description, offers } = this.#care;
    const canFilter = offers.threads?.filters?.includes('about') === true;
    return canFilter && description !== undefined && canFindOrders(description);
  }
}
