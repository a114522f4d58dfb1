import type { CareAdapter } from '../adapter/care-adapter.js';
import type {
  CloseCaseRequest,
  IncidentActRequest,
  StartThreadRequest,
} from '../adapter/commands.js';
import type { FormAnswers } from '../model/form-schema.js';

/**
 * What an integrator says about the test data behind the adapter. Everything may be left out: a case that lacks its
 * fixture is reported as *not tried: needs fixtures.x*, never as passed.
 *
 * The suite writes only where a fixture names the place (`reply`, `start`, `refund`, `incident`, `closure`): it never picks somebody's conversation
 * by itself. Give it a sandbox all the same; what it sends stays there.
 */
export interface ConformanceFixtures<Adapter extends CareAdapter = CareAdapter> {
  /** The language to ask in, BCP 47. Default `en`. */
  readonly locale?: string;
  /** Another one, in which the back end's labels differ. */
  readonly otherLocale?: string;
  /**
   * How long one answer, or one live change, may take, in milliseconds, before it counts as not given. Default 5,000.
   * The time limit of the runner has to be longer; a case makes some dozen calls.
   */
  readonly patience?: number;
  /** How many records a page is asked for. The lists need more than two pages of it. Default 5, at least 3. */
  readonly pageSize?: number;

  /** A thread with more than three pages of messages. */
  readonly longThread?: string;
  /** Where messages may be sent. */
  readonly reply?: ReplyFixture;
  /** What conversations may be started about. */
  readonly start?: StartFixture;
  /** Where money may be given back. */
  readonly refund?: RefundFixture;
  /** A refund of two lines of which the back end takes one, and refuses the other for good. */
  readonly refundInPart?: RefundInPartFixture;
  /** What may be done to an incident: by default it is marked as resolved. */
  readonly incident?: IncidentFixture;
  /** What case may be closed, and how. */
  readonly closure?: ClosureFixture;
  /** Makes a file that the thread of `reply` takes. Called once a case. Its bytes come back and are compared. */
  readonly file?: () => File;
  /** Makes one that it refuses, because of its size or type. */
  readonly refusedFile?: () => File;
  /** Fetches an address that `files.open` gave. Needed only where it answers with `{ url }`. */
  readonly fetchFile?: (url: string) => Promise<Blob>;
  /**
   * A thread in which the back end says a code that the treaty has no word for: its reason, its subject, its
   * state, a participant.
   */
  readonly unknownCode?: { readonly threadId: string; readonly code: string };

  /**
   * Somebody else writes in this thread, behind the adapter's back: its customer (or operator), or a colleague of
   * the shop at another desk. Resolves when the back end has it. This is how lists change while they are read.
   */
  readonly write?: (
    adapter: Adapter,
    threadId: string,
    from: 'customer' | 'seller',
  ) => Promise<unknown>;
  /** Makes the next call of a method go wrong at the back end. Answers `false` where it cannot do this one. */
  readonly fault?: (adapter: Adapter, fault: FaultFixture) => false | void | Promise<false | void>;
  /** Makes each answer take at least so long, in milliseconds, from now on. 0: as before. */
  readonly slow?: (adapter: Adapter, ms: number) => unknown;
  /** An adapter for another shop of the same back end. */
  readonly otherShop?: (adapter: Adapter) => CareAdapter | Promise<CareAdapter>;
  /** Closes what `makeAdapter` opened, after each case. */
  readonly dispose?: (adapter: Adapter) => unknown;
}

/** Where messages may be sent: a thread that takes as many as the suite has cases, some dozens. */
export interface ReplyFixture {
  readonly threadId: string;
  /** What to write. A word is added that tells each message from the others. */
  readonly text: string;
  /** The id of a recipient option. Default: the thread's preset one, else its first. */
  readonly recipient?: string;
}

/** What a conversation may be started about, and how. */
export type StartFixture = Pick<
  StartThreadRequest,
  'about' | 'recipient' | 'reasonCode' | 'title' | 'text'
>;

/** An order line of which enough is left: a minor unit of its currency a case, some dozens in all. */
export interface RefundFixture {
  readonly orderId: string;
  readonly lineId: string;
  /** Where a reason has to be given. */
  readonly reasonCode?: string;
}

/** Two lines of an order: of one enough is left, the other cannot be refunded though it says so only when it is tried. */
export interface RefundInPartFixture extends Omit<RefundFixture, 'lineId'> {
  readonly takenLineId: string;
  readonly refusedLineId: string;
}

/** An incident that waits for the seller, and the act to do: once for each back end, not for each case. */
export type IncidentFixture = Pick<
  IncidentActRequest,
  'incidentId' | 'reasonCode' | 'message' | 'answers'
> & { readonly action?: string };

/** A case that waits for the seller, and its closure: once for each back end, not for each case of the suite. */
export interface ClosureFixture extends Pick<CloseCaseRequest, 'caseId' | 'outcome'> {
  /** By the names of the outcome's form. */
  readonly values: FormAnswers['values'];
  /** Makes the documents, by the names of their fields. Their bytes come back and are compared. */
  readonly files?: () => Readonly<Record<string, File>>;
}

/** Something that goes wrong at the back end, once, for the next call of `method`. */
export interface FaultFixture {
  readonly method: 'threads.list' | 'threads.reply';
  /**
   * - `lost-reply`: it was done, and the answer never came;
   * - `lost-request`: it was never done, and the caller only sees that no answer came;
   * - the others: the back end refuses so and does nothing.
   */
  readonly kind:
    'lost-reply' | 'lost-request' | 'unauthorised' | 'forbidden' | 'rate-limited' | 'unavailable';
  /** With `rate-limited`: how long the back end asks to wait (3,000 is `Retry-After: 3`). */
  readonly retryAfterMs?: number;
}
