// @ts-check
/** What a page may have to load, in bytes after gzip -9, all dependencies in. */

const KB = 1000;

export const ONE_ELEMENT = 40 * KB;
export const THREAD_WITH_COMPOSER = 48 * KB;
export const EVERYTHING = 110 * KB;
/**
 * All that a script tag may ever fetch, all screens used and all that can go wrong met: what is put off must not grow
 * unseen. Raised with the screens of orders, refunds and incidents; with those of cases, their closure and deadlines; and
 * by 3 kB, when business days of incidents, and what a closure form needs, went from the first file to later ones.
 */
export const EVERYTHING_AND_LATER = 248 * KB;
export const ONE_LANGUAGE = 7 * KB;
/** The business days of one country for seven years. */
export const ONE_CALENDAR = 0.7 * KB;
/** What the http adapter adds to a page that shows an element. */
export const HTTP_ADAPTER = 10 * KB;

/** The memory adapter with its three worlds; no page of a portal loads it. */
export const MEMORY_ADAPTER = 75 * KB;

/** A conversation with all that it and its provider fetch later: what is put off must not grow unseen. Raised with the counts of cases. */
export const THREAD_AND_LATER = 128 * KB;

/** The most that `define/<door>.js` with its provider may weigh. @param {string} door */
export function budgetOf(door) {
  if (door === 'thread' || door === 'composer') return THREAD_WITH_COMPOSER;
  // The desk is all of it in one tag.
  return door === 'desk' || door === 'all' ? EVERYTHING : ONE_ELEMENT;
}
