import type { Incident } from '../../model/incident.js';
import type { IncidentOthers } from './incident-others.js';
import type { CaseOthers } from './case-others.js';
import type { CasesNow } from './cases-now.js';
import type { IncomingIncident, MemoryControls } from './options.js';
import type { LedgerEvent } from './ledger.js';
import type { RecordsNow } from './records-now.js';
import type { Refund } from '../../model/refund.js';
import type { Service } from './service.js';
import type { World } from './worlds/world.js';
import { freshId } from '../../adapter/fresh-id.js';
import { frozen } from './frozen.js';
import { happened } from './incident-words.js';
import { refusal } from './refusals.js';
import { settled } from './settlement.js';

/** Whoever acts, with the records as they stand. */
export interface Others {
  readonly now: RecordsNow;
  readonly others: IncidentOthers;
  /** Absent: this world has no cases. */
  readonly cases: { readonly now: CasesNow; readonly others: CaseOthers } | undefined;
}

/** What operator, customer and bank do when a demo, a story or a test says so. */
export function othersHands(
  service: Service,
  world: World,
  { now, others, cases }: Others,
): Pick<MemoryControls, 'settleRefund' | 'incidents' | 'cases'> {
  const write = async <Answer>(decide: () => { answer: () => Answer; event: LedgerEvent }) => {
    await service.refresh();
    const answer = await service.ledger.commit(service.market, () => {
      const { answer: later, event } = decide();
      return { answer: later, event };
    });
    return frozen(answer());
  };
  return {
    settleRefund: (refundId, end) =>
      write(() => {
        const orderId = orderOf(service, refundId);
        const change =
          end === 'done'
            ? settled(refundId, service.now())
            : ({ state: 'refused', refusal: { code: 'no-balance' } } as const);
        return {
          event: { type: 'refund-moved', orderId, refundId, change },
          answer: () =>
            now.order(orderId, 'es').refunds.find(({ id }) => id === refundId) as Refund,
        };
      }),
    cases: {
      arrive: (incoming = {}) =>
        write(() => {
          const { now: casesNow, others: caseOthers } = thereAre(cases);
          const arrived = caseOthers.arrive(incoming);
          return {
            event: { type: 'case-arrived', arrived },
            answer: () => casesNow.case(arrived.id, 'es'),
          };
        }),
      move: (caseId, to) =>
        write(() => {
          const { now: casesNow, others: caseOthers } = thereAre(cases);
          return {
            event: caseOthers.move(casesNow.case(caseId, 'es'), to, service.now()),
            answer: () => casesNow.case(caseId, 'es'),
          };
        }),
    },
    incidents: {
      open: (orderId, claim = {}) =>
        write(() => {
          const incident = claimed(now, world, orderId, claim, service.now());
          return {
            event: { type: 'incident-opened', incident },
            answer: () => now.incident(incident.id, 'es'),
          };
        }),
      move: (incidentId, to) =>
        write(() => {
          const incident = now.incident(incidentId, 'es', false);
          const at = service.now();
          const moves = { closed: 'close', reopened: 'reopen', disputed: 'dispute' } as const;
          return {
            event: others[moves[to]](incident, at),
            answer: () => now.incident(incidentId, 'es'),
          };
        }),
    },
  };
}

/** @throws CareError `not-found` in a world without them. */
function thereAre(cases: Others['cases']): NonNullable<Others['cases']> {
  if (cases === undefined) throw refusal('not-found', 'case-not-found', 'en');
  return cases;
}

function orderOf({ market }: Service, refundId: string): string {
  const orderId = market.book.orderOfRefund(refundId);
  if (orderId === undefined) throw refusal('not-found', 'record-not-found', 'en');
  return orderId;
}

function claimed(
  now: RecordsNow,
  world: World,
  orderId: string,
  { from = 'customer', reasonCode, lineIds }: IncomingIncident,
  at: number,
): Incident {
  const order = now.order(orderId, 'es');
  const customer = order.customer ?? { kind: 'customer' };
  const reasons = now.reasons('incident-open', 'es');
  const reason = reasons.find(({ code }) => code === reasonCode) ?? reasons[0];
  const openedAt = new Date(at).toISOString();
  const by = from === 'customer' ? customer : world.operator;
  return {
    id: `i-${freshId()}`,
    orderId,
    orderNumber: order.number,
    lineIds: lineIds ?? order.lines.map(({ id }) => id),
    reason:
      reason === undefined
        ? { code: reasonCode ?? 'other' }
        : { code: reason.code, label: reason.label },
    state: 'open',
    openedBy: by,
    openedAt,
    customer,
    turn: 'seller',
    answered: false,
    freezesOrder: 'yes',
    countsInQuality: 'yes',
    timeline: [{ at: openedAt, by, label: happened('opened', 'es') }],
    actions: [],
  };
}
