/**
 * A body as the words that a person reads, to find a message again: what Mirakl does to markup and white space on
 * the way changes nothing of it. Only ever compared, never shown.
 */
export function plainWords(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name: string) => characterOf(name) ?? whole)
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
}

function characterOf(name: string): string | undefined {
  if (!name.startsWith('#')) return NAMED.get(name.toLowerCase());
  const point = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  return point <= 0x10_ffff ? String.fromCodePoint(point) : undefined;
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
]);
