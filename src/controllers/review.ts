import { warnOnce } from '../store/integrator-log.js';
import type { Hooks, ReviewFinding } from './care-host.js';

/**
 * What the host finds in a message before it is sent. A review that throws finds nothing, and the
 * integrator is told: it must not keep a seller from answering.
 */
export async function reviewMessage(
  { reviewMessage: review }: Hooks,
  draft: Parameters<NonNullable<Hooks['reviewMessage']>>[0],
): Promise<readonly ReviewFinding[]> {
  if (!review) return [];
  try {
    const findings: unknown = await review(draft);
    if (!Array.isArray(findings)) throw new TypeError('reviewMessage has to answer a list');
    return findings.filter(isFinding);
  } catch (thrown) {
    warnOnce(
      'hook:reviewMessage',
      `reviewMessage failed, so nothing was reviewed: ${String(thrown)}`,
    );
    return [];
  }
}

function isFinding(value: unknown): value is ReviewFinding {
  const { severity, message } = (value ?? {}) as Partial<ReviewFinding>;
  return (severity === 'warn' || severity === 'block') && typeof message === 'string';
}
