import type { Open } from './coded-value.js';
import type { Deadline } from './deadline.js';
import type { FormSchema } from './form-schema.js';

/**
 * Something that may be done to a record. It comes with the record, from the adapter; the kit never
 * guesses from a role (Mercado Libre, eBay and Amazon list what is allowed at this moment).
 */
export interface Action {
  readonly id: Open<
    | 'refund'
    | 'message-customer'
    | 'message-operator'
    | 'resolve'
    | 'escalate'
    | 'accept-return'
    | 'add-evidence'
    | 'offer'
    | 'close'
  >;
  readonly label: string;
  /** By when, where this action has its own limit. */
  readonly deadline?: Deadline;
  /** What has to be asked first. */
  readonly form?: FormSchema;
  /** Whether it can be undone. Absent: unknown, treated as no. */
  readonly undoable?: boolean;
  /** Whether the marketplace insists on it (Mercado Libre `mandatory`). */
  readonly mandatory?: boolean;
  /** Why it cannot be done now, in words for the seller. Present: shown, but disabled. */
  readonly blocked?: Blocked;
}

/** Why something cannot be done now. */
export interface Blocked {
  readonly label: string;
  readonly code?: string;
}
