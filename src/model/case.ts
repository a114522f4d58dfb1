import type { Action } from './action.js';
import type { Attachment } from './attachment.js';
import type { CodedValue, Open } from './coded-value.js';
import type { Deadline } from './deadline.js';
import type { FormAnswers, FormSchema } from './form-schema.js';
import type { TimelineEntry } from './incident.js';
import type { Instant } from './instant.js';
import type { Party } from './party.js';

/** The guide's three types, and whatever else an adapter brings (Falabella: *tipificación*). */
export type CaseType = Open<'invoice-copy' | 'invoice-correction' | 'manual'>;

/**
 * Where it stands: with the seller (`open`), with somebody who has to say more (`waiting-for-information`), closed by the
 * seller and looked at by the marketplace (`in-review`), `closed`, or with the seller again, because the marketplace did
 * not accept the closure (`refused`).
 */
export type CaseState = Open<
  'open' | 'waiting-for-information' | 'in-review' | 'closed' | 'refused'
>;

/** A customer's request that the seller must close before a committed date. */
export interface CareCase {
  readonly id: string;
  readonly version?: string;
  readonly number: string;
  /** Which desk it is on: the customer's requests, or the seller's own to the marketplace. */
  readonly desk: Open<'customer' | 'seller'>;
  readonly type: CodedValue<CaseType>;
  readonly state: CaseState;
  readonly stateLabel?: string;
  readonly order?: { readonly id: string; readonly number: string };
  readonly customer?: Party;
  /** How the customer asked: web, phone, chat … */
  readonly channel?: CodedValue;
  readonly openedAt: Instant;
  /** When it reached the seller: the day the limit is counted from. Absent: unknown (the Falabella guide's page does not show it). */
  readonly receivedAt?: Instant;
  /** The committed date. */
  readonly deadline?: Deadline;
  /** In the words of the agent who took the request. */
  readonly description: string;
  readonly attachments: {
    readonly customer: readonly Attachment[];
    readonly seller: readonly Attachment[];
  };
  /** Who has to act next. Absent: unknown. */
  readonly turn?: Open<'seller' | 'customer' | 'operator'>;
  readonly timeline?: readonly TimelineEntry[];
  /** What closing asks for, per outcome. Absent: the kit's own for the guide's types. */
  readonly closure?: ClosureOptions;
  /** How it was closed. In review and refused: how the seller wanted to close it. */
  readonly closed?: ClosureRecord;
  readonly actions: readonly Action[];
}

export type ClosureOutcome = Open<'proceeds' | 'does-not-proceed'>;

/** The outcomes that can be chosen, with the criterion for each and the form behind it. */
export interface ClosureOptions {
  readonly outcomes: readonly {
    readonly id: ClosureOutcome;
    readonly label?: string;
    readonly criterion?: string;
    readonly form: FormSchema;
  }[];
  /** Whether the marketplace checks the closure before it counts. */
  readonly reviewed?: boolean;
}

export interface ClosureRecord {
  readonly outcome: ClosureOutcome;
  readonly reason?: CodedValue;
  readonly by?: Party;
  readonly at: Instant;
  readonly answers?: FormAnswers;
  readonly documents: readonly ClosureDocument[];
  /** Why the marketplace did not accept it, where its state is `refused`. */
  readonly refusal?: { readonly reason: CodedValue; readonly by?: Party; readonly at?: Instant };
}

/** A document that a case was closed with. */
export interface ClosureDocument extends Attachment {
  /** The name of the form's field that it answers. */
  readonly field?: string;
  /** What it is: the field's label, as a rule. */
  readonly kind?: CodedValue;
}
