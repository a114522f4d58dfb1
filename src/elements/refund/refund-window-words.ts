import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import type { DeadlineWindow } from '../../model/deadline-window.js';
import type { RefundTerms } from '../../model/refund-plan.js';
import { dayOf } from './refund-problem.js';

/** Until when money can be given back, or why not, or that nobody says. */
export function windowWords(window: DeadlineWindow, look: Look): string {
  switch (window.state) {
    case 'open': {
      const until = say(look, 'refund.until', { day: dayOf(window.until, look) });
      return window.isComputed ? `${until} ${say(look, 'refund.computed')}` : until;
    }
    case 'closed':
      return say(look, 'refund.closedSince', { day: dayOf(window.since, look) });
    case 'not-known':
      return say(look, window.why === 'not-yet' ? 'refund.notYet' : 'refund.windowUnknown');
  }
}

/** Whether the lines and the order end together, so that it is said once. */
export function isOneWindow({ options, windowOf }: RefundTerms): boolean {
  const all = JSON.stringify(windowOf());
  return options.lines.every(({ lineId }) => JSON.stringify(windowOf(lineId)) === all);
}
