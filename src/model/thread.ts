import type { CodedValue, Open } from './coded-value.js';
import type { ComposeRules } from './compose.js';
import type { Count } from './count.js';
import type { Deadline } from './deadline.js';
import type { Instant } from './instant.js';
import type { Audience } from './message.js';
import type { Party } from './party.js';

/** What a thread needs from the seller. */
export type AttentionState = Open<
  'needs-reply' | 'waiting' | 'no-reply-needed' | 'closed' | 'unknown'
>;

export interface Attention {
  readonly state: AttentionState;
  /** Since when it is so. Mirakl: `shop_reply_needed_since`. */
  readonly since?: Instant;
  readonly deadline?: Deadline;
}

/** Something a record is about. A thread may be about several (a Mercado Libre pack holds many orders). */
export interface Subject {
  readonly kind: Open<'order' | 'offer' | 'incident' | 'return' | 'case' | 'account'>;
  readonly id: string;
  /** What the seller calls it, such as the order's number. */
  readonly label?: string;
}

/**
 * One conversation. A row of the inbox and the opened thread have this one shape; `compose` may be
 * missing in a row and stands in what `threads.get` returns.
 */
export interface Thread {
  readonly id: string;
  /** Changes with the thread; `expectedVersion` of a command. Absent: the back end keeps none. */
  readonly version?: string;
  /** What it is about: an order, a claim; empty for a talk with the operator about no order. */
  readonly about: readonly Subject[];
  /** Free words chosen by whoever began it. */
  readonly title?: string;
  /** The reason it was begun for. `null`: none. */
  readonly reason?: CodedValue | null;
  /** Who takes part, the seller left out. */
  readonly participants: readonly Party[];
  readonly startedAt?: Instant;
  /** Orders the inbox, newest first. */
  readonly lastActivityAt: Instant;
  readonly lastMessage?: LastMessage;
  readonly messageCount?: Count;
  readonly attention: Attention;
  /** What this seller has not seen. Absent: the back end has no read state (Mirakl), and nothing is claimed. */
  readonly unread?: { readonly count: number; readonly firstMessageId?: string };
  /** What may be written, by the adapter. Missing in a list row: not asked yet. */
  readonly compose?: ComposeRules;
}

/** The end of a thread as a row shows it. */
export interface LastMessage {
  readonly id?: string;
  readonly from: Party;
  readonly sentAt: Instant;
  /** Plain text, cut by the adapter or not; the row shows two lines at most. */
  readonly excerpt?: string;
  readonly audience?: Audience;
  readonly attachmentCount?: number;
}
