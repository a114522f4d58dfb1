import type { CareErrorDetails } from '../../adapter/care-error.js';
import { isRefusal } from '../../adapter/care-error.js';
import type { ReviewFinding } from '../../controllers/care-host.js';
import type { Blocked } from '../../model/action.js';
import type { ComposeRules } from '../../model/compose.js';
import { isOpen, type Intent } from '../../store/intent.js';
import type { Checked } from '../../store/submission.js';
import { closedStage } from './closed-stage.js';
import type { Consent } from './consent.js';

/** What this screen knows of an answer besides its intent. */
export interface ReplyProgress {
  /** Whether the host is looking at it. */
  readonly isReviewed: boolean;
  /** From the end of the review until the act is known. */
  readonly isSending: boolean;
  /** Seconds until it goes, while it can be called back. */
  readonly heldSeconds?: number | undefined;
  /** What she is asked before it goes. */
  readonly consent?: Consent | undefined;
  readonly findings: readonly ReviewFinding[];
  /** The host's review did not answer in time. */
  readonly isReviewSilent: boolean;
  /** Why the act could not even begin: nothing that is kept says so. */
  readonly notBegun?: CareErrorDetails | undefined;
  readonly checked?: Checked | 'checking' | undefined;
}

/** What came between a message and the marketplace: the kit's words, and what is said with them. */
export interface ReplyFailure {
  readonly words:
    | 'composer.failed'
    | 'composer.wasNotSent'
    | 'composer.conflict'
    | 'composer.busy'
    | 'composer.storageNeeded';
  readonly error?: CareErrorDetails;
}

/** Where an answer stands, and so what can be done about it. Text can be changed only while `writing`. */
export type ComposerStage =
  | { readonly at: 'read-only' }
  | { readonly at: 'blocked'; readonly why: Blocked }
  | {
      readonly at: 'writing';
      readonly send: 'composer.send' | 'composer.sendAnyway' | 'composer.tryAgain';
      readonly failure?: ReplyFailure;
    }
  | { readonly at: 'review' }
  | { readonly at: 'asking'; readonly consent: Consent }
  | { readonly at: 'held'; readonly seconds: number }
  | { readonly at: 'sending' }
  | {
      readonly at: 'unknown';
      readonly isChecking: boolean;
      /** Whether it was asked, and is not known all the same. */
      readonly wasChecked: boolean;
      readonly error?: CareErrorDetails;
    };

/**
 * The stage of an answer. What was sent comes before what may be: of a message of which nobody can say whether it
 * arrived the seller hears also where she may write no more.
 *
 * @param rules `undefined`: nothing can be written here at all.
 */
export function composerStage(
  rules: ComposeRules | undefined,
  intent: Intent | undefined,
  progress: ReplyProgress,
): ComposerStage {
  const { checked } = progress;
  if (intent?.state === 'unknown' || intent?.state === 'partly') {
    const isChecking = checked === 'checking';
    const asked = isChecking ? undefined : checked;
    const error = asked?.error;
    const wasChecked = asked !== undefined;
    return { at: 'unknown', isChecking, wasChecked, ...(error ? { error } : {}) };
  }
  if (progress.isSending || (intent && isOpen(intent.state))) return { at: 'sending' };
  if (progress.heldSeconds !== undefined) return { at: 'held', seconds: progress.heldSeconds };
  const closed = closedStage(rules);
  if (closed) return closed;
  if (progress.isReviewed) return { at: 'review' };
  if (progress.consent) return { at: 'asking', consent: progress.consent };
  const failure = replyFailure(intent, progress);
  return {
    at: 'writing',
    send:
      mayOverride(progress) || (failure?.words === 'composer.conflict' && !progress.notBegun)
        ? 'composer.sendAnyway'
        : failure && !progress.notBegun
          ? 'composer.tryAgain'
          : 'composer.send',
    ...(failure ? { failure } : {}),
  };
}

function mayOverride({ findings, isReviewSilent }: ReplyProgress): boolean {
  return (isReviewSilent || findings.length > 0) && findings.every(isWarning);
}

function isWarning({ severity }: ReviewFinding): boolean {
  return severity === 'warn';
}

/** What came in the way of an answer that was not sent; `undefined`: nothing did. */
export function replyFailure(
  intent: Intent | undefined,
  { notBegun, checked }: Pick<ReplyProgress, 'notBegun' | 'checked'>,
): ReplyFailure | undefined {
  if (notBegun?.code === 'record-busy') return { words: 'composer.busy' };
  if (notBegun?.code === 'storage-needed') return { words: 'composer.storageNeeded' };
  const hasFailed = intent?.state === 'failed' || intent?.state === 'refused';
  const error = notBegun ?? intent?.error;
  if (!notBegun && !hasFailed) return undefined;
  if (error?.kind === 'conflict') return { words: 'composer.conflict' };
  if (!notBegun && checked !== undefined) return { words: 'composer.wasNotSent' };
  const saysMore = error && (error.message || error.requestId || isRefusal(error));
  return { words: 'composer.failed', ...(saysMore ? { error } : {}) };
}
