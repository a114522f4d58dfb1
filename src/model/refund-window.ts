import type { Deadline } from './deadline.js';
import type { Instant, TimeZone } from './instant.js';
import type { Order } from './order.js';
import type { Policy } from './policy.js';
import type { RefundOptions } from './refund.js';

/** Whether money may still be given back. */
export type RefundWindow =
  /** `until`: the last millisecond in it. `isComputed`: worked out from a rule, not given. */
  | { readonly state: 'open'; readonly until: number; readonly isComputed: boolean }
  /** `since`: the last millisecond that was in it. */
  | { readonly state: 'closed'; readonly since: number; readonly isComputed: boolean }
  | { readonly state: 'not-known'; readonly why: WindowGap };

/**
 * Why nobody can say until when. None of these keeps money back: the marketplace decides, in its own words.
 * - `no-rule`: neither the record nor a policy says anything
 * - `not-yet`: what the days are counted from has not happened (not shipped)
 * - `no-event`: it is unknown when that was, or no event of an order
 * - `no-calendar`: business days, and no calendar for them
 * - `no-zone`: this browser does not know the zone
 */
export type WindowGap = 'no-rule' | 'not-yet' | 'no-event' | 'no-calendar' | 'no-zone';

/**
 * The last millisecond of the day so many days after that of an instant, by the wall of a zone; `undefined`: nobody
 * knows. `dayEnd` of `format/` is one. Comes in as an argument, since days of a zone need `Intl`.
 */
export type DayEnd = (instant: Instant, after: number, timeZone: TimeZone) => number | undefined;

/** What windows are worked out from. */
export interface WindowTerms {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly dayEnd: DayEnd;
  /** For the policy: when its shipments left. */
  readonly order?: Order;
  /** In force, see `mergePolicy`. */
  readonly policy?: Policy;
  /** The marketplace's: whose days a policy counts. */
  readonly timeZone: TimeZone;
}

/**
 * The window of a line, or without a line that of the order: the line's own, else the order's, else the policy's (the
 * Mirakl guide: 200 days after shipping). The day of the event is day 0 and the last day counts whole, in the zone.
 * Each shipment of a split order has its own; of a line or an order in several shipments the last one counts: where
 * the kit cannot know, the marketplace refuses, not the kit.
 */
export function refundWindow(
  options: RefundOptions,
  terms: WindowTerms,
  lineId?: string,
): RefundWindow {
  const own = options.lines.find((line) => line.lineId === lineId)?.window;
  const stated = own ?? options.window;
  if (stated) return deadlineWindow(stated, terms);
  const rule = terms.policy?.refundWindow;
  if (!rule) return gap('no-rule');
  const { order, timeZone } = terms;
  const from = eventOf(rule.event, order, lineId);
  if (from === undefined) return gap('no-event');
  const begun = from === null ? rule : { ...rule, from };
  return deadlineWindow({ rule: begun, zone: timeZone, source: 'policy' }, terms);
}

/** The window before a deadline: the instant that is given, else the rule's days. Without `from` they have not begun. */
export function deadlineWindow(
  { at, rule, zone }: Deadline,
  { now, dayEnd }: Pick<WindowTerms, 'now' | 'dayEnd'>,
): RefundWindow {
  if (at !== undefined) return windowUntil(Date.parse(at), now, false);
  if (!rule) return gap('no-rule');
  if (rule.unit !== 'calendar') return gap('no-calendar');
  if (rule.from === undefined) return gap('not-yet');
  const until = dayEnd(rule.from, rule.days, zone);
  return until === undefined ? gap('no-zone') : windowUntil(until, now, true);
}

function windowUntil(until: number, now: number, isComputed: boolean): RefundWindow {
  return now <= until
    ? { state: 'open', until, isComputed }
    : { state: 'closed', since: until, isComputed };
}

function gap(why: WindowGap): RefundWindow {
  return { state: 'not-known', why };
}

/** When something happened to a line or an order. `null`: not yet, or not to all of it. `undefined`: unknown. */
function eventOf(
  event: string,
  order: Order | undefined,
  lineId: string | undefined,
): Instant | null | undefined {
  if (event !== 'shipped' && event !== 'received') return undefined;
  const shipments = order?.shipments.filter(
    ({ lineIds }) => lineId === undefined || lineIds.includes(lineId),
  );
  if (!order || !shipments) return undefined;
  const sent = new Set(shipments.flatMap(({ lineIds }) => lineIds));
  const waits =
    lineId === undefined ? order.lines.some(({ id }) => !sent.has(id)) : sent.size === 0;
  const times = shipments.map((each) => (event === 'shipped' ? each.shippedAt : each.receivedAt));
  if (waits || times.includes(null)) return null;
  if (times.includes(undefined)) return undefined;
  return times.reduce((last, at) => (Date.parse(at ?? '') > Date.parse(last ?? '') ? at : last));
}
