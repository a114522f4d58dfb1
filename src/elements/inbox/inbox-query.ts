import { NEEDS_REPLY } from '../../controllers/counts.js';
import { INBOX_VIEWS, type InboxView } from '../../model/target.js';
import type { ThreadsWanted } from '../../store/thread-list.js';

/** What an inbox is narrowed down to, as plain data that a host may keep. Absent: not narrowed by this. */
export interface InboxFilters {
  /** The code of a reason. */
  readonly reasonCode?: string;
  /** The first day of activity, `YYYY-MM-DD` by the marketplace's calendar. */
  readonly since?: string;
  /** The last day of activity, `YYYY-MM-DD`, the whole of it. */
  readonly until?: string;
  /** An order's number, or a part of it. */
  readonly orderNumber?: string;
  /** Words to look for: in names, subjects, order numbers, last words. */
  readonly text?: string;
}

/** What a view shows while it is not narrowed down. */
export const QUERIES: Readonly<Record<InboxView, ThreadsWanted>> = {
  'needs-reply': NEEDS_REPLY,
  all: {},
  customer: { with: 'customer' },
  operator: { with: 'operator' },
  waiting: { attention: ['waiting'] },
  'no-order': { about: null },
};

/** A value from outside that is no view is the default one. */
export function viewOf(view: unknown): InboxView {
  return INBOX_VIEWS.find((known) => known === view) ?? 'needs-reply';
}

/** What a host gave as filters, which may be anything: what is no text is left out. */
export function filtersOf(given: unknown): InboxFilters {
  const values = Object.entries(given ?? {});
  return Object.fromEntries(
    values.filter(([, value]) => typeof value === 'string' && value !== ''),
  );
}
