import type { Words } from '../words.js';

/** Where a case stands. */
export const caseState = {
  'caseState.open': 'Open',
  'caseState.waiting': 'Waiting for information',
  'caseState.inReview': 'In review',
  'caseState.closed': 'Closed',
  'caseState.refused': 'Closure refused',
} satisfies Partial<Words>;
