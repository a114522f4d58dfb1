import * as paths from '../parts/icon-paths.js';
import type { DeskRoom } from './desk-place.js';

/** What each room is called in the menu, and what is drawn beside it. */
export const ROOM_NAMES = {
  summary: { path: paths.clock, words: 'desk.summary' },
  inbox: { path: paths.inbox, words: 'inbox.title' },
  orders: { path: paths.document, words: 'desk.orders' },
  incidents: { path: paths.alert, words: 'desk.incidents' },
  cases: { path: paths.select, words: 'desk.cases' },
} as const satisfies Record<DeskRoom, { path: string; words: string }>;

/** The way back to the list of a room. */
export const BACK = {
  summary: 'desk.backToInbox',
  inbox: 'desk.backToInbox',
  orders: 'desk.backToOrders',
  incidents: 'desk.backToIncidents',
  cases: 'desk.backToCases',
} as const satisfies Record<DeskRoom, string>;

export type BackWords = (typeof BACK)[DeskRoom] | 'desk.backToOrder';

/** What stands beside a list while nothing of it is open. */
export const NOTHING = {
  inbox: ['desk.noThread', 'desk.noThreadHint'],
  orders: ['desk.noOrder', 'desk.noOrderHint'],
  incidents: ['desk.noIncident', 'desk.noIncidentHint'],
  cases: ['desk.noCase', 'desk.noCaseHint'],
} as const satisfies Record<Exclude<DeskRoom, 'summary'>, readonly [string, string]>;
