/** Why the server says no to a refund, or to something that was to be done to an incident. */
export const TRADE_WORDS = {
  'refund-refused': {
    en: 'The refund was not accepted. Please check what is marked.',
    es: 'No se ha aceptado el reembolso. Revisa los datos marcados.',
  },
  'order-changed': {
    en: 'The order has changed since you opened it.',
    es: 'El pedido ha cambiado desde que lo abriste.',
  },
  'more-than-left': {
    en: 'At most {max} is left to refund here.',
    es: 'Aquí quedan como máximo {max} por reembolsar.',
  },
  'not-an-amount': { en: 'This is not an amount.', es: 'No es un importe válido.' },
  'too-many-decimals': {
    en: 'This currency takes {max} decimals.',
    es: 'Esta moneda admite {max} decimales.',
  },
  'other-currency': {
    en: 'This order is paid in {max}.',
    es: 'Este pedido está en {max}.',
  },
  'units-not-whole': { en: 'Units are whole numbers.', es: 'Las unidades son números enteros.' },
  'nothing-to-refund': {
    en: 'There is nothing to refund in it.',
    es: 'No hay ningún importe que reembolsar.',
  },
  'line-unknown': {
    en: 'This order has no such line.',
    es: 'Este pedido no tiene esa línea.',
  },
  'line-twice': { en: 'This line stands there twice.', es: 'Esta línea está repetida.' },
  'window-closed': {
    en: 'The time for refunds is over: {max} days after it was shipped.',
    es: 'El plazo para reembolsar ha terminado: {max} días después del envío.',
  },
  'not-shipped': {
    en: 'It has not been shipped yet: cancel it instead.',
    es: 'Aún no se ha enviado: se puede anular.',
  },
  'order-cancelled': { en: 'The order was cancelled.', es: 'El pedido está anulado.' },
  'fully-refunded': { en: 'All of it was refunded.', es: 'Ya está todo reembolsado.' },
  'only-all-of-it': {
    en: 'Here all of it is given back, or one of the offers.',
    es: 'Aquí se devuelve todo, o se hace una de las ofertas.',
  },
  'offer-declined': {
    en: 'The customer has not accepted the offer.',
    es: 'El comprador no ha aceptado la oferta.',
  },
  'note-too-long': {
    en: 'The note takes {max} characters at most.',
    es: 'La nota admite {max} caracteres como máximo.',
  },
  'no-balance': {
    en: 'The shop does not have a sufficient payable balance for the refund.',
    es: 'La tienda no tiene saldo suficiente para el reembolso.',
  },
  'not-debited': {
    en: 'This line has not been debited yet and cannot be refunded.',
    es: 'Esta línea aún no se ha cobrado y no se puede reembolsar.',
  },
  'act-refused': {
    en: 'It was not accepted. Please check what is marked.',
    es: 'No se ha aceptado. Revisa los datos marcados.',
  },
  'incident-not-found': {
    en: 'There is no such incident.',
    es: 'No existe ninguna incidencia así.',
  },
  'incident-changed': {
    en: 'The incident has changed since you opened it.',
    es: 'La incidencia ha cambiado desde que la abriste.',
  },
  'incident-closed': {
    en: 'The incident is closed.',
    es: 'La incidencia está cerrada.',
  },
  'incident-in-check': {
    en: 'It is marked as resolved already; the operator is checking it.',
    es: 'Ya está marcada como resuelta; el operador la está comprobando.',
  },
  'word-required': {
    en: 'Tell the operator what was done.',
    es: 'Indica al operador qué se ha hecho.',
  },
  'close-reason-required': {
    en: 'Choose a closing reason.',
    es: 'Selecciona un motivo de cierre.',
  },
  'answer-required': { en: 'This has to be filled in.', es: 'Este dato es obligatorio.' },
  'answer-unknown': { en: 'This is not one of the choices.', es: 'No es una de las opciones.' },
  'form-changed': {
    en: 'The form has changed. Please fill it in again.',
    es: 'El formulario ha cambiado. Vuelve a rellenarlo.',
  },
  'action-unknown': {
    en: 'This cannot be done to the incident.',
    es: 'Eso no se puede hacer con la incidencia.',
  },
  'step-not-done': { en: 'This has not been done yet.', es: 'Aún no se ha hecho.' },
  'resume-unknown': {
    en: 'There is nothing to go on with.',
    es: 'No hay nada que continuar.',
  },
} as const;
