import type { Order } from '../../model/order.js';
import type { IndexList, OrderCatalogue } from './worlds/world.js';
import type { OrderOffers } from '../../adapter/description.js';
import type { OrderQuery, OrdersGroup } from '../../adapter/orders-group.js';
import type { RecordsNow } from './records-now.js';
import type { Service } from './service.js';
import { isOpen } from './records-now.js';
import { cutPage, type Cuttable } from './paging.js';
import { refusal } from './refusals.js';
import { firstWhere } from './thread-order.js';

/** Orders, to find and to read. */
export function ordersOf(service: Service, offers: OrderOffers, now: RecordsNow): OrdersGroup {
  return {
    list: (query, call) =>
      service.read('orders.list', query, call, () => {
        refuseWhatIsNotOffered(query, offers, call.locale);
        const { orders } = service.market.catalogue;
        const found = find(orders, query, sieveOf(service, now, query, call.locale));
        const cuttable: Cuttable<Order> = {
          length: found.length,
          at: (rank) => now.orderAt(found.at(rank), call.locale),
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
      service.read('orders.get', orderId, call, () => now.order(orderId, call.locale)),
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

/** Which orders have, or have not, an open incident or a message that waits; `undefined` where nobody asks. */
function sieveOf(
  { market }: Service,
  now: RecordsNow,
  { withIncident, withUnansweredMessages }: OrderQuery,
  locale: string,
): ((index: number) => boolean) | undefined {
  const tests: ((index: number) => boolean)[] = [];
  const indexesOf = (ids: Iterable<string>) =>
    new Set([...ids].map((id) => market.catalogue.orders.indexOf(id)));
  if (withIncident !== undefined) {
    const open = now.incidents(locale).filter(isOpen);
    const indexes = indexesOf(open.map(({ orderId }) => orderId));
    tests.push((index) => indexes.has(index) === withIncident);
  }
  if (withUnansweredMessages !== undefined) {
    const indexes = indexesOf(unansweredOrders(market));
    tests.push((index) => indexes.has(index) === withUnansweredMessages);
  }
  return tests.length === 0 ? undefined : (index) => tests.every((test) => test(index));
}

/** The ids of all that is talked about in threads that need a reply. */
function* unansweredOrders({ catalogue, touched }: Service['market']): Generator<string> {
  const { threads } = catalogue;
  for (let rank = 0; rank < threads.needsReply.length; rank += 1) {
    const index = threads.needsReply.at(rank);
    if (touched.has(threads.idAt(index))) continue;
    for (const { id } of threads.facts(index).about()) yield id;
  }
  for (const { thread } of touched.values()) {
    if (thread.attention?.state === 'needs-reply') yield* (thread.about ?? []).map(({ id }) => id);
  }
}

function find(
  orders: OrderCatalogue,
  query: OrderQuery,
  sieve: ((index: number) => boolean) | undefined,
): IndexList {
  const { number, states, placedSince, placedUntil } = query;
  const since = placedSince === undefined ? -Infinity : Date.parse(placedSince);
  const until = placedUntil === undefined ? Infinity : Date.parse(placedUntil);
  const index = number === undefined ? undefined : orders.indexOfNumber(number.trim());
  if (number !== undefined && index === undefined) return listOf([]);
  // They stand by date, newest first: a span of dates is a span of indexes.
  const first = firstWhere(orders.size, (at) => !(orders.placedAt(at) > until));
  const end = firstWhere(orders.size, (at) => orders.placedAt(at) < since);
  const inTime = { length: Math.max(0, end - first), at: (rank: number) => first + rank };
  if (index === undefined && states === undefined && sieve === undefined) return inTime;
  const candidates = index === undefined ? inTime : listOf([index]);
  return listOf(
    Array.from({ length: candidates.length }, (_, rank) => candidates.at(rank)).filter(
      (at) =>
        at >= first &&
        at < end &&
        (states === undefined || states.includes(orders.stateOf(at))) &&
        (sieve?.(at) ?? true),
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
