/** Letters written from right to left: Hebrew, Arabic and their kin, with the presentation forms. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Invisible characters that turn the direction of what follows (a favourite of hostile file names). */
const DIRECTION_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** Text without the invisible characters that turn its direction: `invoice‮fdp.exe` shows its true end. */
export function withoutDirectionControls(text: string): string {
  return text.replace(DIRECTION_CONTROLS, '');
}

/**
 * Text from outside in the middle of a sentence of ours, so that it cannot turn the sentence round. Text of
 * one direction among its like needs no mark, and gets none: it stays findable and comparable.
 */
export function isolate(text: string, sentenceIsRightToLeft: boolean): string {
  const safe = withoutDirectionControls(text);
  return sentenceIsRightToLeft || hasRightToLeft(safe)
    ? `${FIRST_STRONG_ISOLATE}${safe}${POP_ISOLATE}`
    : safe;
}

/** Whether any letter of it is written from right to left. */
export function hasRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/** Whether a language is written from right to left. */
export function isRightToLeft(locale: string): boolean {
  return /^(ar|arc|ckb|dv|fa|he|ks|ku-arab|nqo|ps|sd|ug|ur|yi)(-|$)/iu.test(locale);
}
