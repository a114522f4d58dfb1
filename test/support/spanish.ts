import { en } from '../../src/text/en.js';
import { es } from '../../src/text/es.js';
import type { Words } from '../../src/text/words.js';

/** All that Spanish says, also what an element fetches only when it says it. */
export const SPANISH: Words = {
  ...(await es.more(Object.keys(en.words))),
  ...es.words,
} as Words;
