import type { BadRecord } from '../../adapter/parse.js';
import type { BusinessCalendar } from '../../calendar/business-calendar.js';
import { calendarProblem } from '../../calendar/calendar-problem.js';

/**
 * The calendars that are right in shape. Each other one is told to the integrator, once, and nothing is counted by it.
 * They come from plain scripts, so they may be anything.
 */
export function soundCalendars(
  given: readonly BusinessCalendar[],
  store: { report(problem: BadRecord): void } | undefined,
): readonly BusinessCalendar[] {
  const known = looked.get(given);
  if (known) return known;
  if (!Array.isArray(given)) {
    store?.report(problemOf('`calendars` of a provider is a list.'));
    return [];
  }
  const sound = given.filter((calendar: unknown): calendar is BusinessCalendar => {
    const message = calendarProblem(calendar);
    if (message !== undefined) store?.report(problemOf(message));
    return message === undefined;
  });
  if (store) looked.set(given, sound);
  return sound;
}

/** Asked for with every row that is drawn. */
const looked = new WeakMap<readonly BusinessCalendar[], readonly BusinessCalendar[]>();

function problemOf(message: string): BadRecord {
  return {
    malformed: true,
    where: 'provider.calendars',
    path: message,
    expected: 'a BusinessCalendar',
    received: 'another shape',
    message,
  };
}
