import type { CareCase, CaseState } from '../../../../model/case.js';
import type { Order } from '../../../../model/order.js';
import type { TimelineEntry } from '../../../../model/incident.js';
import { caseHappened } from '../../case-words.js';
import { DESCRIPTIONS } from './descriptions.js';
import { SAC, SHOP } from './parties.js';
import { businessDay, dayAt, endOfBusinessDay, iso, momentOn, ZONE } from './times.js';

/** What the shop itself asks of the marketplace, with the business days since. */
const ASKED: readonly (readonly [
  type: 'payments' | 'listings' | 'penalties',
  place: 0 | 1,
  state: CaseState,
  daysAgo: number,
])[] = [
  ['listings', 0, 'open', 1],
  ['payments', 0, 'open', 3],
  ['penalties', 0, 'waiting-for-information', 4],
  ['payments', 1, 'open', 7],
  ['listings', 1, 'closed', 9],
  ['payments', 0, 'closed', 16],
];

export const REQUESTS = ASKED.length;

/** Business days in which the marketplace answers. */
const ANSWERED_WITHIN = 5;

/** One of them, as it was when the world began. */
export function requestAt(
  place: number,
  about: {
    readonly epoch: number;
    readonly id: string;
    readonly number: string;
    readonly locale: string;
    readonly order: Order;
  },
): CareCase {
  const { epoch, id, number, locale, order } = about;
  const [type, said, state, daysAgo] = ASKED[place] as (typeof ASKED)[number];
  const day = businessDay(dayAt(epoch), -daysAgo);
  const opened = momentOn(day, 11);
  const answered = iso(momentOn(businessDay(day, 2), 15.5));
  const description = DESCRIPTIONS[type][said as 0] as string;
  const isOver = state === 'closed';
  const timeline: readonly TimelineEntry[] = [
    { at: iso(opened), by: SHOP, label: caseHappened('opened', locale) },
    ...(state === 'waiting-for-information'
      ? [{ at: answered, by: SAC, label: caseHappened('shop-information-wanted', locale) }]
      : []),
    ...(isOver ? [{ at: answered, by: SAC, label: caseHappened('answered', locale) }] : []),
  ];
  return {
    ...{ id, version: 'v0', number, desk: 'seller', type: { code: type }, state },
    ...(type === 'listings' ? { order: { id: order.id, number: order.number } } : {}),
    channel: { code: 'portal' },
    openedAt: iso(opened),
    receivedAt: iso(opened),
    deadline: { at: iso(endOfBusinessDay(day, ANSWERED_WITHIN)), zone: ZONE, source: 'record' },
    description: description.replace('{producto}', order.lines[0]?.title ?? ''),
    attachments: { customer: [], seller: [] },
    ...(isOver
      ? { closed: { outcome: 'proceeds', by: SAC, at: answered, documents: [] } }
      : { turn: state === 'open' ? 'operator' : 'seller' }),
    timeline,
    actions: [],
  };
}
