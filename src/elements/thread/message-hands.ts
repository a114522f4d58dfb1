import type { Announcer } from '../../controllers/announcer.js';
import type { CareController, Connected } from '../../controllers/care-controller.js';
import { say } from '../../format/phrase.js';
import type { Message } from '../../model/message.js';
import type { Thread } from '../../model/thread.js';
import type { EntryHandling } from './thread-entries.js';
import type { ThreadFiles } from './thread-files.js';

/** What is done with the messages of a conversation where something of one is pressed. */
export class MessageHands {
  readonly #element: Connected;
  readonly #care: CareController;
  readonly #announcer: Announcer;
  readonly #files: ThreadFiles;
  /** Translated ones that are shown as they were written. */
  readonly #originals = new Set<string>();

  constructor(element: Connected, care: CareController, announcer: Announcer, files: ThreadFiles) {
    this.#element = element;
    this.#care = care;
    this.#announcer = announcer;
    this.#files = files;
  }

  reset(): void {
    this.#originals.clear();
  }

  handling(thread: Thread): EntryHandling {
    const files = this.#care.can('files.open') ? this.#files : undefined;
    const rules = this.#care.can('threads.reply') ? thread.compose : undefined;
    const canWrite = rules !== undefined && rules.blocked === undefined;
    return {
      fixed: `${files !== undefined} ${canWrite}`,
      stateOf: ({ id, attachments }) =>
        `${this.#originals.has(id)} ${attachments.map((file) => this.#files.stampOf(file)).join()}`,
      ...(files ? { files } : {}),
      showsOriginal: ({ id }) => this.#originals.has(id),
      onOriginal: ({ id }) => {
        if (!this.#originals.delete(id)) this.#originals.add(id);
        this.#element.requestUpdate();
      },
      ...(canWrite ? { onEditAgain: (message) => void this.#editAgain(message, thread) } : {}),
    };
  }

  /** The words of a message that was stopped go into the answer, behind what is written there. */
  async #editAgain(message: Message, thread: Thread): Promise<void> {
    const { store, description, look } = this.#care;
    if (!store || !description) return;
    try {
      const { takeUpAgain } = await import('../../store/take-up-again.js');
      await takeUpAgain(store, description.scope, message, thread);
      this.#element.shadowRoot?.querySelector<HTMLElement>('[thread-id]')?.focus();
    } catch {
      this.#announcer.say(say(look, 'thread.partMissing'));
    }
  }
}
