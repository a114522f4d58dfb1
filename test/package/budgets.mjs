// @ts-check
/** What a page may have to load, in bytes after gzip -9, all dependencies in. */

const KB = 1000;

export const ONE_ELEMENT = 40 * KB;
export const THREAD_WITH_COMPOSER = 48 * KB;
export const EVERYTHING = 110 * KB;
export const ONE_LANGUAGE = 7 * KB;
/** What the http adapter adds to a page that shows an element. */
export const HTTP_ADAPTER = 10 * KB;

/** Doors that have not reached their goal. What stands here only ever goes down; at the goal the line goes. */
const ON_THE_WAY = new Map([['thread', 59.2 * KB]]);

/** The most that `define/<door>.js` with its provider may weigh today. @param {string} door */
export function budgetOf(door) {
  return ON_THE_WAY.get(door) ?? goalOf(door);
}

/** What it is to weigh at most in the end. @param {string} door */
export function goalOf(door) {
  if (door === 'thread' || door === 'composer') return THREAD_WITH_COMPOSER;
  // The desk is all of it in one tag.
  return door === 'desk' || door === 'all' ? EVERYTHING : ONE_ELEMENT;
}
