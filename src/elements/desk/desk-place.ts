import type { GroupName } from '../../adapter/check-adapter.js';
import { INBOX_VIEWS, type InboxView, type Target } from '../../model/target.js';

/** What a desk shows: the dashboard, a view of the inbox, a new conversation, the orders, the incidents. */
export type DeskView = 'summary' | InboxView | 'compose' | 'orders' | 'incidents';

/** A room of the desk; a new conversation stands in the room it was begun from. */
export type DeskRoom = 'summary' | 'inbox' | 'orders' | 'incidents';

/** Where the seller is: what is shown, and the record open in it. */
export interface DeskPlace {
  readonly view: DeskView;
  readonly record: string | undefined;
}

const VIEWS: readonly DeskView[] = ['summary', ...INBOX_VIEWS, 'compose', 'orders', 'incidents'];

/** A value from outside that is no view. */
export function isDeskView(view: unknown): view is DeskView {
  return VIEWS.some((known) => known === view);
}

/** Rooms in the order of the menu. */
const ROOMS: readonly DeskRoom[] = ['summary', 'inbox', 'orders', 'incidents'];

const GROUPS = {
  inbox: 'threads',
  orders: 'orders',
  incidents: 'incidents',
} as const satisfies Partial<Record<DeskRoom, GroupName>>;

/** The rooms that the back end can fill; the dashboard shows something of each. */
export function roomsFilledBy(has: (group: GroupName) => boolean): readonly DeskRoom[] {
  const isFilled = (room: DeskRoom): boolean => room !== 'summary' && has(GROUPS[room]);
  return ROOMS.some(isFilled) ? ROOMS.filter((room) => room === 'summary' || isFilled(room)) : [];
}

/** The room in which something is shown; of a new conversation none by itself. */
export function roomOf(view: DeskView): DeskRoom | undefined {
  if (view === 'compose') return undefined;
  return view === 'summary' || view === 'orders' || view === 'incidents' ? view : 'inbox';
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
    default:
      return undefined;
  }
}
