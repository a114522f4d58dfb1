import type { CareErrorDetails } from '../adapter/care-error.js';
import type { StepResult } from '../adapter/calls.js';
import type { Baseline, RecordRef } from '../adapter/check.js';
import type { CommandName, CommandRequest } from '../adapter/commands.js';
import type { Instant } from '../model/instant.js';
import type { Scope } from '../model/scope.js';

/**
 * How far an act got.
 *
 * - `stored`: kept, and its call begins now. Storage says so until the first call has ended: writing *sending*
 *   as well would only delay the call. So found with no page on it, the call may have begun.
 * - `sending`: a call is open.
 * - `applied`: the back end has done it. Nothing moves it any more.
 * - `refused`: not done, and this very request will not be. Another try is another act with another key.
 * - `failed`: not done; the same request may be tried again with the same key.
 * - `unknown`: nobody can say. Key and content stay as they are until a check or a late answer tells.
 * - `partly`: some steps are done and some are not. It goes on with `resume` and the same key.
 */
export type IntentState =
  'stored' | 'sending' | 'applied' | 'refused' | 'failed' | 'unknown' | 'partly';

/** One act of the seller on its way: what, to what, with which key, and how far it got. Plain data. */
export interface Intent {
  /** The idempotency key. */
  readonly key: string;
  readonly scope: Scope;
  readonly command: CommandName;
  /** What it is done to. For a new thread: what the thread is about. */
  readonly record: RecordRef;
  /** Once applied, without the bytes of files. */
  readonly request: CommandRequest;
  readonly baseline: Baseline;
  readonly expectedVersion?: string;
  /** Whether it may only be sent while storage and locks between tabs work: refunds and closures. */
  readonly needsDurability?: boolean;
  readonly state: IntentState;
  readonly createdAt: Instant;
  readonly changedAt: Instant;
  /** Calls made, the open one included. */
  readonly attempts: number;
  /** Counts its changes, so that an old view never replaces a newer one, whatever the clocks say. */
  readonly revision: number;
  /** Why the last call did not end well; on an applied one, what of it failed (`items`). */
  readonly error?: CareErrorDetails;
  /** What came of it: the message, the refund. */
  readonly result?: RecordRef;
  readonly steps?: readonly StepResult[];
  readonly resume?: string;
  /** When somebody last asked what became of it, and it stayed unknown. */
  readonly checkedAt?: Instant;
}

/** What a call came back with. `steps` or `resume` with something missing: the act is half done. */
export interface Performed {
  readonly result?: RecordRef;
  readonly steps?: readonly StepResult[];
  readonly resume?: string;
}

/** As a screen shows it while its call is open. Storage says `stored` until the call has ended. */
export function inSight(intent: Intent): Intent {
  return intent.state === 'stored' ? { ...intent, state: 'sending' } : intent;
}

/** A call is open or about to be. */
export function isOpen(state: IntentState): boolean {
  return state === 'stored' || state === 'sending';
}

/** Nothing new may be sent to its record with this command before it has come to an end. */
export function isInTheWay(state: IntentState): boolean {
  return isOpen(state) || state === 'unknown' || state === 'partly';
}

/** Whether the same call may be made again, with the same key. */
export function mayGoOn(state: IntentState): boolean {
  return state === 'failed' || state === 'partly';
}
