import type { Count } from '../model/count.js';
import type { CaseCounts } from '../store/case-counts.js';

/** How much waits for the seller, for the host's own menu. What is absent is not known. */
export interface CareCounts {
  /** Threads that need a reply. */
  readonly needsReply?: Count;
  /** The customers' cases by group: `overdue`, `due-soon`, `within-limit`, `open` … */
  readonly cases?: CaseCounts;
}

/** The query behind `needsReply`, and behind the default view of the inbox. */
export const NEEDS_REPLY = { attention: ['needs-reply'] } as const;
