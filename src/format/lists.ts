import { perLocale } from './formatters.js';

const conjunctions = perLocale(
  (locale) => new Intl.ListFormat(locale, { type: 'conjunction', style: 'long' }),
);

/** "the customer and the operator". */
export function formatList(items: readonly string[], locale: string): string {
  return conjunctions(locale).format(items);
}

/** With a capital letter at the start, for text that stands alone. Scripts without capitals stay as they are. */
export function capitalise(text: string, locale: string): string {
  const [first = ''] = text;
  return upper(first, locale) + text.slice(first.length);
}

function upper(letter: string, locale: string): string {
  try {
    return letter.toLocaleUpperCase(locale);
  } catch {
    return letter.toUpperCase();
  }
}
