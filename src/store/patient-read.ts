import { CareError, toCareError, type CareErrorKind } from '../adapter/care-error.js';
import { warnOnce } from './integrator-log.js';

/** How patient reads are. */
export interface ReadLimits {
  /** After so many milliseconds without an answer a read has failed as `timeout`. Default 20,000. */
  readonly timeLimitMs: number;
  /** How often a read is tried again after a passing failure. Default 2. */
  readonly retries: number;
  /** The first wait is a random part of this, the next of twice as much … Milliseconds, default 400. */
  readonly retryBaseMs: number;
}

export const READ_LIMITS: ReadLimits = {
  timeLimitMs: 20_000,
  retries: 2,
  retryBaseMs: 400,
};

/** Longer than this nobody waits in front of a screen: the failure is shown instead. */
const LONGEST_WAIT_MS = 8_000;

const PASSING: ReadonlySet<CareErrorKind> = new Set([
  'timeout',
  'unavailable',
  'rate-limited',
  'unknown',
]);

/**
 * Reads until there is an answer: tries again after failures that may pass, and ends, the waiting too, when the
 * signal aborts. What has failed for good is a `CareError`. A read that says when it may be made again (after a new
 * sign-in) waits for that, however long it takes, and is made once more.
 */
export async function patientRead<Answer>(
  signal: AbortSignal,
  limits: ReadLimits,
  read: (signal: AbortSignal) => Promise<Answer>,
): Promise<Answer> {
  let hasWaited = false;
  for (let failures = 0; ;) {
    try {
      return await unlessAborted(signal, read);
    } catch (thrown) {
      const error = toCareError(thrown);
      if (signal.aborted) throw error;
      if (error.retryWhen !== undefined && !hasWaited) {
        hasWaited = true;
        await cleared(error, error.retryWhen, signal);
        continue;
      }
      if (failures >= limits.retries || !mayPass(error)) {
        tellIntegrator(error);
        throw error;
      }
      await pause(waitMs(failures, error, limits.retryBaseMs), signal);
      failures += 1;
    }
  }
}

/**
 * Runs one read of the adapter: ends it when the signal aborts or its time is up, although the adapter may ignore
 * both, and turns whatever it throws into a `CareError`.
 */
export async function guardRead<Answer>(
  signal: AbortSignal,
  limits: ReadLimits,
  read: (signal: AbortSignal) => Promise<Answer>,
): Promise<Answer> {
  const own = new AbortController();
  const stop = (): void => own.abort(signal.reason);
  signal.addEventListener('abort', stop);
  const timer = setTimeout(
    () => own.abort(new CareError({ kind: 'timeout', code: 'no-answer' })),
    limits.timeLimitMs,
  );
  try {
    signal.throwIfAborted();
    return await unlessAborted(own.signal, read);
  } catch (thrown) {
    throw toCareError(own.signal.aborted ? own.signal.reason : thrown);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

/** The answer to a read, which may not care for its signal. */
function unlessAborted<Answer>(
  signal: AbortSignal,
  read: (signal: AbortSignal) => Promise<Answer>,
): Promise<Answer> {
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
  // A read that throws before it waits is like any other.
  return Promise.race([aborted, (async () => read(signal))()]);
}

/** Waits until what stood in the way is gone. @throws the failure itself where it stays. */
async function cleared(
  error: CareError,
  gone: PromiseLike<void>,
  signal: AbortSignal,
): Promise<void> {
  try {
    await unlessAborted(signal, async () => gone);
  } catch {
    throw error;
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop);
  });
}

/** An answer that is nothing the treaty knows is for whoever writes the adapter; the seller reads less of it. */
function tellIntegrator({ code, message }: CareError): void {
  if (code === 'malformed-answer' || code === 'contract-version') warnOnce(message, message);
}

function mayPass({ kind, code, retryAfterMs = 0 }: CareError): boolean {
  if (retryAfterMs > LONGEST_WAIT_MS) return false;
  return PASSING.has(kind) && code !== 'malformed-answer' && code !== 'no-answer';
}

/** Full jitter: many sellers whose requests failed together do not come back together. */
function waitMs(failures: number, error: CareError, baseMs: number): number {
  if (error.retryAfterMs !== undefined) return error.retryAfterMs;
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  return (random / 2 ** 32) * Math.min(baseMs * 2 ** failures, LONGEST_WAIT_MS);
}
