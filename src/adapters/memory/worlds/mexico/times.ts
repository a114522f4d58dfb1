export const HOUR = 60 * 60 * 1000;
export const DAY = 24 * HOUR;

export const ZONE = 'America/Mexico_City';

/** Six hours behind UTC, all the year since 2022. */
const OFFSET = -6 * HOUR;

/** The first moment that is no longer in the day in Mexico City that is so many days after a moment, in milliseconds. */
export function endOfDayInMexico(moment: number, days: number): number {
  return (Math.floor((moment + OFFSET) / DAY) + days + 1) * DAY - OFFSET;
}

export function iso(moment: number): string {
  return new Date(moment).toISOString();
}
