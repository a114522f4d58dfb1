import type { Look } from '../../format/look.js';
import { dayEnd } from '../../format/day-end.js';
import { fullInstant } from '../../format/dates.js';
import { say } from '../../format/phrase.js';
import type { Action } from '../../model/action.js';
import { deadlineWindow } from '../../model/deadline-window.js';
import { isInBusinessDays } from '../../model/incident-order.js';
import type { IncidentDays } from '../parts/incident-days.js';

/** What is done elsewhere, by a message or a refund, which have words of their own. */
export const ELSEWHERE: ReadonlySet<Action['id']> = new Set<Action['id']>([
  'refund',
  'message-customer',
  'message-operator',
]);

/** By when it has to be done, whether the marketplace insists on it, and whether it can be undone. */
export function actionTerms(action: Action, look: Look, days?: IncidentDays): string {
  const { mandatory, undoable } = action;
  const isOwn = !ELSEWHERE.has(action.id);
  return [
    deadlineWords(action, look, days),
    mandatory === true ? say(look, 'incident.mandatory') : '',
    isOwn ? say(look, undoable === true ? 'incident.undoable' : 'incident.final') : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

function deadlineWords({ deadline }: Action, look: Look, days?: IncidentDays): string {
  if (deadline && isInBusinessDays(deadline)) return days?.until(deadline) ?? '';
  const window = deadline && deadlineWindow(deadline, { now: look.now, dayEnd });
  if (!window || window.state === 'not-known') return '';
  const at = window.state === 'open' ? window.until : window.since;
  const time = fullInstant(new Date(at).toISOString(), look);
  if (window.state === 'closed') return say(look, 'incident.wasDue', { time });
  return say(look, window.isComputed ? 'incident.untilComputed' : 'incident.until', { time });
}
