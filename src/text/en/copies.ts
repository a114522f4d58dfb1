import type { Words } from '../words.js';

/** Of a conversation printed or saved. */
export const copies = {
  'copy.print': 'Print',
  'copy.save': 'Save as text',
  'copy.reading': {
    one: 'Reading the whole conversation: {count} message so far…',
    other: 'Reading the whole conversation: {count} messages so far…',
  },
  'copy.cancel': 'Cancel',
  'copy.failed': {
    one: 'Only {count} message could be read; older ones are missing.',
    other: 'Only {count} messages could be read; older ones are missing.',
  },
  'copy.saved': 'The conversation was saved as text',
  'copy.title': 'Conversation with {name}',
  'copy.about': 'About: {about}',
  'copy.participants': 'Taking part: {names}',
  'copy.messages': { one: '{count} message', other: '{count} messages' },
  'copy.by': 'Copied by {name}, {time}',
  'copy.at': 'Copied {time}',
  'copy.attachment': 'Attachment: {name}',
  'copy.translation': 'Translation ({language}):',
  'copy.malformed': '[A message that could not be read]',
} satisfies Partial<Words>;
