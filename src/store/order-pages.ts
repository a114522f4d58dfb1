import type { Description } from '../adapter/description.js';
import type { OrderQuery } from '../adapter/orders-group.js';
import { isBadRecord, parsePage } from '../adapter/parse.js';
import { orderSchema } from '../adapter/schemas/order-schema.js';
import { hasOpenIncident } from '../model/open-incident.js';
import type { Order } from '../model/order.js';
import { groupOf, pageFrom, type Row } from './answers.js';
import type { CareStore } from './care-store.js';
import { orderById } from './order-list.js';
import { PagedList } from './paged-list.js';

/** Orders a page: more than two screens of rows. */
const ORDERS_A_PAGE = 50;

/**
 * The orders that are wanted, newest first. What the back end cannot filter by is filtered here over what is loaded;
 * {@link isSiftedHere} says when, so that the screen can say so. A number that it cannot look up is taken for the
 * order's id where it can read one (Mirakl), else looked for in what is loaded.
 */
export function openOrders(
  store: CareStore,
  wanted: OrderQuery,
  description: Description,
  locale: string,
): PagedList<Row<Order>> {
  const { asked, here, id } = splitQuery(wanted, description);
  return new PagedList<Row<Order>>(store.reads, {
    key: ['orders', locale, 'list', wanted],
    limit: ORDERS_A_PAGE,
    jump: description.offers.orders?.jump === true && id === undefined,
    read: async (request, signal) => {
      if (id !== undefined) return { items: await orderById(store, id, locale, signal) };
      const group = groupOf(store, 'orders');
      const answer = await store.read(signal, locale, (call) =>
        group.list({ ...asked, ...request }, call),
      );
      return pageFrom(store, parsePage(orderSchema, answer, 'orders.list'));
    },
    watchFirst: true,
    ...(here ? { keep: (row) => isBadRecord(row) || isMeant(row, here) } : {}),
  });
}

/** Whether something of what is wanted has to be looked for over what is loaded. */
export function isSiftedHere(wanted: OrderQuery, description: Description): boolean {
  return splitQuery(wanted, description).here !== undefined;
}

/** What the back end is asked, what is left to be done here, and an order that is read by its id instead. */
function splitQuery(
  { number, ...others }: OrderQuery,
  { offers }: Description,
): { readonly asked: OrderQuery; readonly here?: OrderQuery; readonly id?: string } {
  const { filters = [], get = false } = offers.orders ?? {};
  const canLookUp = filters.includes('number');
  // By its id it comes whatever else is asked for, and all of that is left to be done here.
  const id = number !== undefined && !canLookUp && get ? number : undefined;
  const query = number === undefined || id !== undefined ? others : { number, ...others };
  const isAsked = (name: string): boolean => id === undefined && filters.includes(name);
  const given = Object.entries(query);
  const here = given.filter(([name]) => !isAsked(name));
  return {
    asked: Object.fromEntries(given.filter(([name]) => isAsked(name))),
    ...(here.length === 0 ? {} : { here: Object.fromEntries(here) }),
    ...(id === undefined ? {} : { id }),
  };
}

/** What an order says of itself. Whether messages about it wait it does not: nobody asks for that here. */
function isMeant(order: Order, wanted: OrderQuery): boolean {
  const { number = '', states, withIncident, placedSince, placedUntil } = wanted;
  const at = Date.parse(order.placedAt);
  return (
    order.number.toLowerCase().includes(number.toLowerCase()) &&
    (states === undefined || states.includes(order.state.code)) &&
    (withIncident === undefined || hasOpenIncident(order) === withIncident) &&
    !(at < Date.parse(placedSince ?? '')) &&
    !(at > Date.parse(placedUntil ?? ''))
  );
}
