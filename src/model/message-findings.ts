import type { ForbiddenContent } from './compose.js';
import { findCards } from './find-cards.js';
import { findLinks, findMails } from './find-addresses.js';
import { findPhones } from './find-phones.js';
import { findAnnouncedFile } from './find-announced-file.js';
import type { Span } from './span.js';

/** Something in a message that the seller may not have meant to send. */
export interface MessageFinding extends Span {
  /** `missing-file`: the words announce a file, and there is none. */
  readonly kind: 'mail-address' | 'phone-number' | 'card-number' | 'link' | 'missing-file';
  /** `warn`: it may be sent all the same. `block`: the marketplace forbids it. */
  readonly severity: 'warn' | 'block';
  /** The words it is about, as they stand. */
  readonly words: string;
}

export interface MessageContext {
  /** Whether files go with it. */
  readonly hasFiles: boolean;
  /** What the marketplace forbids. Links are looked for only then: sellers send those of carriers every day. */
  readonly forbids?: readonly ForbiddenContent[];
  /** Numbers and addresses that belong here, such as the order's and the parcel's. They are never findings. */
  readonly known?: readonly string[];
}

/**
 * Contact data that marketplaces keep apart from their messages, and files that are announced and missing, in the
 * order of the text. In Spanish and English words, in digits of any script, and as people write who want to get past a
 * filter. It would rather miss one than warn of an order number: who is warned in vain stops reading.
 */
export function messageFindings(
  text: string,
  { hasFiles, forbids = [], known = [] }: MessageContext,
): readonly MessageFinding[] {
  const finding = (kind: MessageFinding['kind'], { start, end }: Span): MessageFinding => ({
    kind,
    severity: forbids.includes(kind) ? 'block' : 'warn',
    ...{ start, end, words: text.slice(start, end) },
  });
  const plain = withoutKnown(plainly(text), known);
  const links = findLinks(plain);
  const mails = findMails(plain);
  const addresses = [...links, ...mails];
  const numbers = hide(plain, addresses);
  const cards = findCards(numbers);
  const phones = [...findPhones(hide(numbers, cards)), ...links.filter(({ dials }) => dials)];
  const missing = hasFiles ? [] : findAnnouncedFile(plain);
  return [
    ...(forbids.includes('link') ? links.map((span) => finding('link', span)) : []),
    ...mails.map((span) => finding('mail-address', span)),
    ...cards.map((span) => finding('card-number', span)),
    ...phones.map((span) => finding('phone-number', span)),
    ...missing.map((span) => finding('missing-file', span)),
  ].sort((one, other) => one.start - other.start);
}

/** The same text, unit for unit, with digits and signs of other scripts as the usual ones. */
function plainly(text: string): string {
  return text.replace(/[\uff01-\uff5e\p{Nd}]|[\u200b-\u200f\u2060\u00ad\u00a0\u202f]/gu, (char) => {
    const code = char.codePointAt(0) ?? 0;
    if (code >= MATHEMATICAL) return char.length > 1 ? `${(code - MATHEMATICAL) % 10} ` : char;
    if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
    if (code < 0x80) return char;
    return /\p{Nd}/u.test(char) ? String(digitOf(code)) : ' ';
  });
}

/** Bold, sans-serif and other digits for formulas: five times ten of them, each two units long. */
const MATHEMATICAL = 0x1d7ce;

/** Unicode gives digits of a script ten places in a row. */
function digitOf(code: number): number {
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCharCode(zero - 1))) zero -= 1;
  return code - zero;
}

/** Shorter ones are found by chance. */
const SHORTEST_KNOWN = 4;

function withoutKnown(text: string, known: readonly string[]): string {
  const lower = text.toLowerCase();
  const spans = known
    .map((one) => one.trim().toLowerCase())
    .filter(({ length }) => length >= SHORTEST_KNOWN)
    .flatMap((one) => placesOf(one, lower));
  return hide(text, spans);
}

/** Lower case may be longer than what it stands for; then nothing is looked for. */
function placesOf(one: string, text: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(one); at >= 0; at = text.indexOf(one, at + one.length)) {
    spans.push({ start: at, end: at + one.length });
  }
  return spans;
}

/** Put in the place of what is known, letters keep numbers beside it from being read together with it. */
function hide(text: string, spans: readonly Span[]): string {
  let hidden = text;
  for (const { start, end } of spans) {
    hidden = hidden.slice(0, start) + 'x'.repeat(end - start) + hidden.slice(end);
  }
  return hidden;
}
