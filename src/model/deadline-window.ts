import type { Deadline, DeadlineRule } from './deadline.js';
import type { Instant, TimeZone } from './instant.js';

/** Whether there is still time. */
export type DeadlineWindow =
  /** `until`: the last millisecond in it. `isComputed`: worked out from a rule, not given. */
  | { readonly state: 'open'; readonly until: number; readonly isComputed: boolean }
  /** `since`: the last millisecond that was in it. */
  | { readonly state: 'closed'; readonly since: number; readonly isComputed: boolean }
  | { readonly state: 'not-known'; readonly why: WindowGap };

/**
 * Why nobody can say until when. None of these keeps the seller from acting: the marketplace decides.
 * - `no-rule`: neither the record nor a policy says anything
 * - `not-yet`: what the days are counted from has not happened (not shipped)
 * - `no-event`: it is unknown when that was, or no event that the record has
 * - `no-calendar`: business days, and no calendar for them
 * - `beyond-calendar`: business days in a year whose holidays the calendar does not know
 * - `no-zone`: this browser does not know the zone
 */
export type WindowGap =
  'no-rule' | 'not-yet' | 'no-event' | 'no-calendar' | 'beyond-calendar' | 'no-zone';

/**
 * The last millisecond of the day so many days after that of an instant, by the wall of a zone; `undefined`: nobody
 * knows. `dayEnd` of `format/` is one. Comes in as an argument, since days of a zone need `Intl`.
 */
export type DayEnd = (instant: Instant, after: number, timeZone: TimeZone) => number | undefined;

/**
 * The last millisecond of a rule's business days since an instant, by the wall of a zone, or why nobody knows.
 * `businessEndBy` makes one of calendars. Comes in as an argument: who shows no business days carries no calendar.
 */
export type BusinessEnd = (
  rule: Pick<DeadlineRule, 'days' | 'calendar'>,
  from: Instant,
  timeZone: TimeZone,
) => number | WindowGap;

/**
 * The window before a deadline: the instant that is given, else the rule's days. Without `from` they have not begun;
 * without `businessEnd` business days are unknown.
 */
export function deadlineWindow(
  { at, rule, zone }: Deadline,
  {
    now,
    dayEnd,
    businessEnd = () => 'no-calendar',
  }: {
    readonly now: number;
    readonly dayEnd: DayEnd;
    readonly businessEnd?: BusinessEnd | undefined;
  },
): DeadlineWindow {
  if (at !== undefined) return windowUntil(Date.parse(at), now, false);
  if (!rule) return gap('no-rule');
  if (rule.from === undefined) return gap('not-yet');
  const until =
    rule.unit === 'calendar'
      ? (dayEnd(rule.from, rule.days, zone) ?? 'no-zone')
      : businessEnd(rule, rule.from, zone);
  return typeof until === 'string' ? gap(until) : windowUntil(until, now, true);
}

function windowUntil(until: number, now: number, isComputed: boolean): DeadlineWindow {
  return now <= until
    ? { state: 'open', until, isComputed }
    : { state: 'closed', since: until, isComputed };
}

/** A window that nobody knows. */
export function gap(why: WindowGap): DeadlineWindow {
  return { state: 'not-known', why };
}
