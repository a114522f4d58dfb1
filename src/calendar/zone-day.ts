import { tzOffset } from '@date-fns/tz/tzOffset';
import { dayStart } from './day-start.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A moment by the calendar and the clock on the wall of a zone. */
export interface ZoneDay {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** Hours since midnight by the clock, with parts: 17.5 is half past five. Not how many have passed. */
  readonly hour: number;
}

/** The day and the hour of an instant (milliseconds since 1970) in a zone; `undefined`: no instant, or a zone unknown here. */
export function zoneDay(at: number, timeZone: string): ZoneDay | undefined {
  const wall = at + tzOffset(timeZone, new Date(at)) * MINUTE;
  if (!(Math.abs(wall) < LAST)) return undefined;
  return {
    day: new Date(wall).toISOString().slice(0, 10),
    hour: (((wall % DAY) + DAY) % DAY) / HOUR,
  };
}

/**
 * The last millisecond of a day (`YYYY-MM-DD`), or of the one so many days `after` it, in a zone: that before the next
 * day begins, which where clocks are set at midnight is at one. `undefined`: no day, or a zone unknown here.
 */
export function zoneDayEnd(day: string, timeZone: string, after = 0): number | undefined {
  const key = `${day} ${after} ${timeZone}`;
  const known = kept.get(key) ?? findDayEnd(day, timeZone, after);
  if (known === undefined) return undefined;
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, known);
  return known;
}

/** A list of cases has a few due days and asks for them with every drawing. */
const kept = new Map<string, number>();

const MOST_KEPT = 500;

/** The years with four digits: beyond them a day is not written `YYYY-MM-DD`. */
const LAST = 253_402_300_800_000;

function findDayEnd(day: string, timeZone: string, after: number): number | undefined {
  if (zoneDay(0, timeZone) === undefined) return undefined;
  const next = dayStart(day, (at) => zoneDay(at, timeZone)?.day ?? '', after + 1);
  return next === undefined ? undefined : next - 1;
}
