import type { OrderOffers } from '../../adapter/description.js';
import type { OrderQuery, OrdersGroup } from '../../adapter/orders-group.js';
import type { Order } from '../../model/order.js';
import type { Page, PageRequest } from '../../adapter/page.js';
import type { ReadCall } from '../../adapter/calls.js';
import type { Service } from './service.js';
import { cutPage } from './paging.js';
import { refusal } from './refusals.js';

/** Orders, to find and to read. */
export class Orders implements OrdersGroup {
  readonly #service: Service;
  readonly #offers: OrderOffers;

  constructor(service: Service, offers: OrderOffers) {
    this.#service = service;
    this.#offers = offers;
  }

  list(query: OrderQuery & PageRequest, call: ReadCall): Promise<Page<Order>> {
    return this.#service.read('orders.list', query, call, () => {
      this.#refuseWhatIsNotOffered(query, call.locale);
      const { orders } = this.#service.market.catalogue;
      const { limit, from, ...asked } = query;
      const found = this.#find(asked);
      const cuttable = {
        length: found.length,
        at: (rank: number) => orders.make(found[rank] as number, call.locale),
        rankOf: (id: string) => {
          const rank = found.indexOf(orders.indexOf(id) ?? -1);
          return rank === -1 ? undefined : rank;
        },
        mark: (rank: number) => rank,
        rankOfMark: (mark: unknown) =>
          typeof mark === 'number' && mark <= found.length ? mark : undefined,
      };
      return cutPage(cuttable, query, {
        locale: call.locale,
        now: this.#service.now(),
        list: JSON.stringify([this.#service.market.head?.id, 'orders', asked]),
        offers: this.#offers,
        begin: 'start',
      });
    });
  }

  get(orderId: string, call: ReadCall): Promise<Order> {
    return this.#service.read('orders.get', orderId, call, () => {
      const { orders } = this.#service.market.catalogue;
      const index = orders.indexOf(orderId);
      if (index === undefined) throw refusal('not-found', 'order-not-found', call.locale);
      return orders.make(index, call.locale);
    });
  }

  #find({ number, states, placedSince, placedUntil }: OrderQuery): readonly number[] {
    const { orders } = this.#service.market.catalogue;
    const since = placedSince === undefined ? -Infinity : Date.parse(placedSince);
    const until = placedUntil === undefined ? Infinity : Date.parse(placedUntil);
    const isOne = (index: number) => {
      const placed = orders.placedAt(index);
      return (
        placed >= since && placed <= until && (states?.includes(orders.stateOf(index)) ?? true)
      );
    };
    if (number !== undefined) {
      const index = orders.indexOfNumber(number.trim());
      return index !== undefined && isOne(index) ? [index] : [];
    }
    return Array.from({ length: orders.size }, (_, index) => index).filter(isOne);
  }

  #refuseWhatIsNotOffered(query: OrderQuery, locale: string): void {
    const names = [
      'number',
      'states',
      'withIncident',
      'withUnansweredMessages',
      'placedSince',
      'placedUntil',
    ] as const;
    const offered = this.#offers.filters ?? [];
    if (names.some((name) => query[name] !== undefined && !offered.includes(name))) {
      throw refusal('unsupported', 'not-offered', locale);
    }
  }
}
