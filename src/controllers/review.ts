import type { Hooks, ReviewFinding } from './care-host.js';

type Review = NonNullable<Hooks['reviewMessage']>;

/** Milliseconds. A check on a server takes a second or two; after ten nobody believes that it still answers. */
const REVIEW_LIMIT_MS = 10_000;

/**
 * What the host finds in a message before it is sent; `undefined`: it did not answer in time, or was ended by
 * `ended`, which the host's hook hears as well. A review that throws finds nothing, and the integrator is told: it
 * must not keep a seller from answering.
 *
 * Fetched where there is a hook; `warn` is given, so that this module brings nothing that a page has already.
 */
export async function reviewMessage(
  review: Review,
  draft: Parameters<Review>[0],
  ended: AbortController,
  warn: (about: string, message: string) => void,
): Promise<readonly ReviewFinding[] | undefined> {
  const { signal } = ended;
  const timer = setTimeout(() => {
    warn('hook:reviewMessage time', 'reviewMessage did not answer within ten seconds.');
    ended.abort();
  }, REVIEW_LIMIT_MS);
  const silence = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
  try {
    const findings: unknown = await Promise.race([review(draft, { signal }), silence]);
    if (signal.aborted) return undefined;
    if (!Array.isArray(findings)) throw new TypeError('reviewMessage has to answer a list');
    return findings.filter(isFinding);
  } catch (thrown) {
    if (signal.aborted) return undefined;
    warn('hook:reviewMessage', `reviewMessage failed, so nothing was reviewed: ${String(thrown)}`);
    return [];
  } finally {
    clearTimeout(timer);
  }
}

function isFinding(value: unknown): value is ReviewFinding {
  const { severity, message } = (value ?? {}) as Partial<ReviewFinding>;
  return (severity === 'warn' || severity === 'block') && typeof message === 'string';
}
