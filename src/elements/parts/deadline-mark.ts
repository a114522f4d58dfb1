import { css, html, nothing, type TemplateResult } from 'lit';
import { daysBetween } from '../../format/civil-day.js';
import { fullInstant } from '../../format/dates.js';
import { duration } from '../../format/elapsed.js';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import { regionName } from '../../format/region-name.js';
import { zonedTime } from '../../format/zoned-time.js';
import type { CaseDeadline, CaseUrgency } from '../../model/case-deadline.js';
import type { WindowGap } from '../../model/deadline-window.js';
import type { DeadlineRule } from '../../model/deadline.js';
import { dangerText, spaces, textSmall, warningText } from '../../styles/derived.js';
import { muted } from '../../styles/tokens.js';
import type { WordKey } from '../../text/words.js';
import * as paths from './icon-paths.js';
import { icon } from './icon.js';
import { fact } from './fact.js';

/**
 * By when, for a row: the time left, and the date in its zone, with *computed* where no marketplace gave it. What is
 * unknown says so, and why in its title. Of one that she has handed in (`isOver`) no time is left, and only the date is
 * said. Parts: `deadline`, `deadline-date`.
 */
export function deadlineMark(
  deadline: CaseDeadline,
  urgency: CaseUrgency,
  look: Look,
  { isOver = false }: { readonly isOver?: boolean } = {},
): TemplateResult {
  const { window } = deadline;
  if (window.state === 'not-known') {
    return html`<span
      class="deadline"
      part="deadline"
      data-urgency="unknown"
      title=${say(look, GAPS[window.why])}
      >${leftMark(deadline, urgency, look)}</span
    >`;
  }
  const { short, full, instant } = shownDate(deadline, look)!;
  if (isOver) {
    return html`<time class="deadline-date" part="deadline-date" datetime=${instant} title=${full}
      >${short}</time
    >`;
  }
  return html`<span class="deadline" part="deadline" data-urgency=${urgency}
    >${leftMark(deadline, urgency, look)}
    <time class="deadline-date" part="deadline-date" datetime=${instant} title=${full}
      >${short}${window.isComputed ? html` · ${say(look, 'deadline.computed')}` : nothing}</time
    ></span
  >`;
}

/**
 * By when, for the page of a case, as facts of a `dl.fact-list`: the date with its zone, the time left, and how that is
 * known or why it is not: by whom, how many days, from when, by which calendar. Of one that is closed no time is left
 * (`isOver`). Parts: `deadline`, `deadline-date`.
 */
export function deadlineFacts(
  deadline: CaseDeadline,
  urgency: CaseUrgency,
  look: Look,
  { isOver = false }: { readonly isOver?: boolean } = {},
): TemplateResult {
  const date = shownDate(deadline, look);
  return html`${fact(
    say(look, 'deadline.date'),
    date
      ? html`<time part="deadline-date" datetime=${date.instant}>${date.full}</time>`
      : html`${say(look, 'deadline.unknownDate')}`,
  )}
  ${
    isOver || !date
      ? nothing
      : fact(
          say(look, 'deadline.timeLeft'),
          html`<span class="deadline" part="deadline" data-urgency=${urgency}
            >${leftMark(deadline, urgency, look)}</span
          >`,
        )
  }
  ${originFacts(deadline, look)}`;
}

/**
 * How a date is known or why it is not, from when it is counted and by which calendar, as facts of a `dl`.
 * @param words Of what it is; a case unless another is meant.
 */
export function originFacts(
  deadline: CaseDeadline,
  look: Look,
  words: OriginWords = OF_CASE,
): TemplateResult {
  const { window, rule, calendar } = deadline;
  return html`${fact(
    say(look, words.how),
    html`${
      window.state === 'not-known'
        ? whyUnknown(window.why, rule, look)
        : howKnown(deadline, look, words)
    }`,
  )}
  ${rule?.from === undefined ? nothing : fact(say(look, 'deadline.since'), eventWords(rule, deadline, look))}
  ${
    rule?.unit === 'business' && calendar
      ? fact(
          say(look, 'deadline.calendar'),
          html`<bdi>${regionName(calendar.id, look.locale)}</bdi>`,
        )
      : nothing
  }`;
}

function leftMark(deadline: CaseDeadline, urgency: CaseUrgency, look: Look): TemplateResult {
  const isLate = urgency === 'overdue';
  return html`<span class="deadline-left"
    >${icon(isLate ? paths.alert : paths.clock)}${leftWords(deadline, look)}</span
  >`;
}

function leftWords(
  { window, businessDaysLeft: days, zone = 'UTC' }: CaseDeadline,
  look: Look,
): string {
  if (window.state === 'not-known') return say(look, unknownWords(window.why));
  if (window.state === 'closed') {
    const isCounted = days !== undefined && days < 0;
    return isCounted
      ? say(look, 'deadline.overdueBy', { count: 0 - days })
      : say(look, 'deadline.overdue');
  }
  if (days !== undefined && days > 0) return say(look, 'deadline.left', { count: days });
  // The last day may be another one, on which no business is done.
  const isToday = days === 0 && daysBetween(look.now, window.until, zone) === 0;
  if (isToday) return say(look, 'deadline.today');
  const { full: time } = duration(window.until - look.now, look.locale);
  return say(look, 'deadline.leftTime', { time });
}

function unknownWords(why: WindowGap): 'deadline.calendarUnknown' | 'deadline.unknown' {
  const isCalendar = why === 'no-calendar' || why === 'beyond-calendar';
  return isCalendar ? 'deadline.calendarUnknown' : 'deadline.unknown';
}

/** The limit, where there is one, and what is missing to count it. */
function whyUnknown(why: WindowGap, rule: DeadlineRule | undefined, look: Look): string {
  return [rule && daysOf(rule, look), say(look, GAPS[why])].filter(Boolean).join(' · ');
}

/** The date in the zone whose days count, not in that of who reads. */
export function shownDate(
  { window, zone = 'UTC' }: CaseDeadline,
  look: Look,
): { readonly short: string; readonly full: string; readonly instant: string } | undefined {
  if (window.state === 'not-known') return undefined;
  const at = window.state === 'open' ? window.until : window.since;
  const instant = new Date(at).toISOString();
  return { ...zonedTime(instant, { ...look, timeZone: zone }), instant };
}

function howKnown({ source, rule }: CaseDeadline, look: Look, words: OriginWords): string {
  if (source === undefined) return '';
  if (!rule) return say(look, 'deadline.given');
  const days = daysOf(rule, look);
  const { policy, host, record } = words;
  return say(look, source === 'policy' ? policy : source === 'host' ? host : record, { days });
}

const OF_CASE = {
  how: 'deadline.how',
  record: 'deadline.byRecord',
  policy: 'deadline.byPolicy',
  host: 'deadline.byHost',
} as const;

/** Its rule comes with it, whoever made it. */
export const OF_INCIDENT = {
  how: 'deadline.limit',
  record: 'deadline.byIncident',
  policy: 'deadline.byIncident',
  host: 'deadline.byIncident',
} as const;

type OriginWords = typeof OF_CASE | typeof OF_INCIDENT;

export function daysOf({ unit, days: count }: DeadlineRule, look: Look): string {
  const words = unit === 'business' ? 'deadline.businessDays' : 'deadline.calendarDays';
  return say(look, words, { count });
}

function eventWords(rule: DeadlineRule, { zone }: CaseDeadline, look: Look): TemplateResult {
  const { from = '', event } = rule;
  const date = fullInstant(from, { ...look, timeZone: zone ?? look.timeZone });
  const words =
    event === 'received'
      ? say(look, 'deadline.received', { date })
      : event === 'opened'
        ? say(look, 'deadline.opened', { date })
        : date;
  return html`<time datetime=${from}>${words}</time>`;
}

const GAPS = {
  'no-rule': 'deadline.noRule',
  'no-event': 'deadline.noEvent',
  'not-yet': 'deadline.notYet',
  'no-calendar': 'deadline.noCalendar',
  'beyond-calendar': 'deadline.beyondCalendar',
  'no-zone': 'deadline.noZone',
} as const satisfies Record<WindowGap, WordKey>;

export const deadlineStyles = css`
  .deadline {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 ${spaces(2)};
    font-size: ${textSmall};
  }

  .deadline-left {
    display: inline-flex;
    align-items: center;
    gap: ${spaces(1)};
    font-weight: 600;
  }

  .deadline[data-urgency='overdue'] .deadline-left {
    color: ${dangerText};
  }

  .deadline[data-urgency='due-soon'] .deadline-left {
    color: ${warningText};
  }

  .deadline[data-urgency='unknown'] .deadline-left,
  .deadline-date {
    color: ${muted};
    font-weight: 400;
  }
`;
