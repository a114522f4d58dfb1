import type { ReplyRequest } from '../../adapter/commands.js';
import { expectedReaders } from '../../model/message-readers.js';
import { replyProblems, sentText } from '../../model/reply-draft.js';
import type { Thread } from '../../model/thread.js';
import { baselineOf } from '../../store/thread-baseline.js';
import { CareMessageSendEvent, CareMessageSentEvent } from './composer-events.js';
import type { Dispatch } from './errand.js';
import type { Letter } from './letter.js';
import { Sending } from './sending.js';

/** What sends an answer to a thread; fetched with its first word. */
export function replySending(letter: Letter<Thread>): Sending<Thread> {
  return new Sending(letter, REPLY_DISPATCH);
}

const REPLY_DISPATCH: Dispatch<Thread> = {
  command: 'thread-reply',
  problems: replyProblems,
  requestOf: ({ recipient, text }, { id }, files) => ({
    ...{ command: 'thread-reply', threadId: id, recipient, text: sentText(text), files },
  }),
  draftOf: ({ text, recipient }) => ({ text, recipient }),
  baselineOf,
  versionOf: ({ version }) => version,
  expectedReaders,
  knownOf: ({ about }) => about.flatMap(({ id, label }) => [id, label ?? '']),
  latestOf: ({ lastMessage }) => lastMessage,
  perform: (commands, act) => commands.reply({ ...act, request: act.request as ReplyRequest }),
  asks: (request) => new CareMessageSendEvent(request),
  tells: ({ record, result }) => [new CareMessageSentEvent(record.id, result?.id)],
};
