import type { CaseQuery } from '../adapter/cases-group.js';
import type { Description } from '../adapter/description.js';
import { isBadRecord, parsePage } from '../adapter/parse.js';
import { caseSchema } from '../adapter/schemas/case-schema.js';
import type { CareCase } from '../model/case.js';
import type { CaseTerms } from '../model/case-deadline.js';
import { isInGroup } from '../model/case-group.js';
import { groupOf, pageFrom, type Row } from './answers.js';
import type { CareStore } from './care-store.js';
import { PagedList } from './paged-list.js';

/** Cases a page: more than two screens of rows. */
const CASES_A_PAGE = 50;

/**
 * The cases that are wanted, as the back end orders them. What it cannot filter by is filtered here over what is loaded;
 * {@link isGroupedHere} says when, so that the screen can say so. An order that it does not know is not asked for.
 * @param terms By what it is grouped where the back end does not know the groups: asked with every page that is read.
 */
export function openCases(
  store: CareStore,
  wanted: CaseQuery,
  description: Description,
  locale: string,
  terms: () => CaseTerms,
): PagedList<Row<CareCase>> {
  const { asked, here } = splitQuery(wanted, description);
  return new PagedList<Row<CareCase>>(store.reads, {
    key: ['cases', locale, 'list', wanted],
    limit: CASES_A_PAGE,
    jump: description.offers.cases?.jump === true,
    read: async (request, signal) => {
      const group = groupOf(store, 'cases');
      const answer = await store.read(signal, locale, (call) =>
        group.list({ ...asked, ...request }, call),
      );
      return pageFrom(store, parsePage(caseSchema, answer, 'cases.list'));
    },
    watchFirst: true,
    ...(here ? { keep: (row) => isBadRecord(row) || isMeant(row, here, terms) } : {}),
  });
}

/** Whether something of what is wanted has to be looked for over what is loaded. */
export function isGroupedHere(wanted: CaseQuery, description: Description): boolean {
  return splitQuery(wanted, description).here !== undefined;
}

/** What the back end is asked, and what is left to be done here. */
function splitQuery(
  { sort, ...query }: CaseQuery,
  { offers }: Description,
): { readonly asked: CaseQuery; readonly here?: CaseQuery } {
  const { filters = [], sorts = [] } = offers.cases ?? {};
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  const asked = given.filter(([name]) => filters.includes(name));
  const here = given.filter(([name]) => !filters.includes(name));
  return {
    asked: {
      ...Object.fromEntries(asked),
      ...(sort !== undefined && sorts.includes(sort) ? { sort } : {}),
    },
    ...(here.length > 0 ? { here: Object.fromEntries(here) } : {}),
  };
}

/** A number is looked for as it is typed; of what nobody knows when it came, none is in a stretch of time. */
function isMeant(careCase: CareCase, wanted: CaseQuery, terms: () => CaseTerms): boolean {
  const { desk, group, type, number, receivedSince = '', receivedUntil = '' } = wanted;
  const received = Date.parse(careCase.receivedAt ?? '');
  const typed = number?.trim().toLowerCase();
  return (
    (desk === undefined || careCase.desk === desk) &&
    (group === undefined || isInGroup(careCase, group, terms())) &&
    (type === undefined || careCase.type.code === type) &&
    (typed === undefined ||
      [careCase.number, careCase.order?.number].some((each) => each?.toLowerCase() === typed)) &&
    (receivedSince === '' || received >= Date.parse(receivedSince)) &&
    (receivedUntil === '' || received <= Date.parse(receivedUntil))
  );
}
