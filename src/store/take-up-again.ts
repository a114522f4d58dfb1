import { readBody } from '../model/body-reader.js';
import type { Message } from '../model/message.js';
import { plainWords } from '../model/plain-words.js';
import type { Scope } from '../model/scope.js';
import type { Thread } from '../model/thread.js';
import type { CareStore } from './care-store.js';
import { replyDraftKey } from './reply-draft-key.js';
import { writingOf } from './writing.js';

/**
 * Puts the words of a message that was stopped into the draft of an answer, to be changed and sent anew: behind what is
 * written there, which is never overwritten, and to whom the message was for where nothing was written yet.
 * @throws CareError `unavailable` when what keeps drafts cannot be fetched.
 */
export async function takeUpAgain(
  store: CareStore,
  scope: Scope,
  message: Message,
  thread: Thread,
): Promise<void> {
  const { drafts } = await writingOf(store).load();
  const key = replyDraftKey(thread.id);
  const draft = (await drafts.load(scope, key)) ?? { text: '' };
  const words = plainWords(readBody(message.body));
  const isEmpty = draft.text.trim() === '';
  // Pressed twice, the words stand there once.
  if (draft.text.trimEnd().endsWith(words)) return;
  const recipient = isEmpty ? recipientOf(message, thread) : draft.recipient;
  await drafts.save(scope, key, {
    ...draft,
    text: isEmpty ? words : `${draft.text.trimEnd()}\n\n${words}`,
    ...(recipient === undefined ? {} : { recipient }),
  });
}

/** The option by which it was addressed; none where there is no such option any more. */
function recipientOf({ audience }: Message, { compose }: Thread): string | undefined {
  const wanted = kindsOf(audience.to.map(({ kind }) => kind));
  return compose?.recipients.find(({ to }) => kindsOf(to) === wanted)?.id;
}

function kindsOf(kinds: readonly string[]): string {
  return [...new Set(kinds)].sort().join();
}
