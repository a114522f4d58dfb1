import { CareError } from '../adapter/care-error.js';
import { parseRecord } from '../adapter/parse.js';
import { countSchema } from '../adapter/schemas/count-schema.js';
import type { ThreadQuery } from '../adapter/threads-group.js';
import type { Count } from '../model/count.js';
import { groupOf, recordFrom } from './answers.js';
import type { CareStore } from './care-store.js';
import type { RecordView } from './record-view.js';

/** How many threads a query has, by the back end. */
export function openThreadCount(
  store: CareStore,
  query: ThreadQuery,
  locale: string,
): RecordView<Count> {
  return store.reads.observe<Count>({
    key: ['threads', locale, 'count', query],
    read: async (signal) => {
      const group = groupOf(store, 'threads');
      const answer = await store.read(signal, locale, (call) => {
        if (group.count === undefined) throw new CareError({ kind: 'unsupported' });
        return group.count(query, call);
      });
      return recordFrom(store, parseRecord(countSchema, answer, 'threads.count'));
    },
  });
}
