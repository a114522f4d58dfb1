import type { Words } from '../words.js';

/** Of the dashboard. */
export const summary = {
  'summary.label': 'Dashboard',
  'summary.title': 'Messages to answer',
  'summary.count': { one: '{count} waiting', other: '{count} waiting' },
  'summary.empty': 'Everything is answered',
  'summary.emptyHint': 'New messages from customers and the operator appear here.',
  'summary.openInbox': 'Open the inbox',
} satisfies Partial<Words>;
