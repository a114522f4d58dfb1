import { graphemes } from './graphemes.js';

/** Latin letters and spaces: most names. */
const PLAIN = /^[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f ]+$/;

/**
 * Two letters for a person's avatar: of the first and the last word, or one for a single word. Counts in
 * letters as people see them, so that no emoji or accent is cut in two. Empty for a name without any.
 */
export function initials(name: string): string {
  const isPlain = PLAIN.test(name);
  const words = isPlain ? name.split(' ').filter(Boolean) : wordsOf(name);
  const [first] = words;
  const last = words.length > 1 ? words.at(-1) : undefined;
  return [first, last]
    .map((word = '') => (isPlain ? word.charAt(0) : firstLetter(word)).toUpperCase())
    .join('');
}

function wordsOf(name: string): readonly string[] {
  return name
    .normalize('NFC')
    .split(/[\s\p{P}\p{S}]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

function firstLetter(word: string): string {
  for (const { segment } of graphemes(word)) return segment;
  return '';
}
