import { CareError } from '../adapter/care-error.js';
import type { Description } from '../adapter/description.js';
import { isBadRecord, parsePage } from '../adapter/parse.js';
import { threadSchema } from '../adapter/schemas/thread-schema.js';
import type { ThreadQuery } from '../adapter/threads-group.js';
import type { Thread } from '../model/thread.js';
import { groupOf, pageFrom, type Row } from './answers.js';
import type { CareStore } from './care-store.js';
import { PagedList } from './paged-list.js';

/** Threads a page: more than two screens of rows. */
const THREADS_A_PAGE = 50;

/** Which threads a screen shows: what a back end may be asked, and what it may only be searched for. */
export interface ThreadsWanted extends ThreadQuery {
  /** A part of the number of an order they are about, as sellers know it. */
  readonly orderNumber?: string;
}

/**
 * The threads that are wanted. What the back end cannot filter by (Mirakl: what they need) is filtered here over
 * what is loaded; {@link isFilteredHere} says when, so that the screen can say so.
 */
export function openThreads(
  store: CareStore,
  wanted: ThreadsWanted,
  description: Description,
  locale: string,
): PagedList<Row<Thread>> {
  const { asked, here } = splitQuery(wanted, description);
  let isMeant: (thread: Thread) => boolean;
  return new PagedList<Row<Thread>>(store.reads, {
    key: ['threads', locale, 'list', wanted],
    limit: THREADS_A_PAGE,
    jump: description.offers.threads?.jump === true,
    read: async (request, signal) => {
      const group = groupOf(store, 'threads');
      const [answer, matcher] = await Promise.all([
        store.read(signal, locale, (call) => group.list({ ...asked, ...request }, call)),
        here && matcherOf(here),
      ]);
      if (matcher) isMeant = matcher;
      return pageFrom(store, parsePage(threadSchema, answer, 'threads.list'));
    },
    watchFirst: true,
    ...(here ? { keep: (row) => isBadRecord(row) || isMeant(row) } : {}),
  });
}

/** Whether something of what is wanted has to be looked for over what is loaded. */
export function isFilteredHere(wanted: ThreadsWanted, description: Description): boolean {
  return splitQuery(wanted, description).here !== undefined;
}

/** What the back end is asked, and what is left to be done here. */
function splitQuery(
  { orderNumber, ...query }: ThreadsWanted,
  { offers }: Description,
): { readonly asked: ThreadQuery; readonly here?: ThreadsWanted } {
  const { attention = [], filters = [], search = [] } = offers.threads ?? {};
  const asked: Record<string, unknown> = {};
  const here: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(query)) {
    const canAsk =
      name === 'attention'
        ? query.attention?.every((state) => attention.includes(state))
        : name === 'text'
          ? search.length > 0
          : name === 'sort' || filters.includes(name);
    (canAsk ? asked : here)[name] = value;
  }
  // Numbers are found by the search, which has room for one thing.
  const canFind = search.includes('order-number') && query.text === undefined;
  if (orderNumber !== undefined) {
    if (canFind) asked['text'] = orderNumber;
    else here['orderNumber'] = orderNumber;
  }
  return { asked, ...(Object.keys(here).length > 0 ? { here } : {}) };
}

/** Fetched where it is needed: most back ends filter by themselves. @throws CareError */
async function matcherOf(here: ThreadsWanted): Promise<(thread: Thread) => boolean> {
  try {
    const { matching } = await import('./thread-match.js');
    return matching(here);
  } catch (cause) {
    throw new CareError({ kind: 'unavailable' }, { cause });
  }
}
