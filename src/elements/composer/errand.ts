import type { CommandCall } from '../../adapter/calls.js';
import type { OutgoingFile, ReplyRequest, StartThreadRequest } from '../../adapter/commands.js';
import type { Baseline, RecordRef } from '../../adapter/check.js';
import type { ComposeRules, RecipientOption } from '../../model/compose.js';
import type { Order } from '../../model/order.js';
import type { PartyKind } from '../../model/party.js';
import type { StartProblem } from '../../model/start-draft.js';
import type { LastMessage, Thread } from '../../model/thread.js';
import type { Commands } from '../../store/commands.js';
import type { CareStore } from '../../store/care-store.js';
import type { DraftContent } from '../../store/drafts.js';
import type { Intent } from '../../store/intent.js';
import type { Scope } from '../../model/scope.js';
import type { Submission } from '../../store/submission.js';
import type { CareMessageSendEvent } from './composer-events.js';

/** What is written here, known before anything has been read: an answer to a thread, or a new conversation. */
export interface Errand {
  /** What it is done to: its acts are found by it. */
  readonly record: RecordRef;
  /** Where its draft is kept. */
  readonly draftKey: string;
}

export type MessageRequest = ReplyRequest | StartThreadRequest;

/** Why what is written cannot be sent as it stands, in the order of the form. */
export type DraftProblem =
  | StartProblem
  | { readonly at: 'files'; readonly code: 'unfit' }
  | { readonly at: 'text'; readonly code: 'unresolved'; readonly count: number };

/** What a kind of errand shows of what was read for it: a thread with its rules, or an order with what may begin there. */
export interface ErrandKind<Occasion> {
  /** What has to be offered for it. */
  readonly method: 'threads.reply' | 'threads.start';
  /** `undefined`: nothing may be written. */
  readonly rulesOf: (occasion: Occasion) => ComposeRules | undefined;
  /** Whom it goes to unless the seller says otherwise. */
  readonly presetOf: (rules: ComposeRules, occasion: Occasion) => RecipientOption | undefined;
  /** Absent: nothing is known that could fill one. */
  readonly templateOccasionOf?: (occasion: Occasion) => TemplateOccasion;
}

/** What ready texts are filled from. */
export interface TemplateOccasion {
  readonly thread?: Thread;
  readonly order?: Order;
}

/** How a kind of errand is sent: fetched with what sends. */
export interface Dispatch<Occasion> {
  readonly command: MessageRequest['command'];
  readonly problems: (draft: DraftContent, rules: ComposeRules) => readonly DraftProblem[];
  /** What is sent of a draft that has no problems. */
  readonly requestOf: (
    draft: AddressedDraft,
    occasion: Occasion,
    files: readonly OutgoingFile[],
  ) => MessageRequest;
  /** What was written, of an act that is on its way. */
  readonly draftOf: (request: MessageRequest) => DraftContent;
  /** What is known to stand there already: by it a lost message is told from an earlier one. */
  readonly baselineOf: (store: CareStore, occasion: Occasion) => Baseline;
  /** The version that the seller looks at. */
  readonly versionOf: (occasion: Occasion) => string | undefined;
  /** Who can read it as it is expected: more are asked about. `undefined`: nothing is expected. */
  readonly expectedReaders: (
    rules: ComposeRules,
    occasion: Occasion,
  ) => readonly PartyKind[] | undefined;
  /** Numbers and words that belong here, and are nobody's contact data. */
  readonly knownOf: (occasion: Occasion) => readonly string[];
  /** The last message there, as it was last read: who wrote while she did. */
  readonly latestOf: (occasion: Occasion) => LastMessage | undefined;
  readonly perform: (commands: Commands, act: MessageAct) => Promise<Submission>;
  /** Asks the host, before anything is sent. */
  readonly asks: (request: MessageRequest) => CareMessageSendEvent;
  /** Tells the host, once the marketplace has it. */
  readonly tells: (intent: Intent) => readonly Event[];
}

export interface AddressedDraft extends DraftContent {
  readonly recipient: string;
}

/** One message with all that has to be kept before it is sent. */
export interface MessageAct {
  readonly scope: Scope;
  readonly locale: string;
  readonly request: MessageRequest;
  readonly baseline: Baseline;
  readonly expectedVersion?: string;
  readonly onProgress?: NonNullable<CommandCall['onProgress']>;
}
