import type { ReadCall } from '../../adapter/calls.js';
import type { ReplyRequest, StartThreadRequest } from '../../adapter/commands.js';
import { segment } from './addresses.js';
import type { Client } from './client.js';
import { topicOf } from './message-requests.js';
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
  const { body } = await client.get<MiraklThread>(
    'M10',
    `/api/inbox/threads/${segment(threadId)}`,
    call,
  );
  return (body.messages ?? []).map((message) => ({ threadId, message, fits: true }));
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
    const begun = page.data.filter(({ date_created }) => Date.parse(date_created) >= since.at);
    for (const { id, messages, topic: said } of begun) {
      const [first] = [...(messages ?? [])].sort(byTime);
      const fits = said.type === topic.type && said.value === topic.value;
      if (first !== undefined) found.push({ threadId: id, message: first, fits });
    }
    // The rest of the pages may be of all threads, and has nothing newer.
  } while (page.next_page_token && page.data.some((thread) => isSince(thread, since)));
  return found;
}

function searchFor({ about }: StartThreadRequest, { at }: Since) {
  return {
    entity_type: about === null ? 'SELLER_OPERATOR' : 'MMP_ORDER',
    entity_id: about?.id,
    updated_since: new Date(at).toISOString(),
    with_messages: true,
    limit: 100,
  };
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
