const DAY = 86_400_000;
/** Year 10000: its days are not written with four digits. */
const LAST = 253_402_300_800_000;

/**
 * When a day (`YYYY-MM-DD`) begins, or the one so many days `after` it, milliseconds since 1970; `undefined`: it is no
 * day. Looked for rather than computed: where clocks are set at midnight a day begins at one.
 * @param dayOf Which day an instant (milliseconds) falls on: that of the zone.
 */
export function dayStart(
  day: string,
  dayOf: (at: number) => string,
  after = 0,
): number | undefined {
  const given = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(day) : NaN;
  const noon = given + (after + 0.5) * DAY;
  if (!(noon < LAST)) return undefined;
  const wanted = new Date(noon).toISOString().slice(0, 10);
  // No zone is further from UTC than 14 hours.
  let [before, at] = [noon - 1.5 * DAY, noon + 0.5 * DAY];
  while (at - before > 1) {
    const middle = Math.floor((before + at) / 2);
    if (dayOf(middle) < wanted) before = middle;
    else at = middle;
  }
  return at;
}
