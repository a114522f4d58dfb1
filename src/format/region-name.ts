import { perLocale } from './formatters.js';

const names = perLocale((locale) => new Intl.DisplayNames(locale, { type: 'region' }));

/** What a country is called, by its code in any case: `Chile` for `cl`. What is no such code shows as it came. */
export function regionName(code: string, locale: string): string {
  if (!/^[a-z]{2}$/i.test(code)) return code;
  try {
    return names(locale).of(code.toUpperCase()) ?? code;
  } catch {
    return code;
  }
}
