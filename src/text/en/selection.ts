import type { Words } from '../words.js';

/** Of what can be done with several conversations. */
export const selection = {
  'select.count': { one: '{count} selected', other: '{count} selected' },
  'select.none': 'Select conversations in the list',
  'select.noReply': 'No reply needed',
  'select.reply': 'Reply needed',
  'select.leave': 'Stop selecting',
  'select.pending': 'Saving…',
  'select.needless': {
    one: '{count} conversation needs no reply now',
    other: '{count} conversations need no reply now',
  },
  'select.needed': {
    one: '{count} conversation needs a reply again',
    other: '{count} conversations need a reply again',
  },
  'select.undo': 'Undo',
  'select.failed': {
    one: '{count} conversation was not changed',
    other: '{count} conversations were not changed',
  },
  'select.rowFailed': 'Not changed: {reason}',
  'select.unknown': {
    one: 'Not known yet whether {count} conversation was changed',
    other: 'Not known yet whether {count} conversations were changed',
  },
  'select.rowUnknown': 'Not known yet whether this was changed',
  'select.check': 'Check',
  'select.dismiss': 'Close',
} satisfies Partial<Words>;
