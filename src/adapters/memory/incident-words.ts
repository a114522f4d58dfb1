import { isSpanish } from './refusals.js';

/** What a timeline tells, as a marketplace would write it. */
const HAPPENED = {
  opened: { es: 'Incidencia abierta', en: 'Incident opened' },
  answered: { es: 'La tienda ha respondido', en: 'The shop has answered' },
  'word-sent': {
    es: 'La tienda ha informado al operador',
    en: 'The shop has told the operator what was done',
  },
  resolved: {
    es: 'Marcada como resuelta; pendiente de comprobación',
    en: 'Marked as resolved; to be checked',
  },
  closed: {
    es: 'El operador la ha comprobado y cerrado',
    en: 'The operator has checked and closed it',
  },
  'closed-by-itself': { es: 'Cerrada por falta de respuesta', en: 'Closed for want of an answer' },
  reopened: {
    es: 'El operador no está conforme y la ha reabierto',
    en: 'The operator does not agree and has reopened it',
  },
  disputed: {
    es: 'El cliente no está conforme con la solución',
    en: 'The customer does not agree with the solution',
  },
} as const;

export type Happening = keyof typeof HAPPENED;

/** What becomes of an incident that nobody looks at. */
export function closesByItself(locale: string): string {
  return isSpanish(locale)
    ? 'La incidencia se cierra automáticamente'
    : 'The incident closes by itself';
}

/** What happened, in a language. Languages other than Spanish get English. */
export function happened(what: Happening | { readonly label: string }, locale: string): string {
  if (typeof what === 'object') return what.label;
  return HAPPENED[what][isSpanish(locale) ? 'es' : 'en'];
}
