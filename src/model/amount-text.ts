import { currencyDigits } from './currency-digits.js';

/** A typed amount taken apart. */
export type AmountText =
  | {
      /** The number between the signs; two where a point may belong to the sign before it (`S/.50`). */
      readonly numbers: readonly string[];
      readonly isNegative: boolean;
      readonly stranger?: undefined;
    }
  /** What stands beside the number, where it is no sign of this currency. */
  | { readonly stranger: string; readonly isCurrency: boolean };

/** Longer is no amount; a paste of pages ends here. */
const LONGEST = 80;

/** Prices without cents: `50.-`, `50,--`. */
const NO_CENTS = /^[.,]-{1,2}/u;

/** Signs in letters. Others have the property of a currency sign, or are an ISO code. */
const LETTERS = /^(?:s\/|bs|rs|kr|fr|zł|kč|ft|lei)$/u;

/**
 * The same text with digits of any script as Western ones, and one kind of space, apostrophe and minus; full-width
 * forms as usual ones; without marks of direction and white space around it.
 */
export function plainText(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/\p{Nd}/gu, (char) => String(digitOf(char.codePointAt(0) ?? 0)))
    .replace(/\p{Cf}/gu, '')
    .replace(/[\s\u00a0]/gu, ' ')
    .replace(/[‘’ʼ′＇]/gu, "'")
    .replace(/[−–—‒﹣]/gu, '-')
    .trim();
}

/** Takes signs off a number. `undefined`: there is none. @param text From `plainText`. @param signs Of its currency. */
export function splitAmount(text: string, signs: readonly string[]): AmountText | undefined {
  const match = text.length > LONGEST ? null : /^(\D*)(\d(?:.*\d)?)(\D*)$/u.exec(text);
  if (!match) return undefined;
  const [, before = '', core = '', behind = ''] = match;
  const after = behind.replace(NO_CENTS, '');
  const isBracketed = before.startsWith('(') && after.endsWith(')');
  const isNegative = isBracketed || before.includes('-') || after.includes('-');
  const known = new Set(signs.map((sign) => bare(plainText(sign))));
  const stranger = [before, after].find((part) => bare(part) !== '' && !known.has(bare(part)));
  if (stranger !== undefined) {
    return { stranger: stranger.trim(), isCurrency: isCurrency(bare(stranger)) };
  }
  return { numbers: numbersOf(before, core), isNegative };
}

/** What a sign is compared by. Also in brackets, with a sign of plus or minus, or a point (`S/.`, `CHF.`). */
function bare(sign: string): string {
  return sign.replace(/[\s.,٫+()-]/gu, '').toLowerCase();
}

function numbersOf(before: string, core: string): readonly string[] {
  const mark = /[.,٫]$/u.exec(before)?.[0];
  if (mark === undefined) return [core];
  const isOfSign = /\p{L}\/?[.]$/u.test(before);
  return isOfSign ? [core, `0${mark}${core}`] : [`0${mark}${core}`];
}

function isCurrency(sign: string): boolean {
  const isCode = /^[a-z]{3}$/u.test(sign) && currencyDigits(sign.toUpperCase()) !== undefined;
  return isCode || /\p{Sc}/u.test(sign) || LETTERS.test(sign);
}

/** Unicode gives digits of a script ten places in a row; bold and others for formulas lie behind each other. */
function digitOf(code: number): number {
  if (code >= 0x1d7ce && code <= 0x1d7ff) return (code - 0x1d7ce) % 10;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return code - zero;
}
