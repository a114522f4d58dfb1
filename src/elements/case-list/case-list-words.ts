import type { KnownGroup } from './case-filters.js';

/** Of each group: its button, the name of its list, and what is said when nothing is in it. */
export const GROUP_WORDS = {
  overdue: {
    name: 'cases.overdue',
    list: 'cases.overdueList',
    none: 'cases.noneOverdue',
    hint: 'cases.noneOverdueHint',
  },
  'due-soon': {
    name: 'cases.dueSoon',
    list: 'cases.dueSoonList',
    none: 'cases.noneDueSoon',
    hint: 'cases.noneDueSoonHint',
  },
  'within-limit': {
    name: 'cases.withinLimit',
    list: 'cases.withinLimitList',
    none: 'cases.noneWithin',
    hint: 'cases.noneWithinHint',
  },
  open: {
    name: 'cases.open',
    list: 'cases.openList',
    none: 'cases.noneOpen',
    hint: 'cases.noneOpenHint',
  },
  'waiting-for-information': {
    name: 'cases.waiting',
    list: 'cases.waitingList',
    none: 'cases.noneWaiting',
    hint: 'cases.noneWaitingHint',
  },
  closed: {
    name: 'cases.closed',
    list: 'cases.closedList',
    none: 'cases.noneClosed',
    hint: 'cases.noneClosedHint',
  },
} as const satisfies Record<KnownGroup, Readonly<Record<string, string>>>;
