import type { Words } from '../words.js';

/** Of what is said once something has been written: fetched with what sends. */
export const sending = {
  'composer.left': { one: '{count} character left', other: '{count} characters left' },
  'composer.over': { one: '{count} character too many', other: '{count} characters too many' },
  'composer.sent': 'Message sent',
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
  'composer.reviewing': 'Checking the text…',
  'composer.stopReview': 'Do not send yet',
  'composer.reviewSilent':
    'The check of this message did not answer. You can send the message without it.',
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
  'composer.ctrlEnterSends': 'Ctrl+Enter sends',
  'composer.enterSends': 'Enter sends, Shift+Enter begins a new line',
  'composer.consent': 'Send this to {name}?',
  'composer.newReaders': {
    one: 'It can be read by {names} too, who would not read your answer otherwise.',
    other: 'It can be read by {names} too, who would not read your answer otherwise.',
  },
  'composer.filesToCustomer': {
    one: 'The customer gets this file: {names}',
    other: 'The customer gets these files: {names}',
  },
  'composer.sendTo': 'Send to {name}',
  'composer.back': 'Back',
  'composer.held': {
    one: 'Your message goes in {count} second. You can undo it.',
    other: 'Your message goes in {count} seconds. You can undo it.',
  },
  'composer.sendingIn': { one: 'Sending in {count} s', other: 'Sending in {count} s' },
  'composer.undo': 'Undo',
  'composer.calledBack': 'Called back: nothing was sent.',
  'composer.colleagueAnswered': '{name} answered {time}.',
  'composer.wroteMeanwhile': '{name} wrote {time}.',
  'composer.revise': 'Change my message',
  'composer.discard': 'Discard my message',
  'finding.mail-address': 'Looks like an e-mail address: “{words}”',
  'finding.phone-number': 'Looks like a phone number: “{words}”',
  'finding.card-number': 'Looks like a card number: “{words}”',
  'finding.link': 'A link: “{words}”',
  'finding.missing-file': 'You write “{words}”, and no file is attached.',
  'finding.no-mail-address': 'E-mail addresses are not allowed here. Take out “{words}”.',
  'finding.no-phone-number': 'Phone numbers are not allowed here. Take out “{words}”.',
  'finding.no-card-number': 'Card numbers are not allowed here. Take out “{words}”.',
  'finding.no-link': 'Links are not allowed here. Take out “{words}”.',
  'composer.filesUnfit': 'Some files cannot be sent. Remove them, or choose others.',
  'composer.progress': 'Sending… {part}',
  'composer.unresolved': {
    one: '{count} mark in your text has nothing in it yet. Write over it first.',
    other: '{count} marks in your text have nothing in them yet. Write over them first.',
  },
  'composer.marks': 'Still to fill in:',
} satisfies Partial<Words>;
