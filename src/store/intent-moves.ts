import { isRefusal, outcomeOf } from '../adapter/care-error.js';
import type { CareErrorDetails, Outcome } from '../adapter/care-error.js';
import type { StepResult } from '../adapter/calls.js';
import type { CheckAnswer, RecordRef, RefusedItem } from '../adapter/check.js';
import type { Instant } from '../model/instant.js';
import { withoutBytes } from './intent-content.js';
import { isOpen, mayGoOn } from './intent.js';
import type { Intent, IntentState, Performed } from './intent.js';

/** What may happen to an intent. `attempt` says which call it speaks of, so that an old one cannot mislead. */
export type IntentEvent =
  | { readonly type: 'begun' }
  | { readonly type: 'answered'; readonly attempt: number; readonly answer: Performed }
  | { readonly type: 'threw'; readonly attempt: number; readonly error: CareErrorDetails }
  /** The time limit passed while the call was open. */
  | { readonly type: 'silent'; readonly attempt: number }
  /** The page that was on it is gone. */
  | { readonly type: 'orphaned' }
  | { readonly type: 'checked'; readonly attempt: number; readonly answer: CheckAnswer };

export interface Move {
  /** The very same object where nothing changed. */
  readonly intent: Intent;
  /** Present: the move is not one an intent in this state can make. Says why, for the integrator. */
  readonly illegal?: string;
}

/**
 * What an event makes of an intent. The laws:
 *
 * - `applied` is final, and a whole success is believed whenever it comes, even after `unknown` was shown.
 * - Anything less counts only for the last call.
 * - Nothing leaves `unknown` or `partly` by a new call's wish: `unknown` needs an answer, `partly` its `resume`.
 * - Once a step is done the act is never `refused` or `failed` as a whole.
 */
export function moveIntent(intent: Intent, event: IntentEvent, at: Instant): Move {
  switch (event.type) {
    case 'begun':
      return begin(intent, at);
    case 'answered':
      return settle(intent, { ...event.answer, attempt: event.attempt, outcome: 'applied' }, at);
    case 'threw':
      return fail(intent, event.attempt, event.error, at);
    case 'silent':
      if (!isOpen(intent.state) || event.attempt !== intent.attempts) return { intent };
      return { intent: { ...change(intent, 'unknown', at), error: SILENCE } };
    case 'orphaned':
      return { intent: isOpen(intent.state) ? change(intent, 'unknown', at) : intent };
    case 'checked':
      return check(intent, event.attempt, event.answer, at);
  }
}

const SILENCE: CareErrorDetails = { kind: 'timeout', outcome: 'unknown' };

function begin(intent: Intent, at: Instant): Move {
  if (!mayGoOn(intent.state)) return illegal(intent, 'begun');
  const begun = { ...change(intent, 'sending', at), attempts: intent.attempts + 1 };
  return { intent: without(begun, 'error') };
}

function change(intent: Intent, state: IntentState, at: Instant): Intent {
  return { ...intent, state, changedAt: at, revision: intent.revision + 1 };
}

function fail(intent: Intent, attempt: number, error: CareErrorDetails, at: Instant): Move {
  const outcome = wholeOutcome(error);
  if (outcome !== 'applied' && !isOpen(intent.state) && intent.state !== 'unknown') {
    return contradicted(intent, outcome, `threw "${error.kind}"`);
  }
  return settle(intent, { attempt, outcome, error: plain(error) }, at);
}

function check(intent: Intent, attempt: number, answer: CheckAnswer, at: Instant): Move {
  const { outcome, record: result, steps, resume, items } = answer;
  if (outcome !== 'applied' && intent.state !== 'unknown' && intent.state !== 'partly') {
    return contradicted(intent, outcome, 'checked "not-applied"');
  }
  const found = { attempt, outcome, result, steps, resume, checkedAt: at };
  return settle(
    intent,
    items?.[0] ? { ...found, error: refusedInPart(outcome, items) } : found,
    at,
  );
}

/** As if the call itself had said so. */
function refusedInPart(outcome: Outcome, items: readonly RefusedItem[]): CareErrorDetails {
  const kind = 'forbidden';
  return {
    kind,
    outcome,
    items: items.map(({ id, error }) => ({ id, error: { kind, ...error } })),
  };
}

/** What is known is kept. That somebody denies what was applied is worth a word to the integrator. */
function contradicted(intent: Intent, outcome: Outcome, event: string): Move {
  const denied = intent.state === 'applied' && outcome === 'not-applied';
  return denied ? illegal(intent, event) : { intent };
}

/** What a later answer says anew. */
const OF_THE_END = ['error', 'result', 'steps', 'resume', 'checkedAt'];

interface Found {
  /** The call it speaks of. */
  readonly attempt: number;
  readonly outcome: Outcome;
  readonly error?: CareErrorDetails;
  readonly result?: RecordRef | undefined;
  readonly steps?: readonly StepResult[] | undefined;
  readonly resume?: string | undefined;
  readonly checkedAt?: Instant;
}

function settle(intent: Intent, found: Found, at: Instant): Move {
  if (intent.state === 'applied') return { intent };
  // An answer that speaks of the whole has the last word on it; a silence or a failure takes nothing back.
  const answered = found.outcome === 'applied' && found.error === undefined;
  const steps = mergeSteps(intent.steps, found.steps, answered);
  const resume = found.resume ?? (answered ? undefined : intent.resume);
  const state = endOf(found, steps, resume);
  if (state !== 'applied' && found.attempt !== intent.attempts) return { intent };
  const result = found.result ?? intent.result;
  const checkedAt = state === 'unknown' ? (found.checkedAt ?? intent.checkedAt) : undefined;
  const error = found.error ?? (state === 'unknown' ? intent.error : undefined);
  return {
    intent: {
      ...change(without(intent, ...OF_THE_END), state, at),
      request: state === 'applied' ? withoutBytes(intent.request) : intent.request,
      ...(error === undefined ? {} : { error }),
      ...(result === undefined ? {} : { result }),
      ...(steps === undefined ? {} : { steps }),
      ...(resume === undefined || state === 'applied' ? {} : { resume }),
      ...(checkedAt === undefined ? {} : { checkedAt }),
    },
  };
}

function without(intent: Intent, ...names: readonly string[]): Intent {
  const rest = Object.entries(intent).filter(([name]) => !names.includes(name));
  return Object.fromEntries(rest) as unknown as Intent;
}

function endOf(
  found: Found,
  steps: readonly StepResult[] | undefined,
  resume: string | undefined,
): IntentState {
  if (found.outcome === 'unknown' || steps?.some(({ outcome }) => outcome === 'unknown')) {
    return 'unknown';
  }
  const missing = resume !== undefined || steps?.some(({ outcome }) => outcome !== 'applied');
  const begun = resume !== undefined || steps?.some(({ outcome }) => outcome === 'applied');
  if (found.outcome === 'applied') return missing === true ? 'partly' : 'applied';
  if (begun === true) return 'partly';
  return found.error !== undefined && isRefusal(found.error) ? 'refused' : 'failed';
}

/** A later word on a step replaces the earlier one; steps it does not name stay as they were. */
function mergeSteps(
  before: readonly StepResult[] | undefined,
  after: readonly StepResult[] | undefined,
  answered: boolean,
): readonly StepResult[] | undefined {
  if (after === undefined) return answered ? undefined : before;
  const named = new Map(after.map((step) => [step.id, step]));
  const kept = (before ?? []).map((step) => named.get(step.id) ?? step);
  const known = new Set(kept.map(({ id }) => id));
  return [...kept, ...after.filter(({ id }) => !known.has(id))];
}

/** `items` may differ from the rest. One that is unknown makes the act unknown. */
function wholeOutcome(error: CareErrorDetails): Outcome {
  const all = [error, ...(error.items ?? []).map((item) => item.error)].map(
    (one) => one.outcome ?? outcomeOf(one.kind),
  );
  if (all.includes('unknown')) return 'unknown';
  return all.includes('applied') ? 'applied' : 'not-applied';
}

function illegal(intent: Intent, event: string): Move {
  return { intent, illegal: `An intent that is ${intent.state} cannot be ${event}.` };
}

/** An instance of `Error` would lose what it says on its way through storage. */
function plain(error: CareErrorDetails): CareErrorDetails {
  const { kind, message, code, fields, retryAfterMs, requestId } = error;
  const items = error.items?.map((item) => ({ id: item.id, error: plain(item.error) }));
  return {
    kind,
    outcome: error.outcome ?? outcomeOf(kind),
    ...(message === undefined || message === '' ? {} : { message }),
    ...(code === undefined ? {} : { code }),
    ...(fields === undefined ? {} : { fields }),
    ...(items === undefined ? {} : { items }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    ...(requestId === undefined ? {} : { requestId }),
  };
}
