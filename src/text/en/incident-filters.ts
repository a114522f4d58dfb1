import type { Words } from '../words.js';

/** Of what narrows a list of incidents down. */
export const incidentFilters = {
  'incidents.kind': 'Type',
  'incidents.anyKind': 'Any type',
  'incidents.daysOpen': 'Days open, at least',
  'incidents.daysOpenHint': 'A whole number, such as 3.',
  'incidents.onlyOpen': 'Without closed ones',
  'incidents.badNumber': 'Write a whole number of days.',
} satisfies Partial<Words>;
