import type { Words } from '../text/words.js';

/** What everything shown depends on besides the data: the words, and how this reader writes dates and numbers. */
export interface Look {
  readonly words: Words;
  /** BCP 47; the language is that of `words`, so that plural forms and dates agree with them. */
  readonly locale: string;
  /** IANA; the days of the marketplace unless the host says otherwise. */
  readonly timeZone: string;
  /** Milliseconds since 1970, from the shared clock. */
  readonly now: number;
}
