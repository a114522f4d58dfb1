import type { Words } from '../words.js';

/** How a case was closed. */
export const closedCase = {
  'closedCase.outcome': 'Resolución',
  'closedCase.reason': 'Motivo',
  'closedCase.closedBy': 'Cerrado por',
  'closedCase.closedAt': 'Fecha de cierre',
  'closedCase.documents': 'Documentos',
  'closedCase.refusedBecause': 'Por qué no se ha aceptado',
} satisfies Partial<Words>;
