import type { MemoryAdapter } from '../../../src/adapters/memory/index.js';
import { rekeyed, remake, rethrown, type Wrong } from './wrong.js';
import { wrongLists } from './wrong-lists.js';

/** Cases are listed wrongly, or closed. */
export const WRONG_CASES: readonly Wrong[] = [
  ...wrongLists('cases', (good, make) =>
    remake(good, 'cases', 'list', (inner) => make(inner) as typeof inner),
  ).filter(({ rule }) => rule !== 'cases/newest-first'),
  {
    rule: 'shape/cases',
    how: 'a type without its code',
    make: (good) =>
      remake(good, 'cases', 'get', (inner) => async (id, call) => ({
        ...(await inner(id, call)),
        type: 'manual' as never,
      })),
  },
  {
    rule: 'cases/nearest-first',
    how: 'the farthest date first',
    make: (good) =>
      remake(good, 'cases', 'list', (inner) => async (query, call) => {
        const page = await inner(query, call);
        return query.limit < 50 ? page : { ...page, items: page.items.toReversed() };
      }),
  },
  {
    rule: 'cases/groups',
    how: 'those that wait for information are also overdue',
    make: (good) =>
      remake(good, 'cases', 'list', (inner) => async (query, call) => {
        if (query.group !== 'overdue') return inner(query, call);
        const waiting = await inner({ ...query, group: 'waiting-for-information' }, call);
        const page = await inner(query, call);
        return { ...page, items: [...waiting.items, ...page.items.slice(waiting.items.length)] };
      }),
  },
  {
    rule: 'cases/counts',
    how: 'one too many',
    make: (good) =>
      remake(good, 'cases', 'counts', (inner) => async (desk, call) => {
        const counts = await inner(desk, call);
        const open = counts['open']!;
        return { ...counts, open: { ...open, value: open.value + 1 } };
      }),
  },
  {
    rule: 'cases/same-case',
    how: 'another number when it is opened',
    make: (good) =>
      remake(good, 'cases', 'get', (inner) => async (id, call) => ({
        ...(await inner(id, call)),
        number: 'another',
      })),
  },
  {
    rule: 'cases/not-found',
    how: 'some other case',
    make: (good) =>
      remake(good, 'cases', 'get', (inner) => async (id, call) => {
        if (id !== 'no-such-case') return inner(id, call);
        return (await good.cases!.list({ limit: 1 }, call)).items[0]!;
      }),
  },
  {
    rule: 'cases/unknown-outcome',
    how: 'whatever it is called, it proceeds',
    make: (good) =>
      closing(good, (inner) => (request, call) => inner({ ...request, outcome: 'proceeds' }, call)),
  },
  {
    rule: 'cases/says-where',
    how: 'refused, but nobody knows where',
    make: (good) =>
      closing(
        good,
        (inner) => (request, call) =>
          rethrown(inner(request, call), ({ kind, message = '' }) => ({ kind, message })),
      ),
  },
  {
    rule: 'cases/stale-refused',
    how: 'does not look at the version',
    make: (good) =>
      closing(
        good,
        (inner) =>
          (request, { expectedVersion: _, ...call }) =>
            inner(request, call),
      ),
  },
  {
    rule: 'cases/as-it-stands',
    how: 'answers with the case as it was',
    make: (good) =>
      closing(good, (inner) => async (request, call) => {
        const before = await good.cases!.get(request.caseId, call);
        const after = await inner(request, call);
        return { ...after, state: before.state };
      }),
  },
  {
    rule: 'cases/documents',
    how: 'the documents are lost',
    make: (good) =>
      remake(good, 'cases', 'get', (inner) => async (id, call) => {
        const { closed, ...careCase } = await inner(id, call);
        return { ...careCase, ...(closed ? { closed: { ...closed, documents: [] } } : {}) };
      }),
  },
  {
    rule: 'cases/once',
    how: 'the same again is another closure',
    make: (good) =>
      closing(good, (inner) => {
        const seen = new Set<string>();
        return (request, call) => {
          const isNew = !seen.has(call.idempotencyKey);
          seen.add(call.idempotencyKey);
          return inner(request, isNew ? call : rekeyed(call));
        };
      }),
  },
  {
    rule: 'cases/closed-meanwhile',
    how: 'a second closure is as good as the first',
    make: (good) =>
      closing(good, (inner) => async (request, call) => {
        const { state } = await good.cases!.get(request.caseId, call);
        if (state !== 'closed' || call.expectedVersion !== undefined) return inner(request, call);
        return good.cases!.get(request.caseId, call);
      }),
  },
  {
    rule: 'cases/check',
    how: 'knows of no closure',
    make: (good) => ({
      ...good,
      check: async (question, call) =>
        question.request.command === 'case-close'
          ? { outcome: 'not-applied' }
          : good.check!(question, call),
    }),
  },
];

type Close = NonNullable<NonNullable<MemoryAdapter['cases']>['close']>;

function closing(good: MemoryAdapter, make: (inner: Close) => Close): MemoryAdapter {
  return remake(good, 'cases', 'close', make);
}
