import { toCareError } from '../adapter/care-error.js';
import type { IntentEvent } from './intent-moves.js';
import type { Intent } from './intent.js';
import type { Perform } from './submission.js';

/** Runs something later; returns what takes it back. */
export type After = (ms: number, run: () => void) => () => void;

/** A call that has been made. */
export interface OpenCall {
  /** How it ended. Never rejects; may never settle. */
  readonly ended: Promise<IntentEvent>;
  /** Settles when its time has passed and it has not ended. */
  readonly silent: Promise<IntentEvent>;
  /** Aborts it. What it still answers counts. */
  abort(): void;
  /** Once nobody waits for it: leaves no timer and no listener behind. */
  close(): void;
}

/** Makes the call of an intent, once. */
export function openCall(
  intent: Intent,
  perform: Perform,
  options: { readonly timeLimitMs: number; readonly after: After; readonly closing?: AbortSignal },
): OpenCall {
  const { timeLimitMs, after, closing } = options;
  const controller = new AbortController();
  const abort = () => controller.abort();
  closing?.addEventListener('abort', abort);
  const limit = passing(timeLimitMs, after);
  return {
    ended: performOnce(intent, perform, controller.signal, limit.again),
    silent: limit.passed.then(() => ({ type: 'silent', attempt: intent.attempts })),
    abort,
    close: () => {
      limit.cancel();
      closing?.removeEventListener('abort', abort);
    },
  };
}

/** A time that passes, unless it is cancelled: then `passed` never settles. `again` begins it anew. */
export function passing(ms: number, after: After): Passing {
  let passed = (): void => {};
  const promise = new Promise<void>((resolve) => (passed = resolve));
  let cancel = after(ms, passed);
  let isOver = false;
  return {
    passed: promise,
    cancel: () => {
      isOver = true;
      cancel();
    },
    again: () => {
      if (isOver) return;
      cancel();
      cancel = after(ms, passed);
    },
  };
}

export interface Passing {
  readonly passed: Promise<void>;
  readonly cancel: () => void;
  readonly again: () => void;
}

export function startTimer(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}

async function performOnce(
  { key, resume, attempts }: Intent,
  perform: Perform,
  signal: AbortSignal,
  heard: () => void,
): Promise<IntentEvent> {
  try {
    const more = resume === undefined ? {} : { resume };
    const answer = await perform({ key, signal, heard, ...more });
    return { type: 'answered', attempt: attempts, answer };
  } catch (thrown) {
    return { type: 'threw', attempt: attempts, error: toCareError(thrown) };
  }
}
