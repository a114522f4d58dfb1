import type { CareCase } from '../../model/case.js';
import type { CaseGroup, CaseQuery } from '../../adapter/cases-group.js';
import type { Stage } from '../stage.js';
import { insist, notOffered, notTried, type Rule } from '../rule.js';
import { listRules } from './lists.js';
import { refusalOf } from '../thrown.js';
import { toCareError } from '../../adapter/care-error.js';
import { walk } from '../walk.js';

/** Groups of which a case stands in one at most: those by its date, and the others. */
const BY_DATE = ['overdue', 'due-soon', 'within-limit'] as const;
const APART = [...BY_DATE, 'waiting-for-information', 'closed'] as const;

/** So far the clocks of a suite and of a back end may be apart. */
const MINUTE = 60_000;

/** Requests of customers, to find and to read. */
export const CASES: readonly Rule[] = [
  ...listRules({
    group: 'cases',
    treaty: 'CasesGroup.list',
    things: 'cases',
    ask: (stage) => {
      const cases = stage.group('cases');
      return (request) => cases.list(request, stage.reading());
    },
    offers: (stage) => stage.offers.cases ?? {},
  }),
  {
    id: 'cases/nearest-first',
    says: 'Cases come with the nearest committed date first, and what is closed behind all others.',
    treaty: 'CasesGroup.list, CareCase.deadline',
    remedy: 'Order by the committed date, overdue ones on top.',
    check: async (stage) => {
      const cases = stage.group('cases');
      const { items } = await cases.list({ limit: 50 }, stage.reading());
      const closed = items.findIndex(({ state }) => state === 'closed');
      const open = closed === -1 ? items : items.slice(0, closed);
      const late = items.slice(open.length).find(({ state }) => state !== 'closed');
      insist(late === undefined, () => `${late?.id} is open and comes after a closed one.`);
      const dated = open.flatMap(({ id, deadline }) =>
        deadline?.at === undefined ? [] : [{ id, at: Date.parse(deadline.at) }],
      );
      const early = dated.find(({ at }, place) => at < (dated[place - 1]?.at ?? -Infinity));
      insist(early === undefined, () => `${early?.id} is due before the one that stands above it.`);
    },
  },
  {
    id: 'cases/groups',
    says: 'A case stands in one group at most by its date or its state, in `open` unless it is closed, and in none by its date while its closure is being checked.',
    treaty: 'CaseQuery.group, CaseGroup',
    remedy:
      'Sort what the seller has to close by its committed date and by now; a closed case is in no group but `closed`, one `in-review` only in `open`.',
    check: async (stage) => {
      const all = await casesIn(stage, {});
      const found = new Map<string, CaseGroup>();
      for (const group of APART) {
        for (const { id, state } of await casesIn(stage, { group })) {
          const other = found.get(id);
          insist(other === undefined, `${id} stands in '${other}' and in '${group}'.`);
          insist(
            state !== 'in-review' || group === 'closed',
            `${id} is in-review and stands in '${group}'.`,
          );
          found.set(id, group);
        }
      }
      const open = new Set((await casesIn(stage, { group: 'open' })).map(({ id }) => id));
      for (const { id, state } of all) {
        const isClosed = state === 'closed';
        const isIn = isClosed ? found.get(id) === 'closed' : open.has(id);
        insist(isIn, `${id} is '${state}', and not in '${isClosed ? 'closed' : 'open'}'.`);
        insist(!isClosed || !open.has(id), `${id} is closed, and in 'open'.`);
      }
    },
  },
  {
    id: 'cases/late',
    says: 'Overdue is what the committed date of which has passed, and nothing else is.',
    treaty: 'CaseQuery.group, Deadline.at',
    remedy: 'Compare the instant with now, by the server’s clock.',
    check: async (stage) => {
      const now = Date.parse(stage.description.serverTime);
      for (const group of BY_DATE) {
        for (const { id, deadline } of await casesIn(stage, { group })) {
          const at = Date.parse(deadline?.at ?? '');
          const isWrong = group === 'overdue' ? at > now + MINUTE : at < now - MINUTE;
          insist(!isWrong, `${id} is due at ${deadline?.at} and stands in '${group}'.`);
        }
      }
    },
  },
  {
    id: 'cases/filters',
    says: 'A filter that is offered leaves what goes with it, and nothing else.',
    treaty: 'CaseQuery, ListOffers.filters',
    remedy: 'Filter before the page is cut, or do not offer it.',
    check: async (stage) => {
      const { filters = [] } = stage.offers.cases ?? {};
      const { items } = await stage.group('cases').list({ limit: 50 }, stage.reading());
      const some = items.find(({ receivedAt }) => receivedAt !== undefined) ?? items[0];
      if (some === undefined) notTried('there is no case');
      const tried = filtersFor(some).filter(({ query }) =>
        Object.keys(query).every((name) => filters.includes(name)),
      );
      if (tried.length === 0) notOffered('offers.cases.filters');
      for (const { query, goes } of tried) {
        const left = await casesIn(stage, query);
        const words = JSON.stringify(query);
        insist(
          left.some(({ id }) => id === some.id),
          `${words} does not find ${some.id}.`,
        );
        const odd = left.find((each) => !goes(each));
        insist(odd === undefined, () => `${words} gives ${odd?.id}.`);
      }
    },
  },
  {
    id: 'cases/newest-received',
    says: 'Sorted by `received`, where that is offered, what reached the seller last comes first.',
    treaty: 'CaseQuery.sort, ListOffers.sorts',
    remedy: 'Sort by `receivedAt`, or do not offer it: new cases are found by it.',
    check: async (stage) => {
      const { sorts = [] } = stage.offers.cases ?? {};
      const cases = stage.group('cases');
      if (!sorts.includes('received')) notOffered('offers.cases.sorts: received');
      const { items } = await cases.list({ sort: 'received', limit: 50 }, stage.reading());
      const dated = items.flatMap(({ id, receivedAt }) =>
        receivedAt === undefined ? [] : [{ id, at: Date.parse(receivedAt) }],
      );
      const late = dated.find(({ at }, place) => at > (dated[place - 1]?.at ?? Infinity));
      insist(late === undefined, () => `${late?.id} came after the one that stands above it.`);
    },
  },
  {
    id: 'cases/counts',
    says: 'The counts say of each group what its list holds.',
    treaty: 'CasesGroup.counts, Count',
    remedy: 'Count what the list would give; say `at-least` where you stop counting.',
    check: async (stage) => {
      const cases = stage.group('cases');
      if (cases.counts === undefined) notOffered('adapter.cases.counts');
      const { desks = ['customer'], filters = [] } = stage.offers.cases ?? {};
      for (const desk of desks) {
        const of = filters.includes('desk') ? { desk } : {};
        const counted = await cases.counts(desk, stage.reading());
        for (const [group, count] of Object.entries(counted)) {
          if (count === undefined) continue;
          const { value, precision } = count;
          const { length } = (await casesIn(stage, { ...of, group })).filter(
            (one) => one.desk === desk,
          );
          const holds = precision === 'exact' ? value === length : value <= length;
          insist(holds, `'${group}' of '${desk}' counts ${value}, its list holds ${length}.`);
        }
      }
    },
  },
  {
    id: 'cases/same-case',
    says: 'A case that is read by its id is the one of the list.',
    treaty: 'CasesGroup.get',
    remedy: 'Ask by the id that the list gives.',
    check: async (stage) => {
      const cases = stage.group('cases');
      const { items } = await cases.list({ limit: stage.pageSize }, stage.reading());
      for (const { id, number } of items) {
        const careCase = await cases.get(id, stage.reading());
        insist(
          careCase.id === id && careCase.number === number,
          `asked for ${id} (${number}), ${careCase.id} (${careCase.number}) came.`,
        );
      }
    },
  },
  {
    id: 'cases/not-found',
    says: 'A case that does not exist is refused as `not-found`.',
    treaty: 'CasesGroup.get',
    remedy: 'Translate the back end’s 404, or its empty answer.',
    check: async (stage) => {
      const asked = stage.group('cases').get('no-such-case', stage.reading());
      const { kind } = toCareError(await refusalOf(asked, 'A case that does not exist'));
      insist(kind === 'not-found', `it was refused as '${kind}'.`);
    },
  },
];

/** All of a list. @throws NotOffered where it has no groups and one is asked for. */
async function casesIn(stage: Stage, query: CaseQuery): Promise<readonly CareCase[]> {
  const cases = stage.group('cases');
  const { filters = [] } = stage.offers.cases ?? {};
  if (query.group !== undefined && !filters.includes('group')) {
    notOffered('offers.cases.filters: group');
  }
  const pages = await walk((page) => cases.list({ ...query, ...page }, stage.reading()), 50);
  return pages.flatMap(({ items }) => items);
}

/** Queries that a case goes with, and what else may come with them. */
function filtersFor({ desk, type, number, order, receivedAt }: CareCase): readonly {
  readonly query: CaseQuery;
  readonly goes: (careCase: CareCase) => boolean;
}[] {
  const at = Date.parse(receivedAt ?? '');
  const received = (careCase: CareCase): number => Date.parse(careCase.receivedAt ?? '');
  const isAbout = (wanted: string) => (careCase: CareCase) =>
    careCase.number === wanted || careCase.order?.number === wanted;
  return [
    { query: { desk }, goes: (careCase) => careCase.desk === desk },
    { query: { type: type.code }, goes: (careCase) => careCase.type.code === type.code },
    { query: { number }, goes: isAbout(number) },
    ...(order ? [{ query: { number: order.number }, goes: isAbout(order.number) }] : []),
    ...(receivedAt === undefined
      ? []
      : [
          {
            query: { receivedSince: receivedAt },
            goes: (careCase: CareCase) => received(careCase) >= at,
          },
          {
            query: { receivedUntil: receivedAt },
            goes: (careCase: CareCase) => received(careCase) <= at,
          },
        ]),
  ];
}
