import { isBadRecord } from '../../adapter/parse.js';
import type { Message } from '../../model/message.js';
import type { Thread } from '../../model/thread.js';
import type { Row } from '../../store/answers.js';
import type { LogState, MessageLog } from '../../store/message-log.js';

/** As many unread ones are walked back to where no page around one can be asked for. */
const WORTH_WALKING = 300;

/**
 * Where a conversation opens: at the first message that this seller has not seen, where the marketplace knows it; else at
 * what waits for an answer; else at its end. Decided once for each conversation, so that nothing moves under her eyes.
 */
export class Opening {
  #isDecided = false;
  #isSought = false;
  #newFrom: string | undefined;

  /** The first message that she had not seen when it was opened. */
  get newFrom(): string | undefined {
    return this.#newFrom;
  }

  /** For another conversation. */
  reset(): void {
    this.#isDecided = this.#isSought = false;
    this.#newFrom = undefined;
  }

  /** @returns the place, among the messages that can be shown, to begin at; `undefined`: the end, or not known yet. */
  decide(thread: Thread, log: MessageLog<Row<Message>>, canJump: boolean): number | undefined {
    const { state } = log;
    if (this.#isDecided || state.status !== 'ready') return undefined;
    const { count = 0, firstMessageId } = thread.unread ?? {};
    const first = count > 0 ? firstMessageId : undefined;
    if (first !== undefined && !this.#isSought && !holds(state, first)) {
      this.#isSought = true;
      if (canJump || count <= WORTH_WALKING) {
        log.openAt(first);
        return undefined;
      }
    }
    this.#isDecided = true;
    const shown = state.entries.filter((entry): entry is Message => !isBadRecord(entry));
    const place = shown.findIndex(({ id }) => id === first);
    if (place !== -1) this.#newFrom = first;
    if (place !== -1) return place;
    return thread.attention.state === 'needs-reply' ? firstToAnswer(shown) : undefined;
  }
}

/** The first that others wrote after our last answer. */
function firstToAnswer(messages: readonly Message[]): number | undefined {
  const answer = messages.findLastIndex(({ from }) => from.kind === 'seller');
  return answer === -1 || answer === messages.length - 1 ? undefined : answer + 1;
}

function holds({ entries }: LogState<Row<Message>>, id: string): boolean {
  return entries.some((entry) => entry.id === id);
}
