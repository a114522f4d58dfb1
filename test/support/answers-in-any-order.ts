import { deferred, type Deferred } from './deferred.js';

/** A server that answers at once, over lines that take as long as the test says and know nothing of signals. */
export class AnswersInAnyOrder {
  readonly #onTheWay: (() => void)[] = [];

  /** What `answer` is now comes when its turn has come. */
  ask<Answer>(answer: () => Answer): Promise<Answer> {
    const reply: Deferred<Answer> = deferred<Answer>();
    const value = answer();
    this.#onTheWay.push(() => reply.resolve(value));
    return reply.promise;
  }

  get isQuiet(): boolean {
    return this.#onTheWay.length === 0;
  }

  /** One of the replies that are on their way arrives. */
  async arrive(which: number): Promise<void> {
    const [reply] = this.#onTheWay.splice(which % Math.max(1, this.#onTheWay.length), 1);
    reply?.();
    await settled();
  }

  /** All of them do, and those of what is asked on account of them, too: the last first. */
  async arriveAll(): Promise<void> {
    for (await settled(); !this.isQuiet;) await this.arrive(this.#onTheWay.length - 1);
  }
}

/** Until all that follows from what has arrived has happened. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 16; turn += 1) await Promise.resolve();
}
