import type { Words } from '../words.js';

/** Of a new conversation: fetched where one is begun. */
export const start = {
  'start.title': 'New conversation',
  'start.find': 'Which order is it about?',
  'start.number': 'Order number',
  'start.search': 'Find order',
  'start.searching': 'Looking for the order…',
  'start.noNumber': 'Type the number of the order.',
  'start.noOrder': 'There is no order {number}. Check the number and try again.',
  'start.toOperator': 'Write to the operator about no order',
  'start.aboutNone': 'With the operator, about no order',
  'start.other': 'Another order',
  'start.placed': 'Ordered {date}',
  'start.moreProducts': { one: 'and {count} more product', other: 'and {count} more products' },
  'start.existing': {
    one: '{count} conversation is there already',
    other: '{count} conversations are there already',
  },
  'start.untitled': 'Conversation',
  'start.threadsFailed': 'The conversations that are there already could not be read.',
  'start.begin': 'Start a new conversation',
  'start.placeholder': 'Write your message…',
  'start.reason': 'Reason',
  'start.chooseReason': 'Choose a reason',
  'start.ownSubject': 'Another subject',
  'start.subject': 'Subject',
  'start.noReason': 'Choose a reason.',
  'start.noTitle': 'Write what it is about.',
  'start.titleTooLong': {
    one: 'The subject is {count} character too long.',
    other: 'The subject is {count} characters too long.',
  },
  'start.noFile': 'This reason asks for a file. Attach one.',
  'start.notifies': 'Is told of it: {names}',
  'start.operatorReads':
    'The operator can read what you and the customer write to each other. You do not have to copy it to them.',
  'start.sent': 'Your message was sent.',
} satisfies Partial<Words>;
