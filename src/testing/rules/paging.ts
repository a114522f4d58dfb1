import type { Stage } from '../stage.js';
import type { Thread } from '../../model/thread.js';
import type { ThreadQuery } from '../../adapter/threads-group.js';
import type { AskPage } from '../walk.js';
import { doubles, idsOf, some, walk } from '../walk.js';
import { insist, notOffered, notTried, type Rule } from '../rule.js';
import { listRules } from './lists.js';

/** Lists of threads, read page by page. */
export const PAGING: readonly Rule[] = [
  ...listRules({
    group: 'paging',
    treaty: 'ThreadsGroup.list',
    things: 'threads',
    ask: (stage) => threadsOf(stage),
    offers: (stage) => stage.offers.threads ?? {},
  }),
  {
    id: 'paging/no-double',
    says: 'No thread comes twice while somebody writes between two pages.',
    treaty: 'ThreadsGroup.list, Page',
    remedy:
      'Let the cursor name the last thread that was given (its time and id), not a number of threads to skip.',
    check: async (stage) => {
      stage.fixture('write');
      const before = await walk(threadsOf(stage), stage.pageSize);
      const late = lateThread(before.map(({ items }) => items));
      const ids = idsOf(
        await walk(threadsOf(stage), stage.pageSize, {
          after: async (_, place) => {
            if (place === 0) await stage.write(late.id, 'customer');
          },
        }),
      );
      // The thread that moved up may be met again where it stood; the others did not move.
      const twice = doubles(ids).filter((id) => id !== late.id);
      insist(twice.length === 0, () => `${some(twice)} came again after ${late.id} had moved up.`);
    },
  },
  {
    id: 'paging/no-gap',
    says: 'No thread is passed over while others move up or leave the list between two pages.',
    treaty: 'ThreadsGroup.list, Page',
    remedy:
      'Let the cursor name the last thread that was given (its time and id), not a number of threads to skip.',
    check: async (stage) => {
      stage.fixture('write');
      const { query, before } = await queryThatThreadsLeave(stage);
      const seen = before[0]?.items[0];
      if (seen === undefined || before.length < 3) notTried(tooShort(before.length));
      const from = query.attention === undefined ? 'customer' : 'seller';
      const walked = idsOf(
        await walk(threadsOf(stage, query), stage.pageSize, {
          after: async (_, place) => {
            if (place === 0) await stage.write(seen.id, from);
          },
        }),
      );
      const after = await walk(threadsOf(stage, query), stage.pageSize);
      const times = timesOf(after);
      const stayed = before
        .flatMap(({ items }) => items)
        .filter(({ id, lastActivityAt }) => times.get(id) === lastActivityAt)
        .map(({ id }) => id);
      const missed = stayed.filter((id) => !walked.includes(id));
      insist(
        missed.length === 0,
        () => `${some(missed)} stood in the list all the time and did not come.`,
      );
    },
  },
  {
    id: 'paging/newest-first',
    says: 'Threads come with the newest activity first.',
    treaty: 'ThreadsGroup.list',
    remedy: 'Order by `lastActivityAt`, falling, unless `sort` asks otherwise.',
    check: async (stage) => {
      const { items } = await threadsOf(stage)({ limit: stage.pageSize });
      const late = items.find(
        ({ lastActivityAt }, place) =>
          Date.parse(lastActivityAt) > Date.parse(items[place - 1]?.lastActivityAt ?? 'none'),
      );
      insist(late === undefined, () => `${late?.id} was active after the one before it.`);
    },
  },
  {
    id: 'paging/count',
    says: '`threads.count` tells how many threads the query has.',
    treaty: 'ThreadsGroup.count',
    remedy:
      'Count with the filters of the query, say `at-least` where you stop, or leave `count` out.',
    check: async (stage) => {
      const threads = stage.group('threads');
      if (threads.count === undefined) notOffered('adapter.threads.count');
      const { length } = idsOf(await walk(threadsOf(stage), stage.pageSize));
      const { value, precision } = await threads.count({}, stage.reading());
      const holds = precision === 'exact' ? value === length : value <= length;
      insist(holds, `${precision} ${value}, and ${length} were read.`);
    },
  },
  {
    id: 'paging/attention',
    says: 'A list that is filtered by attention holds only threads in that state.',
    treaty: 'ThreadQuery.attention, ThreadOffers.attention',
    remedy:
      'Filter by the states asked for, or do not offer them: the kit then filters what is loaded.',
    check: async (stage) => {
      stage.group('threads');
      const states = stage.offers.threads?.attention ?? [];
      if (states.length === 0) notOffered('offers.threads.attention');
      for (const state of states) {
        const { items } = await threadsOf(stage, { attention: [state] })({ limit: stage.pageSize });
        const other = items.find(({ attention }) => attention.state !== state);
        insist(
          other === undefined,
          () => `asked for '${state}', ${other?.id} is '${other?.attention.state}'.`,
        );
      }
    },
  },
];

function threadsOf(stage: Stage, query: ThreadQuery = {}): AskPage<Thread> {
  const threads = stage.group('threads');
  return (request) => threads.list({ ...query, ...request }, stage.reading());
}

/** A thread that stands on none of the first two pages. */
function lateThread(pages: readonly (readonly Thread[])[]): Thread {
  return pages.slice(2).flat().at(-1) ?? notTried(tooShort(pages.length));
}

/** A colleague who answers takes a thread out of those that need a reply, where these are enough and can be asked for. */
async function queryThatThreadsLeave(stage: Stage) {
  const canFilter = stage.offers.threads?.attention?.includes('needs-reply') === true;
  const needy: ThreadQuery = canFilter ? { attention: ['needs-reply'] } : {};
  const before = await walk(threadsOf(stage, needy), stage.pageSize);
  if (before.length >= 3 || !canFilter) return { query: needy, before };
  return { query: {}, before: await walk(threadsOf(stage), stage.pageSize) };
}

function timesOf(pages: readonly { readonly items: readonly Thread[] }[]): Map<string, string> {
  return new Map(
    pages.flatMap(({ items }) => items).map(({ id, lastActivityAt }) => [id, lastActivityAt]),
  );
}

function tooShort(pages: number): string {
  return `the list has ${pages} pages: three are needed (fixtures.pageSize)`;
}
