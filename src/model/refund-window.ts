import { deadlineWindow, gap } from './deadline-window.js';
import type { DayEnd, DeadlineWindow } from './deadline-window.js';
import type { Instant, TimeZone } from './instant.js';
import type { Order } from './order.js';
import type { Policy } from './policy.js';
import type { RefundOptions } from './refund.js';

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
): DeadlineWindow {
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
