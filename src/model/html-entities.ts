/**
 * Puts the characters for HTML's character references: all numeric ones by the rules of the HTML standard
 * (§ 13.2.5.80), and the named ones that mails use. An unknown name stays as it is written.
 */
export function decodeEntities(text: string): string {
  return text.includes('&') ? text.replace(REFERENCE, decode) : text;
}

const REFERENCE = /&(?:#(?:x([\da-f]+)|(\d+));?|([a-z][a-z\d]*)(;|(?![=a-z\d])))/gi;

function decode(
  written: string,
  hex: string | undefined,
  decimal: string | undefined,
  name: string | undefined,
  end: string | undefined,
): string {
  if (name === undefined) return numbered(hex ? parseInt(hex, 16) : Number(decimal));
  return LATIN_1.get(name) ?? (end ? OTHERS.get(name) : undefined) ?? written;
}

function numbered(code: number): string {
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return '\ufffd';
  // Numbers that nobody means: the standard reads them as Windows-1252.
  return WINDOWS_1252[code - 0x80] ?? String.fromCodePoint(code);
}

const WINDOWS_1252 = [...'€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'] as readonly string[];

/** U+00A0 to U+00DF in order. */
const LATIN_NAMES = (
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 ' +
  'acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde ' +
  'Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute ' +
  'Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig'
).split(' ');

/** The names of old, which may come without a semicolon. A small letter stands 32 after its capital. */
const LATIN_1 = new Map([
  ...LATIN_NAMES.slice(32).map((name, place) => latin(name.toLowerCase(), 0xe0 + place)),
  ...LATIN_NAMES.map((name, place) => latin(name, 0xa0 + place)),
  latin('divide', 0xf7),
  latin('yuml', 0xff),
  latin('amp', 0x26),
  latin('lt', 0x3c),
  latin('gt', 0x3e),
  latin('quot', 0x22),
]);

function latin(name: string, code: number): [string, string] {
  return [name, String.fromCharCode(code)];
}

const OTHERS = new Map(
  (
    "apos ' euro € hellip … ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ lsaquo ‹ rsaquo › " +
    'bull • trade ™ OElig Œ oelig œ Scaron Š scaron š Yuml Ÿ fnof ƒ circ ˆ tilde ˜ dagger † Dagger ‡ ' +
    'permil ‰ larr ← uarr ↑ rarr → darr ↓ harr ↔ minus − ne ≠ le ≤ ge ≥ infin ∞ hearts ♥ ' +
    'zwnj \u200c zwj \u200d lrm \u200e rlm \u200f ensp \u2002 emsp \u2003 thinsp \u2009'
  )
    .match(/\w+ [^ ]/gu)
    ?.map((pair): [string, string] => [pair.slice(0, -2), pair.slice(-1)]),
);
