import type { Words } from '../words.js';

/** Of writing. */
export const composer = {
  'composer.title': 'Your answer',
  'composer.recipient': 'Recipient',
  'composer.text': 'Message',
  'composer.placeholder': 'Write your answer…',
  'composer.send': 'Send',
  'composer.sending': 'Sending…',
  'composer.failed': 'Your message was not sent. The text is kept.',
  'composer.tryAgain': 'Send again',
  'composer.withdrawn': 'The marketplace takes no answers here. Your text is kept to be copied.',
  'composer.notKept': 'This browser cannot keep your text: it is lost when you leave the page.',
  'composer.blocked': 'You cannot write here now',
  'composer.readOnly': 'This conversation can only be read here.',
  'composer.attach': 'Attach files',
  'composer.templates': 'Templates',
} satisfies Partial<Words>;
