import type { Figure } from './figure.js';

/** Whether a figure is as the marketplace wants it; `undefined`: it says no goal. */
export function meetsGoal({ value, goal }: Figure): boolean | undefined {
  const { atMost, atLeast } = goal ?? {};
  if (atMost === undefined && atLeast === undefined) return undefined;
  return value <= (atMost ?? Infinity) && value >= (atLeast ?? -Infinity);
}
