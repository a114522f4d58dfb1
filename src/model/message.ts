import type { Attachment } from './attachment.js';
import type { CodedValue, Open } from './coded-value.js';
import type { Instant } from './instant.js';
import type { Party, PartyKind } from './party.js';

/** Text as the back end keeps it. `html` is raw and hostile (Outlook mail included): the kit reduces it. */
export interface MessageBody {
  readonly format: 'plain' | 'html';
  readonly content: string;
}

/** Who may read a message. */
export interface Audience {
  /** Whom it was addressed to. */
  readonly to: readonly Party[];
  /** All kinds of people who can read it, where that is more than `to`. */
  readonly visibleTo?: readonly PartyKind[];
  /** The marketplace's own words for it. */
  readonly label?: string;
}

/** One entry in a thread. */
export interface Message {
  readonly id: string;
  readonly from: Party;
  readonly audience: Audience;
  readonly sentAt: Instant;
  readonly body: MessageBody;
  readonly attachments: readonly Attachment[];
  /**
   * The key of the command that it was sent with, where the back end gives it back. Then a send whose reply was lost
   * is found without a check. No marketplace that we know does; one that is asked through an own server can.
   */
  readonly idempotencyKey?: string;
  /** How far it got. Absent: the back end has no such thing, and it counts as delivered. */
  readonly delivery?: Delivery;
  /** When the other side read it. `null`: not yet. Absent: unknown. */
  readonly readAt?: Instant | null;
  /** The same words in the seller's language, where the marketplace translates (Mercado Libre). */
  readonly translation?: { readonly language: string; readonly body: MessageBody };
}

/** How far a message got, with the marketplace's reason where it was stopped. */
export interface Delivery {
  readonly state: Open<'delivered' | 'pending-review' | 'rejected'>;
  readonly reason?: CodedValue;
}
