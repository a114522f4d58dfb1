import { html, type nothing, type TemplateResult } from 'lit';
import { isBadRecord } from '../../adapter/parse.js';
import type { CareController, Connected } from '../../controllers/care-controller.js';
import { ReadMarks, type ReadMark } from '../../controllers/read-marks.js';
import type { Message } from '../../model/message.js';
import type { Thread } from '../../model/thread.js';
import type { Row } from '../../store/answers.js';
import type { LogState } from '../../store/message-log.js';
import { MessageNotes } from './message-notes.js';
import { OrderBeside } from './order-beside.js';
import { ThreadAttention } from './thread-attention.js';
import { ThreadFacts } from './thread-facts.js';

export interface AroundOptions {
  /** The thread, when it is the one that is wanted. */
  readonly thread: () => Thread | undefined;
  /** Its messages, once they are being read. */
  readonly log: () => LogState<Row<Message>> | undefined;
  /** Whether the last of them is in sight. */
  readonly isAtEnd: () => boolean;
  /** Takes the words of a message that was stopped into the answer. */
  readonly editAgain: (message: Message, thread: Thread) => void;
}

/**
 * What stands around the messages of any conversation, or follows how they are read: fetched as one, because nearly
 * every conversation has something of it.
 */
export class ThreadAround {
  readonly #care: CareController;
  /** What stands below some messages. */
  readonly notes: MessageNotes;
  readonly #facts: ThreadFacts;
  readonly #attention: ThreadAttention;
  readonly #order: OrderBeside;
  readonly #marks: ReadMarks;

  constructor(element: Connected, care: CareController, around: AroundOptions) {
    const { thread, editAgain } = around;
    this.#care = care;
    this.notes = new MessageNotes(element, care, editAgain);
    this.#facts = new ThreadFacts(element, care);
    this.#attention = new ThreadAttention(element, care);
    this.#order = new OrderBeside(element, care, () => this.#orderOf(thread()));
    this.#marks = new ReadMarks(element, care, () =>
      care.offers.threads?.markRead === true ? seenOf(around) : undefined,
    );
  }

  /** What a thread needs, and by when; and that it needs none. */
  needs(thread: Thread): TemplateResult {
    return html`${this.#facts.needs(thread)}${this.#attention.button(thread)}`;
  }

  /** Who takes part in it; above them what became of what was said of it. */
  people(thread: Thread): TemplateResult {
    return html`${this.#attention.note(thread)}${this.#facts.people(thread)}`;
  }

  /** The order that it is about. */
  order(thread: Thread): TemplateResult | typeof nothing {
    return this.#order.render(thread);
  }

  /** Something may have come into sight. */
  look(): void {
    this.#marks.look();
  }

  /** Where orders can be read. */
  #orderOf(thread: Thread | undefined): string | undefined {
    const { store, offers } = this.#care;
    if (!offers.orders?.get || !store?.adapter.orders) return undefined;
    return thread?.about.find(({ kind }) => kind === 'order')?.id;
  }
}

/** The last message, while it is in sight and the thread counts as unread. */
function seenOf({ thread, log, isAtEnd }: AroundOptions): ReadMark | undefined {
  const { status, hasNewer = true, entries = [] } = log() ?? {};
  const wanted = thread();
  const last = entries.findLast((entry) => !isBadRecord(entry))?.id;
  if (!wanted?.unread?.count || status !== 'ready' || last === undefined) return undefined;
  return hasNewer || !isAtEnd() ? undefined : { threadId: wanted.id, upToMessageId: last };
}
