import type { Words } from '../words.js';

/** Of what an inbox has for the seller's hands. */
export const hands = {
  'inbox.news': {
    one: '{count} nueva, ver',
    many: '{count} de nuevas, ver',
    other: '{count} nuevas, ver',
  },
} satisfies Partial<Words>;
