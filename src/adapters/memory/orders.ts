import type { Order } from '../../model/order.js';
import type { OrderCatalogue } from './worlds/world.js';
import type { OrderOffers } from '../../adapter/description.js';
import type { OrderQuery, OrdersGroup } from '../../adapter/orders-group.js';
import type { Service } from './service.js';
import { cutPage, type Cuttable } from './paging.js';
import { refusal } from './refusals.js';

/** Orders, to find and to read. */
export function ordersOf(service: Service, offers: OrderOffers): OrdersGroup {
  return {
    list: (query, call) =>
      service.read('orders.list', query, call, () => {
        refuseWhatIsNotOffered(query, offers, call.locale);
        const { orders } = service.market.catalogue;
        const found = find(orders, query);
        const cuttable: Cuttable<Order> = {
          length: found.length,
          at: (rank) => orders.make(found[rank] as number, call.locale),
          rankOf: (id) => {
            const rank = found.indexOf(orders.indexOf(id) ?? -1);
            return rank === -1 ? undefined : rank;
          },
          mark: (rank) => rank,
          rankOfMark: (mark) => (found.length >= Number(mark) ? Number(mark) : undefined),
        };
        return cutPage(cuttable, query, {
          locale: call.locale,
          now: service.now(),
          list: JSON.stringify([
            service.market.head?.id,
            'orders',
            FILTERS.map((name) => query[name] ?? null),
          ]),
          offers,
          begin: 'start',
        });
      }),

    get: (orderId, call) =>
      service.read('orders.get', orderId, call, () => {
        const { orders } = service.market.catalogue;
        const index = orders.indexOf(orderId);
        if (index === undefined) throw refusal('not-found', 'order-not-found', call.locale);
        return orders.make(index, call.locale);
      }),
  };
}

const FILTERS = [
  'number',
  'states',
  'withIncident',
  'withUnansweredMessages',
  'placedSince',
  'placedUntil',
] as const satisfies readonly (keyof OrderQuery)[];

function find(orders: OrderCatalogue, query: OrderQuery): readonly number[] {
  const { number, states, placedSince, placedUntil } = query;
  const since = placedSince === undefined ? -Infinity : Date.parse(placedSince);
  const until = placedUntil === undefined ? Infinity : Date.parse(placedUntil);
  const isOne = (index: number) => {
    const placed = orders.placedAt(index);
    return placed >= since && placed <= until && (states?.includes(orders.stateOf(index)) ?? true);
  };
  if (number !== undefined) {
    const index = orders.indexOfNumber(number.trim());
    return index !== undefined && isOne(index) ? [index] : [];
  }
  return Array.from({ length: orders.size }, (_, index) => index).filter(isOne);
}

function refuseWhatIsNotOffered(query: OrderQuery, offers: OrderOffers, locale: string): void {
  const offered: readonly string[] = offers.filters ?? [];
  if (FILTERS.some((name) => query[name] !== undefined && !offered.includes(name))) {
    throw refusal('unsupported', 'not-offered', locale);
  }
}
