import type { Instant, TimeZone } from '../model/instant.js';
import { dayKey } from './civil-day.js';
import { dayStart } from '../calendar/day-start.js';
import { isTimeZone } from './formatters.js';

/**
 * The last millisecond of the day so many days after that of an instant, by the wall of a zone: days of 23 and 25
 * hours count as one. `undefined`: this browser does not know the zone, or it is no instant.
 */
export function dayEnd(instant: Instant, after: number, timeZone: TimeZone): number | undefined {
  if (!isTimeZone(timeZone)) return undefined;
  const dayOf = (at: number): string => dayKey(new Date(at).toISOString(), timeZone);
  const next = dayStart(dayKey(instant, timeZone), dayOf, after + 1);
  return next === undefined ? undefined : next - 1;
}
