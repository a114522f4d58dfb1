import type { CaseGroup, CaseQuery } from '../../adapter/cases-group.js';
import type { CareCase } from '../../model/case.js';
import type { TimeZone } from '../../model/instant.js';
import { spanOfDays, type DaySpan } from '../parts/filter-days.js';

/** What a list of cases is narrowed down to, as plain data that a host may keep. Absent: not narrowed by this. */
export interface CaseFilters extends DaySpan {
  /** The number of a case, or of the order it is about, whole. */
  readonly number?: string;
  /** The code of a type. */
  readonly type?: string;
  /** The first day on which it reached the seller, `YYYY-MM-DD` by the marketplace's calendar. */
  readonly since?: string;
  /** The last day, `YYYY-MM-DD`, the whole of it. */
  readonly until?: string;
  /** `received`: the newest first. Absent: the nearest committed date first. */
  readonly sort?: 'received';
}

/** The groups of the sellers' guide, in its order; then those that are not hers to close. */
export const CASE_GROUPS = [
  'overdue',
  'due-soon',
  'within-limit',
  'open',
  'waiting-for-information',
  'closed',
] as const satisfies readonly CaseGroup[];

export type KnownGroup = (typeof CASE_GROUPS)[number];

/** A value from outside that is no group shows all open ones. */
export function caseGroupOf(group: unknown): KnownGroup {
  return CASE_GROUPS.find((known) => known === group) ?? 'open';
}

/** What a host gave as filters, which may be anything: what is no text, or is not known, is left out. */
export function caseFiltersOf(given: unknown): CaseFilters {
  const texts = Object.entries(given ?? {}).flatMap(([name, value]) =>
    typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()] as const] : [],
  );
  const { sort, ...filters } = Object.fromEntries(texts) as Readonly<Record<string, string>>;
  return { ...filters, ...(sort === 'received' ? { sort } : {}) };
}

/** The cases that are meant. @param desk Absent: there is but one. */
export function casesWanted(
  desk: CareCase['desk'] | undefined,
  group: KnownGroup,
  { number, type, sort, ...days }: CaseFilters,
  timeZone: TimeZone,
): CaseQuery {
  const { from, to } = spanOfDays(days, timeZone);
  return {
    ...(desk === undefined ? {} : { desk }),
    group,
    ...(number === undefined ? {} : { number }),
    ...(type === undefined ? {} : { type }),
    ...(from === undefined ? {} : { receivedSince: from }),
    ...(to === undefined ? {} : { receivedUntil: to }),
    ...(sort === undefined ? {} : { sort }),
  };
}
