import { html, nothing, type TemplateResult } from 'lit';
import type { CareController, Connected } from '../../controllers/care-controller.js';
import { addStyles } from '../../controllers/late-styles.js';
import { say } from '../../format/phrase.js';
import { businessEndBy } from '../../model/business-end.js';
import { caseUrgency, countedDeadline, type CaseDeadline } from '../../model/case-deadline.js';
import type { BusinessEnd } from '../../model/deadline-window.js';
import type { Deadline } from '../../model/deadline.js';
import type { Incident } from '../../model/incident.js';
import { incidentPhase } from '../../model/incident-moves.js';
import { deadlinesOf, isInBusinessDays } from '../../model/incident-order.js';
import { deadline as english } from '../../text/en/deadline.js';
import { caseTerms } from './case-terms.js';
import {
  OF_INCIDENT,
  daysOf,
  deadlineMark,
  deadlineStyles,
  originFacts,
  shownDate,
} from './deadline-mark.js';
import { urgencyMark } from './incident-mark.js';

/** Says by when an incident has to be answered where that is counted in business days; fetched with the first of those. */
export class IncidentDays {
  readonly #care: CareController;

  constructor(element: Connected, care: CareController) {
    this.#care = care;
    care.learn(english);
    addStyles(element, deadlineStyles);
  }

  /** When business days are over, for the order of a list. */
  get end(): BusinessEnd {
    return businessEndBy(caseTerms(this.#care).calendars ?? []);
  }

  /**
   * In place of `urgencyMark`: the soonest of its deadlines, and that one is unknown for want of a calendar. Parts:
   * `deadline`, `deadline-date`, and that of `urgencyMark`.
   */
  mark(incident: Incident): TemplateResult {
    const { look } = this.#care;
    const all = deadlinesOf(incident).map((deadline) => this.#counted(deadline));
    const [first] = all
      .filter((each) => endOf(each) < Infinity)
      .sort((a, b) => endOf(a) - endOf(b));
    const unknown = all.find(isWithoutCalendar);
    return html`${
      first?.rule?.unit === 'business'
        ? this.#businessMark(first, incident)
        : urgencyMark(incident, look)
    }${unknown ? deadlineMark(unknown, 'unknown', look) : nothing}`;
  }

  /** Until when an act is possible; nothing where nobody can know yet. */
  until(deadline: Deadline): string {
    const { look } = this.#care;
    const counted = this.#counted(deadline);
    const date = shownDate(counted, look);
    const { rule, window } = counted;
    const days = rule ? daysOf(rule, look) : '';
    if (date) {
      const key = window.state === 'closed' ? 'deadline.wasUntil' : 'deadline.until';
      return say(look, key, { time: date.short, days });
    }
    return isWithoutCalendar(counted) ? say(look, 'deadline.daysUnknown', { days }) : '';
  }

  /** How its own deadline is known, as facts of a `dl`. */
  facts({ deadline }: Incident): TemplateResult | typeof nothing {
    if (!deadline || !isInBusinessDays(deadline)) return nothing;
    const counted = this.#counted(deadline);
    const isKnown = counted.window.state !== 'not-known' || isWithoutCalendar(counted);
    return isKnown ? originFacts(counted, this.#care.look, OF_INCIDENT) : nothing;
  }

  #businessMark(deadline: CaseDeadline, { state }: Incident): TemplateResult {
    const { look } = this.#care;
    const { short: time, full, instant } = shownDate(deadline, look)!;
    if (incidentPhase(state) !== 'in-check') {
      return deadlineMark(deadline, caseUrgency(deadline, look), look);
    }
    return html`<time class="deadline" part="deadline" datetime=${instant} title=${full}
      >${say(look, 'deadline.closesBy', { time })}</time
    >`;
  }

  #counted(deadline: Deadline): CaseDeadline {
    return countedDeadline(deadline, caseTerms(this.#care));
  }
}

function endOf({ window }: CaseDeadline): number {
  if (window.state === 'not-known') return Infinity;
  return window.state === 'open' ? window.until : window.since;
}

/** Days that have not begun to count need none. */
function isWithoutCalendar({ window }: CaseDeadline): boolean {
  return (
    window.state === 'not-known' &&
    (window.why === 'no-calendar' || window.why === 'beyond-calendar')
  );
}
