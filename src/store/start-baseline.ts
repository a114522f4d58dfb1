import type { Baseline } from '../adapter/check.js';
import type { Thread } from '../model/thread.js';
import type { CareStore } from './care-store.js';

/** The conversations that are known to be there, and their last messages: by them a lost one is told from an earlier one. */
export function startBaseline(store: CareStore, threads: readonly Thread[]): Baseline {
  const ids = threads.flatMap(({ id, lastMessage }) =>
    lastMessage?.id === undefined ? [id] : [id, lastMessage.id],
  );
  return { ids, at: new Date(store.now() + store.clockOffsetMs).toISOString() };
}
