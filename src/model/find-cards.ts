import type { Span } from './span.js';

/**
 * Numbers of payment cards: the length and the first digits of a brand (ISO/IEC 7812) and its check digit (Luhn). A
 * number in a row with others, such as an account's, is none.
 */
export function findCards(text: string): readonly Span[] {
  return [...text.matchAll(NUMBER)].flatMap(({ 0: words, index }) => {
    const digits = words.replace(/\D/g, '');
    const isCard = BRAND.test(digits) && hasCheckDigit(digits) && !isParcel(text, index);
    return isCard ? [{ start: index, end: index + words.length }] : [];
  });
}

const NUMBER =
  /(?<![\p{L}\p{N}_#]|\p{L}-|\d[ -])\d(?:[ .-]{0,2}\d){13,18}(?![\p{L}\p{N}_]|[ -]\d)/gu;

/** Visa, Mastercard, American Express, Discover, UnionPay, Diners, JCB. */
const BRAND =
  /^(?:4(?:\d{15}|\d{18})|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|6(?:011|5\d\d|4[4-9]\d)\d{12}|62\d{14,17}|3(?:0[0-5]|[68]\d)\d{11}|35(?:2[89]|[3-8]\d)\d{12})$/;

/** Carriers number their parcels as long, and one in ten has the check digit by chance. */
function isParcel(text: string, at: number): boolean {
  return /(?:seguimiento|env[íi]o|tracking|parcel|shipment)[^.\d]{0,20}$/i.test(
    text.slice(Math.max(0, at - 40), at),
  );
}

function hasCheckDigit(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits.at(-1 - place));
    const doubled = digit * 2;
    sum += place % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
