import type { CareCase } from '../model/case.js';
import type { Count } from '../model/count.js';
import type { CareStore } from '../store/care-store.js';
import type { CaseCounts } from '../store/case-list.js';
import { openThreadCount } from '../store/thread-list.js';
import type { RecordView } from '../store/record-view.js';

/** How much waits for the seller, for the host's own menu. What is absent is not known. */
export interface CareCounts {
  /** Threads that need a reply. */
  readonly needsReply?: Count;
  /** The customers' cases by group: `overdue`, `due-soon`, `within-limit`, `open` … */
  readonly cases?: CaseCounts;
}

/** The query behind `needsReply`, and behind the default view of the inbox. */
export const NEEDS_REPLY = { attention: ['needs-reply'] } as const;

/**
 * Follows the counts of one store in one language until `stop`.
 * @param received Hears of each case that has come since.
 */
export function followCounts(
  store: CareStore,
  locale: string,
  changed: (counts: CareCounts) => void,
  received: (careCase: CareCase) => void,
): { readonly stop: () => void } {
  const description = store.description(locale);
  let count: RecordView<Count> | undefined;
  let stopCount: (() => void) | undefined;
  let cases: CaseCounts | undefined;
  let stopCases: (() => void) | undefined;
  let isStopped = false;
  const tell = (): void => {
    const needsReply = count?.state.value;
    changed({ ...(needsReply && { needsReply }), ...(cases && { cases }) });
  };
  const followCases = async (): Promise<void> => {
    // Pages of marketplaces without cases do not carry how they are read.
    const following = await import('./case-following.js');
    if (isStopped) return;
    stopCases = following.followCases(store, locale, {
      received,
      counted: (now) => {
        cases = now;
        tell();
      },
    });
  };
  const look = (): void => {
    const offers = description.state.value?.offers;
    const hasCases = offers?.cases !== undefined && store.adapter.cases?.counts !== undefined;
    if (hasCases && !stopCases) {
      stopCases = () => {};
      // Without it the menu has no numbers, and everything else goes on.
      void followCases().catch(() => (stopCases = undefined));
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
  return {
    stop: () => {
      isStopped = true;
      stopCases?.();
      stopDescription();
      description.close();
      stopCount?.();
      count?.close();
    },
  };
}
