import { isRefusal, type CareErrorDetails } from '../../adapter/care-error.js';
import { isOpen, type Intent } from '../../store/intent.js';
import type { Checked } from '../../store/submission.js';
import type { WordKey } from '../../text/words.js';

/** What this screen knows of a refund besides what is kept of it. */
export interface RefundProgress {
  readonly step: 'form' | 'check';
  /** What is left is being asked for once more. */
  readonly isRereading: boolean;
  /** From then on until the act is known. */
  readonly isSending: boolean;
  /** Why it could not even begin. */
  readonly notBegun?: RefundFailure | undefined;
  readonly checked?: Checked | 'checking' | undefined;
  /** One that has come to its end here, until she goes on. */
  readonly done?: Intent | undefined;
}

export interface RefundFailure {
  readonly words: Extract<
    WordKey,
    | 'refund.failed'
    | 'refund.wasNotMade'
    | 'refund.notRead'
    | 'refund.conflict'
    | 'refund.justMade'
    | 'refund.busy'
    | 'refund.storageNeeded'
  >;
  readonly error?: CareErrorDetails;
}

/** Where a refund stands, and so what can be done about it. Fields can be changed only in the form. */
export type RefundStage =
  | { readonly at: 'form' | 'check'; readonly failure?: RefundFailure }
  | { readonly at: 'rereading' | 'sending' }
  | {
      readonly at: 'unknown';
      readonly intent: Intent;
      readonly isChecking: boolean;
      /** Whether it was asked, and is not known all the same. */
      readonly wasChecked: boolean;
      readonly isStillOpen: boolean;
      readonly error?: CareErrorDetails;
    }
  | {
      readonly at: 'partly';
      readonly intent: Intent;
      /** Why the last try to finish it did not end well, or did not even begin. */
      readonly error?: CareErrorDetails;
      readonly notBegun?: RefundFailure;
    }
  | { readonly at: 'done'; readonly intent: Intent };

/** @param intent The newest one on the order that has not come to its end. It comes before all that is written. */
export function refundStage(intent: Intent | undefined, progress: RefundProgress): RefundStage {
  const { checked, step, done, notBegun } = progress;
  if (progress.isSending || (intent && isOpen(intent.state))) return { at: 'sending' };
  if (intent?.state === 'unknown') {
    const isChecking = checked === 'checking';
    const asked = isChecking ? undefined : checked;
    return {
      ...{ at: 'unknown', intent, isChecking },
      wasChecked: asked !== undefined || intent.checkedAt !== undefined,
      isStillOpen: asked?.stillOpen === true,
      ...(asked?.error ? { error: asked.error } : {}),
    };
  }
  if (intent?.state === 'partly') {
    const { error } = intent;
    return { at: 'partly', intent, ...(error ? { error } : {}), ...(notBegun ? { notBegun } : {}) };
  }
  if (done) return { at: 'done', intent: done };
  if (progress.isRereading) return { at: 'rereading' };
  const failure = refundFailure(intent, progress);
  return { at: step, ...(failure ? { failure } : {}) };
}

/** What came in the way of one that was not made; `undefined`: nothing did. */
export function refundFailure(
  intent: Intent | undefined,
  { notBegun, checked }: Pick<RefundProgress, 'notBegun' | 'checked'>,
): RefundFailure | undefined {
  if (notBegun) return notBegun;
  if (intent?.state !== 'failed' && intent?.state !== 'refused') return undefined;
  const { error } = intent;
  if (error?.kind === 'conflict') return { words: 'refund.conflict', error };
  if (checked !== undefined && intent.state === 'failed') return { words: 'refund.wasNotMade' };
  const saysMore = error && (error.message || error.requestId || isRefusal(error));
  return { words: 'refund.failed', ...(saysMore ? { error } : {}) };
}
