import type { Amount, Entry, Value } from '../text/entry.js';
import type { WordKey, WordValues, Words } from '../text/words.js';
import { perLocale } from './formatters.js';
import { isolate, isRightToLeft } from './isolate.js';

const numbers = perLocale((locale) => new Intl.NumberFormat(locale));
const plurals = perLocale((locale) => new Intl.PluralRules(locale));

/** What a text may be filled with; `count` chooses the plural form. */
export type PhraseValues = Readonly<Record<string, Value | Amount>>;

/**
 * One text of the table, filled: `say(look, 'inbox.count', { count: 12 })`. The compiler asks for exactly the
 * values that the text declares.
 */
export function say<Key extends WordKey>(
  look: { readonly words: Words; readonly locale: string },
  key: Key,
  ...[values]: Record<never, never> extends WordValues<Key> ? [] : [WordValues<Key>]
): string {
  // A host's own language, written without the compiler, may lack a text; its key says which.
  const entry: Entry | undefined = look.words[key];
  const isText = typeof entry === 'string' || typeof entry?.other === 'string';
  return isText ? phrase(entry, values ?? {}, look.locale) : key;
}

/**
 * A text with its placeholders filled and its plural form chosen. A missing value shows as `…`: a word
 * too few is better than a page that breaks. Values are never read as templates themselves.
 */
export function phrase(entry: Entry, values: PhraseValues, locale: string): string {
  const rightToLeft = isRightToLeft(locale);
  return form(entry, values, locale).replace(/\{(\w+)\}/gu, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) return '…';
    if (typeof value === 'number') return numbers(locale).format(value);
    return isolate(typeof value === 'string' ? value : value.text, rightToLeft);
  });
}

function form(entry: Entry, values: PhraseValues, locale: string): string {
  if (typeof entry === 'string') return entry;
  const count = Object.hasOwn(values, 'count') ? values['count'] : undefined;
  const number = typeof count === 'object' ? count.value : Number(count);
  return entry[plurals(locale).select(number)] ?? entry.other;
}
