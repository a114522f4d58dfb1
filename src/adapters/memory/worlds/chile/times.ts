import { cl } from '../../../../calendar/cl.js';

const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const ZONE = cl.zone;

/** Days are counted from 1970; those on which no business is done, beside the weekends. */
const HOLIDAYS = new Set(cl.holidays.map((day) => Date.parse(day) / DAY));

/** The day of a moment in Santiago, by its number. */
export function dayAt(moment: number): number {
  return Math.floor((moment + offsetAt(moment)) / DAY);
}

/** As `YYYY-MM-DD`. */
export function dayOf(moment: number): string {
  return iso(dayAt(moment) * DAY).slice(0, 10);
}

/** So many hours after midnight of a day. Clocks change on Sundays: of those nobody asks. */
export function momentOn(day: number, hours: number): number {
  return day * DAY + hours * HOUR - offsetAt((day + 0.5) * DAY);
}

/** The last millisecond of the business day so many after a day; one without business counts as the next one with it. */
export function endOfBusinessDay(day: number, after: number): number {
  return momentOn(businessDay(day, after) + 1, 0) - 1;
}

/** The business day so many after a day, or before it. */
export function businessDay(day: number, after: number): number {
  let found = day;
  while (!isBusiness(found)) found += 1;
  const step = Math.sign(after);
  for (let left = Math.abs(after); left > 0; left -= 1) {
    do found += step;
    while (!isBusiness(found));
  }
  return found;
}

function isBusiness(day: number): boolean {
  // The first day of 1970 was a Thursday.
  return (day + 3) % 7 < 5 && !HOLIDAYS.has(day);
}

export function iso(moment: number): string {
  return new Date(moment).toISOString();
}

/** Since 2023: summer time from the first Sunday of September, but not the 1st, to the first one of April, but not the 1st. */
function offsetAt(moment: number): number {
  const year = new Date(moment).getUTCFullYear();
  const isWinter = moment >= sundayOf(year, 3, 3) && moment < sundayOf(year, 8, 4);
  return (isWinter ? -4 : -3) * HOUR;
}

/** The first Sunday of a month that is not its first day, at an hour UTC. */
function sundayOf(year: number, month: number, hour: number): number {
  const second = new Date(Date.UTC(year, month, 2, hour));
  return second.getTime() + ((7 - second.getUTCDay()) % 7) * DAY;
}
