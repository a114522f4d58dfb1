import type { Baseline } from '../adapter/check.js';
import type { Thread } from '../model/thread.js';
import type { CareStore } from './care-store.js';

const newest = new WeakMap<CareStore, Map<string, readonly string[]>>();

/** Remembers which messages are the newest of a thread, as they were last read. */
export function rememberNewest(store: CareStore, threadId: string, ids: readonly string[]): void {
  const byThread = newest.get(store) ?? new Map<string, readonly string[]>();
  newest.set(store, byThread.set(threadId, ids));
}

/** What is known to stand in a thread now: by it a lost answer is told from an earlier message. */
export function baselineOf(store: CareStore, { id, lastMessage }: Thread): Baseline {
  const ids = new Set(newest.get(store)?.get(id));
  if (lastMessage?.id !== undefined) ids.add(lastMessage.id);
  const at = new Date(store.now() + store.clockOffsetMs).toISOString();
  return { ids: [...ids], at };
}
