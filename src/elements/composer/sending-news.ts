import type { CommandCall } from '../../adapter/calls.js';
import type { CareError } from '../../adapter/care-error.js';
import type { Submission } from '../../store/submission.js';
import type { ReplyFailure } from './composer-stage.js';

/** What sends did not come from the host's server: nothing was sent. */
export interface NotFetched {
  readonly result: 'not-fetched';
  readonly error: CareError;
}

export type FileProgress = Parameters<NonNullable<CommandCall['onProgress']>>[0];

/** Its files are still in place, for the next try. */
export function wasCertainlyNotSent(submission: Submission | NotFetched): boolean {
  if (submission.result !== 'performed') return true;
  const { state } = submission.intent;
  return state === 'failed' || state === 'refused';
}

/** What is announced of it. */
export type SendingNews =
  | ReplyFailure['words']
  | 'composer.sent'
  | 'composer.calledBack'
  | 'composer.unknown'
  | 'composer.stillUnknown'
  | 'composer.reviewSilent';
