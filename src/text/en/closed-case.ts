import type { Words } from '../words.js';

/** How a case was closed. */
export const closedCase = {
  'closedCase.outcome': 'Outcome',
  'closedCase.reason': 'Reason',
  'closedCase.closedBy': 'Closed by',
  'closedCase.closedAt': 'Closed on',
  'closedCase.documents': 'Documents',
  'closedCase.refusedBecause': 'Why it was not accepted',
} satisfies Partial<Words>;
