import { toCareError } from '../adapter/care-error.js';
import type { Message } from '../model/message.js';
import type { Row } from './answers.js';
import type { CareStore } from './care-store.js';
import { beforeAndAfter } from './log-runs.js';
import { readMessages } from './thread-messages.js';

/** Larger than what is read for the screen: nobody looks at it while it comes. */
const MESSAGES_A_PAGE = 100;

/**
 * All messages of a thread, read from its end to its start. What has been read stays: after a failure it goes on from
 * there.
 */
export class WholeConversation {
  readonly #store: CareStore;
  readonly #threadId: string;
  readonly #locale: string;
  #entries: readonly Row<Message>[] = [];
  /** Where the next page begins; absent before the first and after the last. */
  #cursor: string | undefined;
  #isWhole = false;

  constructor(store: CareStore, threadId: string, locale: string) {
    this.#store = store;
    this.#threadId = threadId;
    this.#locale = locale;
  }

  /** Oldest first. */
  get entries(): readonly Row<Message>[] {
    return this.#entries;
  }

  /**
   * Reads to the start.
   * @param progress Told after each page.
   * @throws CareError; whatever the signal's reason is when it was aborted.
   */
  async read(signal: AbortSignal, progress: () => void): Promise<void> {
    while (!this.#isWhole) {
      await this.#readPage(signal);
      signal.throwIfAborted();
      progress();
    }
  }

  async #readPage(signal: AbortSignal): Promise<void> {
    const cursor = this.#cursor;
    const from = cursor === undefined ? {} : { from: { cursor } };
    const query = { threadId: this.#threadId, limit: MESSAGES_A_PAGE, ...from };
    const running = this.#store.reads.fetch({
      key: ['messages', this.#threadId, 'copy'],
      read: (own) => readMessages(this.#store, query, this.#locale, AbortSignal.any([own, signal])),
    });
    try {
      const { items, prev } = await running;
      this.#entries = beforeAndAfter(items, this.#entries, ({ id }) => id ?? '');
      this.#cursor = prev;
      this.#isWhole = prev === undefined;
    } catch (thrown) {
      // A cursor of yesterday leads nowhere: it begins anew.
      if (toCareError(thrown).code === 'cursor-expired' && cursor !== undefined) {
        this.#cursor = undefined;
        this.#entries = [];
        return;
      }
      throw thrown;
    }
  }
}
