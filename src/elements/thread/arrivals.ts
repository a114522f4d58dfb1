import { isBadRecord } from '../../adapter/parse.js';
import type { Message } from '../../model/message.js';
import type { Row } from '../../store/answers.js';

/** What has come into a conversation from others since it was last looked at. */
export class Arrivals {
  #last: string | undefined;

  /** For another conversation: what is there when it is opened is no news. */
  reset(): void {
    this.#last = undefined;
  }

  /** How many have come from others since the last time; older ones that were read meanwhile are none. */
  take(entries: readonly Row<Message>[]): number {
    const at = entries.findIndex(({ id }) => id !== undefined && id === this.#last);
    this.#last = entries.at(-1)?.id;
    if (at === -1) return 0;
    const fresh = entries.slice(at + 1);
    return fresh.filter((entry) => !isBadRecord(entry) && entry.from.kind !== 'seller').length;
  }
}
