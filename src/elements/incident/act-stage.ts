import { isRefusal, type CareErrorDetails } from '../../adapter/care-error.js';
import type { StepResult } from '../../adapter/calls.js';
import { isOpen, type Intent } from '../../store/intent.js';
import type { Checked } from '../../store/submission.js';

/** What this screen knows of an act besides its intent. */
export interface ActProgress {
  /** From the press until the act is known. */
  readonly isSending: boolean;
  /** Why it could not even begin: nothing that is kept says so. */
  readonly notBegun?: CareErrorDetails | undefined;
  readonly checked?: Checked | 'checking' | undefined;
}

/** What came between an act and the marketplace: the kit's words, and what is said with them. */
export interface ActFailure {
  readonly words:
    | 'incident.failed'
    | 'incident.changed'
    | 'incident.busy'
    | 'incident.storageNeeded'
    | 'incident.wasNotDone';
  readonly error?: CareErrorDetails;
}

/** Where an act stands, and so what can be done about it. What was typed can be changed only while `writing`. */
export type ActStage =
  | { readonly at: 'writing'; readonly failure?: ActFailure }
  | { readonly at: 'sending' }
  | {
      readonly at: 'unknown';
      readonly isChecking: boolean;
      /** Whether it was asked, and is not known all the same. */
      readonly wasChecked: boolean;
      readonly isStillOpen: boolean;
      readonly error?: CareErrorDetails;
    }
  | {
      readonly at: 'partly';
      readonly steps: readonly StepResult[];
      /** Why the last try to finish it did not end well. */
      readonly error?: CareErrorDetails;
    };

/** The stage of an act. @param intent The act of this kind that has not come to its end. */
export function actStage(intent: Intent | undefined, progress: ActProgress): ActStage {
  const { isSending, notBegun, checked } = progress;
  if (isSending || (intent && isOpen(intent.state))) return { at: 'sending' };
  if (intent?.state === 'unknown') return unknown(intent, checked);
  if (intent?.state === 'partly') {
    const { steps = [], error = notBegun } = intent;
    return { at: 'partly', steps, ...(error ? { error } : {}) };
  }
  const failure = failureOf(intent, progress);
  return { at: 'writing', ...(failure ? { failure } : {}) };
}

function unknown(intent: Intent, checked: ActProgress['checked']): ActStage {
  const answer = typeof checked === 'object' ? checked : undefined;
  return {
    at: 'unknown',
    isChecking: checked === 'checking',
    wasChecked: intent.checkedAt !== undefined || answer?.answer === 'unknown',
    isStillOpen: answer?.stillOpen === true,
    ...(answer?.error ? { error: answer.error } : {}),
  };
}

function failureOf(intent: Intent | undefined, progress: ActProgress): ActFailure | undefined {
  const { notBegun, checked } = progress;
  if (notBegun)
    return { words: NOT_BEGUN.get(notBegun.code ?? '') ?? 'incident.failed', error: notBegun };
  if (intent?.state !== 'refused' && intent?.state !== 'failed') return undefined;
  if (intent.state === 'failed' && typeof checked === 'object')
    return { words: 'incident.wasNotDone' };
  const { error } = intent;
  const words =
    error && isRefusal(error) && error.kind === 'conflict' ? 'incident.changed' : 'incident.failed';
  return { words, ...(error ? { error } : {}) };
}

const NOT_BEGUN = new Map<string, ActFailure['words']>([
  ['record-busy', 'incident.busy'],
  ['in-the-way', 'incident.busy'],
  ['storage-needed', 'incident.storageNeeded'],
]);
