import type { BusinessCalendar } from '../calendar/business-calendar.js';
import { businessDue } from '../calendar/business-days.js';
import type { BusinessEnd } from './deadline-window.js';

/** When business days are over by the calendars given. See `calendarNamed` for which of them counts. */
export function businessEndBy(calendars: readonly BusinessCalendar[]): BusinessEnd {
  return ({ days, calendar: id }, from, timeZone) => {
    const calendar = calendarNamed(id, calendars);
    if (!calendar) return 'no-calendar';
    const due = businessDue(Date.parse(from), days, calendar, timeZone);
    return 'unknown' in due ? due.unknown : due.until;
  };
}

/** The calendar that a rule names. One that names none means the only one there is; of several nobody guesses. */
export function calendarNamed(
  id: string | undefined,
  calendars: readonly BusinessCalendar[],
): BusinessCalendar | undefined {
  if (id === undefined) return calendars.length === 1 ? calendars[0] : undefined;
  return calendars.find((calendar) => calendar.id === id);
}
