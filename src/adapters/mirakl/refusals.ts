import { CareError, type CareErrorKind } from '../../adapter/care-error.js';
import { wordsFor, type Word } from './words.js';

/** What the adapter refuses by itself: nothing was asked of Mirakl that could have changed anything. */
export function refusal(kind: CareErrorKind, code: Word, locale: string, path?: string): CareError {
  const message = wordsFor(code, locale);
  return new CareError({
    kind,
    code,
    message,
    outcome: 'not-applied',
    ...(path === undefined ? {} : { fields: [{ path, message, code }] }),
  });
}

/** Whether the list can be asked so: a whole number of at least one, from a place that is offered. */
export function checkLimit(limit: number, locale: string): void {
  if (Number.isInteger(limit) && limit >= 1) return;
  throw refusal('validation', 'bad-page', locale, 'limit');
}
