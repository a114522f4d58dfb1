/** What the adapter itself has to say: Mirakl's answers are passed on in Mirakl's own words. */
const WORDS = {
  customer: { en: 'Customer', es: 'Cliente' },
  operator: { en: 'Operator', es: 'Operador' },
  refund: { en: 'Refund', es: 'Reembolso' },
  incident: { en: 'Incident', es: 'Incidencia' },
  'message-customer': { en: 'Message the customer', es: 'Escribir al cliente' },
  'message-operator': { en: 'Message the operator', es: 'Escribir al operador' },
  'thread-full': {
    en: 'This conversation has reached 1,000 messages. Please start a new one.',
    es: 'Esta conversación ha llegado a 1000 mensajes. Inicia una nueva.',
  },
  'about-not-taken': {
    en: 'Conversations can be started about an order, or with the operator.',
    es: 'Las conversaciones se inician sobre un pedido o con el operador.',
  },
  'recipient-unknown': {
    en: 'Choose who the message is for.',
    es: 'Elige a quién va dirigido el mensaje.',
  },
  'version-changed': {
    en: 'Somebody has written in this conversation since you opened it.',
    es: 'Alguien ha escrito en esta conversación desde que la abriste.',
  },
  'file-incomplete': {
    en: 'The file did not arrive whole.',
    es: 'El archivo no ha llegado completo.',
  },
  'files-too-large': {
    en: 'The files of a message may have 30 MB together.',
    es: 'Los archivos de un mensaje pueden sumar 30 MB.',
  },
  'cursor-expired': {
    en: 'This list is too old to go on with. Please load it again.',
    es: 'Esta lista ha caducado. Vuelve a cargarla.',
  },
  'bad-page': {
    en: 'The page asked for is not possible.',
    es: 'La página solicitada no es posible.',
  },
  'not-offered': {
    en: 'This marketplace does not offer that.',
    es: 'Este marketplace no ofrece esa función.',
  },
  'not-found': { en: 'It is not there any more.', es: 'Ya no está aquí.' },
  'key-reused': {
    en: 'This request was already used for something else.',
    es: 'Esta solicitud ya se usó para otra cosa.',
  },
  'still-open': {
    en: 'It is not known yet whether the message arrived.',
    es: 'Aún no se sabe si el mensaje ha llegado.',
  },
} as const;

export type Word = keyof typeof WORDS;

/** The adapter's words in the language asked for; languages other than Spanish get English. */
export function wordsFor(word: Word, locale: string): string {
  return WORDS[word][/^es\b/i.test(locale) ? 'es' : 'en'];
}
