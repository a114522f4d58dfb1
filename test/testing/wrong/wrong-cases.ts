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
    rule: 'cases/forms',
    how: 'a field whose requirement is a word of its own',
    make: (good) =>
      remake(good, 'cases', 'get', (inner) => async (id, call) => {
        const { closure, ...careCase } = await inner(id, call);
        const field = { name: 'x', kind: 'text', label: 'X', requirement: 'mandatory' as never };
        const outcomes = closure?.outcomes.map(({ form, ...outcome }) => ({
          ...outcome,
          form: { ...form, fields: [...form.fields, field] },
        }));
        return { ...careCase, ...(closure && outcomes && { closure: { ...closure, outcomes } }) };
      }),
  },
  {
    rule: 'cases/nearest-first',
    how: 'the farthest date first',
    make: (good) =>
      remake(good, 'cases', 'list', (inner) => async (query, call) => {
        const page = await inner(query, call);
        const isIt = query.limit === 50 && Object.keys(query).length === 1;
        return isIt ? { ...page, items: page.items.toReversed() } : page;
      }),
  },
  {
    rule: 'cases/groups',
    how: 'what is overdue waits for information as well',
    make: (good) =>
      remake(good, 'cases', 'list', (inner) => async (query, call) => {
        const page = await inner(query, call);
        if (query.group !== 'waiting-for-information') return page;
        const [first, ...rest] = page.items;
        const late = await inner({ desk: first!.desk, group: 'overdue', limit: 1 }, call);
        return { ...page, items: [...late.items, ...rest] };
      }),
  },
  {
    rule: 'cases/groups',
    how: 'what is being checked is late all the same',
    make: (good) =>
      remake(good, 'cases', 'list', (inner) => async (query, call) => {
        const page = await inner(query, call);
        if (query.group !== 'overdue') return page;
        const [first, ...rest] = page.items;
        return { ...page, items: [{ ...first!, state: 'in-review' }, ...rest] };
      }),
  },
  {
    rule: 'cases/late',
    how: 'overdue is what is within its limit, and the reverse',
    make: (good) => {
      const other = { overdue: 'within-limit', 'within-limit': 'overdue' } as const;
      const swapped = (group = '') => other[group as 'overdue'] ?? group;
      const listed = remake(
        good,
        'cases',
        'list',
        (inner) =>
          ({ group, ...query }, call) =>
            inner(group === undefined ? query : { ...query, group: swapped(group) }, call),
      );
      return remake(listed, 'cases', 'counts', (inner) => async (desk, call) => {
        const counted = Object.entries(await inner(desk, call));
        return Object.fromEntries(counted.map(([group, count]) => [swapped(group), count]));
      });
    },
  },
  {
    rule: 'cases/filters',
    how: 'does not look at the type',
    make: (good) =>
      remake(
        good,
        'cases',
        'list',
        (inner) =>
          ({ type: _, ...query }, call) =>
            inner(query, call),
      ),
  },
  {
    rule: 'cases/newest-received',
    how: 'what came first on top',
    make: (good) =>
      remake(good, 'cases', 'list', (inner) => async (query, call) => {
        const page = await inner(query, call);
        return query.sort === 'received' ? { ...page, items: page.items.toReversed() } : page;
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
    rule: 'cases/says-where',
    how: 'refused, and done all the same',
    make: (good) => {
      let wasRefused = false;
      const refusing = closing(good, (inner) => (request, call) => {
        wasRefused = Object.keys(request.answers.values).length === 0;
        return inner(request, call);
      });
      return remake(refusing, 'cases', 'get', (inner) => async (id, call) => {
        const careCase = await inner(id, call);
        return wasRefused ? { ...careCase, state: 'in-review' } : careCase;
      });
    },
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
