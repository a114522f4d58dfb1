import { isBadRecord } from '../../adapter/parse.js';
import type { Thread } from '../../model/thread.js';
import type { Row } from '../../store/answers.js';

/** How far a row is looked for from where it stood. More at once is another list. */
const REACH = 60;

/** A list of threads, newest activity first, as far as it is here. */
export type RowAt = (index: number) => Row<Thread> | undefined;

/**
 * What comes on top while she reads below, or has her hands on the list: what she looks at stays where it is, and what
 * came is counted until she has been at the top.
 */
export class RowNews {
  #before: readonly Stood[] = [];
  /** Of what she has seen on top, the newest. */
  #newest = Infinity;
  #count = 0;

  /** How many have come on top that she has not seen. */
  get count(): number {
    return this.#count;
  }

  /** Another list. */
  reset(): void {
    this.#before = [];
    this.#newest = Infinity;
    this.#count = 0;
  }

  /** By how many rows what stood on the screen has moved, told by the first of it that is still there. */
  moved(at: RowAt): number {
    for (const stood of this.#before) {
      const now = placeNow(stood, at);
      if (now !== undefined) return now - stood.index;
    }
    return 0;
  }

  /** What is about to be drawn, in the order in which it is held on to. */
  remember(at: RowAt, indexes: readonly number[]): void {
    this.#before = indexes.flatMap((index) => {
      const row = at(index);
      return row && !isBadRecord(row) ? [{ index, id: row.id, since: row.lastActivityAt }] : [];
    });
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

/** A row that stood on the screen. */
interface Stood {
  readonly index: number;
  readonly id: string;
  readonly since: string;
}

/** Where it stands now; one in which something happened has moved by itself and tells nothing. */
function placeNow({ index, id, since }: Stood, at: RowAt): number | undefined {
  for (let step = 0; step <= REACH; step += 1) {
    for (const place of step === 0 ? [index] : [index + step, index - step]) {
      const row = place < 0 ? undefined : at(place);
      if (!row || isBadRecord(row) || row.id !== id) continue;
      return row.lastActivityAt === since ? place : undefined;
    }
  }
  return undefined;
}
