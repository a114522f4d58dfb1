import type { Words } from '../words.js';

/** Of messages that are on their way. */
export const sentMessages = {
  'message.pending': 'Sending…',
  'message.unknown': 'Not known whether it was sent',
  'message.unknownTwin':
    'A message with the same words has arrived. Check whether it is this one before you send it again.',
} satisfies Partial<Words>;
