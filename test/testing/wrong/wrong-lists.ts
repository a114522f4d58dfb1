import type {
  Page,
  PageRequest,
  ReadCall,
  Thread,
  ThreadQuery,
} from '../../../src/adapter/index.js';
import type { MemoryAdapter } from '../../../src/adapters/memory/index.js';
import { remake, type Wrong } from './wrong.js';

type Ask = (query: PageRequest, call: ReadCall) => Promise<Page<{ readonly id: string }>>;

/** Lists are cut wrongly. */
export const WRONG_LISTS: readonly Wrong[] = [
  ...wrongLists('paging', (good, make) =>
    remake(good, 'threads', 'list', (inner) => make(inner) as typeof inner),
  ),
  ...wrongLists('orders', (good, make) =>
    remake(good, 'orders', 'list', (inner) => make(inner) as typeof inner),
  ),
  {
    rule: 'paging/no-double',
    how: 'cursors count threads',
    make: (good) => countingCursors(good, (query) => query.attention === undefined),
  },
  {
    rule: 'paging/no-gap',
    how: 'cursors count threads where they are filtered',
    make: (good) => countingCursors(good, (query) => query.attention !== undefined),
  },
  {
    rule: 'paging/count',
    how: 'one too many',
    make: (good) =>
      remake(good, 'threads', 'count', (inner) => async (query, call) => {
        const count = await inner(query, call);
        return { ...count, value: count.value + 1 };
      }),
  },
  {
    rule: 'paging/attention',
    how: 'no filter at all',
    make: (good) =>
      remake(
        good,
        'threads',
        'list',
        (inner) =>
          ({ attention: _, ...query }, call) =>
            inner(query, call),
      ),
  },
  {
    rule: 'orders/same-order',
    how: 'another number when it is opened',
    make: (good) =>
      remake(good, 'orders', 'get', (inner) => async (id, call) => ({
        ...(await inner(id, call)),
        number: 'another',
      })),
  },
  {
    rule: 'orders/not-found',
    how: 'some other order',
    make: (good) =>
      remake(good, 'orders', 'get', (inner) => async (id, call) => {
        if (id !== 'no-such-order') return inner(id, call);
        return (await good.orders!.list({ limit: 1 }, call)).items[0]!;
      }),
  },
  {
    rule: 'messages/oldest-first',
    how: 'newest first',
    make: (good) =>
      remake(good, 'threads', 'messages', (inner) => async (query, call) => {
        const page = await inner(query, call);
        return query.from === undefined ? { ...page, items: [...page.items].reverse() } : page;
      }),
  },
  {
    rule: 'messages/newest-page',
    how: 'begins with the oldest',
    make: (good) =>
      messagesAsked(good, (query) =>
        query.from === undefined ? { ...query, from: { index: 0 } } : query,
      ),
    // Replies are looked for at the end of their thread; here only the long one begins wrongly.
  },
  {
    rule: 'messages/both-ways',
    how: 'no way on from an older page',
    make: (good) =>
      remake(good, 'threads', 'messages', (inner) => async (query, call) => {
        const page = await inner(query, call);
        if (query.from === undefined || !('cursor' in query.from)) return page;
        return { items: page.items, ...(page.prev === undefined ? {} : { prev: page.prev }) };
      }),
  },
  {
    rule: 'messages/no-gap',
    how: 'cursors count messages from the end',
    make: (good) => cursorsFromTheEnd(good),
  },
  {
    rule: 'messages/jump',
    how: 'counts from one',
    make: (good) =>
      messagesAsked(good, (query) => {
        const { from } = query;
        if (from === undefined || !('index' in from)) return query;
        return { ...query, from: { index: from.index + 1 } };
      }),
  },
  {
    rule: 'messages/around',
    how: 'the newest page instead',
    make: (good) =>
      messagesAsked(good, ({ from, ...query }) =>
        from === undefined || 'around' in from ? query : { ...query, from },
      ),
  },
  {
    rule: 'messages/total',
    how: 'one too many',
    make: (good) =>
      remake(
        good,
        'threads',
        'messages',
        (inner) => async (query, call) => oneMore(await inner(query, call)),
      ),
  },
];

/** What can be wrong with any list. */
export function wrongLists(
  group: 'paging' | 'orders' | 'incidents' | 'cases',
  remakeList: (good: MemoryAdapter, make: (inner: Ask) => Ask) => MemoryAdapter,
): Wrong[] {
  const wrong = (rule: string, how: string, make: (inner: Ask) => Ask): Wrong => ({
    rule: `${group}/${rule}`,
    how,
    make: (good) => remakeList(good, make),
  });
  return [
    wrong('to-the-end', 'the last page leads back', (inner) => {
      let second: string | undefined;
      return async (query, call) => {
        const page = await inner(query, call);
        if (query.from === undefined) second = page.next;
        return page.next !== undefined || second === undefined ? page : { ...page, next: second };
      };
    }),
    wrong(
      'limit',
      'one more than asked for',
      (inner) => (query, call) => inner({ ...query, limit: query.limit + 1 }, call),
    ),
    wrong('jump', 'counts from one', (inner) => (query, call) => {
      const { from } = query;
      if (from === undefined || !('index' in from)) return inner(query, call);
      return inner({ ...query, from: { index: from.index + 1 } }, call);
    }),
    wrong(
      'around',
      'the first page instead',
      (inner) =>
        ({ from, ...query }, call) =>
          inner(from === undefined || 'around' in from ? query : { ...query, from }, call),
    ),
    wrong(
      'total',
      'one too many',
      (inner) => async (query, call) => oneMore(await inner(query, call)),
    ),
    wrong('cursor-expired', 'starts over in silence', (inner) => ({ from, ...query }, call) => {
      const isOld =
        from !== undefined && 'cursor' in from && from.cursor === 'a-cursor-of-yesterday';
      return inner(from === undefined || isOld ? query : { ...query, from }, call);
    }),
    wrong('newest-first', 'the first two change places', (inner) => async (query, call) => {
      const page = await inner(query, call);
      const [first, second, ...rest] = page.items;
      if (query.from !== undefined || first === undefined || second === undefined) return page;
      return { ...page, items: [second, first, ...rest] };
    }),
  ];
}

function oneMore<Item>(page: Page<Item>): Page<Item> {
  const { total } = page;
  return total === undefined ? page : { ...page, total: { ...total, value: total.value + 1 } };
}

function messagesAsked(
  good: MemoryAdapter,
  change: (query: { readonly threadId: string } & PageRequest) => typeof query,
): MemoryAdapter {
  return remake(
    good,
    'threads',
    'messages',
    (inner) => (query, call) => inner(query.threadId === 't-3' ? change(query) : query, call),
  );
}

/** As a back end with `offset` does it: what moves meanwhile moves the pages. */
function countingCursors(
  good: MemoryAdapter,
  counts: (query: ThreadQuery) => boolean,
): MemoryAdapter {
  return remake(good, 'threads', 'list', (inner) => async (query, call) => {
    const { from, ...rest } = query;
    const isCount = from !== undefined && 'cursor' in from && from.cursor.startsWith('skip:');
    if (!counts(query) || (from !== undefined && !isCount)) return inner(query, call);
    const index = isCount ? Number(from.cursor.slice('skip:'.length)) : 0;
    const page: Page<Thread> = await inner({ ...rest, from: { index } }, call);
    return page.next === undefined ? page : { ...page, next: `skip:${index + page.items.length}` };
  });
}

function cursorsFromTheEnd(good: MemoryAdapter): MemoryAdapter {
  return remake(good, 'threads', 'messages', (inner) => async (query, call) => {
    const { from, ...rest } = query;
    const isCount = from !== undefined && 'cursor' in from && from.cursor.startsWith('skip:');
    if (query.threadId !== 't-3' || (from !== undefined && !isCount)) return inner(query, call);
    const skipped = isCount ? Number(from.cursor.slice('skip:'.length)) : 0;
    const length = (await inner({ ...rest, limit: 1 }, call)).total!.value;
    const end = length - skipped;
    const index = Math.max(0, end - query.limit);
    const page = await inner({ ...rest, limit: Math.max(1, end - index), from: { index } }, call);
    return index === 0 ? page : { ...page, prev: `skip:${length - index}` };
  });
}
