import type { Instant, TimeZone } from '../model/instant.js';
import { perZone } from './formatters.js';

const DAY = 86_400_000;

const civilDay = perZone({
  calendar: 'gregory',
  numberingSystem: 'latn',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});

/** The day of an instant in a zone, `YYYY-MM-DD`: two messages with one key stand under one heading. */
export function dayKey(instant: Instant, timeZone: TimeZone): string {
  const at = Date.parse(instant);
  if (Number.isNaN(at)) return instant;
  const { year, month, day } = civilDate(at, timeZone);
  return [String(year).padStart(4, '0'), pad(month), pad(day)].join('-');
}

/** Days by the calendar of the zone, never by 24 hours: some days have 23 or 25. */
export function daysBetween(from: number, to: number, timeZone: TimeZone): number {
  const days = (at: number) => {
    const { year, month, day } = civilDate(at, timeZone);
    return Date.UTC(year, month - 1, day) / DAY;
  };
  return days(to) - days(from);
}

export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The day of an instant by the calendar on the wall of a zone. */
export function civilDate(at: number, timeZone: TimeZone): CivilDate {
  const key = `${at} ${timeZone}`;
  const known = kept.get(key) ?? findCivilDate(at, timeZone);
  if (kept.size === MOST_KEPT) kept.clear();
  kept.set(key, known);
  return known;
}

/** Each drawing asks for the same days again, and for today with every row. */
const kept = new Map<string, CivilDate>();

const MOST_KEPT = 500;

function findCivilDate(at: number, timeZone: TimeZone): CivilDate {
  const found = { year: 0, month: 0, day: 0 };
  for (const { type, value } of civilDay('en-US', timeZone).formatToParts(at)) {
    if (type === 'year' || type === 'month' || type === 'day') found[type] = Number(value);
  }
  return found;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
