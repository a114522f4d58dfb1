import type { ReadCall } from '../../adapter/calls.js';
import type { OrderQuery, OrdersGroup } from '../../adapter/orders-group.js';
import type { Page, PageRequest } from '../../adapter/page.js';
import type { Order } from '../../model/order.js';
import { isOne } from './addresses.js';
import type { Answer, Client, Query } from './client.js';
import { readCursor, writeCursor } from './cursors.js';
import type { Labels } from './labels.js';
import { mapped } from './mapped.js';
import { toOrder } from './order-records.js';
import type { MiraklDocument, MiraklOrder } from './published.js';
import { checkLimit, refusal } from './refusals.js';

/** What a list of orders can be narrowed to. OR11 finds none by the number that customers know. */
export const ORDER_FILTERS = ['states', 'withIncident', 'placedSince', 'placedUntil'] as const;

interface Orders {
  readonly orders: readonly MiraklOrder[];
  readonly total_count: number;
}

/** Orders to read: OR11, with OR72 for the documents of one. */
export function ordersOf(client: Client, labels: Labels): OrdersGroup {
  return {
    list: (query, call) => listOrders(client, labels, query, call),

    async get(orderId, call) {
      const [or11, or72, re01] = await Promise.all([
        findOrder(client, labels, orderId, call),
        documentsOf(client, orderId, call),
        labels.ifAny(call),
      ]);
      return toOrder({ or11, or72, re01 }, call.locale);
    },
  };
}

/** OR11 with one id: OR12 answers 410. @throws CareError `not-found`. */
export async function findOrder(
  client: Client,
  labels: Labels,
  orderId: string,
  call: ReadCall,
): Promise<MiraklOrder> {
  if (!isOne(orderId)) throw refusal('not-found', 'not-found', call.locale);
  const { body } = await or11(client, labels, { order_ids: orderId }, call);
  const order = body.orders.find(({ order_id }) => order_id === orderId);
  if (order === undefined) throw refusal('not-found', 'not-found', call.locale);
  return order;
}

async function listOrders(
  client: Client,
  labels: Labels,
  query: OrderQuery & PageRequest,
  call: ReadCall,
): Promise<Page<Order>> {
  checkQuery(query, call.locale);
  const { offset, max, until } = placeOf(query, call.locale);
  const search = {
    ...searchFor(query),
    ...{ end_date: until, offset, max, sort: 'dateCreated', order: 'desc' },
  };
  const [{ body, at }, re01] = await Promise.all([
    or11(client, labels, search, call),
    labels.ifAny(call),
  ]);
  const asOf = new Date(at).toISOString();
  const end = offset + body.orders.length;
  // New orders come in at the top: what is read on keeps to what was there when it began.
  const moment = until ?? asOf;
  const cursorTo = (place: object): string =>
    writeCursor({ ...searchFor(query), until: moment, ...place });
  return {
    items: body.orders.map((order) =>
      mapped(order, () => toOrder({ or11: order, re01 }, call.locale)),
    ),
    ...(end < body.total_count && end > offset ? { next: cursorTo({ from: end }) } : {}),
    ...(offset > 0 ? { prev: cursorTo({ to: offset }) } : {}),
    at: offset,
    total: { value: body.total_count, precision: 'exact', asOf },
  };
}

async function or11(
  client: Client,
  labels: Labels,
  query: Query,
  call: ReadCall,
): Promise<Answer<Orders>> {
  const locale = await labels.localeFor(call);
  return client.get<Orders>('OR11', '/api/orders', call, { ...query, locale });
}

async function documentsOf(client: Client, orderId: string, call: ReadCall) {
  if (!isOne(orderId)) return [];
  type Documents = { readonly order_documents: readonly MiraklDocument[] };
  const query = { order_ids: orderId };
  const { body } = await client.get<Documents>('OR72', '/api/orders/documents', call, query);
  return body.order_documents;
}

function checkQuery(query: OrderQuery & PageRequest, locale: string): void {
  checkLimit(query.limit, locale);
  const isOffered = query.number === undefined && query.withUnansweredMessages === undefined;
  if (!isOffered || (query.from !== undefined && 'around' in query.from)) {
    throw refusal('unsupported', 'not-offered', locale);
  }
}

function searchFor({ states, withIncident, placedSince }: OrderQuery): Query {
  return {
    ...(states === undefined ? {} : { order_state_codes: states.join(',') }),
    ...(withIncident === undefined ? {} : { has_incident: withIncident }),
    ...(placedSince === undefined ? {} : { start_date: placedSince }),
  };
}

interface Place {
  readonly offset: number;
  readonly max: number;
  readonly until: string | undefined;
}

/** GN: at most 100 a page. */
const LARGEST_PAGE = 100;

function placeOf(query: OrderQuery & PageRequest, locale: string): Place {
  const { from, placedUntil } = query;
  const max = Math.min(query.limit, LARGEST_PAGE);
  if (from === undefined) return { offset: 0, max, until: placedUntil };
  if ('index' in from) return { offset: from.index, max, until: placedUntil };
  if ('around' in from) throw refusal('unsupported', 'not-offered', locale);
  const { from: start, to, until, ...filter } = readCursor(from.cursor, locale);
  const isOurs = JSON.stringify(filter) === JSON.stringify(searchFor(query));
  if (!isOurs || typeof until !== 'string') throw refusal('validation', 'cursor-expired', locale);
  if (isPlace(start)) return { offset: start, max, until };
  if (!isPlace(to)) throw refusal('validation', 'cursor-expired', locale);
  const offset = Math.max(0, to - max);
  return { offset, max: to - offset, until };
}

function isPlace(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}
