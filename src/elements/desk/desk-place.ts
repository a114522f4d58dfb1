import type { GroupName } from '../../adapter/check-adapter.js';
import { INBOX_VIEWS, type InboxView, type Target } from '../../model/target.js';

/** What a desk shows: the dashboard, a view of the inbox, a new conversation, the orders, the incidents, the cases. */
export type DeskView = 'summary' | InboxView | 'compose' | 'orders' | 'incidents' | 'cases';

/** A room of the desk; a new conversation stands in the room it was begun from. */
export type DeskRoom = 'summary' | 'inbox' | 'orders' | 'incidents' | 'cases';

/** Where the seller is: what is shown, and the record open in it. */
export interface DeskPlace {
  readonly view: DeskView;
  readonly record: string | undefined;
}

/** Rooms in the order of the menu. */
const ROOMS = ['summary', 'inbox', 'orders', 'incidents', 'cases'] as const;

const VIEWS: readonly DeskView[] = [
  ...INBOX_VIEWS,
  'compose',
  'summary',
  'orders',
  'incidents',
  'cases',
];

/** A value from outside that is no view. */
export function isDeskView(view: unknown): view is DeskView {
  return VIEWS.some((known) => known === view);
}

const GROUPS = {
  inbox: 'threads',
  orders: 'orders',
  incidents: 'incidents',
  cases: 'cases',
} as const satisfies Partial<Record<DeskRoom, GroupName>>;

/** The rooms that the back end can fill; the dashboard shows something of each. */
export function roomsFilledBy(has: (group: GroupName) => boolean): readonly DeskRoom[] {
  const isFilled = (room: DeskRoom): boolean => room !== 'summary' && has(GROUPS[room]);
  return ROOMS.some(isFilled) ? ROOMS.filter((room) => room === 'summary' || isFilled(room)) : [];
}

/** The room in which something is shown; of a new conversation none by itself. */
export function roomOf(view: DeskView): DeskRoom | undefined {
  if (view === 'compose') return undefined;
  return ROOMS.find((room) => room === view) ?? 'inbox';
}

/** What a desk reads before it shows anything: what fills the first room that is no dashboard. */
export function methodOf(rooms: readonly DeskRoom[]): `${GroupName}.list` {
  const [first = 'inbox'] = rooms.filter((room) => room !== 'summary');
  return `${GROUPS[first]}.list`;
}

/** A place of the inbox, as somebody outside named it. */
export function inboxViewOf(view: string | undefined): InboxView {
  return INBOX_VIEWS.find((known) => known === view) ?? 'needs-reply';
}

/** Where a wish leads; `undefined`: out of the desk. @param inbox what the inbox shows. */
export function placeOf(target: Target, inbox: InboxView): DeskPlace | undefined {
  switch (target.to) {
    case 'summary':
      return { view: 'summary', record: undefined };
    case 'inbox':
      return { view: inboxViewOf(target.view), record: undefined };
    case 'thread':
      return { view: inbox, record: target.id };
    case 'compose':
      return { view: 'compose', record: target.orderId };
    case 'orders':
      return { view: 'orders', record: undefined };
    case 'order':
      return { view: 'orders', record: target.id };
    case 'incidents':
      return { view: 'incidents', record: undefined };
    case 'incident':
      return { view: 'incidents', record: target.id };
    case 'cases':
      return { view: 'cases', record: undefined };
    case 'case':
      return { view: 'cases', record: target.id };
    default:
      return undefined;
  }
}
