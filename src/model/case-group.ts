import type { CareCase } from './case.js';
import { isEnded } from './case-standing.js';
import { caseDeadline, caseUrgency, type CaseTerms, type CaseUrgency } from './case-deadline.js';

/**
 * Whether a case stands in one of the guide's groups. By its date (`overdue`, `due-soon`, `within-limit`) stands what the
 * seller has to close, in one group at most: not what waits for information, nor what she has closed and is being checked;
 * both are `open` all the same. One of which nobody knows by when is open, and no more.
 */
export function isInGroup(careCase: CareCase, group: string, terms: CaseTerms): boolean {
  const { state } = careCase;
  if (group === 'open') return state !== 'closed';
  if (group === 'closed' || group === 'waiting-for-information') return state === group;
  const isHers = !isEnded(careCase) && state !== 'waiting-for-information';
  return isHers && urgencyOf(careCase, terms) === group;
}

/** How urgent it is now. */
export function urgencyOf(careCase: CareCase, terms: CaseTerms): CaseUrgency {
  return caseUrgency(caseDeadline(careCase, terms), terms);
}
