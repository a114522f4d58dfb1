import { isBadRecord, parseList } from '../adapter/parse.js';
import { reasonSchema } from '../adapter/schemas/reason-schema.js';
import type { Reason, ReasonPurpose } from '../model/reason.js';
import { groupOf } from './answers.js';
import type { CareStore } from './care-store.js';
import type { RecordView } from './record-view.js';

/** The reasons for a purpose that do not come with a record. */
export function openReasons(
  store: CareStore,
  purpose: ReasonPurpose,
  locale: string,
): RecordView<readonly Reason[]> {
  return store.reads.observe<readonly Reason[]>({
    key: ['reasons', locale, purpose],
    read: async (signal) => {
      const group = groupOf(store, 'reasons');
      const answer = await store.read(signal, locale, (call) => group.list(purpose, call));
      const { items, bad } = parseList(reasonSchema, answer, 'reasons.list');
      for (const problem of bad) store.report(problem);
      return items.filter((item) => !isBadRecord(item)) as readonly Reason[];
    },
  });
}
