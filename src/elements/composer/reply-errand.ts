import { presetRecipient } from '../../model/reply-draft.js';
import type { Thread } from '../../model/thread.js';
import { replyDraftKey } from '../../store/reply-draft-key.js';
import type { Errand, ErrandKind } from './errand.js';

export function replyTo(threadId: string): Errand {
  return { record: { kind: 'thread', id: threadId }, draftKey: replyDraftKey(threadId) };
}

export const REPLY: ErrandKind<Thread> = {
  method: 'threads.reply',
  rulesOf: ({ compose }) => compose,
  presetOf: presetRecipient,
  templateOccasionOf: (thread) => ({ thread }),
};
