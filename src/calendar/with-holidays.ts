import type { BusinessCalendar } from './business-calendar.js';

/** What a host changes in a calendar; what is absent stays. */
export interface CalendarChanges extends Partial<Omit<BusinessCalendar, 'holidays'>> {
  /** Days (`YYYY-MM-DD`) that are holidays here, too: a region's, an election's. */
  readonly add?: readonly string[];
  /** Days that are none. */
  readonly remove?: readonly string[];
}

/** A calendar with some holidays more or less, or another zone, week or cut-off. The one given stays as it is. */
export function withHolidays(
  calendar: BusinessCalendar,
  { add = [], remove = [], ...changes }: CalendarChanges,
): BusinessCalendar {
  const gone = new Set(remove);
  const kept = calendar.holidays.filter((day) => !gone.has(day));
  return { ...calendar, ...changes, holidays: [...new Set([...kept, ...add])].sort() };
}
