import { perLocale } from './formatters.js';

const names = perLocale((locale) => new Intl.DisplayNames(locale, { type: 'language' }));

/** What a language is called in another: `Spanish` for `es`. One that is none shows as it came. */
export function languageName(language: string, locale: string): string {
  try {
    return names(locale).of(language) ?? language;
  } catch {
    return language;
  }
}
