import type { Language } from '../text/language.js';
import { isLocale } from './formatters.js';

/** A language and the locale to write its dates and numbers in. */
export interface ChosenLanguage {
  readonly language: Language;
  /** As asked for where it is of that language (`es-CL` with the Spanish words), else the language's own code. */
  readonly locale: string;
  /** Whether a language was found for what was asked; if not, the fallback is shown. */
  readonly found: boolean;
}

/**
 * What a `lang` means for `Intl`: a valid BCP 47 tag, or nothing. Takes what pages and machines really
 * have: `es_CL`, `en-US@posix`, `C`, an empty string.
 */
export function readLocale(lang: string | null | undefined): string | undefined {
  const written = String(lang ?? '');
  if (!tags.has(written)) tags.set(written, tagOf(written));
  return tags.get(written);
}

/** Every element asks with every drawing, and a page has few languages. */
const tags = new Map<string, string | undefined>();

function tagOf(written: string): string | undefined {
  const tag = written
    .trim()
    .replace(/[.@].*$/u, '')
    .replaceAll('_', '-');
  // "C" and "POSIX" are what a server without a language calls its own.
  const isNone = ['', 'c', 'posix'].includes(tag.toLowerCase());
  return !isNone && isLocale(tag) ? tag : undefined;
}

/**
 * The best language for a `lang`: the same tag, else a shorter one of it (`es-CL` → `es`), else the same
 * language of another region (`es-CL` → `es-MX`), else the fallback. Where two have one code the first wins.
 */
export function chooseLanguage(
  lang: string | null | undefined,
  languages: readonly Language[],
  fallback: Language,
): ChosenLanguage {
  const locale = readLocale(lang);
  const all = [...languages, fallback];
  const language = locale === undefined ? undefined : closest(locale.toLowerCase(), all);
  if (locale === undefined || language === undefined) {
    return { language: fallback, locale: fallback.code, found: false };
  }
  return { language, locale, found: true };
}

function closest(tag: string, languages: readonly Language[]): Language | undefined {
  for (let end = tag.length; end > 0; end = tag.lastIndexOf('-', end - 1)) {
    const shorter = tag.slice(0, end);
    const same = languages.find(({ code }) => code.toLowerCase() === shorter);
    if (same) return same;
  }
  const [base] = tag.split('-');
  return languages.find(({ code }) => code.toLowerCase().split('-')[0] === base);
}
