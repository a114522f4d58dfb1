import type { OrderQuery } from '../../adapter/orders-group.js';
import type { Description } from '../../adapter/description.js';
import type { TimeZone } from '../../model/instant.js';
import { canFindOrders } from '../../store/order-list.js';
import { spanOfDays, type DaySpan } from '../parts/filter-days.js';

/** What a list of orders is narrowed down to, as plain data that a host may keep. Absent: not narrowed by this. */
export interface OrderFilters extends DaySpan {
  /** The number of an order, as the seller knows it. */
  readonly number?: string;
  /** The code of a state. */
  readonly state?: string;
  /** Only those with an open incident, or about which a message waits for an answer. */
  readonly only?: OrdersOnly;
  /** The first day on which they were placed, `YYYY-MM-DD` by the marketplace's calendar. */
  readonly since?: string;
  /** The last day, `YYYY-MM-DD`, the whole of it. */
  readonly until?: string;
}

export type OrdersOnly = (typeof ORDERS_ONLY)[number];

const ORDERS_ONLY = ['with-incident', 'unanswered'] as const;

/** What a host gave as filters, which may be anything: what is no text, or is not known, is left out. */
export function orderFiltersOf(given: unknown): OrderFilters {
  const texts = Object.entries(given ?? {}).flatMap(([name, value]) =>
    typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()] as const] : [],
  );
  const { only, ...filters } = Object.fromEntries(texts) as Readonly<Record<string, string>>;
  const known = ORDERS_ONLY.find((each) => each === only);
  return { ...filters, ...(known === undefined ? {} : { only: known }) };
}

/** The orders that these filters mean. Whether messages wait only a back end that offers it can say. */
export function ordersWanted(
  { number, state, only, ...days }: OrderFilters,
  timeZone: TimeZone,
  description: Description,
): OrderQuery {
  const { from, to } = spanOfDays(days, timeZone);
  return {
    ...(number === undefined ? {} : { number }),
    ...(state === undefined ? {} : { states: [state] }),
    ...(only === 'with-incident' ? { withIncident: true } : {}),
    ...(only === 'unanswered' && canAskUnanswered(description)
      ? { withUnansweredMessages: true }
      : {}),
    ...(from === undefined ? {} : { placedSince: from }),
    ...(to === undefined ? {} : { placedUntil: to }),
  };
}

/** Whether the back end knows about which orders a message waits. */
export function canAskUnanswered({ offers }: Description): boolean {
  return offers.orders?.filters?.includes('withUnansweredMessages') === true;
}

/** Whether orders carry their incidents, so that those with one can be told apart. */
export function knowsIncidents({ offers }: Description): boolean {
  return (
    offers.incidents !== undefined || offers.orders?.filters?.includes('withIncident') === true
  );
}

/** Whether a number finds the one order that it is, and a part of one does not. */
export function findsByNumber(description: Description): boolean {
  return canFindOrders(description);
}
