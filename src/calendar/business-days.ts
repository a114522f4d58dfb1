import { addDays } from 'date-fns/addDays';
import { getISODay } from 'date-fns/getISODay';
import type { BusinessCalendar, Weekday } from './business-calendar.js';
import { zoneDay, zoneDayEnd } from './zone-day.js';

/** When business days are over, or why nobody can say. */
export type BusinessDue =
  /** `day`: the last day of them. `until`: its last millisecond in the zone, since 1970. */
  | { readonly day: string; readonly until: number }
  | { readonly unknown: 'beyond-calendar' | 'no-zone' };

/**
 * By when something is due so many business days after it was received (milliseconds since 1970). The day of receipt is
 * day 0: the next business day where it was received on another day or after the cut-off. It is due at the end of
 * business day `days` (a whole number, 0 or more), in `zone`, else in the calendar's.
 *
 * `beyond-calendar`: a day in between is in a year whose holidays the calendar does not know. `no-zone`: unknown here.
 */
export function businessDue(
  received: number,
  days: number,
  calendar: BusinessCalendar,
  zone: string = calendar.zone,
): BusinessDue {
  const wall = zoneDay(received, zone);
  if (!wall) return { unknown: 'no-zone' };
  const first = dayOfReceipt(wall, calendar);
  const day = remembered(calendar, `${first} ${days}`, () =>
    addBusinessDays(first, days, calendar),
  );
  if (day === undefined) return { unknown: 'beyond-calendar' };
  const until = zoneDayEnd(day, zone);
  return until === undefined ? { unknown: 'no-zone' } : { day, until };
}

/** Whether business is done on a day (`YYYY-MM-DD`). `undefined`: the calendar does not know that year. */
export function isBusinessDay(day: string, calendar: BusinessCalendar): boolean | undefined {
  const { first, last } = calendar.years;
  const year = Number(day.slice(0, 4));
  if (!(year >= first && year <= last)) return undefined;
  return isWorking(day, calendar);
}

/**
 * The business day so many after a day; 0 is that day itself, or the next business day where it is none. `undefined`:
 * a day in between is beyond the calendar's years, or `day` is none.
 */
export function addBusinessDays(
  day: string | undefined,
  days: number,
  calendar: BusinessCalendar,
): string | undefined {
  if (!(days >= 0)) return undefined;
  let left = days;
  for (let at = day; at !== undefined; at = nextDay(at)) {
    const isOpen = isBusinessDay(at, calendar);
    if (isOpen === undefined) return undefined;
    if (isOpen && left-- <= 0) return at;
  }
  return undefined;
}

/**
 * How many business days come after a day, up to another and with it: Friday to Monday is 1, a day to itself 0. Less
 * than 0 where the other is earlier. `undefined`: one in between is beyond the calendar's years.
 */
export function businessDaysBetween(
  from: string,
  to: string,
  calendar: BusinessCalendar,
): number | undefined {
  if (to < from) {
    const late = businessDaysBetween(to, from, calendar);
    return late === undefined ? undefined : 0 - late;
  }
  return remembered(calendar, `${from} ${to}`, () => countDays(from, to, calendar));
}

function countDays(from: string, to: string, calendar: BusinessCalendar): number | undefined {
  let count = 0;
  for (let at = from; at < to;) {
    at = nextDay(at);
    const isOpen = isBusinessDay(at, calendar);
    if (isOpen === undefined) return undefined;
    count += Number(isOpen);
  }
  return count;
}

function dayOfReceipt(
  { day, hour }: { readonly day: string; readonly hour: number },
  calendar: BusinessCalendar,
): string | undefined {
  const isLate = calendar.cutOffHour !== undefined && hour >= calendar.cutOffHour;
  // The cut-off is that of a working day: on another, what comes late is day 0 tomorrow all the same.
  return isLate && isBusinessDay(day, calendar) === true ? nextDay(day) : day;
}

/** A list of cases has a few days and asks for them with every drawing. Calendars are data that does not change. */
function remembered<Answer>(calendar: BusinessCalendar, asked: string, work: () => Answer): Answer {
  const answers = kept.get(calendar) ?? new Map<string, unknown>();
  kept.set(calendar, answers);
  if (answers.has(asked)) return answers.get(asked) as Answer;
  if (answers.size >= MOST_KEPT) answers.clear();
  const answer = work();
  answers.set(asked, answer);
  return answer;
}

const kept = new WeakMap<BusinessCalendar, Map<string, unknown>>();

const MOST_KEPT = 500;

function isWorking(day: string, { workingDays, holidays }: BusinessCalendar): boolean {
  return workingDays.includes(getISODay(noon(day)) as Weekday) && !holidays.includes(day);
}

function nextDay(day: string): string {
  const next = addDays(noon(day), 1);
  return [
    String(next.getFullYear()).padStart(4, '0'),
    pad(next.getMonth() + 1),
    pad(next.getDate()),
  ].join('-');
}

/** A day as date-fns has it, by this machine's own calendar; at noon, since every zone has one each day. */
function noon(day: string): Date {
  const [year = NaN, month = NaN, date = NaN] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 12);
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
