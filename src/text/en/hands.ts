import type { Words } from '../words.js';

/** Of what an inbox has for the seller's hands. */
export const hands = {
  'inbox.news': { one: '{count} new, show', other: '{count} new, show' },
} satisfies Partial<Words>;
