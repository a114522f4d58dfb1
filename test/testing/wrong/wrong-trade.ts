import type { MemoryAdapter } from '../../../src/adapters/memory/index.js';
import { rekeyed, remake, rethrown, type Wrong } from './wrong.js';
import { wrongLists } from './wrong-lists.js';

/** Money is given back wrongly, or incidents settled. */
export const WRONG_TRADE: readonly Wrong[] = [
  ...wrongLists('incidents', (good, make) =>
    remake(good, 'incidents', 'list', (inner) => make(inner) as typeof inner),
  ).filter(({ rule }) => rule !== 'incidents/newest-first'),
  {
    rule: 'shape/refunds',
    how: 'units as text',
    make: (good) =>
      remake(good, 'refunds', 'options', (inner) => async (id, call) => {
        const options = await inner(id, call);
        return {
          ...options,
          lines: options.lines.map((line) => ({ ...line, units: '1' as never })),
        };
      }),
  },
  {
    rule: 'shape/incidents',
    how: 'a reason without its code',
    make: (good) =>
      remake(good, 'incidents', 'get', (inner) => async (id, call) => ({
        ...(await inner(id, call)),
        reason: 'damaged' as never,
      })),
  },
  {
    rule: 'shape/figures',
    how: 'a percentage as text',
    make: (good) =>
      remake(
        good,
        'figures',
        'list',
        (inner) => async (call) =>
          (await inner(call)).map((figure) => ({ ...figure, value: '2 %' as never })),
      ),
  },
  {
    rule: 'refunds/left',
    how: 'as it was when it was first asked for',
    make: (good) => {
      const first = new Map<string, Awaited<ReturnType<Options>>['lines']>();
      return remake(good, 'refunds', 'options', (inner) => async (id, call) => {
        const options = await inner(id, call);
        const lines = first.get(id) ?? options.lines;
        first.set(id, lines);
        return { ...options, lines };
      });
    },
  },
  {
    rule: 'refunds/existing',
    how: 'none is named',
    make: (good) =>
      remake(good, 'refunds', 'options', (inner) => async (id, call) => ({
        ...(await inner(id, call)),
        existing: [],
      })),
  },
  {
    rule: 'refunds/on-the-order',
    how: 'an order without its refunds',
    make: (good) =>
      remake(good, 'orders', 'get', (inner) => async (id, call) => ({
        ...(await inner(id, call)),
        refunds: [],
      })),
  },
  {
    rule: 'refunds/more-than-left',
    how: 'refused, but nobody knows where',
    make: (good) =>
      creating(
        good,
        (inner) => (request, call) =>
          (request.lines?.length ?? 0) > 1
            ? inner(request, call)
            : rethrown(inner(request, call), ({ kind, message = '' }) => ({ kind, message })),
      ),
  },
  {
    rule: 'refunds/other-currency',
    how: 'takes any currency for its own',
    make: (good) =>
      creating(
        good,
        (inner) => (request, call) =>
          inner(
            JSON.parse(JSON.stringify(request).replaceAll('"XTS"', '"EUR"')) as typeof request,
            call,
          ),
      ),
  },
  {
    rule: 'refunds/once',
    how: 'the same again is done again',
    make: (good) =>
      creating(good, (inner) => {
        const seen = new Set<string>();
        return (request, call) => {
          const isNew = !seen.has(call.idempotencyKey);
          seen.add(call.idempotencyKey);
          return inner(request, isNew ? call : rekeyed(call));
        };
      }),
  },
  {
    rule: 'refunds/stale-refused',
    how: 'does not look at the version',
    make: (good) =>
      creating(
        good,
        (inner) =>
          (request, { expectedVersion: _, ...call }) =>
            inner(request, call),
      ),
  },
  {
    rule: 'refunds/check',
    how: 'knows of no refund',
    make: (good) => ({
      ...good,
      check: async (question, call) =>
        question.request.command === 'refund'
          ? { outcome: 'not-applied' }
          : good.check!(question, call),
    }),
  },
  {
    rule: 'refunds/check-in-part',
    how: 'all is well',
    make: (good) => ({
      ...good,
      check: async (question, call) => {
        const answer = await good.check!(question, call);
        return { ...answer, items: [] };
      },
    }),
  },
  {
    rule: 'refunds/not-found',
    how: 'all that fails is unavailable',
    make: (good) =>
      remake(
        good,
        'refunds',
        'options',
        (inner) => (id, call) => rethrown(inner(id, call), () => ({ kind: 'unavailable' })),
      ),
  },
  {
    rule: 'incidents/open-first',
    how: 'closed ones first',
    make: (good) =>
      remake(good, 'incidents', 'list', (inner) => async (query, call) => {
        const page = await inner(query, call);
        return query.limit < 50 ? page : { ...page, items: page.items.toReversed() };
      }),
  },
  {
    rule: 'incidents/same-incident',
    how: 'of another order when it is opened',
    make: (good) =>
      remake(good, 'incidents', 'get', (inner) => async (id, call) => ({
        ...(await inner(id, call)),
        orderId: 'another',
      })),
  },
  {
    rule: 'incidents/not-found',
    how: 'some other incident',
    make: (good) =>
      remake(good, 'incidents', 'get', (inner) => async (id, call) => {
        if (id !== 'no-such-incident') return inner(id, call);
        return (await good.incidents!.list({ limit: 1 }, call)).items[0]!;
      }),
  },
  {
    rule: 'incidents/unknown-action',
    how: 'whatever it is called, it is resolved',
    make: (good) =>
      acting(good, (inner) => (request, call) => inner({ ...request, action: 'resolve' }, call)),
  },
  {
    rule: 'incidents/stale-refused',
    how: 'does not look at the version',
    make: (good) =>
      acting(
        good,
        (inner) =>
          (request, { expectedVersion: _, ...call }) =>
            inner(request, call),
      ),
  },
  {
    rule: 'incidents/as-it-stands',
    how: 'says that it is to go on, and nothing is left',
    make: (good) =>
      acting(good, (inner) => async (request, call) => ({
        ...(await inner(request, call)),
        resume: 'more',
      })),
  },
  {
    rule: 'incidents/once',
    how: 'the same again is done again',
    make: (good) =>
      acting(good, (inner) => {
        const seen = new Set<string>();
        return (request, call) => {
          const isNew = !seen.has(call.idempotencyKey);
          seen.add(call.idempotencyKey);
          return inner(request, isNew ? call : rekeyed(call));
        };
      }),
  },
];

type Options = NonNullable<MemoryAdapter['refunds']>['options'];
type Create = NonNullable<MemoryAdapter['refunds']>['create'];
type Act = NonNullable<NonNullable<MemoryAdapter['incidents']>['act']>;

function creating(good: MemoryAdapter, make: (inner: Create) => Create): MemoryAdapter {
  return remake(good, 'refunds', 'create', make);
}

function acting(good: MemoryAdapter, make: (inner: Act) => Act): MemoryAdapter {
  return remake(good, 'incidents', 'act', make);
}
