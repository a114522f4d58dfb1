import type { IncidentQuery } from '../../adapter/incidents-group.js';
import type { TimeZone } from '../../model/instant.js';
import { spanOfDays } from '../parts/filter-days.js';

/** What a list of incidents is narrowed down to, as plain data that a host may keep. Absent: not narrowed by this. */
export interface IncidentFilters {
  /** The code of a type. */
  readonly kind?: string;
  /** The first day on which it was opened, `YYYY-MM-DD` by the marketplace's calendar. */
  readonly since?: string;
  /** The last day, `YYYY-MM-DD`, the whole of it. */
  readonly until?: string;
  /** How many days it has been open at least: a whole number, written in digits. */
  readonly days?: string;
  /** `open`: without closed ones. */
  readonly state?: string;
}

const DAY = 86_400_000;

/** What a host gave as filters, which may be anything: what is no text is left out. */
export function filtersOf(given: unknown): IncidentFilters {
  const values = Object.entries(given ?? {});
  return Object.fromEntries(
    values.filter(([, value]) => typeof value === 'string' && value !== ''),
  );
}

/** The incidents that are meant. `now`: milliseconds, by the hour, so that the list is not another each second. */
export function queryOf(filters: IncidentFilters, timeZone: TimeZone, now: number): IncidentQuery {
  const { from, to } = spanOfDays(filters, timeZone);
  const days = /^\d{1,5}$/.test(filters.days ?? '') ? Number(filters.days) : undefined;
  const before = days === undefined ? undefined : new Date(now - days * DAY).toISOString();
  const until = [to, before].filter((each) => each !== undefined).sort();
  return {
    ...(filters.kind === undefined ? {} : { kind: filters.kind }),
    ...(filters.state === 'open' ? { open: true } : {}),
    ...(from === undefined ? {} : { openedSince: from }),
    ...(until[0] === undefined ? {} : { openedUntil: until[0] }),
  };
}
