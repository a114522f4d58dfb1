import type { Words } from '../words.js';

/** Of the list of incidents. */
export const incidents = {
  'incidents.title': 'Incidents',
  'incidents.toSettle': 'To settle',
  'incidents.inCheck': 'Waiting for the operator’s check',
  'incidents.closed': 'Closed',
  'incidents.otherState': 'In another state',
  'incidents.unanswered': { one: '{count} not answered', other: '{count} not answered' },
  'incidents.empty': 'No incidents',
  'incidents.emptyHint':
    'When a customer or the operator opens one on your orders, it appears here.',
  'incidents.nothingFound': 'Nothing found',
  'incidents.nothingFoundHint': 'No incident goes with these filters.',
  'incidents.clear': 'Clear the filters',
  'incidents.onlyLoaded': {
    one: 'Looked through the {count} incident loaded so far',
    other: 'Looked through the {count} incidents loaded so far',
  },
  'incidents.malformed': {
    one: '{count} incident could not be shown',
    other: '{count} incidents could not be shown',
  },
  'incidents.more': 'Show more',
  'incidents.filter': 'Filter',
} satisfies Partial<Words>;
