import type { Instant } from '../model/instant.js';
import type { ShownDate } from './dates.js';
import { perLocale } from './formatters.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * How long ago, in one unit: `5 min`, `2 h`, `3 d`, and in words. Counts from below (1 h 59 min is `1 h`);
 * less than a minute, or a clock that is ahead, counts as none.
 */
export function elapsed(
  instant: Instant,
  when: { readonly locale: string; readonly now: number },
): ShownDate {
  const at = Date.parse(instant);
  if (Number.isNaN(at)) return { short: instant, full: instant };
  return duration(when.now - at, when.locale);
}

/** A span of time in one unit, counted from below. */
export function duration(milliseconds: number, locale: string): ShownDate {
  const span = Math.max(0, milliseconds);
  const [unit, size] =
    span < HOUR
      ? (['minute', MINUTE] as const)
      : span < 2 * DAY
        ? (['hour', HOUR] as const)
        : (['day', DAY] as const);
  const value = Math.floor(span / size);
  return { short: short[unit](locale).format(value), full: long[unit](locale).format(value) };
}

/** A span of seconds to wait, counted from above so that nobody tries too early. */
export function waitingTime(milliseconds: number, locale: string): string {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
  return seconds < 60
    ? long.second(locale).format(seconds)
    : long.minute(locale).format(Math.ceil(seconds / 60));
}

type Unit = 'second' | 'minute' | 'hour' | 'day';

const short = unitFormats('short');
const long = unitFormats('long');

function unitFormats(
  unitDisplay: 'short' | 'long',
): Record<Unit, (l: string) => Intl.NumberFormat> {
  const format = (unit: Unit) =>
    perLocale((locale) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay }));
  return {
    second: format('second'),
    minute: format('minute'),
    hour: format('hour'),
    day: format('day'),
  };
}
