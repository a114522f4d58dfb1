import type { CommandCall, ReadCall } from './calls.js';
import type { Page, PageRequest } from './page.js';
import type { AttentionRequest, ReplyRequest, StartThreadRequest } from './commands.js';
import type { ComposeRules } from '../model/compose.js';
import type { Count } from '../model/count.js';
import type { Message } from '../model/message.js';
import type { Instant } from '../model/instant.js';
import type { Open } from '../model/coded-value.js';
import type { AttentionState, Subject, Thread } from '../model/thread.js';

/** Conversations. */
export interface ThreadsGroup {
  /**
   * A page of threads. Newest activity first unless `sort` asks otherwise.
   *
   * Stands for Mirakl M11, Mercado Libre `/messages/unread` with one read a pack, eBay `/conversation`. Only
   * filters that the description offers are ever set; the rest is done over what is loaded.
   * @throws CareError. `validation` with code `cursor-expired` makes the kit start over.
   */
  list(query: ThreadQuery & PageRequest, call: ReadCall): Promise<Page<Thread>>;

  /**
   * How many threads a query has. Without it a count is shown only where pages carry `total`, or as `50+`.
   */
  count?(query: ThreadQuery, call: ReadCall): Promise<Count>;

  /**
   * One thread with its `compose` rules. Stands for Mirakl M10, Mercado Libre `/messages/packs/…`.
   * @throws CareError `not-found` when it is gone: the element says so.
   */
  get(threadId: string, call: ReadCall): Promise<Thread>;

  /**
   * A page of its messages, **oldest first within the page**. Without `from`: the newest page. `prev` leads to
   * older ones, `next` to newer ones.
   *
   * Mirakl gives a thread whole (1,000 at most): its adapter cuts pages itself.
   */
  messages(
    query: { readonly threadId: string } & PageRequest,
    call: ReadCall,
  ): Promise<Page<Message>>;

  /**
   * What may be written where no thread exists yet. `null`: to the operator, about no order. Without it a
   * conversation cannot be started from here.
   *
   * Mirakl: RE01 with the order's state; Mercado Libre: `/messages/action_guide`; Amazon: `_links.actions`.
   */
  composeOptions?(about: Subject | null, call: ReadCall): Promise<ComposeRules>;

  /**
   * Begins a thread with its first message. Without it there is no *start a conversation*.
   *
   * Mirakl OR43 and M14.
   * @throws CareError `validation` with `fields` `recipient`, `reasonCode`, `title`, `text`, `files.N`.
   */
  start?(request: StartThreadRequest, call: CommandCall): Promise<MessageReceipt>;

  /**
   * Adds a message. Without it threads are read-only (VTEX).
   *
   * Mirakl M12; Mercado Libre `POST /messages/packs/…`; eBay `/send_message`.
   * @throws CareError `validation` with `fields` `recipient`, `text`, `files.N`; `conflict` when
   * `expectedVersion` is not the thread's: somebody wrote meanwhile.
   */
  reply?(request: ReplyRequest, call: CommandCall): Promise<MessageReceipt>;

  /**
   * Says that a thread needs no reply, or that it does after all. Without it there is no *no reply needed*
   * (Mirakl's API only reads it).
   */
  setReplyNeeded?(request: AttentionRequest, call: CommandCall): Promise<Thread>;

  /**
   * Says that this seller has read a thread up to a message. Its own verb, because reading never changes
   * anything; without it unread marks are not touched (Mirakl has none).
   */
  markRead?(
    request: { readonly threadId: string; readonly upToMessageId: string },
    call: CommandCall,
  ): Promise<void>;
}

/** Which threads. */
export interface ThreadQuery {
  readonly attention?: readonly AttentionState[];
  /** With whom. */
  readonly with?: Open<'customer' | 'operator' | 'mediator'>;
  /** About this. `null`: about no order. */
  readonly about?: { readonly kind: Subject['kind']; readonly id: string } | null;
  readonly reasonCode?: string;
  readonly activeSince?: Instant;
  readonly activeUntil?: Instant;
  readonly text?: string;
  readonly sort?: Open<'last-activity' | 'waiting-longest'>;
}

/** What a send comes back with. */
export interface MessageReceipt {
  readonly threadId: string;
  readonly messageId: string;
  /** The message as it now stands, if the back end gives it (Mirakl gives only the ids). */
  readonly message?: Message;
  /** The thread as it now stands. */
  readonly thread?: Thread;
}
