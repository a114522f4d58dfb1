import type { Story } from './story.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** How long the long thread goes back: two months of somebody who writes all the time. */
export const LONG_LASTS = 60 * DAY;

/** How long before its last message one of the long thread was sent, in milliseconds. */
export function longAgo(place: number, messages: number): number {
  return Math.round(((messages - 1 - place) / messages) * LONG_LASTS);
}

/**
 * How long ago a thread was active, in milliseconds: the first some minutes ago, then hours, then days. Rises
 * strictly with its place among so many.
 */
export function ageAt(place: number, threads: number): number {
  const part = place / threads;
  return Math.round(3 * MINUTE + spanOf(threads) * (part ** 1.8 + 0.02 * part));
}

/** How far back the threads of a world of this size go, in milliseconds: a shop that has more also sells more. */
export function spanOf(threads: number): number {
  return Math.min(730, Math.max(3, 45 * Math.sqrt(threads / 180))) * DAY;
}

/**
 * When each turn was said, counted back from the last one: some hours apart, or the days that the story wants. The
 * shop writes by day.
 */
export function momentsOf(
  { turns }: Story,
  length: number,
  ends: number,
  dice: (place: number) => number,
): (place: number) => number {
  const moments = [ends];
  for (let place = length - 1; place > 0; place -= 1) {
    const after = turns[place]?.after;
    const gap =
      after === undefined ? (0.3 + 7 * dice(place) ** 2) * HOUR : (after + dice(place) / 4) * DAY;
    const moment = (moments[0] as number) - Math.round(gap);
    moments.unshift(turns[place - 1]?.by === 'seller' ? byDay(moment) : moment);
  }
  return (place) => moments[place] as number;
}

/** The moment, or the evening before when it is night in Madrid (near enough: summer time is left out). */
function byDay(moment: number): number {
  const hour = ((moment + HOUR) % DAY) / HOUR;
  return hour < 8
    ? moment - (hour + 4.5) * HOUR
    : hour > 20
      ? moment - (hour - 19.5) * HOUR
      : moment;
}
