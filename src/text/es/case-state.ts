import type { Words } from '../words.js';

/** Where a case stands. */
export const caseState = {
  'caseState.open': 'Abierto',
  'caseState.waiting': 'En espera de información',
  'caseState.inReview': 'En revisión',
  'caseState.closed': 'Cerrado',
  'caseState.refused': 'Cierre rechazado',
} satisfies Partial<Words>;
