import type { Words } from './words.js';

/**
 * A language of the kit. Hosts hand it to the provider in `texts`. One that they write themselves is pure data with all
 * words in one; those of the kit fetch what few pages say (decision 1830).
 */
export type Language = WholeLanguage | LanguageWithMore;

/** All words in one: pure data. */
export interface WholeLanguage extends Named {
  readonly words: Words;
  readonly more?: undefined;
}

/** What most pages say, and a way to the rest. */
export interface LanguageWithMore extends Named {
  /** They stand before what `more` brings. */
  readonly words: Partial<Words>;
  /**
   * Fetches what an element says and `words` has not: at least the words of these keys, as far as they are to be had.
   * Elements wait for it; what it does not bring, or when it rejects, is shown in English and asked for again later.
   */
  readonly more: (keys: readonly string[]) => Promise<Partial<Words>>;
}

interface Named {
  /** BCP 47, such as `es` or `es-CL`. A more exact one wins where both fit. */
  readonly code: string;
  readonly direction: 'ltr' | 'rtl';
}
