import type { Description } from '../adapter/description.js';
import { isBadRecord } from '../adapter/parse.js';
import type { ThreadQuery } from '../adapter/threads-group.js';
import type { Thread } from '../model/thread.js';
import type { AdapterReads, Row } from './adapter-reads.js';
import type { ListSource } from './paged-list.js';

/** Threads a page: more than two screens of rows. */
export const THREADS_A_PAGE = 50;

/**
 * Where the pages of a query come from. Attention the back end cannot filter by (Mirakl cannot) is filtered
 * here over what is loaded; {@link isFilteredHere} says when, so that the screen can say so.
 */
export function threadListSource(
  reads: AdapterReads,
  query: ThreadQuery,
  description: Description,
  locale: string,
): ListSource<Row<Thread>> {
  const here = isFilteredHere(query, description);
  const { attention, ...rest } = query;
  const asked = here ? rest : query;
  return {
    key: ['threads', locale, 'list', query],
    limit: THREADS_A_PAGE,
    jump: description.offers.threads?.jump === true,
    read: (request, signal) => reads.threads({ ...asked, ...request }, locale, signal),
    ...(here && attention !== undefined
      ? { keep: (row) => isBadRecord(row) || attention.includes(row.attention.state) }
      : {}),
  };
}

/** Whether a query's attention has to be filtered over what is loaded. */
export function isFilteredHere(query: ThreadQuery, description: Description): boolean {
  const offered = description.offers.threads?.attention ?? [];
  return query.attention?.some((state) => !offered.includes(state)) ?? false;
}
