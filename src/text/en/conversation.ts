import type { Words } from '../words.js';
import { attachment } from './attachment.js';

/** Of a conversation and its messages. */
export const conversation = {
  'thread.messages': 'Messages',
  'thread.older': 'Show older messages',
  'thread.loadingOlder': 'Loading older messages',
  'thread.olderFailed': 'Older messages could not be loaded.',
  'thread.start': 'Start of the conversation',
  'thread.newer': 'Show newer messages',
  'thread.loadingNewer': 'Loading newer messages',
  'thread.newerFailed': 'Newer messages could not be loaded.',
  'thread.new': 'New',
  'thread.newest': 'Newest messages',
  'thread.newBelow': 'New at the end of the conversation',
  'thread.more': 'More',
  'thread.newMessages': { one: '{count} new message', other: '{count} new messages' },
  'thread.malformed': {
    one: '{count} message could not be shown',
    other: '{count} messages could not be shown',
  },

  'message.inReview': 'Being reviewed by the marketplace',
  'message.rejected': 'Stopped by the marketplace',
  'message.rejectedBecause': 'Stopped by the marketplace: {reason}',
  'message.read': 'Read {time}',
  'message.noText': 'Message without text',
  'message.quoted': 'Earlier message quoted',
  'message.picture': 'picture',

  ...attachment,
} satisfies Partial<Words>;
