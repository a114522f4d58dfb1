import type { Words } from './words.js';

/** A language of the kit: pure data, one file each. Hosts hand it to the provider in `texts`. */
export interface Language {
  /** BCP 47, such as `es` or `es-CL`. A more exact one wins where both fit. */
  readonly code: string;
  readonly direction: 'ltr' | 'rtl';
  readonly words: Words;
}
