import type { MiraklDocument, MiraklOrder } from '../../../src/adapters/mirakl/published.js';
import { fieldRefused } from './answers.js';
import type { FakeShop } from './shop.js';

/** SPEC OR11, offset paging as GN has it: oldest first unless it is asked otherwise. */
export function ordersOf(
  { orders }: FakeShop,
  query: URLSearchParams,
): { readonly orders: readonly MiraklOrder[]; readonly total_count: number } {
  const max = Number(query.get('max') ?? 10);
  const offset = Number(query.get('offset') ?? 0);
  if (!Number.isInteger(max) || max < 1 || max > 100) {
    throw fieldRefused('max', 'max: must be between 1 and 100');
  }
  const ids = query.get('order_ids')?.split(',');
  const states = query.get('order_state_codes')?.split(',');
  const incident = query.get('has_incident');
  const since = query.get('start_date') ?? '';
  const until = query.get('end_date') ?? '9';
  const found = orders
    .filter(
      ({ order_id, order_state, has_incident, created_date }) =>
        (ids === undefined || ids.includes(order_id)) &&
        (states === undefined || states.includes(order_state)) &&
        (incident === null || String(has_incident) === incident) &&
        created_date >= since &&
        created_date <= until,
    )
    .sort((one, other) => one.created_date.localeCompare(other.created_date));
  if (query.get('order') === 'desc') found.reverse();
  return structuredClone({
    orders: found.slice(offset, offset + max),
    total_count: found.length,
  });
}

/** SPEC OR72. */
export function orderDocuments({ documents }: FakeShop, query: URLSearchParams) {
  const ids = (query.get('order_ids') ?? '').split(',');
  const order_documents: readonly MiraklDocument[] = documents.filter(({ order_id }) =>
    ids.includes(order_id),
  );
  return { order_documents };
}
