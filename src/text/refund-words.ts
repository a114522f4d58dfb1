import type { Plain } from './entry.js';

/** What a refund says: part of the {@link import('./words.js').Vocabulary}. */
export interface RefundVocabulary {
  'refund.title': Plain;
  'refund.close': Plain;
}
