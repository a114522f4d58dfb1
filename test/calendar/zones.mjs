// @ts-check
/** The zones of R9 and when their clocks change, found by asking the wall alone. */

export const ZONES = [
  ...['America/Santiago', 'America/Coyhaique', 'America/Punta_Arenas', 'America/Lima'],
  ...['America/Bogota', 'America/Mexico_City', 'America/Tijuana', 'America/Cancun'],
  ...['Europe/Madrid', 'Atlantic/Canary', 'Europe/Lisbon', 'Europe/Paris', 'UTC'],
];

const HOUR = 3_600_000;
const FIRST = Date.UTC(2025, 0, 1);
const LAST = Date.UTC(2032, 0, 1);

/**
 * The instants from 2025 to 2031 at which the clocks of a zone are set; of a zone that never does, each New Year, so
 * that it is looked at all the same.
 * @param {string} zone
 */
export function changesOfClocks(zone) {
  const wall = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  /** @param {number} at */
  const offset = (at) => wall.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value;
  /** @type {number[]} */
  const found = [];
  for (let at = FIRST; at < LAST; at += 24 * HOUR) {
    if (offset(at) === offset(at + 24 * HOUR)) continue;
    let [before, after] = [at, at + 24 * HOUR];
    while (after - before > 1) {
      const middle = Math.floor((before + after) / 2);
      if (offset(middle) === offset(before)) before = middle;
      else after = middle;
    }
    found.push(after);
  }
  if (found.length > 0) return found;
  return [2025, 2026, 2027, 2028, 2029, 2030, 2031].map((year) => Date.UTC(year, 0, 1));
}
