import type { Span } from './span.js';

/**
 * Telephone numbers: international ones, those that are grouped as people of Spain, Portugal, France, Chile, Peru,
 * Colombia, Mexico and the United States group them, any after a word such as *llámame*, and digits as words. Amounts,
 * dates, measures and whatever follows a word such as *pedido* are none.
 */
export function findPhones(text: string): readonly Span[] {
  return [...text.matchAll(RUN)].flatMap((match) => inRun(text, match)).concat(spelled(text));
}

interface Group extends Span {
  readonly digits: string;
  /** What stands between it and the group before. */
  readonly before: string;
}

/** Digits with what people put between them. Letters beside it make it part of another code. */
const RUN =
  /(?<![\p{L}\p{N}_#]|\p{L}[-/.])(?:\+ ?|\()?\d(?:[ .\-/()·_]{0,3}\d)*(?![\p{L}\p{N}_]|-\p{L})/gu;

function inRun(text: string, { 0: words, index }: RegExpExecArray): readonly Span[] {
  const before = text.slice(Math.max(0, index - 48), index);
  const after = text.slice(index + words.length, index + words.length + 12);
  if (/[$€£]\s*$/.test(before) || UNIT.test(after)) return [];
  const digits = words.replace(/\D/g, '');
  const whole = { start: index, end: index + words.length };
  const said = lastSaid(before);
  if (said === 'other' || DATES.test(words)) return [];
  if (said === 'phone' && digits.length >= 8 && digits.length <= 15) return [whole];
  const isInternational = words.startsWith('+')
    ? digits.length >= 8
    : /^00[1-9]/.test(words) && digits.length >= 11;
  if (isInternational && digits.length <= 15) return [whole];
  return grouped(groupsOf(words, index));
}

/** What a number is called just before it: the last word that says so counts. */
function lastSaid(before: string): 'phone' | 'other' | undefined {
  const sentence = /[^.!?\n]*$/.exec(
    before.replace(/\b(tel|tlf|tfno|n|no|ref|núm|num)\./gi, '$1 '),
  );
  const [last] = [...(sentence?.[0] ?? '').matchAll(SAID)].slice(-1);
  if (last === undefined) return undefined;
  return last.groups?.['phone'] === undefined ? 'other' : 'phone';
}

const PHONE_WORDS =
  'tel[ée]fonos?|tel|tlf|tfno|m[óo]vil|celular|cel|whats?app|wasap|wsp|ll[áa]m[ae]\\w*|llamar\\w*|phone|mobile|call|text me|marca[dr]?';
const OTHER_WORDS =
  'pedidos?|orden|orders?|seguimiento|tracking|env[íi]os?|shipment|parcel|bulto|expedici[óo]n|factura|invoice|albar[áa]n|referencia|reference|ref|serie|serial|c[óo]digo|code|ean|gtin|isbn|imei|sku|lote|expediente|incidencia|caso|case|ticket|nif|cif|dni|rma|devoluci[óo]n|return|cuenta|account|iban|reembolso|refund|modelo|model|art[íi]culo|producto|product|item';
const SAID = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?<phone>${PHONE_WORDS})|(?:${OTHER_WORDS}))(?![\\p{L}\\p{N}])`,
  'giu',
);

const UNIT =
  /^\s?(?:€|\$|%|°|eur|usd|clp|cop|pen|mxn|euros?|pesos?|soles|d[óo]lar|kg|g|mg|mm|cm|m|ml|l|w|v|mah|gb|uds?|unidades|units|pcs|piezas|x)(?![\p{L}\p{N}])/iu;

/** One date, or several with nothing between them but what stands between dates. */
const DATES =
  /^(?:(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{2}|\d{4})|\d{4}[./-]\d{1,2}[./-]\d{1,2})[ /-]{0,3})+(?:\d{1,2})?$/;

function groupsOf(words: string, index: number): readonly Group[] {
  let end = 0;
  return [...words.matchAll(/\d+/g)].map(({ 0: digits, index: at }) => {
    const before = words.slice(end, at);
    end = at + digits.length;
    // A bracket or a plus before the first one belongs to the number.
    const start = before === words.slice(0, at) ? index : index + at;
    return { digits, before, start, end: index + end };
  });
}

/** Lengths of groups, and the digit that such a number begins with. */
const GROUPINGS: readonly (readonly [lengths: string, start: RegExp])[] = [
  ['3,3,3', /^[6-9]/],
  ['3,2,2,2', /^[6-9]/],
  ['2,3,2,2', /^[89]/],
  ['3,6', /^[67]/],
  ['3,3,4', /^[2-9]/],
  ['2,4,4', /^[2-9]/],
  ['1,4,4', /^9/],
  ['2,2,2,2,2', /^0[1-9]/],
  ['9', /^[679]/],
  ['1,1,1,1,1,1,1,1,1', /^[679]/],
];

/** A number may stand beside others, but only with white space between them: in one code it is only a part. */
function grouped(groups: readonly Group[]): readonly Span[] {
  const spans: Span[] = [];
  for (let first = 0; first < groups.length; first += 1) {
    const count = countAt(groups, first);
    const last = groups[first + count - 1];
    const start = groups[first]?.start;
    if (count === 0 || last === undefined || start === undefined) continue;
    spans.push({ start, end: last.end });
    first += count - 1;
  }
  return spans;
}

/** How many groups from one on are a number. */
function countAt(groups: readonly Group[], first: number): number {
  const stands = (at: number): boolean =>
    at === 0 || at >= groups.length || /^\s+$/.test(groups[at]?.before ?? '');
  for (const [lengths, start] of GROUPINGS) {
    const count = lengths.split(',').length;
    const own = groups.slice(first, first + count);
    const fits = own.map(({ digits }) => digits.length).join() === lengths;
    const begins = start.test(own[0]?.digits ?? '') && !isCounting(own);
    if (fits && begins && stands(first) && stands(first + count)) return count;
  }
  return 0;
}

/** `9 8 7 6 5 4 3 2 1` is a list. */
function isCounting(groups: readonly Group[]): boolean {
  const numbers = groups.map(({ digits }) => Number(digits));
  return (
    numbers.length === 9 && numbers.every((one, at) => at === 0 || one === numbers[at - 1]! - 1)
  );
}

/** Seven digits or more, each as a word or as itself, and at least five of them as words. */
function spelled(text: string): readonly Span[] {
  return [...text.matchAll(SPELLED)].flatMap(({ 0: words, index }) => {
    const said = [...words.matchAll(WORD)].length;
    return said >= 5 ? [{ start: index, end: index + words.length }] : [];
  });
}

const DIGIT_WORDS =
  'cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|zero|oh|one|two|three|four|five|six|seven|eight|nine';
const WORD = new RegExp(DIGIT_WORDS, 'gi');
const SPELLED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${DIGIT_WORDS}|\\d)(?:[\\s,.\\-_*]{0,3}(?:${DIGIT_WORDS}|\\d)){6,}(?![\\p{L}\\p{N}])`,
  'giu',
);
