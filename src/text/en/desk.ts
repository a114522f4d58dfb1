import type { Words } from '../words.js';

/** Of the desk around them. */
export const desk = {
  'desk.label': 'Customer care',
  'desk.navigation': 'Customer care sections',
  'desk.summary': 'Dashboard',
  'desk.backToInbox': 'Back to the inbox',
  'thread.none': 'Choose a conversation',
  'thread.noneHint': 'Its messages appear here.',
} satisfies Partial<Words>;
