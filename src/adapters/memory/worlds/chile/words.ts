import type { GuideClosureWord } from '../../../../model/guide-closures.js';
import { isSpanish } from '../../refusals.js';

type Words = readonly [es: string, en: string];

/** What closing asks for, in the marketplace's words. */
const CLOSURE: Readonly<Record<GuideClosureWord, Words>> = {
  'outcome.proceeds': ['Procede', 'Proceeds'],
  'outcome.does-not-proceed': ['No procede', 'Does not proceed'],
  'criterion.proceeds': [
    'Das una respuesta positiva a la solicitud del cliente. Ejemplo: el cliente pidió una copia de su boleta y se la enviarás.',
    'You do what the customer asks for. Example: the customer asked for a copy of the receipt and you will send it.',
  ],
  'criterion.does-not-proceed': [
    'La solicitud no se pudo gestionar de manera exitosa. Ejemplo: el cliente pidió cambiar un dato de la factura y no es posible por temas legales.',
    'It could not be done. Example: the customer asked to change something on the invoice, and the law does not allow it.',
  ],
  delivery: ['Tipo de envío', 'How it is sent'],
  'delivery.digital': ['Digital', 'Digitally'],
  'delivery.physical': ['Físico, por un operador logístico', 'Physically, by a carrier'],
  'document.invoice-copy': ['Boleta o factura', 'Receipt or invoice'],
  'document.invoice-correction': ['Boleta o factura corregida', 'Corrected receipt or invoice'],
  'document.manual': ['Manual de instrucciones', 'Instruction manual'],
  'document.hint': ['PDF, JPG o PNG', 'PDF, JPG or PNG'],
  'credit-note': ['Nota de crédito', 'Credit note'],
  carrier: ['Operador logístico', 'Carrier'],
  'tracking-number': ['Número de seguimiento', 'Tracking number'],
  'dispatch-date': ['Fecha de despacho', 'Day of dispatch'],
  'dispatch-date.hint': [
    'Entre el día en que recibiste el caso y hoy',
    'Between the day you received the case and today',
  ],
  reason: ['Motivo', 'Reason'],
  'reason.legal': ['Por temas legales', 'For legal reasons'],
  'reason.already-sent': ['El documento ya se había enviado', 'The document was already sent'],
  'reason.issued-by-operator': [
    'El documento lo emite el marketplace',
    'The marketplace issues the document',
  ],
  'reason.other-shop': ['La orden no es de mi tienda', 'The order is not of my shop'],
  'reason.data-is-right': ['Los datos emitidos son correctos', 'The data on it is right'],
  'reason.period-closed': ['El período tributario está cerrado', 'The tax period is closed'],
  'reason.no-manual': ['El producto no tiene manual', 'The product has no manual'],
  'reason.in-the-box': ['El manual va dentro de la caja', 'The manual is in the box'],
  'reason.maker-only': ['Solo lo entrega el fabricante', 'Only the maker hands it out'],
  explanation: ['Explicación para el cliente', 'Explanation for the customer'],
  'explanation.hint': [
    'Qué revisaste y por qué no es posible',
    'What you looked at, and why it cannot be done',
  ],
};

const TYPES: Readonly<Record<string, Words>> = {
  'invoice-copy': ['Copia o solicitud de boleta/factura', 'Copy of receipt or invoice'],
  'invoice-correction': [
    'Cambio o corrección de datos de boleta/factura',
    'Correction of receipt or invoice',
  ],
  manual: ['Manual de instrucciones', 'Instruction manual'],
  payments: ['Pagos y liquidaciones', 'Payments'],
  listings: ['Publicación de productos', 'Listings'],
  penalties: ['Apelación de penalidad', 'Appeal against a penalty'],
};

const STATES: Readonly<Record<string, Words>> = {
  open: ['Abierto', 'Open'],
  'waiting-for-information': ['En espera de información', 'Waiting for information'],
  'in-review': ['Cierre en revisión', 'Closure being checked'],
  closed: ['Cerrado', 'Closed'],
  refused: ['Cierre rechazado', 'Closure refused'],
};

const CHANNELS: Readonly<Record<string, Words>> = {
  web: ['Sitio web', 'Website'],
  phone: ['Teléfono', 'Phone'],
  chat: ['Chat', 'Chat'],
  whatsapp: ['WhatsApp', 'WhatsApp'],
  store: ['Tienda', 'Store'],
  portal: ['Seller Center', 'Seller Center'],
};

/** Why SAC does not accept a closure. */
const REFUSALS: Readonly<Record<string, Words>> = {
  'wrong-document': [
    'El documento no corresponde a la orden o no se puede leer.',
    'The document is not of this order, or cannot be read.',
  ],
};

export function closureWord(word: GuideClosureWord, locale: string): string {
  return CLOSURE[word][isSpanish(locale) ? 0 : 1];
}

/** The words for a code, in a language; `undefined`: there are none. */
export function labelOf(
  of: 'type' | 'state' | 'channel' | 'refusal',
  code: string,
  locale: string,
): string | undefined {
  const words = { type: TYPES, state: STATES, channel: CHANNELS, refusal: REFUSALS }[of];
  return Object.hasOwn(words, code) ? words[code]?.[isSpanish(locale) ? 0 : 1] : undefined;
}
