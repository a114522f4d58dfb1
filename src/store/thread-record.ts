import { parseRecord } from '../adapter/parse.js';
import { threadSchema } from '../adapter/schemas/thread-schema.js';
import type { Thread } from '../model/thread.js';
import { groupOf, recordFrom } from './answers.js';
import type { CareStore } from './care-store.js';
import type { RecordView } from './record-view.js';

/** One thread with its rules for writing; shared by all who look at it. */
export function openThread(store: CareStore, id: string, locale: string): RecordView<Thread> {
  return store.reads.observe<Thread>({
    key: ['thread', id, locale],
    read: async (signal) => {
      const group = groupOf(store, 'threads');
      const answer = await store.read(signal, locale, (call) => group.get(id, call));
      return recordFrom(store, parseRecord(threadSchema, answer, 'threads.get'));
    },
  });
}
