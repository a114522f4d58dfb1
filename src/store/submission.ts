import type { CareError, CareErrorDetails, Outcome } from '../adapter/care-error.js';
import type { Baseline, CheckAnswer, CheckQuestion, RecordRef } from '../adapter/check.js';
import type { CommandRequest } from '../adapter/commands.js';
import type { Instant } from '../model/instant.js';
import type { Scope } from '../model/scope.js';
import { isSameRequest, withoutBytes } from './intent-content.js';
import { moveIntent } from './intent-moves.js';
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
  /** A sign of life, such as bytes that went up: its time begins anew. */
  readonly heard: () => void;
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

/** An act that has not been tried, as it is kept. */
export function newIntent(act: Act, key: string, at: Instant): Intent {
  return {
    ...{ key, scope: act.scope, command: act.request.command, record: act.record },
    ...asked(act),
    ...{ state: 'stored', createdAt: at, changedAt: at, attempts: 1, revision: 1 },
  };
}

/** The same act again after it `failed`: the same key, and the record as it is seen now. */
export function takeUpAgain(failed: Intent, act: Act, at: Instant): Intent {
  return { ...moveIntent(failed, { type: 'begun' }, at).intent, ...asked(act) };
}

function asked({ request, baseline, expectedVersion, needsDurability }: Act) {
  return {
    ...{ request, baseline },
    ...(expectedVersion === undefined ? {} : { expectedVersion }),
    ...(needsDurability === undefined ? {} : { needsDurability }),
  };
}

/**
 * The same act, done a moment ago, where whoever asks could not know of it: a double click, a stale tab. What is done to
 * a record itself may be done again; a closure only to what has changed since.
 */
export function unheardOf(
  there: readonly Intent[],
  act: Act,
  heardOf: ReadonlySet<string>,
): Promise<Intent | undefined> {
  const fresh = there.filter(
    ({ state, key, result, record, expectedVersion }) =>
      state === 'applied' &&
      !heardOf.has(key) &&
      result !== undefined &&
      (result.id !== record.id || isOnce(act, expectedVersion)),
  );
  return firstSame(fresh, withoutBytes(act.request));
}

function isOnce({ needsDurability, expectedVersion }: Act, before: string | undefined): boolean {
  return needsDurability === true && expectedVersion === before;
}

export async function firstSame(
  intents: readonly Intent[],
  request: CommandRequest,
): Promise<Intent | undefined> {
  for (const intent of intents) {
    // A file that cannot be read any more is not the same file.
    if (await isSameRequest(intent.request, request).catch(() => false)) return intent;
  }
  return undefined;
}

export function notBegun(intent: Intent, why: keyof typeof NOT_BEGUN): Submission {
  const error = { code: why, outcome: 'not-applied', ...NOT_BEGUN[why] } as const;
  return { result: 'not-begun', intent: { ...intent, state: 'refused', error } };
}

const NOT_BEGUN = {
  'storage-needed': { kind: 'unsupported' },
  'record-busy': { kind: 'conflict' },
} as const satisfies Record<string, CareErrorDetails>;
