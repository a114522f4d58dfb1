import type { ReadCall } from '../../adapter/calls.js';
import type { Stage } from '../stage.js';
import { insist, notTried, type Rule } from '../rule.js';
import { lettersWith, send, writeLetter } from '../letters.js';
import { within } from '../patient.js';

/** What is not wanted any more ends at once. */
export const ABORT: readonly Rule[] = [
  {
    id: 'abort/before',
    says: 'A read that was called off before it began rejects.',
    treaty: 'ReadCall.signal',
    remedy: 'Look at `signal.aborted` first, or hand the signal to `fetch`.',
    check: async (stage) => {
      for (const [name, read] of readsOf(stage)) {
        const answered = await settles(read(stage.reading({ signal: AbortSignal.abort() })));
        insist(!answered, `${name} answered, although its signal was aborted before.`);
      }
    },
  },
  {
    id: 'abort/at-once',
    says: 'A read that is called off on its way rejects at once.',
    treaty: 'ReadCall.signal',
    remedy: 'Hand the signal to `fetch`; where a client takes none, race it with the signal.',
    check: async (stage) => {
      const reads = readsOf(stage);
      await stage.whileSlow(stage.patience, async () => {
        for (const [name, read] of reads) {
          const abort = new AbortController();
          const asked = settles(read(stage.reading({ signal: abort.signal })));
          abort.abort();
          const answered = await within(
            asked,
            stage.patience / 2,
            `${name} neither answered nor rejected after it was called off`,
          );
          insist(!answered, `${name} answered, although it was called off.`);
        }
      });
    },
  },
  {
    id: 'abort/command-not-done',
    says: 'A command that was called off before it began rejects, and nothing of it is done.',
    treaty: 'CommandCall.signal',
    remedy: 'Look at `signal.aborted` before anything is sent.',
    check: async (stage) => {
      const letter = await writeLetter(stage);
      const answered = await settles(send(stage, letter, { signal: AbortSignal.abort() }));
      insist(!answered, 'it was answered.');
      const { length } = await lettersWith(stage, letter.word);
      insist(length === 0, 'it rejected, and the message stands in the thread.');
    },
  },
];

type Read = readonly [name: string, read: (call: ReadCall) => Promise<unknown>];

function readsOf(stage: Stage): readonly Read[] {
  const threads = stage.groupIfAny('threads');
  const orders = stage.groupIfAny('orders');
  const reasons = stage.groupIfAny('reasons');
  const reads: Read[] = [['describe', (call) => stage.adapter.describe(call)]];
  if (threads !== undefined) {
    reads.push(['threads.list', (call) => threads.list({ limit: 3 }, call)]);
    const threadId = stage.given('longThread') ?? stage.given('reply')?.threadId;
    if (threadId !== undefined) {
      reads.push(
        ['threads.get', (call) => threads.get(threadId, call)],
        ['threads.messages', (call) => threads.messages({ threadId, limit: 3 }, call)],
      );
    }
  }
  if (orders !== undefined) {
    reads.push(['orders.list', (call) => orders.list({ limit: 3 }, call)]);
  }
  if (reasons !== undefined) {
    reads.push(['reasons.list', (call) => reasons.list('contact', call)]);
  }
  return reads.length > 1 ? reads : notTried('there is nothing to read but the description');
}

/** Whether it was answered; `false` where it rejected, with anything at all. */
function settles(asked: Promise<unknown>): Promise<boolean> {
  return asked.then(
    () => true,
    () => false,
  );
}
