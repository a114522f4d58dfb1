import type { Words } from '../words.js';

/** Of what narrows a list of incidents down. */
export const incidentFilters = {
  'incidents.kind': 'Type',
  'incidents.anyKind': 'Any type',
  'incidents.openedSince': 'Opened from',
  'incidents.openedUntil': 'Opened until',
  'incidents.daysOpen': 'Days open, at least',
  'incidents.daysOpenHint': 'A whole number, such as 3.',
  'incidents.onlyOpen': 'Without closed ones',
  'incidents.apply': 'Apply',
  'incidents.close': 'Close',
  'incidents.badDay': 'This is no day.',
  'incidents.wrongOrder': 'The last day is before the first.',
  'incidents.badNumber': 'Write a whole number of days.',
} satisfies Partial<Words>;
