import type { Action } from './action.js';
import type { CodedValue, Open } from './coded-value.js';
import type { Deadline } from './deadline.js';
import type { Instant } from './instant.js';
import type { Party } from './party.js';

export type IncidentState = Open<
  'open' | 'in-progress' | 'resolved' | 'disputed' | 'escalated' | 'closed' | 'unknown'
>;

/** A claim on order lines, opened by customer or operator. Freezes the order and counts in quality figures. */
export interface Incident {
  readonly id: string;
  readonly version?: string;
  readonly orderId: string;
  readonly orderNumber?: string;
  /** Mirakl: the line; Mercado Libre: none named, the whole order. */
  readonly lineIds: readonly string[];
  /** How many units it is about (Mercado Libre `claimed_quantity`). Absent: unknown. */
  readonly units?: number;
  readonly kind?: CodedValue;
  readonly reason: CodedValue;
  readonly state: IncidentState;
  readonly openedBy?: Party;
  readonly openedAt?: Instant;
  /** Whether `openedAt` is only the line's last change (Mirakl gives sellers no opening date). */
  readonly openedAtIsApproximate?: boolean;
  readonly customer?: Party;
  /** Who has to act next (Mercado Libre `action_responsible`). Absent: unknown. */
  readonly turn?: Open<'seller' | 'customer' | 'operator' | 'mediator'>;
  /** Whether the seller has answered since it was opened. Absent: unknown. */
  readonly answered?: boolean;
  readonly deadline?: Deadline;
  /** What it does to the order's cycle and to the quality figures. */
  readonly freezesOrder: 'yes' | 'no' | 'unknown';
  readonly countsInQuality: 'yes' | 'no' | 'unknown';
  /** The threads in which it is talked about, and with whom. */
  readonly threads?: readonly {
    readonly id: string;
    readonly with: Open<'customer' | 'operator' | 'mediator'>;
  }[];
  readonly timeline?: readonly TimelineEntry[];
  readonly actions: readonly Action[];
}

/** Something that happened, and who did it. */
export interface TimelineEntry {
  readonly at: Instant;
  readonly by?: Party;
  readonly label: string;
}
