// @ts-check
/** The moments of R9. */
import { ZONE_CHANGES } from '../support/zone-changes.js';

const HOUR = 3_600_000;
const AROUND = [-2, -1.5, -1, -0.5, -1 / HOUR, 0, 1 / HOUR, 0.5, 1, 1.5, 2];

export const ZONES = Object.keys(ZONE_CHANGES);

/**
 * Each change of clocks from 2025 to 2031 in each zone, from two hours before to two after; of a zone that never sets
 * them each midnight of New Year, so that it is looked at all the same.
 */
export const MOMENTS = ZONES.flatMap((zone) =>
  changesOf(zone).flatMap((change) => AROUND.map((hours) => ({ zone, at: change + hours * HOUR }))),
);

/** @param {string} zone */
function changesOf(zone) {
  const { first = 0, changes = [] } = ZONE_CHANGES[zone] ?? {};
  if (changes.length > 0) return changes.map(([at]) => at);
  const years = [2025, 2026, 2027, 2028, 2029, 2030, 2031];
  return years.map((year) => Date.UTC(year, 0, 1) - first * 60_000);
}
