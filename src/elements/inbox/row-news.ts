import { isBadRecord } from '../../adapter/parse.js';
import type { Thread } from '../../model/thread.js';
import type { Row } from '../../store/answers.js';

/** A list of threads, newest activity first, as far as it is here. */
export type RowAt = (index: number) => Row<Thread> | undefined;

/** What comes on top while she reads below, or has her hands on the list: it is counted until she has been at the top. */
export class RowNews {
  /** Of what she has seen on top, the newest. */
  #newest = Infinity;
  #count = 0;

  /** How many have come on top that she has not seen. */
  get count(): number {
    return this.#count;
  }

  /** Another list. */
  reset(): void {
    this.#newest = Infinity;
    this.#count = 0;
  }

  /** Counts what is on top. `isSeen`: she is there. Answers whether there is something for the first time. */
  look(at: RowAt, isSeen: boolean): boolean {
    const top = at(0);
    if (!top || isBadRecord(top)) return false;
    const before = this.#count;
    this.#count = 0;
    if (isSeen || this.#newest === Infinity) {
      this.#newest = Date.parse(top.lastActivityAt);
      return false;
    }
    for (let index = 0; ; index += 1) {
      const row = at(index);
      if (!row || isBadRecord(row) || !(Date.parse(row.lastActivityAt) > this.#newest)) break;
      // What she wrote herself is no news to her.
      if (row.lastMessage?.from.kind !== 'seller') this.#count += 1;
    }
    return before === 0 && this.#count > 0;
  }
}
