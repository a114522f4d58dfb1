import type { Action, Blocked } from './action.js';
import type { Attachment } from './attachment.js';
import type { CodedValue } from './coded-value.js';
import type { Instant } from './instant.js';
import type { Money } from './money.js';
import type { Party } from './party.js';
import type { Refund } from './refund.js';

/** What was bought, from its care side. */
export interface Order {
  readonly id: string;
  readonly version?: string;
  /** The number the seller and the customer know it by. */
  readonly number: string;
  readonly state: CodedValue;
  /** Why it is so, such as why it was refused or cancelled. */
  readonly stateReason?: CodedValue;
  readonly placedAt: Instant;
  readonly customer: Party | null;
  readonly total: Money;
  /** Whether amounts contain taxes (Mirakl `order_tax_mode`). Absent: unknown. */
  readonly taxes?: 'included' | 'excluded';
  readonly lines: readonly OrderLine[];
  readonly shipments: readonly Shipment[];
  readonly documents?: readonly OrderDocument[];
  readonly refunds: readonly Refund[];
  /** Open and past incidents on it, newest first. Absent: unknown. */
  readonly incidents?: readonly { readonly id: string; readonly open: boolean }[];
  /** What may be done now. */
  readonly actions: readonly Action[];
}

/** One product × quantity. */
export interface OrderLine {
  readonly id: string;
  readonly title: string;
  readonly sku?: string;
  /** Opened through `files.open`. */
  readonly picture?: Attachment;
  readonly quantity: number;
  /** Only shown: may have more decimals than the currency. */
  readonly unitPrice?: Money;
  /** The products of the line, without shipping, before refunds. */
  readonly price: Money;
  readonly shipping?: Money;
  readonly taxes?: readonly Tax[];
  readonly state: CodedValue;
  /** Why it is so (Mirakl `order_line_state_reason_code`). */
  readonly stateReason?: CodedValue;
  /** Why its cycle stands still (an open incident). Absent: it does not. */
  readonly frozen?: Blocked;
}

export interface Tax {
  readonly code: string;
  readonly label?: string;
  readonly amount: Money;
  /** What it is a tax on. */
  readonly on: 'product' | 'shipping';
  /** Whether the back end works out its part of a refund (Mirakl PROPORTIONAL_TO_AMOUNT) or it has to be sent. */
  readonly refund: 'computed' | 'sent';
}

export interface Shipment {
  readonly id: string;
  readonly lineIds: readonly string[];
  /** `null`: not yet. Absent: unknown. */
  readonly shippedAt?: Instant | null;
  readonly receivedAt?: Instant | null;
  readonly carrier?: string;
  readonly trackingNumber?: string;
  /** Shown only when http or https. */
  readonly trackingUrl?: string;
}

export interface OrderDocument extends Attachment {
  readonly kind: CodedValue;
  readonly addedAt?: Instant;
}
