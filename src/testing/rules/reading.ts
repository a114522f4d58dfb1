import { insist, type Rule } from '../rule.js';
import { newestOf } from '../letters.js';

/** Reading changes nothing, and says the same wherever it is done. */
export const READING: readonly Rule[] = [
  {
    id: 'reading/changes-nothing',
    says: 'Reading a thread changes nothing of it: not its version, its unread count or what it needs.',
    treaty: 'CareAdapter, ThreadsGroup.markRead',
    remedy: 'Ask the back end to read without marking (Mercado Libre: `mark_as_read=false`).',
    check: async (stage) => {
      const threads = stage.group('threads');
      const { threadId } = stage.fixture('reply');
      const before = await threads.get(threadId, stage.reading());
      await newestOf(stage);
      await threads.list({ limit: stage.pageSize }, stage.reading());
      const after = await threads.get(threadId, stage.reading());
      for (const field of ['version', 'unread', 'attention', 'lastActivityAt'] as const) {
        const [was, is] = [JSON.stringify(before[field]), JSON.stringify(after[field])];
        insist(was === is, `${field} was ${was}, and is ${is} after it was read.`);
      }
    },
  },
  {
    id: 'reading/one-shape',
    says: 'A thread says the same as a row and when it is opened.',
    treaty: 'Thread',
    remedy: 'Make both from one conversion; only `compose` may be missing in a row.',
    check: async (stage) => {
      const threads = stage.group('threads');
      const { items } = await threads.list({ limit: stage.pageSize }, stage.reading());
      for (const row of items) {
        const opened = await threads.get(row.id, stage.reading());
        for (const field of ['title', 'version', 'lastActivityAt', 'attention'] as const) {
          if (row[field] === undefined || opened[field] === undefined) continue;
          insist(
            JSON.stringify(row[field]) === JSON.stringify(opened[field]),
            `${field} of ${row.id} differs between its row and the thread.`,
          );
        }
      }
    },
  },
];
