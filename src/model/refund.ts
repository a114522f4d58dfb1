import type { Blocked } from './action.js';
import type { CodedValue, Open } from './coded-value.js';
import type { Deadline } from './deadline.js';
import type { Instant } from './instant.js';
import type { Money } from './money.js';
import type { Reason } from './reason.js';

/** Money given back, or on its way. */
export interface Refund {
  readonly id: string;
  /** Refunds made together share it (Mirakl `order_refund_id`). */
  readonly groupId?: string;
  readonly createdAt: Instant;
  /** `offered`: the customer still has to accept (Mercado Libre). */
  readonly state: Open<'offered' | 'sent' | 'pending' | 'done' | 'refused' | 'unknown'>;
  readonly total: Money;
  readonly parts: readonly RefundPart[];
  readonly note?: string;
  /** When the money moved: the answer to *where is my refund?* Mirakl `transaction_date`. */
  readonly settledAt?: Instant;
  /** The number the payment is known by. Mirakl `transaction_number`. */
  readonly reference?: string;
  /** Why it was refused, in the marketplace's words. */
  readonly refusal?: CodedValue;
}

/** What of a refund belongs to one line; without a line, to the order as a whole. */
export interface RefundPart {
  readonly lineId?: string;
  readonly product?: Money;
  readonly shipping?: Money;
  readonly taxes?: readonly TaxAmount[];
  /** A whole number. At Mirakl it informs only: money moves by amount. */
  readonly units?: number;
  readonly reason?: CodedValue;
}

/** Part of a refund that is tax, where the back end does not work it out by itself. */
export interface TaxAmount {
  readonly code: string;
  readonly amount: Money;
  /** What it is a tax on: a product and its shipping may carry the same code (Mirakl). Absent: the product. */
  readonly on?: 'product' | 'shipping';
}

/** How a marketplace lets money be given back. */
export type RefundMode = Open<
  | 'total'
  | 'order-amount'
  | 'line-amount'
  | 'line-units'
  | 'line-shipping'
  | 'order-shipping'
  | 'offer'
>;

/** What can be refunded on an order now. Asked for before anything is drawn. */
export interface RefundOptions {
  readonly orderId: string;
  /** Of the order; goes back as `expectedVersion`. */
  readonly version?: string;
  readonly currency: string;
  readonly modes: readonly RefundMode[];
  readonly lines: readonly RefundableLine[];
  /** What is left on the order where the marketplace counts there and not a line. */
  readonly order?: { readonly product: Money; readonly shipping?: Money };
  readonly reasons: readonly Reason[];
  /** Whether one reason stands for all (eBay) or each line has its own (Mirakl). */
  readonly reasonFor: 'refund' | 'line';
  readonly note?: { readonly max: number; readonly required: boolean };
  /** Fixed offers, where only those are allowed (Mercado Libre's percentages). */
  readonly offers?: readonly RefundOffer[];
  /** Until when the order as a whole may be refunded. A line's own window wins. */
  readonly window?: Deadline;
  readonly customerMustAccept?: boolean;
  readonly customerIsNotified?: boolean;
  /** Ids of the refunds that exist: the baseline of a later `check`. */
  readonly existing: readonly string[];
  readonly blocked?: Blocked;
}

export interface RefundableLine {
  readonly lineId: string;
  /** What is left, after earlier refunds and those in flight. */
  readonly product: Money;
  readonly shipping?: Money;
  readonly units?: number;
  readonly unitPrice?: Money;
  readonly taxes?: readonly TaxAmount[];
  readonly window?: Deadline;
  readonly blocked?: Blocked;
}

export interface RefundOffer {
  readonly id: string;
  readonly label: string;
  readonly amount: Money;
}
