import type { Words } from '../words.js';

/** Of what narrows an inbox down. */
export const narrowing = {
  'inbox.nothingFound': 'Nothing found',
  'inbox.nothingFoundHint': 'No conversation here goes with {wanted}.',
  'inbox.clear': 'Clear search and filters',
  'filter.reason': 'Reason',
  'filter.anyReason': 'Any reason',
  'filter.order': 'Order number',
  'filter.since': 'From',
  'filter.until': 'To',
  'filter.apply': 'Apply',
  'filter.close': 'Close',
  'filter.badDay': 'This is no day.',
  'filter.wrongOrder': 'The last day is before the first.',
  'filter.active': 'Filters',
  'filter.remove': 'Remove the filter {filter}',
  'filter.clearAll': 'Clear all',
  'filter.sinceDay': 'From {day}',
  'filter.untilDay': 'To {day}',
} satisfies Partial<Words>;
