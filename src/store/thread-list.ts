import { CareError } from '../adapter/care-error.js';
import type { Description } from '../adapter/description.js';
import { isBadRecord, parsePage, parseRecord } from '../adapter/parse.js';
import { countSchema } from '../adapter/schemas/count-schema.js';
import { threadSchema } from '../adapter/schemas/thread-schema.js';
import type { ThreadQuery } from '../adapter/threads-group.js';
import type { Count } from '../model/count.js';
import type { Thread } from '../model/thread.js';
import { groupOf, pageFrom, recordFrom, type Row } from './answers.js';
import type { CareStore } from './care-store.js';
import { PagedList } from './paged-list.js';
import type { RecordView } from './record-view.js';

/** Threads a page: more than two screens of rows. */
const THREADS_A_PAGE = 50;

/**
 * The threads of a query. Attention the back end cannot filter by (Mirakl cannot) is filtered here over what
 * is loaded; {@link isFilteredHere} says when, so that the screen can say so.
 */
export function openThreads(
  store: CareStore,
  query: ThreadQuery,
  description: Description,
  locale: string,
): PagedList<Row<Thread>> {
  const { attention, ...rest } = query;
  const here = isFilteredHere(query, description);
  const asked = here ? rest : query;
  return new PagedList<Row<Thread>>(store.reads, {
    key: ['threads', locale, 'list', query],
    limit: THREADS_A_PAGE,
    jump: description.offers.threads?.jump === true,
    read: async (request, signal) => {
      const group = groupOf(store, 'threads');
      const answer = await store.read(signal, locale, (call) =>
        group.list({ ...asked, ...request }, call),
      );
      return pageFrom(store, parsePage(threadSchema, answer, 'threads.list'));
    },
    ...(here && attention !== undefined
      ? { keep: (row) => isBadRecord(row) || attention.includes(row.attention.state) }
      : {}),
  });
}

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

/** Whether a query's attention has to be filtered over what is loaded. */
export function isFilteredHere(query: ThreadQuery, description: Description): boolean {
  const offered = description.offers.threads?.attention ?? [];
  return query.attention?.some((state) => !offered.includes(state)) ?? false;
}
