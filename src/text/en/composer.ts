import type { Words } from '../words.js';

/** Of answering. */
export const composer = {
  'composer.title': 'Your answer',
  'composer.recipient': 'Recipient',
  'composer.text': 'Message',
  'composer.placeholder': 'Write your answer…',
  'composer.left': { one: '{count} character left', other: '{count} characters left' },
  'composer.over': { one: '{count} character too many', other: '{count} characters too many' },
  'composer.send': 'Send',
  'composer.sending': 'Sending…',
  'composer.sent': 'Message sent',
  'composer.failed': 'Your message was not sent. The text is kept.',
  'composer.tryAgain': 'Send again',
  'composer.sendAnyway': 'Send anyway',
  'composer.unknown': 'We do not know whether your message was sent',
  'composer.unknownHint':
    'The connection was lost before the marketplace answered. Check first, so that nobody gets it twice.',
  'composer.check': 'Check whether it was sent',
  'composer.checking': 'Checking…',
  'composer.stillUnknown':
    'It is still not known. Check again in a while, or look in the marketplace itself.',
  'composer.wasNotSent': 'It was not sent. The text is kept, and you can send it again.',
  'composer.abandon': 'I looked: it is not there. Write again',
  'composer.conflict':
    'There is something new in this conversation. Read it first; your text is kept.',
  'composer.busy':
    'Another tab is still sending in this conversation. Nothing was sent from here; your text is kept. Try again in a moment.',
  'composer.storageNeeded':
    'This browser cannot keep what is being sent, so nothing was sent. Your text is still here.',
  'composer.withdrawn': 'The marketplace takes no answers here. Your text is kept to be copied.',
  'composer.reviewing': 'Checking the text…',
  'composer.stopReview': 'Do not send yet',
  'composer.reviewSilent':
    'The check of this message did not answer. You can send the message without it.',
  'composer.notKept': 'This browser cannot keep your text: it is lost when you leave the page.',
  'composer.blocked': 'You cannot write here now',
  'composer.readOnly': 'This conversation can only be read here.',
  'composer.empty': 'Write a message first.',
  'composer.tooShort': {
    one: 'Write at least {count} character.',
    other: 'Write at least {count} characters.',
  },
  'composer.tooLong': {
    one: 'The message is {count} character too long.',
    other: 'The message is {count} characters too long.',
  },
  'composer.noRecipient': 'Choose who the message is for.',
} satisfies Partial<Words>;
