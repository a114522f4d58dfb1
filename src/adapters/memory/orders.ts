import type { Order } from '../../model/order.js';
import type { IndexList, OrderCatalogue } from './worlds/world.js';
import type { OrderOffers } from '../../adapter/description.js';
import type { OrderQuery, OrdersGroup } from '../../adapter/orders-group.js';
import type { Service } from './service.js';
import { cutPage, type Cuttable } from './paging.js';
import { refusal } from './refusals.js';
import { firstWhere } from './thread-order.js';

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
          at: (rank) => orders.make(found.at(rank), call.locale),
          rankOf: (id) => {
            const index = orders.indexOf(id) ?? -1;
            const rank = firstWhere(found.length, (at) => found.at(at) >= index);
            return rank < found.length && found.at(rank) === index ? rank : undefined;
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

function find(orders: OrderCatalogue, query: OrderQuery): IndexList {
  const { number, states, placedSince, placedUntil } = query;
  const since = placedSince === undefined ? -Infinity : Date.parse(placedSince);
  const until = placedUntil === undefined ? Infinity : Date.parse(placedUntil);
  const index = number === undefined ? undefined : orders.indexOfNumber(number.trim());
  if (number !== undefined && index === undefined) return listOf([]);
  // They stand by date, newest first: a span of dates is a span of indexes.
  const first = firstWhere(orders.size, (at) => !(orders.placedAt(at) > until));
  const end = firstWhere(orders.size, (at) => orders.placedAt(at) < since);
  const inTime = { length: Math.max(0, end - first), at: (rank: number) => first + rank };
  if (index === undefined && states === undefined) return inTime;
  const candidates = index === undefined ? inTime : listOf([index]);
  return listOf(
    Array.from({ length: candidates.length }, (_, rank) => candidates.at(rank)).filter(
      (at) =>
        at >= first && at < end && (states === undefined || states.includes(orders.stateOf(at))),
    ),
  );
}

function listOf(indexes: readonly number[]): IndexList {
  return { length: indexes.length, at: (rank) => indexes[rank] as number };
}

function refuseWhatIsNotOffered(query: OrderQuery, offers: OrderOffers, locale: string): void {
  const offered: readonly string[] = offers.filters ?? [];
  if (FILTERS.some((name) => query[name] !== undefined && !offered.includes(name))) {
    throw refusal('unsupported', 'not-offered', locale);
  }
}
