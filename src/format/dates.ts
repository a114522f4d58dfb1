import type { Instant, TimeZone } from '../model/instant.js';
import { civilDate, daysBetween } from './civil-day.js';
import { perLocale, perZone } from './formatters.js';
import { capitalise } from './lists.js';

/** For whom, where and when a date is shown. A `Look` is one. */
export interface When {
  readonly locale: string;
  readonly timeZone: TimeZone;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** A date in two lengths: what is drawn, and what a tooltip and a screen reader say. */
export interface ShownDate {
  readonly short: string;
  readonly full: string;
}

const clock = perZone({ hour: 'numeric', minute: '2-digit' });
const dayOfYear = perZone({ day: 'numeric', month: 'short' });
const dayOfAnyYear = perZone({ day: 'numeric', month: 'short', year: 'numeric' });
const weekday = perZone({ weekday: 'long', day: 'numeric', month: 'long' });
const weekdayOfAnyYear = perZone({
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const everything = perZone({
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  timeZoneName: 'short',
});
const relativeDays = perLocale(
  (locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }),
);

/** The time of a row: `10:42` today, `Yesterday`, `12 Mar`, `12 Mar 2025` in another year. */
export function rowTime(instant: Instant, when: When): ShownDate {
  const at = Date.parse(instant);
  if (Number.isNaN(at)) return { short: instant, full: instant };
  return { short: shortDate(at, when), full: fullAt(at, when) };
}

/** The clock alone: `10:42`. */
export function clockTime(instant: Instant, when: When): ShownDate {
  const at = Date.parse(instant);
  if (Number.isNaN(at)) return { short: instant, full: instant };
  return { short: clock(when.locale, when.timeZone).format(at), full: fullAt(at, when) };
}

/** Everything there is to say, with the zone: `Thursday 12 March 2026 at 10:42 CET`. It may stand within a sentence. */
export function fullInstant(instant: Instant, when: Pick<When, 'locale' | 'timeZone'>): string {
  const at = Date.parse(instant);
  return Number.isNaN(at) ? instant : fullAt(at, when);
}

/** The heading over the messages of a day: `Today`, `Yesterday`, `Thursday 12 March`. */
export function dayHeading(instant: Instant, when: When): ShownDate {
  const at = Date.parse(instant);
  if (Number.isNaN(at)) return { short: instant, full: instant };
  const { locale, timeZone, now } = when;
  const full = capitalise(weekdayOfAnyYear(locale, timeZone).format(at), locale);
  const ago = daysBetween(at, now, timeZone);
  if (ago === 0 || ago === 1) return { short: relativeDay(-ago, locale), full };
  const sameYear = civilDate(at, timeZone).year === civilDate(now, timeZone).year;
  return {
    short: sameYear ? capitalise(weekday(locale, timeZone).format(at), locale) : full,
    full,
  };
}

/** A day of the calendar, `YYYY-MM-DD`, as `12 Mar 2026`; one that is none shows as it came. */
export function dateOnly(day: string, locale: string): string {
  const at = Date.parse(day);
  return Number.isNaN(at) ? day : dayOfAnyYear(locale, 'UTC').format(at);
}

function shortDate(at: number, { locale, timeZone, now }: When): string {
  const ago = daysBetween(at, now, timeZone);
  if (ago === 0) return clock(locale, timeZone).format(at);
  if (ago === 1) return relativeDay(-1, locale);
  const sameYear = civilDate(at, timeZone).year === civilDate(now, timeZone).year;
  return (sameYear ? dayOfYear : dayOfAnyYear)(locale, timeZone).format(at);
}

function fullAt(at: number, { locale, timeZone }: Pick<When, 'locale' | 'timeZone'>): string {
  return wholeZone(everything(locale, timeZone).format(at));
}

/** `GMT-3` is never torn in two at the end of a line. */
export function wholeZone(shown: string): string {
  return shown.replace('GMT-', 'GMT\u2011');
}

function relativeDay(offset: number, locale: string): string {
  return capitalise(relativeDays(locale).format(offset, 'day'), locale);
}
