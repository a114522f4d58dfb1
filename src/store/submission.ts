import type { CareError, Outcome } from '../adapter/care-error.js';
import type { Baseline, CheckAnswer, CheckQuestion, RecordRef } from '../adapter/check.js';
import type { CommandRequest } from '../adapter/commands.js';
import type { Scope } from '../model/scope.js';
import type { Intent, Performed } from './intent.js';

/** What a seller asks for. */
export interface Act {
  readonly scope: Scope;
  readonly request: CommandRequest;
  readonly record: RecordRef;
  readonly baseline: Baseline;
  readonly expectedVersion?: string;
  /** Refunds and closures: nothing is sent where the intent cannot be kept or other tabs cannot be kept out. */
  readonly needsDurability?: boolean;
}

/** Makes the call, once. The signal aborts when the page goes, or when the back end says that nothing came. */
export type Perform = (call: {
  readonly key: string;
  readonly resume?: string;
  readonly signal: AbortSignal;
}) => Promise<Performed>;

export type Ask = (question: CheckQuestion) => Promise<CheckAnswer>;

/**
 * What became of `submit` or `retry`.
 *
 * - `performed`: the call was made; the intent says how it ended. After the time limit it is `unknown`, and a
 *   late answer still comes by `subscribe`.
 * - `in-the-way`: nothing was sent. The intent is one on the same record that has not come to an end, or the
 *   very same act, done a moment ago in a tab this page has not heard of. What was typed stays typed.
 * - `not-begun`: nothing was sent. The intent's `error` says why: its code is `storage-needed` where storage or
 *   locks between tabs are missing, `record-busy` where another tab will not let go of the record.
 * - `gone`: what was to be retried has ended elsewhere, or was forgotten.
 */
export type Submission =
  | { readonly result: 'performed' | 'in-the-way' | 'not-begun'; readonly intent: Intent }
  | { readonly result: 'gone' };

/** What `check` found. */
export interface Checked {
  /** As it is now. Absent: it has ended elsewhere, or was forgotten. */
  readonly intent?: Intent;
  readonly answer?: Outcome;
  /** Asking failed: nothing is known that was not known before. */
  readonly error?: CareError;
  /** A call is still open, in another tab or within its time, so that *not applied* would mean *not yet*. */
  readonly stillOpen?: boolean;
}

export interface IntentChange {
  readonly intent: Intent;
  /** Dismissed, given up, replaced by another try, or forgotten. Then the intent is as it last was. */
  readonly gone: boolean;
}
