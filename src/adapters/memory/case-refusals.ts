/** Why the server says no to the closure of a case. */
export const CASE_REFUSALS = {
  'case-not-found': { en: 'There is no such case.', es: 'No existe ningún caso así.' },
  'case-changed': {
    en: 'The case has changed since you opened it.',
    es: 'El caso ha cambiado desde que lo abriste.',
  },
  'case-closed': { en: 'The case is already closed.', es: 'El caso ya está cerrado.' },
  'case-in-review': {
    en: 'The closure is being checked.',
    es: 'El cierre está en revisión.',
  },
  'case-not-to-close': {
    en: 'This case is not closed by the shop.',
    es: 'Este caso no lo cierra la tienda.',
  },
  'closure-refused': {
    en: 'The closure was not accepted. Please check what is marked.',
    es: 'No se ha aceptado el cierre. Revisa los datos marcados.',
  },
  'outcome-required': {
    en: 'Say whether the case proceeds.',
    es: 'Indica si el caso procede o no procede.',
  },
  'document-required': { en: 'Attach the document.', es: 'Adjunta el documento.' },
  'one-of-required': {
    en: 'At least one of these has to be filled in.',
    es: 'Completa al menos uno de estos datos.',
  },
  'not-a-day': { en: 'This is not a date.', es: 'No es una fecha válida.' },
  'too-low': { en: 'This has to be {min} or later.', es: 'Debe ser {min} o posterior.' },
  'too-high': { en: 'This has to be {max} or earlier.', es: 'Debe ser {max} o anterior.' },
  'wrong-pattern': {
    en: 'This is not written as it should be.',
    es: 'No tiene el formato esperado.',
  },
  'answer-not-asked': { en: 'This was not asked.', es: 'Este dato no se ha pedido.' },
} as const;
