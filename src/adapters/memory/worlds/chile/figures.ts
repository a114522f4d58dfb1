import type { Figure } from '../../../../model/figure.js';
import type { Happened, WorldFrame } from '../world.js';
import type { ChileanCases } from './cases.js';
import { isSpanish } from '../../refusals.js';
import { monthBefore } from '../month-before.js';
import { unit } from '../../seeded.js';

/** Months of which it still knows the figure. */
const MONTHS = 6;

/** How many of the cases that were closed were closed in time. */
export function figuresIn(
  cases: ChileanCases,
  { seed, epoch }: WorldFrame,
  { closedInTime, closedLate, now }: Happened,
  locale: string,
): readonly Figure[] {
  const before = cases.closures();
  const all = before.all + closedInTime + closedLate;
  if (all === 0) return [];
  const es = isSpanish(locale);
  return [
    {
      id: 'cases-in-time',
      label: es ? 'Casos cerrados dentro del plazo' : 'Cases closed in time',
      unit: 'ratio',
      value: Math.round(((before.inTime + closedInTime) / all) * 1000) / 1000,
      goal: { atLeast: 0.9 },
      history: Array.from({ length: MONTHS }, (_, place) => ({
        period: monthBefore(epoch, MONTHS - place, locale),
        value: Math.round((0.86 + 0.1 * unit(seed, place, 91)) * 1000) / 1000,
      })),
      asOf: new Date(now).toISOString(),
    },
  ];
}
