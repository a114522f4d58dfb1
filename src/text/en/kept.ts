import type { Words } from '../words.js';

/** Of what an inbox shows once its rows are here: what is kept in the browser, and that there are none. */
export const kept = {
  'outbox.count': { one: '{count} message not sent', other: '{count} messages not sent' },
  'outbox.failed': 'Not sent',
  'outbox.unknown': 'Not known whether it was sent',
  'inbox.emptyNeedsReply': 'Everything is answered',
  'inbox.emptyNeedsReplyHint':
    'When a customer or the operator writes to you, the conversation appears here.',
  'inbox.emptyAll': 'No conversations yet',
  'inbox.emptyAllHint': 'Conversations with customers and the operator appear here.',
  'inbox.emptyView': 'No conversations here',
} satisfies Partial<Words>;
