import { isRefusal, type CareErrorDetails } from '../../adapter/care-error.js';
import { isOpen, type Intent } from '../../store/intent.js';
import type { Checked } from '../../store/submission.js';
import type { WordKey } from '../../text/words.js';
import type { UnknownWords } from '../parts/unknown-note.js';

/** What this screen knows of a closure besides what is kept of it. */
export interface ClosureProgress {
  readonly step: 'form' | 'check';
  /** From the press until the act is known. */
  readonly isSending: boolean;
  /** Its documents are on their way up first, in this page. */
  readonly isUploading?: boolean;
  /** Why it could not even begin. */
  readonly notBegun?: ClosureFailure | undefined;
  readonly checked?: Checked | 'checking' | undefined;
}

/** What came between a closure and the marketplace: the kit's words, and what is said with them. */
export interface ClosureFailure {
  readonly words: Extract<
    WordKey,
    | 'closure.failed'
    | 'closure.changed'
    | 'closure.justClosed'
    | 'closure.busy'
    | 'closure.storageNeeded'
    | 'closure.wasNotDone'
  >;
  readonly error?: CareErrorDetails;
}

/** Where a closure stands, and so what can be done about it. What was typed can be changed only in the form. */
export type ClosureStage =
  | { readonly at: 'form' | 'check'; readonly failure?: ClosureFailure }
  /** `isUploading`: who leaves the page now has sent nothing. */
  | { readonly at: 'sending'; readonly isUploading: boolean }
  | {
      readonly at: 'unknown';
      readonly isChecking: boolean;
      /** Whether it was asked, and is not known all the same. */
      readonly wasChecked: boolean;
      readonly isStillOpen: boolean;
      readonly error?: CareErrorDetails;
    };

/** @param intent The newest one on the case that has not come to its end. It comes before all that is written. */
export function closureStage(intent: Intent | undefined, progress: ClosureProgress): ClosureStage {
  const { checked, step, isSending, isUploading = false } = progress;
  if (isSending || (intent && isOpen(intent.state))) return { at: 'sending', isUploading };
  // A closure is one call: one that a back end calls half done is not known to be done.
  if (intent?.state === 'unknown' || intent?.state === 'partly') {
    const answer = typeof checked === 'object' ? checked : undefined;
    return {
      ...{ at: 'unknown', isChecking: checked === 'checking' },
      wasChecked: intent.checkedAt !== undefined || answer?.answer === 'unknown',
      isStillOpen: answer?.stillOpen === true,
      ...(answer?.error ? { error: answer.error } : {}),
    };
  }
  const failure = closureFailure(intent, progress);
  return { at: step, ...(failure ? { failure } : {}) };
}

/** What came in the way of one that was not done; `undefined`: nothing did. */
export function closureFailure(
  intent: Intent | undefined,
  { notBegun, checked }: Pick<ClosureProgress, 'notBegun' | 'checked'>,
): ClosureFailure | undefined {
  if (notBegun) return notBegun;
  if (intent?.state !== 'refused' && intent?.state !== 'failed') return undefined;
  if (intent.state === 'failed' && typeof checked === 'object') {
    return { words: 'closure.wasNotDone' };
  }
  const { error } = intent;
  const isChanged = error && isRefusal(error) && error.kind === 'conflict';
  return { words: isChanged ? 'closure.changed' : 'closure.failed', ...(error ? { error } : {}) };
}

/** Why nothing was sent at all. */
export function notBegunFailure(error: CareErrorDetails | undefined): ClosureFailure {
  const words = NOT_BEGUN.get(error?.code ?? '') ?? 'closure.failed';
  return { words, ...(error ? { error } : {}) };
}

const NOT_BEGUN = new Map<string, ClosureFailure['words']>([
  ['record-busy', 'closure.busy'],
  ['storage-needed', 'closure.storageNeeded'],
]);

/** What is said of one of which nobody knows. */
export const UNKNOWN_WORDS = {
  unknown: 'closure.unknown',
  unknownHint: 'closure.unknownHint',
  stillUnknown: 'closure.stillUnknown',
  stillOpen: 'closure.stillOpen',
  cannotCheck: 'closure.cannotCheck',
  checkNow: 'closure.checkNow',
  checking: 'closure.checking',
  abandon: 'closure.abandon',
} as const satisfies UnknownWords;
