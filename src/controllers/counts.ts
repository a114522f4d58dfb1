import type { Count } from '../model/count.js';
import type { CareStore } from '../store/care-store.js';
import { openThreadCount } from '../store/thread-list.js';
import type { RecordView } from '../store/record-view.js';

/** How much waits for the seller, for the host's own menu. What is absent is not known. */
export interface CareCounts {
  /** Threads that need a reply. */
  readonly needsReply?: Count;
}

/** The query behind `needsReply`, and behind the default view of the inbox. */
export const NEEDS_REPLY = { attention: ['needs-reply'] } as const;

/** Follows the counts of one store in one language until `stop`. */
export function followCounts(
  store: CareStore,
  locale: string,
  changed: (counts: CareCounts) => void,
): { readonly stop: () => void } {
  const description = store.description(locale);
  let count: RecordView<Count> | undefined;
  let stopCount: (() => void) | undefined;
  const tell = (): void => {
    const value = count?.state.value;
    changed(value === undefined ? {} : { needsReply: value });
  };
  const look = (): void => {
    const offers = description.state.value?.offers;
    const countable =
      offers?.threads !== undefined && typeof store.adapter.threads?.count === 'function';
    if (!countable || count) return;
    count = openThreadCount(store, NEEDS_REPLY, locale);
    stopCount = count.subscribe(tell);
    tell();
  };
  const stopDescription = description.subscribe(look);
  look();
  return {
    stop: () => {
      stopDescription();
      description.close();
      stopCount?.();
      count?.close();
    },
  };
}
