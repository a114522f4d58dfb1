import type { Words } from '../words.js';

/** Of what of the seller is kept in the browser. */
export const kept = {
  'outbox.count': { one: '{count} message not sent', other: '{count} messages not sent' },
  'outbox.failed': 'Not sent',
  'outbox.unknown': 'Not known whether it was sent',
} satisfies Partial<Words>;
