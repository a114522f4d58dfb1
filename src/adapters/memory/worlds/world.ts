import type { ComposeRules } from '../../../model/compose.js';
import type { Description } from '../../../adapter/description.js';
import type { Message } from '../../../model/message.js';
import type { Order } from '../../../model/order.js';
import type { Party } from '../../../model/party.js';
import type { Reason } from '../../../model/reason.js';
import type { AttentionState, Subject, Thread } from '../../../model/thread.js';

/** A marketplace to play in: its words, its rules, and its records. */
export interface World {
  /** Names its ledger; letters and digits. */
  readonly name: string;
  /** What `describe` says, but for the time. */
  readonly description: Omit<Description, 'contract' | 'serverTime'>;
  /** How this shop, and the marketplace, sign what they write. */
  readonly seller: Party;
  readonly operator: Party;
  /** All reasons this shop may use, in a language. */
  reasons(locale: string): readonly Reason[];
  /** What may be written in a thread; limits on files are those of an order on which nothing hangs yet. */
  compose(thread: Thread, locale: string): ComposeRules;
  /** What may be written where no thread exists yet. `null`: to the operator, about no order. */
  composeNew(about: Subject | null, locale: string): ComposeRules;
  /** Its records. */
  catalogue(frame: WorldFrame): Catalogue;
}

/** What a world is made from: equal frames give equal worlds. */
export interface WorldFrame {
  readonly seed: number;
  /** The moment all times are counted back from, in milliseconds. */
  readonly epoch: number;
  readonly threads: number;
  /** Messages of the one long thread. 0: there is none. */
  readonly longThread: number;
}

/**
 * The records a world begins with, each made when it is asked for. Threads have an index: 0 was active last,
 * and the times fall strictly with it, so that a page at any place costs a page.
 */
export interface Catalogue {
  readonly threads: ThreadCatalogue;
  readonly orders: OrderCatalogue;
  /** A file that hangs on one of its messages. */
  file(id: string): { readonly name: string; readonly bytes: Blob } | undefined;
}

export interface ThreadCatalogue {
  readonly size: number;
  /** In milliseconds. */
  activityAt(index: number): number;
  /** Those that need a reply, by index; the one thing that has to be found without looking at all. */
  readonly needsReply: IndexList;
  facts(index: number): ThreadFacts;
  /** The whole row, without version, compose rules and labels that depend on a language. */
  make(index: number): Thread;
  idAt(index: number): string;
  indexOf(threadId: string): number | undefined;
  messageCount(index: number): number;
  /** The message at a place, the oldest at 0. */
  message(index: number, place: number): Message;
  placeOf(index: number, messageId: string): number | undefined;
}

/** What filters ask of a thread, without making it. Everything but `attention` is worked out when asked. */
export interface ThreadFacts {
  readonly attention: AttentionState;
  kinds(): readonly string[];
  about(): readonly { readonly kind: string; readonly id: string }[];
  reasonCode(): string | undefined;
  /** Everything that free text is searched in. */
  words(): readonly string[];
}

export interface OrderCatalogue {
  readonly size: number;
  /** In milliseconds, falling with the index. */
  placedAt(index: number): number;
  stateOf(index: number): string;
  make(index: number, locale: string): Order;
  indexOf(orderId: string): number | undefined;
  indexOfNumber(number: string): number | undefined;
}

/** A list of indexes, rising, that need not exist as an array. */
export interface IndexList {
  readonly length: number;
  at(rank: number): number;
}
