import type { nothing, TemplateResult } from 'lit';
import type { Announcer } from '../../controllers/announcer.js';
import type { CareController, Connected } from '../../controllers/care-controller.js';
import { IntentController } from '../../controllers/intent-controller.js';
import { say } from '../../format/phrase.js';
import type { Message } from '../../model/message.js';
import type { Thread } from '../../model/thread.js';
import type { Row } from '../../store/answers.js';
import { takeUpAgain } from '../../store/take-up-again.js';
import { writingOf } from '../../store/writing.js';
import { sentMessages as english } from '../../text/en/sent-messages.js';
import { pendingEntry } from './pending-entry.js';
import { messageOf, sentHere } from './sent-here.js';

/** The seller's own messages that are on their way, below those that the marketplace has. */
export class SentEntries {
  readonly #element: Connected;
  readonly #care: CareController;
  readonly #announcer: Announcer;
  readonly #intents: IntentController;
  readonly #found = new Set<string>();

  constructor(
    element: Connected,
    care: CareController,
    announcer: Announcer,
    threadId: () => string | undefined,
  ) {
    this.#element = element;
    this.#care = care;
    this.#announcer = announcer;
    care.learn(english);
    this.#intents = new IntentController(element, care, {
      command: 'thread-reply',
      record: () => {
        const id = threadId();
        return id === undefined ? undefined : { kind: 'thread', id };
      },
    });
  }

  render(
    entries: readonly Row<Message>[],
    thread: Thread,
  ): readonly (TemplateResult | typeof nothing)[] {
    return sentHere(this.#intents.intents, entries).map(({ intent, hasTwin }) => {
      const changedAt = this.#care.serverInstant(Date.parse(intent.changedAt));
      return pendingEntry({ ...intent, changedAt }, hasTwin, thread, this.#care.look);
    });
  }

  /** The words of a message that was stopped go into the answer, behind what is written there. */
  async takeUpAgain(message: Message, thread: Thread): Promise<void> {
    const { store, description, look } = this.#care;
    if (!store || !description) return;
    try {
      await takeUpAgain(store, description.scope, message, thread);
      // The composer is the only one here that has it.
      this.#element.renderRoot.querySelector<HTMLElement>('[thread-id]')?.focus();
    } catch {
      this.#announcer.say(say(look, 'situation.partMissing'));
    }
  }

  /** The very message of which nobody knew whether it was sent may have come back. */
  settle(entries: readonly Row<Message>[]): void {
    const { store } = this.#care;
    for (const intent of this.#intents.intents) {
      const message = intent.state === 'unknown' ? messageOf(intent, entries) : undefined;
      if (!store || !message || this.#found.has(intent.key)) continue;
      this.#found.add(intent.key);
      void writingOf(store)
        .load()
        .then(({ commands }) => commands.found(intent, message.id));
    }
  }
}
