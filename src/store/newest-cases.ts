import type { Description } from '../adapter/description.js';
import { isBadRecord, parsePage } from '../adapter/parse.js';
import { caseSchema } from '../adapter/schemas/case-schema.js';
import type { CareCase } from '../model/case.js';
import { groupOf, pageFrom } from './answers.js';
import type { CareStore } from './care-store.js';
import type { RecordView } from './record-view.js';

/** As many as are told of at once: who has been away for longer finds the others in the list. */
const NEWEST = 10;

/** Whether a back end can say which customers' cases came last, and that there are others now. */
export function canAskNewest(
  store: CareStore | undefined,
  description: Description | undefined,
): boolean {
  return (
    description?.offers.cases?.sorts?.includes('received') === true &&
    typeof store?.adapter.cases?.counts === 'function'
  );
}

/** The customers' open cases that came last, newest first; what could not be read is left out. */
export function openNewestCases(
  store: CareStore,
  { offers }: Description,
  locale: string,
): RecordView<readonly CareCase[]> {
  const { filters = [] } = offers.cases ?? {};
  return store.reads.observe<readonly CareCase[]>({
    key: ['cases', locale, 'newest'],
    read: async (signal) => {
      const group = groupOf(store, 'cases');
      const query = {
        ...(filters.includes('desk') ? { desk: 'customer' } : {}),
        ...(filters.includes('group') ? { group: 'open' } : {}),
        sort: 'received',
        limit: NEWEST,
      } as const;
      const answer = await store.read(signal, locale, (call) => group.list(query, call));
      const parsed = parsePage(caseSchema, answer, 'cases.list');
      const { items } = pageFrom<CareCase>(store, parsed);
      return items.filter((row): row is CareCase => !isBadRecord(row) && row.desk !== 'seller');
    },
  });
}

/** Those of them that have come since. @param since the server's time, milliseconds. */
export function haveCome(cases: readonly CareCase[], since: number): readonly CareCase[] {
  return cases.filter(({ state, receivedAt, openedAt }) => {
    return state !== 'closed' && Date.parse(receivedAt ?? openedAt) >= since;
  });
}
