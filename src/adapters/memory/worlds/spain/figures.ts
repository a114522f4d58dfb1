import type { Figure } from '../../../../model/figure.js';
import type { Happened } from '../world.js';
import type { SpanishOrders } from './orders.js';
import { monthBefore } from '../month-before.js';
import { unit } from '../../seeded.js';

const DAY = 24 * 60 * 60 * 1000;

/** Over how many days the marketplace counts. */
const WINDOW = 60;

/** Months of which it still knows the figures. */
const MONTHS = 6;

/** How the shop does, over the last sixty days, and month by month before. */
export function figuresIn(
  orders: SpanishOrders,
  seed: number,
  epoch: number,
  { ordersWithIncident, refundedOrders, now }: Happened,
  locale: string,
): readonly Figure[] {
  const sold = Math.max(1, orders.countSince(epoch - WINDOW * DAY));
  const refunded = Math.round(sold * 0.021) + refundedOrders;
  const asOf = new Date(now).toISOString();
  const month = (before: number, least: number, most: number, salt: number) =>
    least + (most - least) * unit(seed, before, salt);
  const history = (value: number, spread: number, salt: number, round: number) =>
    Array.from({ length: MONTHS }, (_, place) => ({
      period: monthBefore(epoch, MONTHS - place, locale),
      value: Math.round(value * month(place, 1 - spread, 1 + spread, salt) * round) / round,
    }));
  const ratio = (part: number) => Math.round((part / sold) * 10_000) / 10_000;
  return [
    {
      id: 'incident-rate',
      unit: 'ratio',
      value: ratio(ordersWithIncident),
      goal: { atMost: 0.05 },
      history: history(0.024, 0.5, 91, 10_000),
      asOf,
    },
    {
      id: 'refund-rate',
      unit: 'ratio',
      value: ratio(refunded),
      goal: { atMost: 0.04 },
      history: history(0.023, 0.3, 92, 10_000),
      asOf,
    },
    {
      id: 'answer-time',
      unit: 'seconds',
      value: Math.round(month(99, 4, 9, 93) * 3600),
      goal: { atMost: 24 * 3600 },
      history: history(7 * 3600, 0.4, 93, 1),
      asOf,
    },
  ];
}
