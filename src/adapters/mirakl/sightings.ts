import type { ReadCall } from '../../adapter/calls.js';
import type { ReplyRequest, StartThreadRequest } from '../../adapter/commands.js';
import { segment } from './addresses.js';
import type { Client } from './client.js';
import { topicOf } from './message-requests.js';
import { refusal } from './refusals.js';
import { plainWords } from './plain-words.js';
import type { MiraklMessage, MiraklThread, MiraklThreadPage } from './published.js';

export type SendRequest = ReplyRequest | StartThreadRequest;

/** A message of the shop that was not there before. */
export interface Sighting {
  readonly threadId: string;
  readonly messageId: string;
  /** Whether it says what was to be said. */
  readonly isTwin: boolean;
}

/** From when on a message is new: its instant by Mirakl's clock, and what of that very time was there already. */
export interface Since {
  readonly at: number;
  readonly seen: readonly string[];
}

/** By how much two clocks may differ that are called the same, in milliseconds. */
export const CLOCKS_DIFFER_MS = 5000;

/** What the shop has written since, where a request would have written: M10, or M11 for a new conversation. */
export async function sightingsOf(
  client: Client,
  request: SendRequest,
  since: Since,
  call: ReadCall,
): Promise<readonly Sighting[]> {
  const messages =
    request.command === 'thread-reply'
      ? await inThread(client, request.threadId, call)
      : await openings(client, request, since, call);
  return messages
    .filter(
      ({ message: { id, from, date_created } }) =>
        from.type === 'SHOP_USER' &&
        Date.parse(date_created) >= since.at &&
        !since.seen.includes(id),
    )
    .map(({ threadId, message, fits }) => ({
      threadId,
      messageId: message.id,
      isTwin: fits && isTwin(message, request),
    }));
}

interface Candidate {
  readonly threadId: string;
  readonly message: MiraklMessage;
  /** Whether what it stands in is what was asked for. */
  readonly fits: boolean;
}

async function inThread(client: Client, threadId: string, call: ReadCall): Promise<Candidate[]> {
  const messages = await messagesOf(client, threadId, call);
  return messages.map((message) => ({ threadId, message, fits: true }));
}

async function messagesOf(
  client: Client,
  threadId: string,
  call: ReadCall,
): Promise<readonly MiraklMessage[]> {
  const id = segment(threadId);
  if (id === undefined) throw refusal('not-found', 'not-found', call.locale);
  const { body } = await client.get<MiraklThread>('M10', `/api/inbox/threads/${id}`, call);
  return body.messages ?? [];
}

/** The first messages of conversations that began since. */
async function openings(
  client: Client,
  request: StartThreadRequest,
  since: Since,
  call: ReadCall,
): Promise<Candidate[]> {
  const topic = topicOf(request);
  const found: Candidate[] = [];
  let page: MiraklThreadPage | undefined;
  do {
    const query = page?.next_page_token
      ? { page_token: page.next_page_token }
      : searchFor(request, since);
    ({ body: page } = await client.get<MiraklThreadPage>('M11', '/api/inbox/threads', call, query));
    const begun = page.data.filter(
      (thread) => Date.parse(thread.date_created) >= since.at && isAbout(thread, request),
    );
    for (const thread of begun) {
      // Behind a token Mirakl may have forgotten that messages were asked for.
      const messages = thread.messages ?? (await messagesOf(client, thread.id, call));
      const [first] = [...messages].sort(byTime);
      const fits = thread.topic.type === topic.type && thread.topic.value === topic.value;
      if (first !== undefined) found.push({ threadId: thread.id, message: first, fits });
    }
    // And what was searched for: from some page on there are only older ones.
  } while (page.next_page_token && page.data.some((thread) => isSince(thread, since)));
  return found;
}

function searchFor(request: StartThreadRequest, { at }: Since) {
  const { type, id } = entityOf(request);
  return {
    ...{ entity_type: type, entity_id: id },
    updated_since: new Date(at).toISOString(),
    with_messages: true,
    limit: 100,
  };
}

function isAbout({ entities }: MiraklThread, request: StartThreadRequest): boolean {
  const entity = entityOf(request);
  return entities.some(
    ({ type, id }) => type === entity.type && (entity.id === undefined || id === entity.id),
  );
}

function entityOf({ about }: StartThreadRequest): { readonly type: string; readonly id?: string } {
  return about === null ? { type: 'SELLER_OPERATOR' } : { type: 'MMP_ORDER', id: about.id };
}

function isSince({ date_updated }: MiraklThread, { at }: Since): boolean {
  return Date.parse(date_updated) >= at;
}

function byTime(one: MiraklMessage, other: MiraklMessage): number {
  return Date.parse(one.date_created) - Date.parse(other.date_created);
}

/** By its words and how many files it has: names and recipients may come back changed. */
function isTwin(message: MiraklMessage, { text, files }: SendRequest): boolean {
  const isSame = plainWords(message.body) === text.normalize('NFC').replace(/\s+/g, ' ').trim();
  return isSame && (message.attachments ?? []).length === files.length;
}
