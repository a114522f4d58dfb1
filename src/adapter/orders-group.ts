import type { ReadCall } from './calls.js';
import type { Page, PageRequest } from './page.js';
import type { Instant } from '../model/instant.js';
import type { Order } from '../model/order.js';

/** Orders, to find and to read from their care side. */
export interface OrdersGroup {
  /** A page of orders, newest first. Mirakl OR11; Mercado Libre `/orders/search`. */
  list(query: OrderQuery & PageRequest, call: ReadCall): Promise<Page<Order>>;

  /**
   * One order with its lines, refunds and what may be done. Mirakl OR11 with `order_ids` (OR12 answers 410).
   * @throws CareError `not-found`.
   */
  get(orderId: string, call: ReadCall): Promise<Order>;
}

/** Which orders. Only what the description offers is ever set. */
export interface OrderQuery {
  /** The number the seller knows, whole. */
  readonly number?: string;
  readonly states?: readonly string[];
  readonly withIncident?: boolean;
  readonly withUnansweredMessages?: boolean;
  readonly placedSince?: Instant;
  readonly placedUntil?: Instant;
}
