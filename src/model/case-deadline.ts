import type { BusinessCalendar } from '../calendar/business-calendar.js';
import { businessDaysBetween } from '../calendar/business-days.js';
import { zoneDay, zoneDayEnd } from '../calendar/zone-day.js';
import { businessEndBy, calendarNamed } from './business-end.js';
import type { CareCase } from './case.js';
import { deadlineWindow, gap } from './deadline-window.js';
import type { BusinessEnd, DeadlineWindow } from './deadline-window.js';
import type { Deadline, DeadlineRule } from './deadline.js';
import type { Instant, TimeZone } from './instant.js';
import type { Policy } from './policy.js';

/** What the committed date of a case is worked out from. */
export interface CaseTerms {
  /** The server's time, milliseconds since 1970. */
  readonly now: number;
  /** The marketplace's own. */
  readonly policy?: Policy;
  /** The host's, or both merged: counts where the marketplace's says nothing. */
  readonly hostPolicy?: Policy;
  /** Absent or empty: business days are unknown. */
  readonly calendars?: readonly BusinessCalendar[];
  /** The marketplace's zone, for limits of a policy. Absent: that of the calendar. */
  readonly timeZone?: TimeZone;
}

/** By when a case has to be closed, and how that is known. */
export interface CaseDeadline {
  readonly window: DeadlineWindow;
  /** Who said so: the record, the marketplace's policy, or the host's. Absent: nobody did. */
  readonly source?: Deadline['source'];
  /** In which its days count and it is shown. Absent: neither record, marketplace nor calendar names one. */
  readonly zone?: TimeZone;
  /** The rule it was computed from, with its event. Absent where it was given as an instant. */
  readonly rule?: DeadlineRule;
  /** The calendar that counted the business days. */
  readonly calendar?: BusinessCalendar;
  /**
   * Business days after today up to the last day, with it: 0 is today, or a day after it on which no business is done.
   * Overdue: 0 or less, how many have gone since.
   * Absent: no calendar that knows those days.
   */
  readonly businessDaysLeft?: number;
}

/** How urgent a case is: the guide's groups. */
export type CaseUrgency = 'overdue' | 'due-soon' | 'within-limit' | 'unknown';

/**
 * The committed date of a case: the adapter's own instant; else the rule that the record carries; else the limit of its
 * type, the marketplace's before the host's; else unknown: the kit claims no limit of its own. What names no calendar
 * goes by that of the limit.
 */
export function caseDeadline(careCase: Dated, terms: CaseTerms): CaseDeadline {
  const limit = limitOf(careCase, terms);
  const stated = statedDeadline(careCase) ?? limit;
  if (!stated) return { window: gap('no-rule') };
  return countedDeadline(stated, terms, stated.rule?.calendar ?? limit?.rule.calendar);
}

/**
 * A deadline as it is counted: with what is left of it, in which zone and by which calendar.
 * @param named The calendar; that of its rule unless another is meant.
 */
export function countedDeadline(
  { at, rule: own, zone = '', source }: Stated,
  { now, calendars = [], timeZone }: Pick<CaseTerms, 'now' | 'calendars' | 'timeZone'>,
  named = own?.calendar,
): CaseDeadline {
  const rule = own && { ...own, ...(named !== undefined && { calendar: named }) };
  const calendar = calendarNamed(named, calendars);
  const shown = zone || timeZone || calendar?.zone || '';
  const stated = {
    zone: shown,
    source,
    ...(at === undefined ? {} : { at }),
    ...(rule && { rule }),
  };
  const window = windowOf(stated, { now, businessEnd: businessEndBy(calendars) });
  const left = calendar && daysLeft(window, { now, calendar, zone: shown });
  return {
    window,
    source,
    ...(shown && { zone: shown }),
    ...(at === undefined && rule && { rule }),
    ...(calendar && { calendar }),
    ...(left === undefined ? {} : { businessDaysLeft: left }),
  };
}

/** How urgent a case is: pure, of its deadline, the time and how soon is *due soon* by the policy. */
export function caseUrgency(
  { window, zone = '', businessDaysLeft }: CaseDeadline,
  { now, policy, hostPolicy }: Pick<CaseTerms, 'now' | 'policy' | 'hostPolicy'>,
): CaseUrgency {
  if (window.state === 'not-known') return 'unknown';
  if (window.state === 'closed') return 'overdue';
  const { days, unit } = policy?.caseDueSoon ?? hostPolicy?.caseDueSoon ?? DUE_SOON;
  if (unit === 'business' && businessDaysLeft !== undefined) {
    return businessDaysLeft <= days ? 'due-soon' : 'within-limit';
  }
  // A zone that is unknown here is shown in UTC.
  const by = zoneDay(now, zone) ? zone : 'UTC';
  const soon = zoneDayEnd(zoneDay(now, by)?.day ?? '', by, days);
  return soon !== undefined && window.until <= soon ? 'due-soon' : 'within-limit';
}

type Dated = Pick<CareCase, 'deadline' | 'type' | 'receivedAt' | 'openedAt'>;

interface Stated {
  readonly at?: Instant;
  readonly rule?: DeadlineRule;
  readonly zone?: TimeZone;
  readonly source: Deadline['source'];
}

const DUE_SOON = { days: 1, unit: 'business' } as const;

/** What the record itself says, if it says by when or how that is counted. */
function statedDeadline(careCase: Dated): Stated | undefined {
  const { at, rule, zone, source } = careCase.deadline ?? {};
  if (zone === undefined || source === undefined) return undefined;
  if (at !== undefined) return { at, zone, source, ...(rule && { rule }) };
  return rule && { rule: begun(rule, careCase), zone, source };
}

function limitOf(
  careCase: Dated,
  { policy, hostPolicy }: CaseTerms,
): (Stated & { readonly rule: DeadlineRule }) | undefined {
  const { code } = careCase.type;
  // Types come from outside, and an object also knows `constructor`.
  const [own, hosts] = [policy?.caseLimits, hostPolicy?.caseLimits].map((limits = {}) =>
    Object.hasOwn(limits, code) ? limits[code] : undefined,
  );
  const rule = own ?? hosts;
  return rule && { rule: begun(rule, careCase), source: own ? 'policy' : 'host' };
}

/** A rule with when its event was, where the case tells. */
function begun(rule: DeadlineRule, { receivedAt, openedAt }: Dated): DeadlineRule {
  const from =
    rule.event === 'received' ? receivedAt : rule.event === 'opened' ? openedAt : undefined;
  return rule.from !== undefined || from === undefined ? rule : { ...rule, from };
}

function windowOf(
  deadline: Deadline,
  { now, businessEnd }: { readonly now: number; readonly businessEnd: BusinessEnd },
): DeadlineWindow {
  const { at, rule } = deadline;
  // Every case was received and opened: the record does not say when.
  const isUnsaid = rule?.event === 'received' || rule?.event === 'opened';
  if (at === undefined && rule?.from === undefined && isUnsaid) return gap('no-event');
  return deadlineWindow(deadline, { now, dayEnd, businessEnd });
}

function dayEnd(instant: Instant, after: number, timeZone: TimeZone): number | undefined {
  const today = zoneDay(Date.parse(instant), timeZone);
  return today && zoneDayEnd(today.day, timeZone, after);
}

function daysLeft(
  window: DeadlineWindow,
  { now, calendar, zone }: { now: number; calendar: BusinessCalendar; zone: TimeZone },
): number | undefined {
  if (window.state === 'not-known') return undefined;
  const today = zoneDay(now, zone);
  const last = zoneDay(window.state === 'open' ? window.until : window.since, zone);
  return today && last && businessDaysBetween(today.day, last.day, calendar);
}
