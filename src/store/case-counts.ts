import { CareError } from '../adapter/care-error.js';
import type { CaseGroup } from '../adapter/cases-group.js';
import { parseRecord } from '../adapter/parse.js';
import { countsSchema } from '../adapter/schemas/count-schema.js';
import type { CareCase } from '../model/case.js';
import type { Count } from '../model/count.js';
import { groupOf, recordFrom } from './answers.js';
import type { CareStore } from './care-store.js';
import type { RecordView } from './record-view.js';

/** How many cases are in each group that the back end counts. */
export type CaseCounts = Readonly<Partial<Record<CaseGroup, Count>>>;

/** How many cases of a desk are in each group. @throws CareError `unsupported` where the back end does not count. */
export function openCaseCounts(
  store: CareStore,
  desk: CareCase['desk'],
  locale: string,
): RecordView<CaseCounts> {
  return store.reads.observe<CaseCounts>({
    key: ['cases', locale, 'counts', desk],
    read: async (signal) => {
      const group = groupOf(store, 'cases');
      const answer = await store.read(signal, locale, (call) => {
        if (group.counts === undefined) throw new CareError({ kind: 'unsupported' });
        return group.counts(desk, call);
      });
      return recordFrom(store, parseRecord(countsSchema, answer, 'cases.counts'));
    },
  });
}
