import type { CareCase } from './case.js';

/**
 * Closed by the seller, be it that the marketplace still checks: nothing more can be written, and nothing is left for her
 * to do by its date.
 */
export function isEnded({ state }: Pick<CareCase, 'state'>): boolean {
  return state === 'closed' || state === 'in-review';
}

/** What is another once a case has been closed, accepted or refused, whatever its states are called. */
export function standingOf({ state, closed }: Pick<CareCase, 'state' | 'closed'>): string {
  return JSON.stringify([state, closed?.at]);
}
