import type { CareController, Connected } from '../../controllers/care-controller.js';
import { Later } from '../../controllers/later.js';
import type { IncidentDays } from './incident-days.js';

/** What counts business days for incidents: fetched where one has them (`hasBusinessDays`), and with it the library. */
export function laterDays(element: Connected, care: CareController): Later<IncidentDays> {
  return new Later(element, async () => {
    const { IncidentDays } = await import('./incident-days.js');
    const days = new IncidentDays(element, care);
    await care.wordsComing;
    return days;
  });
}
