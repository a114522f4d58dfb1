import type { Instant } from '../model/instant.js';
import { civilDate } from './civil-day.js';
import { fullInstant, wholeZone, type ShownDate, type When } from './dates.js';
import { perZone } from './formatters.js';

const ZONED = {
  day: 'numeric',
  month: 'short',
  hour: 'numeric',
  minute: '2-digit',
  timeZoneName: 'short',
} as const;
const zoned = perZone(ZONED);
const zonedOfAnyYear = perZone({ ...ZONED, year: 'numeric' });

/** A date with its clock and its zone: `22 Sept, 23:59 GMT-3`, with the year where it is another. */
export function zonedTime(instant: Instant, { locale, timeZone, now }: When): ShownDate {
  const at = Date.parse(instant);
  const full = fullInstant(instant, { locale, timeZone });
  if (Number.isNaN(at)) return { short: instant, full };
  const sameYear = civilDate(at, timeZone).year === civilDate(now, timeZone).year;
  const short = (sameYear ? zoned : zonedOfAnyYear)(locale, timeZone).format(at);
  return { short: wholeZone(short), full };
}
