import type { CaseClosing } from './case-closing.js';
import type { CaseFacts, CaseRules } from './worlds/world.js';
import type { CaseGroup, CaseQuery, CasesGroup } from '../../adapter/cases-group.js';
import type { CasesNow } from './cases-now.js';
import type { Count } from '../../model/count.js';
import type { Offers } from '../../adapter/description.js';
import type { Service } from './service.js';
import { cutById } from './cut-by-id.js';
import { cutPage } from './paging.js';
import { refusal } from './refusals.js';

/** What the cases of a market are made of. */
export interface CaseParts {
  readonly rules: CaseRules;
  readonly now: CasesNow;
  readonly closing: CaseClosing;
  readonly offers: NonNullable<Offers['cases']>;
}

/** Customers' requests, to find, to read and to close. */
export function casesOf(service: Service, { rules, now, closing, offers }: CaseParts): CasesGroup {
  return {
    list: (query, call) =>
      service.read('cases.list', query, call, () => {
        refuseWhatIsNotOffered(query, offers, call.locale);
        const ids = find(now, query, { now: service.now(), soon: rules.soonUntil(service.now()) });
        return cutPage(
          cutById(ids, (id) => now.case(id, call.locale, true)),
          query,
          {
            locale: call.locale,
            now: service.now(),
            list: JSON.stringify([
              service.market.head?.id,
              'cases',
              [...FILTERS, 'sort' as const].map((name) => query[name] ?? null),
            ]),
            offers,
            begin: 'start',
          },
        );
      }),

    counts: (desk, call) =>
      service.read('cases.counts', desk, call, () => {
        const times = { now: service.now(), soon: rules.soonUntil(service.now()) };
        const counts = new Map<CaseGroup, number>(GROUPS.map((group) => [group, 0]));
        for (const [, facts] of now.all()) {
          if (facts.desk !== desk) continue;
          for (const group of groupsOf(facts, times)) {
            counts.set(group, (counts.get(group) ?? 0) + 1);
          }
        }
        const asOf = new Date(times.now).toISOString();
        return Object.fromEntries(
          [...counts].map(([group, value]): [CaseGroup, Count] => [
            group,
            { value, precision: 'exact', asOf },
          ]),
        );
      }),

    get: (id, call) => service.read('cases.get', id, call, () => now.case(id, call.locale)),

    close: async (request, call) => {
      if (offers.close !== true) throw refusal('unsupported', 'not-offered', call.locale);
      return service.command(
        'cases.close',
        request,
        call,
        () => closing.begin(request, call),
        ({ record }) => now.case(record.id, call.locale),
      );
    },
  };
}

const GROUPS = [
  ...([
    'overdue',
    'due-soon',
    'within-limit',
    'open',
    'waiting-for-information',
    'closed',
  ] as const),
];

const FILTERS = [
  ...(['desk', 'group', 'type', 'number', 'receivedSince', 'receivedUntil'] as const),
] satisfies readonly (keyof CaseQuery)[];

interface Times {
  readonly now: number;
  readonly soon: number;
}

/** The groups a case stands in: those of what the seller has to close by its time, the others by their state. */
export function groupsOf({ state, dueAt }: CaseFacts, { now, soon }: Times): readonly CaseGroup[] {
  if (state === 'closed') return ['closed'];
  if (state === 'waiting-for-information') return ['open', 'waiting-for-information'];
  if (state === 'in-review' || dueAt === undefined) return ['open'];
  return ['open', dueAt < now ? 'overdue' : dueAt <= soon ? 'due-soon' : 'within-limit'];
}

/** The ids of those that are meant, in their order. */
function find(now: CasesNow, query: CaseQuery, times: Times): readonly string[] {
  const { desk, group, type, number, receivedSince, receivedUntil, sort = 'deadline' } = query;
  const wanted = number?.trim().toLowerCase();
  const since = receivedSince === undefined ? undefined : Date.parse(receivedSince);
  const until = receivedUntil === undefined ? undefined : Date.parse(receivedUntil);
  const found = [...now.all()].filter(
    ([, facts]) =>
      (desk === undefined || facts.desk === desk) &&
      (type === undefined || facts.type === type) &&
      (group === undefined || groupsOf(facts, times).includes(group)) &&
      (wanted === undefined || facts.numbers.some((each) => each.toLowerCase() === wanted)) &&
      (since === undefined || (facts.receivedAt ?? NaN) >= since) &&
      (until === undefined || (facts.receivedAt ?? NaN) <= until),
  );
  const rank = sort === 'received' ? byReceipt : byDeadline;
  return found
    .map(([id, facts]) => ({ id, key: rank(facts) }))
    .sort((a, b) => compare(a.key, b.key) || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

/** Newest first. */
function byReceipt({ receivedAt = -Infinity }: CaseFacts): readonly number[] {
  return [-receivedAt];
}

/** What has to be done first, first; behind it what was done, the last thing first. */
function byDeadline({
  state,
  dueAt = Infinity,
  closedAt = -Infinity,
}: CaseFacts): readonly number[] {
  return state === 'closed' ? [1, -closedAt] : [0, dueAt];
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((each, place) => each !== b[place]);
  return at === -1 ? 0 : (a[at] as number) < (b[at] as number) ? -1 : 1;
}

function refuseWhatIsNotOffered(
  query: CaseQuery,
  { filters = [], sorts = [] }: NonNullable<Offers['cases']>,
  locale: string,
): void {
  const isFiltered = FILTERS.some((name) => query[name] !== undefined && !filters.includes(name));
  const isSorted = query.sort !== undefined && !sorts.includes(query.sort);
  if (isFiltered || isSorted) throw refusal('unsupported', 'not-offered', locale);
}
