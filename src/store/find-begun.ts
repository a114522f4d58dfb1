import type { RecordRef } from '../adapter/check.js';
import type { Description } from '../adapter/description.js';
import { isBadRecord, parsePage } from '../adapter/parse.js';
import { threadSchema } from '../adapter/schemas/thread-schema.js';
import type { ThreadQuery } from '../adapter/threads-group.js';
import type { Subject } from '../model/thread.js';
import { groupOf } from './answers.js';
import type { CareStore } from './care-store.js';

/** Far enough: it has just been begun. */
const NEWEST = 50;

/**
 * The conversation that began with a message, among the newest: asked where a check found the message and nobody has
 * said what it stands in. `undefined` where it cannot be found or asked.
 */
export async function findBegun(
  store: CareStore,
  about: Subject | null,
  message: RecordRef,
  locale: string,
): Promise<string | undefined> {
  const { signal } = new AbortController();
  try {
    const description = store.reads.peek<Description>(['describe', locale]);
    const canFilter = description?.offers.threads?.filters?.includes('about') === true;
    const wanted: ThreadQuery = { about: about && { kind: about.kind, id: about.id } };
    const group = groupOf(store, 'threads');
    const answer = await store.read(signal, locale, (call) =>
      group.list({ ...(canFilter ? wanted : {}), limit: NEWEST }, call),
    );
    const { items } = parsePage(threadSchema, answer, 'threads.list').page;
    return items.find((item) => !isBadRecord(item) && item.lastMessage?.id === message.id)?.id;
  } catch {
    return undefined;
  }
}
