import { CareError } from '../adapter/care-error.js';
import type { Description } from '../adapter/description.js';
import { parsePage, parseRecord } from '../adapter/parse.js';
import { orderSchema } from '../adapter/schemas/order-schema.js';
import type { Order } from '../model/order.js';
import { groupOf, pageFrom, recordFrom, type Row } from './answers.js';
import type { CareStore } from './care-store.js';
import type { RecordView } from './record-view.js';

/** Orders that share a number: a cart of several deliveries, at most. */
const ORDERS_OF_A_NUMBER = 10;

/**
 * The orders of a number as the seller knows it, newest first; none: there is no such order. Where the back end finds
 * none by number (Mirakl) the number is taken for the order's id, which there it is.
 */
export function findOrders(
  store: CareStore,
  number: string,
  description: Description,
  locale: string,
): RecordView<readonly Row<Order>[]> {
  const canSearch = description.offers.orders?.filters?.includes('number') === true;
  return store.reads.observe<readonly Row<Order>[]>({
    key: ['orders', locale, 'number', number],
    read: (signal) =>
      canSearch
        ? byNumber(store, number, locale, signal)
        : orderById(store, number, locale, signal),
  });
}

/** Whether orders can be found by what a seller types. */
export function canFindOrders({ offers }: Description): boolean {
  return offers.orders?.filters?.includes('number') === true || offers.orders?.get === true;
}

async function byNumber(
  store: CareStore,
  number: string,
  locale: string,
  signal: AbortSignal,
): Promise<readonly Row<Order>[]> {
  const group = groupOf(store, 'orders');
  const answer = await store.read(signal, locale, (call) =>
    group.list({ number, limit: ORDERS_OF_A_NUMBER }, call),
  );
  return pageFrom(store, parsePage(orderSchema, answer, 'orders.list')).items;
}

/** The order of an id, as rows; none: there is no such order. */
export async function orderById(
  store: CareStore,
  id: string,
  locale: string,
  signal: AbortSignal,
): Promise<readonly Row<Order>[]> {
  const group = groupOf(store, 'orders');
  try {
    const answer = await store.read(signal, locale, (call) => group.get(id, call));
    return [recordFrom(store, parseRecord(orderSchema, answer, 'orders.get'))];
  } catch (thrown) {
    if (thrown instanceof CareError && thrown.kind === 'not-found') return [];
    throw thrown;
  }
}
