import { isSpanish } from './refusals.js';

/** What a case's timeline tells, as a marketplace would write it. */
const HAPPENED = {
  opened: { es: 'Caso abierto', en: 'Case opened' },
  received: { es: 'Caso recibido por la tienda', en: 'Case received by the shop' },
  closed: { es: 'La tienda cerró el caso', en: 'The shop closed the case' },
  'sent-to-review': {
    es: 'La tienda envió el cierre; pendiente de revisión',
    en: 'The shop sent the closure; it is to be checked',
  },
  accepted: { es: 'Cierre revisado y aceptado', en: 'Closure checked and accepted' },
  refused: { es: 'Cierre revisado y rechazado', en: 'Closure checked and refused' },
  'information-wanted': {
    es: 'Se pidió más información al cliente',
    en: 'The customer was asked for more information',
  },
  'shop-information-wanted': {
    es: 'Se pidió más información a la tienda',
    en: 'The shop was asked for more information',
  },
  answered: { es: 'Solicitud respondida y cerrada', en: 'Answered and closed' },
  'information-given': { es: 'El cliente entregó la información', en: 'The customer has answered' },
} as const;

export type CaseHappening = keyof typeof HAPPENED;

/** What happened, in a language. Languages other than Spanish get English. */
export function caseHappened(what: CaseHappening, locale: string): string {
  return HAPPENED[what][isSpanish(locale) ? 'es' : 'en'];
}
