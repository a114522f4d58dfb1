import type { Words } from '../words.js';

/** Of the keys that do something in an inbox. */
export const shortcuts = {
  'keys.title': 'Keyboard shortcuts',
  'keys.next': 'Next conversation',
  'keys.previous': 'Previous conversation',
  'keys.open': 'Open the conversation',
  'keys.noReply': 'No reply needed',
  'keys.select': 'Select the conversation',
  'keys.leave': 'Stop selecting, clear the search',
  'keys.help': 'This help',
  'keys.close': 'Close',
} satisfies Partial<Words>;
