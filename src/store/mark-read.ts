import { freshId } from '../adapter/fresh-id.js';
import type { CareStore } from './care-store.js';

/**
 * Says that the seller has read a thread up to a message. No act of consequence: nothing is kept of it, and said twice
 * it is as true as once.
 * @throws what the adapter throws.
 */
export async function markRead(
  store: CareStore,
  request: { readonly threadId: string; readonly upToMessageId: string },
  call: { readonly locale: string; readonly signal: AbortSignal },
): Promise<void> {
  const { threads } = store.adapter;
  if (!threads?.markRead) return;
  await threads.markRead(request, { ...call, idempotencyKey: freshId() });
  store.threadChanged(request.threadId);
}
