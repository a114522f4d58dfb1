import type { Count } from '../model/count.js';
import type { CareStore } from '../store/care-store.js';
import type { CaseCounts } from '../store/case-counts.js';
import type { RecordView } from '../store/record-view.js';
import { openThreadCount } from '../store/thread-count.js';
import { NEEDS_REPLY, type CareCounts } from './counts.js';

/**
 * Follows the counts of one store in one language until what it answers is called.
 * @param tellEvent Hears of each case that has come since.
 */
export function followCounts(
  store: CareStore,
  locale: string,
  changed: (counts: CareCounts) => void,
  tellEvent: (event: Event) => void,
): () => void {
  const description = store.description(locale);
  let count: RecordView<Count> | undefined;
  let stopCount: (() => void) | undefined;
  let cases: CaseCounts | undefined;
  let stopCases: Promise<() => void> | undefined;
  const tell = (): void => {
    const needsReply = count?.state.value;
    changed({ ...(needsReply && { needsReply }), ...(cases && { cases }) });
  };
  const followCases = async (): Promise<() => void> => {
    // Pages of marketplaces without cases do not carry how they are read.
    const following = await import('./case-following.js');
    return following.followCases(store, locale, {
      counted: (now) => {
        cases = now;
        tell();
      },
      tell: tellEvent,
    });
  };
  const look = (): void => {
    const offers = description.state.value?.offers;
    // Where it cannot be fetched the menu has no numbers, and everything else goes on.
    if (offers?.cases && store.adapter.cases?.counts) {
      stopCases ??= followCases().catch(() => () => {});
    }
    const countable =
      offers?.threads !== undefined && typeof store.adapter.threads?.count === 'function';
    if (!countable || count) return;
    count = openThreadCount(store, NEEDS_REPLY, locale);
    stopCount = count.subscribe(tell);
    tell();
  };
  const stopDescription = description.subscribe(look);
  look();
  return () => {
    void stopCases?.then((stop) => stop());
    stopDescription();
    description.close();
    stopCount?.();
    count?.close();
  };
}
