import type { Words } from '../words.js';

/** Of the lists of conversations. */
export const lists = {
  'inbox.title': 'Inbox',
  'inbox.views': 'Which conversations to show',
  'inbox.needsReply': 'Needs reply',
  'inbox.all': 'All',
  'inbox.list': 'Conversations',
  'inbox.count': { one: '{count} conversation', other: '{count} conversations' },
  'inbox.onlyLoaded': {
    one: 'Looked through the {count} conversation loaded so far',
    other: 'Looked through the {count} conversations loaded so far',
  },
  'inbox.malformed': {
    one: '{count} conversation could not be shown',
    other: '{count} conversations could not be shown',
  },
  'inbox.more': 'More',
  'inbox.moreViews': 'More views',
  'inbox.customer': 'With the customer',
  'inbox.operator': 'With the operator',
  'inbox.waiting': 'Waiting for them',
  'inbox.noOrder': 'About no order',
  'inbox.search': 'Search conversations',
  'inbox.filter': 'Filter',
  'inbox.refresh': 'Refresh the list',
  'inbox.select': 'Select several',
  'inbox.start': 'New conversation',
  'inbox.end': 'End of the list',

  'row.you': 'You: {text}',
  'row.noText': 'No text',
  'row.draft': 'Draft',
  'row.unread': { one: '{count} unread message', other: '{count} unread messages' },
  'row.attachments': { one: '{count} attachment', other: '{count} attachments' },
  'row.due': 'Due in {time}',
  'row.overdue': 'Overdue by {time}',
} satisfies Partial<Words>;
