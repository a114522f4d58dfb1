import type { CaseGroup } from '../../adapter/cases-group.js';
import type { CareCase } from '../../model/case.js';
import {
  caseDeadline,
  caseUrgency,
  type CaseTerms,
  type CaseUrgency,
} from '../../model/case-deadline.js';

/** Whether a case stands in a group, where the back end cannot tell. One of which nobody knows by when is open, and no more. */
export function isInGroup(careCase: CareCase, group: CaseGroup, terms: CaseTerms): boolean {
  const { state } = careCase;
  if (group === 'open') return state !== 'closed';
  if (group === 'closed' || group === 'waiting-for-information') return state === group;
  // What waits for somebody else is not late by her.
  return (state === 'open' || state === 'refused') && urgencyOf(careCase, terms) === group;
}

/** How urgent it is now. */
export function urgencyOf(careCase: CareCase, terms: CaseTerms): CaseUrgency {
  return caseUrgency(caseDeadline(careCase, terms), terms);
}
