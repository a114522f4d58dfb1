import type { Description } from '../adapter/description.js';
import type { Page } from '../adapter/page.js';
import { isBadRecord, parsePage } from '../adapter/parse.js';
import { messageSchema } from '../adapter/schemas/message-schema.js';
import { threadSchema } from '../adapter/schemas/thread-schema.js';
import type { ThreadQuery } from '../adapter/threads-group.js';
import type { Subject, Thread } from '../model/thread.js';
import { groupOf, type Row } from './answers.js';
import type { CareStore } from './care-store.js';
import type { Intent } from './intent.js';

/** Far enough: it has just been begun. */
const NEWEST = 50;

/** Rows that do not name their last message are looked into, the newest of them. */
const LOOKED_INTO = 3;

/**
 * The conversation that began with a message, among the newest about the same: asked where a check found the message
 * and nobody has said what it stands in. `undefined` where it cannot be found or asked.
 */
export async function findBegun(
  store: CareStore,
  about: Subject | null,
  { result, baseline }: Intent,
  locale: string,
): Promise<string | undefined> {
  const messageId = result?.id;
  if (messageId === undefined) return undefined;
  try {
    const threads = await newest(store, about, locale);
    const named = threads.find(({ lastMessage }) => lastMessage?.id === messageId);
    if (named) return named.id;
    const unnamed = threads.filter(
      ({ id, lastMessage }) => lastMessage?.id === undefined && !baseline.ids.includes(id),
    );
    for (const { id } of unnamed.slice(0, LOOKED_INTO)) {
      if (await holds(store, id, messageId, locale)) return id;
    }
  } catch {
    // It was sent all the same; only where to cannot be told.
  }
  return undefined;
}

async function newest(
  store: CareStore,
  about: Subject | null,
  locale: string,
): Promise<readonly Thread[]> {
  const description = store.reads.peek<Description>(['describe', locale]);
  const canFilter = description?.offers.threads?.filters?.includes('about') === true;
  const wanted: ThreadQuery = { about: about && { kind: about.kind, id: about.id } };
  const group = groupOf(store, 'threads');
  const answer = await store.read(signal(), locale, (call) =>
    group.list({ ...(canFilter ? wanted : {}), limit: NEWEST }, call),
  );
  const { items }: Page<Row<Thread>> = parsePage(threadSchema, answer, 'threads.list').page;
  return items.filter((item): item is Thread => !isBadRecord(item));
}

async function holds(
  store: CareStore,
  threadId: string,
  messageId: string,
  locale: string,
): Promise<boolean> {
  const group = groupOf(store, 'threads');
  const answer = await store.read(signal(), locale, (call) =>
    group.messages({ threadId, limit: NEWEST }, call),
  );
  const { items } = parsePage(messageSchema, answer, 'threads.messages').page;
  return items.some(({ id }) => id === messageId);
}

function signal(): AbortSignal {
  return new AbortController().signal;
}
