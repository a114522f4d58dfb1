const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/** The first moment that is no longer in the day in Madrid that is so many days after a moment, in milliseconds. */
export function endOfDayInMadrid(moment: number, days: number): number {
  const local = moment + offsetAt(moment);
  const midnight = (Math.floor(local / DAY) + days + 1) * DAY;
  // Clocks change at one o'clock UTC, so midnight in Madrid has the offset of the hour before.
  return midnight - offsetAt(midnight - 2 * HOUR);
}

/** Since 1996: summer time from the last Sunday of March to the last of October, each at 01:00 UTC. */
function offsetAt(moment: number): number {
  const year = new Date(moment).getUTCFullYear();
  const isSummer = moment >= lastSunday(year, 2) && moment < lastSunday(year, 9);
  return isSummer ? 2 * HOUR : HOUR;
}

/** At 01:00 UTC. Both months have 31 days. */
function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month, 31, 1));
  return last.getTime() - last.getUTCDay() * DAY;
}
