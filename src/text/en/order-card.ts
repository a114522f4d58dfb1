import type { Words } from '../words.js';

/** Of the order beside a conversation. */
export const orderCard = {
  'orderCard.number': 'Number',
  'orderCard.state': 'State',
  'orderCard.placed': 'Ordered',
  'orderCard.shipped': 'Shipped',
  'orderCard.received': 'Delivered',
  'orderCard.notYet': 'Not yet',
  'orderCard.tracking': 'Tracking',
  'orderCard.total': 'Total',
  'orderCard.lines': 'What was bought',
  'orderCard.frozen': 'On hold: {reason}',
  'orderCard.others': { one: '{count} more order', other: '{count} more orders' },
  'orderCard.loading': 'Loading the order…',
  'orderCard.failed': 'The order could not be loaded.',
} satisfies Partial<Words>;
