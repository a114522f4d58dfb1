import type { CareController } from '../../controllers/care-controller.js';
import type { CaseTerms } from '../../model/case-deadline.js';
import { soundCalendars } from './sound-calendars.js';

/** What committed dates are worked out from: the marketplace's rules, the host's, its calendars, and the server's time. */
export function caseTerms(care: CareController): CaseTerms {
  const { description, policy: hostPolicy, now } = care;
  return {
    now,
    hostPolicy,
    calendars: soundCalendars(care.calendars, care.store),
    ...(description && { policy: description.policy, timeZone: description.timeZone }),
  };
}
