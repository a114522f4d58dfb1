import { CareError } from '../../adapter/care-error.js';
import type { BusinessCalendar } from '../../calendar/business-calendar.js';
import { calendarProblem } from '../../calendar/calendar-problem.js';
import { CareErrorEvent } from '../../controllers/care-events.js';
import { warnOnce } from '../../store/integrator-log.js';

/** The calendars that are right in shape. Each other one is told to the integrator, and nothing is counted by it. */
export function soundCalendars(given: unknown, element: Element): readonly BusinessCalendar[] {
  if (!Array.isArray(given)) {
    tell('`calendars` of a provider is a list.', element);
    return [];
  }
  return given.filter((calendar: unknown): calendar is BusinessCalendar => {
    const problem = calendarProblem(calendar);
    if (problem !== undefined) tell(problem, element);
    return problem === undefined;
  });
}

function tell(message: string, element: Element): void {
  warnOnce(`calendar: ${message}`, message);
  const error = new CareError({ kind: 'validation', code: 'wrong-calendar', message });
  element.dispatchEvent(new CareErrorEvent(error));
}
