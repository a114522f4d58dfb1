import type { CareCase } from '../../model/case.js';

/** Closed by the seller: nothing more can be written. */
export function isEnded({ state }: Pick<CareCase, 'state'>): boolean {
  return state === 'closed' || state === 'in-review';
}

/** What is another once a case has been closed, accepted or refused, whatever its states are called. */
export function standingOf({ state, closed }: Pick<CareCase, 'state' | 'closed'>): string {
  return JSON.stringify([state, closed?.at]);
}
