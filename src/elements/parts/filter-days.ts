import { dayKey } from '../../format/civil-day.js';
import { dayStart } from '../../calendar/day-start.js';
import type { Instant, TimeZone } from '../../model/instant.js';
import { warnOnce } from '../../store/integrator-log.js';

/** Days that a list is narrowed down to, `YYYY-MM-DD` by the marketplace's calendar, both whole. */
export interface DaySpan {
  readonly since?: string;
  readonly until?: string;
}

/** The first and the last instant of these days; of what is no day nothing, and the integrator is told. */
export function spanOfDays(
  { since, until }: DaySpan,
  timeZone: TimeZone,
): { readonly from?: Instant; readonly to?: Instant } {
  const from = startOf('since', since, timeZone, 0);
  const after = startOf('until', until, timeZone, 1);
  return {
    ...(from === undefined ? {} : { from: new Date(from).toISOString() }),
    ...(after === undefined ? {} : { to: new Date(after - 1).toISOString() }),
  };
}

/** The start of a day, or of the one after it, milliseconds since 1970. */
function startOf(
  name: keyof DaySpan,
  day: string | undefined,
  timeZone: TimeZone,
  after: number,
): number | undefined {
  if (day === undefined) return undefined;
  const dayOf = (at: number): string => dayKey(new Date(at).toISOString(), timeZone);
  const start = dayStart(day, dayOf, after);
  if (start === undefined) {
    const words = `\`filters.${name}\` has to be a day, YYYY-MM-DD; it is left out.`;
    warnOnce(`filters.${name}`, words);
  }
  return start;
}
