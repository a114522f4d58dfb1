import { CareError, type CareErrorKind } from '../../adapter/care-error.js';
import { freshId } from '../../adapter/fresh-id.js';
import { CASE_REFUSALS } from './case-refusals.js';
import { TRADE_WORDS } from './trade-words.js';

/** Why the server says no, in its own words, as a marketplace would send them. */
const WORDS = {
  ...TRADE_WORDS,
  ...CASE_REFUSALS,
  'cursor-expired': {
    en: 'This list is too old to go on with. Please load it again.',
    es: 'Esta lista ha caducado. Vuelve a cargarla.',
  },
  'bad-page': {
    en: 'The page asked for is not possible.',
    es: 'La página solicitada no es posible.',
  },
  'bad-date': { en: 'This is not a date.', es: 'No es una fecha válida.' },
  'not-offered': {
    en: 'This marketplace does not offer that.',
    es: 'Este marketplace no ofrece esa función.',
  },
  'invalid-request': {
    en: 'The message was not accepted. Please check what is marked.',
    es: 'No se ha aceptado el mensaje. Revisa los datos marcados.',
  },
  'thread-not-found': {
    en: 'This conversation does not exist any more.',
    es: 'Esta conversación ya no existe.',
  },
  'record-not-found': { en: 'It is not there any more.', es: 'Ya no está aquí.' },
  'order-not-found': { en: 'There is no such order.', es: 'No existe ningún pedido así.' },
  'file-not-found': { en: 'This file is not there any more.', es: 'Este archivo ya no está.' },
  'version-changed': {
    en: 'The conversation has changed since you opened it.',
    es: 'La conversación ha cambiado desde que la abriste.',
  },
  'idempotency-key-reused': {
    en: 'This request was already used for something else.',
    es: 'Esta solicitud ya se usó para otra cosa.',
  },
  'text-too-short': {
    en: 'Write at least {min} characters.',
    es: 'Escribe al menos {min} caracteres.',
  },
  'text-too-long': {
    en: 'Write at most {max} characters.',
    es: 'Escribe como máximo {max} caracteres.',
  },
  'recipient-unknown': {
    en: 'Choose who the message is for.',
    es: 'Elige a quién va dirigido el mensaje.',
  },
  'reason-required': { en: 'Choose a reason.', es: 'Selecciona un motivo de contacto.' },
  'reason-unknown': {
    en: 'This reason is not on the list.',
    es: 'Ese motivo no está en la lista.',
  },
  'title-length': {
    en: 'The subject takes {min} to {max} characters.',
    es: 'El asunto admite de {min} a {max} caracteres.',
  },
  'files-not-accepted': {
    en: 'Files cannot be sent here.',
    es: 'Aquí no se pueden enviar archivos.',
  },
  'too-many-files': {
    en: 'There is room for {max} more files.',
    es: 'Quedan {max} archivos por adjuntar.',
  },
  'file-empty': { en: 'The file is empty.', es: 'El archivo está vacío.' },
  'file-incomplete': {
    en: 'The file did not arrive whole.',
    es: 'El archivo no ha llegado completo.',
  },
  'file-too-large': { en: 'The file is too large.', es: 'El archivo es demasiado grande.' },
  'files-too-large': {
    en: 'The files are too large together.',
    es: 'Los archivos juntos son demasiado grandes.',
  },
  'file-type': {
    en: 'Files of this type are not accepted.',
    es: 'No se aceptan archivos de este tipo.',
  },
  'file-name': {
    en: 'File names have to differ and to do without accents.',
    es: 'Los nombres de archivo deben ser distintos y sin acentos.',
  },
  'stage-unknown': {
    en: 'The uploaded file is not there any more. Please attach it again.',
    es: 'El archivo subido ya no está. Adjúntalo de nuevo.',
  },
} as const;

export type RefusalCode = keyof typeof WORDS;

/** The server's words for a code. Languages other than Spanish get English. */
export function wordsFor(
  code: RefusalCode,
  locale: string,
  numbers: Readonly<Record<string, number | string>> = {},
): string {
  const template: string = WORDS[code][isSpanish(locale) ? 'es' : 'en'];
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(numbers[name] ?? ''));
}

/** A refusal with a code and the words for it. */
export function refusal(
  kind: CareErrorKind,
  code: RefusalCode,
  locale: string,
  path?: string,
): CareError {
  const message = wordsFor(code, locale);
  return new CareError({
    kind,
    code,
    message,
    requestId: freshId(),
    ...(path === undefined ? {} : { fields: [{ path, message, code }] }),
  });
}

/** Whether labels are wanted in Spanish. */
export function isSpanish(locale: string): boolean {
  return /^es\b/i.test(locale);
}
