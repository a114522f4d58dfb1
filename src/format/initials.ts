const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Two letters for a person's avatar: of the first and the last word, or one for a single word. Counts in
 * letters as people see them, so that no emoji or accent is cut in two. Empty for a name without any.
 */
export function initials(name: string): string {
  const words = name
    .normalize('NFC')
    .split(/[\s\p{P}\p{S}]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  const [first] = words;
  const last = words.length > 1 ? words.at(-1) : undefined;
  return [first, last].map((word) => firstLetter(word ?? '').toUpperCase()).join('');
}

function firstLetter(word: string): string {
  for (const { segment } of graphemes.segment(word)) return segment;
  return '';
}
