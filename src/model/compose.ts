import type { Blocked } from './action.js';
import type { Open } from './coded-value.js';
import type { Deadline } from './deadline.js';
import type { FileLimits } from './attachment.js';
import type { FormSchema } from './form-schema.js';
import type { PartyKind } from './party.js';
import type { Reason } from './reason.js';

/** One choice of who a message is for: customer, operator, both, a mediator … as the adapter offers them. */
export interface RecipientOption {
  readonly id: string;
  /** Whom it is addressed to. */
  readonly to: readonly PartyKind[];
  readonly label: string;
  /** All who can read it. At Mirakl the operator reads what goes to the customer, too. */
  readonly visibleTo: readonly PartyKind[];
  /** Who is told that it came. At Mirakl only those it is addressed to. */
  readonly notifies: readonly PartyKind[];
  /** Whether this is preset. The adapter's rule comes before the kit's (answer whoever wrote last). */
  readonly default?: boolean;
}

/** What may be written here and now: permission comes with the record, limits are what is left. */
export interface ComposeRules {
  readonly recipients: readonly RecipientOption[];
  /**
   * Characters. Mirakl: 3 to 50,000; Mercado Libre: up to 350, and none is published for claims (no `max`: unknown).
   * Bodies are plain text going out.
   */
  readonly text: { readonly min: number; readonly max?: number };
  /** What may be attached. `null`: nothing. Absent: unknown, and the kit offers no files. */
  readonly files?: FileLimits | null;
  /** For a new thread: reasons to choose from. */
  readonly reasons?: readonly Reason[];
  /** For a new thread: whether a subject may be typed instead of a reason (Mirakl FREE_TEXT, 3 to 200). */
  readonly subject?: { readonly min: number; readonly max: number };
  /** Ready texts; `form` asks for their variables (Amazon takes nothing but these). */
  readonly templates?: readonly MessageTemplate[];
  /**
   * What a text may not hold: found before sending, and the seller cannot send it all the same. What is not named here
   * is only warned of. Mercado Libre and Amazon forbid contact data and links.
   */
  readonly forbids?: readonly ForbiddenContent[];
  /** When an answer is due. */
  readonly deadline?: Deadline;
  /** Why nothing can be written. Present: the composer says so instead. */
  readonly blocked?: Blocked;
}

/** What a marketplace may forbid to be written in a message. The kit looks for those it knows. */
export type ForbiddenContent = Open<'mail-address' | 'phone-number' | 'card-number' | 'link'>;

/** A text with variables in double braces: `{{orderNumber}}`. */
export interface MessageTemplate {
  readonly id: string;
  readonly label: string;
  /** Absent where the back end fills the text itself (Amazon). */
  readonly text?: string;
  readonly form?: FormSchema;
}
