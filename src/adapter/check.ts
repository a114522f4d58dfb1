import type { CommandRequest } from './commands.js';
import type { Outcome } from './care-error.js';
import type { ReadCall, StepResult } from './calls.js';
import type { Open } from '../model/coded-value.js';
import type { Instant } from '../model/instant.js';

/** Asks what became of a command. Reading only: it changes nothing. */
export type Check = (question: CheckQuestion, call: ReadCall) => Promise<CheckAnswer>;

export interface CheckQuestion {
  /** The command's idempotency key. */
  readonly key: string;
  /** What it was done to. For a new thread: what the thread is about. */
  readonly record: RecordRef;
  /** What was asked, without the bytes of files. */
  readonly request: CommandRequest;
  readonly baseline: Baseline;
}

/** A record by kind and id. */
export interface RecordRef {
  readonly kind: Open<
    'thread' | 'message' | 'order' | 'refund' | 'incident' | 'case' | 'document' | 'account'
  >;
  readonly id: string;
}

/** What was already there when the command was about to be sent: the ids of its kind of thing on that record. */
export interface Baseline {
  readonly ids: readonly string[];
  /** By the server's clock, as well as the kit knows it. */
  readonly at: Instant;
}

export interface CheckAnswer {
  /**
   * `unknown` also where two equal things cannot be told apart: then the kit says so and does nothing by
   * itself.
   */
  readonly outcome: Outcome;
  /** What came of it: the message, the refund. */
  readonly record?: RecordRef;
  readonly steps?: readonly StepResult[];
  /** Goes back with the same command and key to finish what is left. */
  readonly resume?: string;
  /**
   * What was refused for good of an act on several things, by id: lines of a refund. `outcome` speaks of the rest, as
   * in `CareErrorDetails`.
   */
  readonly items?: readonly RefusedItem[];
}

/** One of several things, and why it was not done, where that is known. */
export interface RefusedItem {
  readonly id: string;
  readonly error: NonNullable<StepResult['error']>;
}
