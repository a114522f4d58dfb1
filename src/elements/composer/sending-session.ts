import type { CareStore } from '../../store/care-store.js';
import type { ReplyProgress } from './composer-stage.js';

/** What goes on with one errand of one shop. */
export interface Session extends Writable<Omit<ReplyProgress, 'isReviewed' | 'heldSeconds'>> {
  readonly draftKey: string | undefined;
  readonly store: CareStore | undefined;
  readonly owner: string | undefined;
  /** Whether it was to be sent as it is, so that what is missing is said. */
  asked: boolean;
  /** What she has agreed to, so that she is asked once. */
  agreedTo: string | undefined;
  /** How much of what is sent has gone up, of all of it; `undefined`: nobody says. */
  progress: number | undefined;
  /** Ends the host's review that is going on. */
  review: AbortController | undefined;
}

type Writable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

/** Known of these words, and of no others. */
export const NOTHING_KNOWN = {
  findings: [],
  isReviewSilent: false,
  consent: undefined,
  notBegun: undefined,
  checked: undefined,
} as const;

export function newSession(): Session {
  return {
    ...NOTHING_KNOWN,
    ...{ draftKey: undefined, store: undefined, owner: undefined },
    ...{
      asked: false,
      agreedTo: undefined,
      isSending: false,
      progress: undefined,
      review: undefined,
    },
  };
}
