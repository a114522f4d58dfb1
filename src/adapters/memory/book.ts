import { Agenda } from './agenda.js';
import type { CareCase } from '../../model/case.js';
import type { CaseChange } from './case-change.js';
import type { Catalogue } from './worlds/world.js';
import type { Incident } from '../../model/incident.js';
import type { IncidentChange } from './incident-change.js';
import type { LedgerEvent } from './ledger.js';
import type { Refund } from '../../model/refund.js';

/** What happened to orders, incidents and cases since the world was made, and what is to come. */
export class Book {
  readonly agenda = new Agenda();
  /** Incidents that were opened since, by id. */
  readonly opened = new Map<string, Incident>();
  /** Cases that arrived since, by id. */
  readonly arrived = new Map<string, CareCase>();
  /** What became of cases since, by id, oldest first. */
  readonly caseChanges = new Map<string, readonly CaseChange[]>();
  readonly #refunds = new Map<string, readonly Refund[]>();
  readonly #changes = new Map<string, readonly IncidentChange[]>();
  readonly #seqs = new Map<string, number>();

  begin(catalogue: Catalogue): void {
    this.agenda.clear();
    this.opened.clear();
    this.arrived.clear();
    this.caseChanges.clear();
    this.#refunds.clear();
    this.#changes.clear();
    this.#seqs.clear();
    for (const due of catalogue.incidents?.dues ?? []) this.agenda.add(due);
    for (const due of catalogue.cases?.dues ?? []) this.agenda.add(due);
  }

  /** Refunds that were made since, oldest first. */
  refundsOf(orderId: string): readonly Refund[] {
    return this.#refunds.get(orderId) ?? [];
  }

  /** The order of a refund that was made since. */
  orderOfRefund(refundId: string): string | undefined {
    for (const [orderId, refunds] of this.#refunds) {
      if (refunds.some(({ id }) => id === refundId)) return orderId;
    }
    return undefined;
  }

  /** How many orders were refunded since. */
  get refundedOrders(): number {
    return this.#refunds.size;
  }

  /** What became of an incident since, oldest first. */
  changesOf(incidentId: string): readonly IncidentChange[] {
    return this.#changes.get(incidentId) ?? [];
  }

  /** The last entry that changed an order, an incident or a case. `undefined`: none. */
  seqOf(id: string): number | undefined {
    return this.#seqs.get(id);
  }

  /** Notes what an event puts on the agenda, or takes off it. */
  plan({ due = [], settled }: LedgerEvent): void {
    if (settled !== undefined) this.agenda.settle(settled);
    for (const each of due) this.agenda.add(each);
  }

  /** What was waiting for its being resolved waits no more. */
  #callOff(id: string): void {
    this.agenda.drop((does) => 'incidentId' in does && does.incidentId === id);
  }

  take(seq: number, event: LedgerEvent): void {
    switch (event.type) {
      case 'refunded':
        this.#seqs.set(event.orderId, seq);
        this.#refunds.set(event.orderId, [...this.refundsOf(event.orderId), ...event.refunds]);
        return;
      case 'refund-moved':
        this.#seqs.set(event.orderId, seq);
        this.#refunds.set(
          event.orderId,
          this.refundsOf(event.orderId).map((refund) =>
            refund.id === event.refundId ? { ...refund, ...event.change } : refund,
          ),
        );
        return;
      case 'incident-opened':
        this.#seqs.set(event.incident.id, seq).set(event.incident.orderId, seq);
        this.opened.set(event.incident.id, event.incident);
        return;
      case 'incident-moved':
        this.#seqs.set(event.incidentId, seq).set(event.orderId, seq);
        if (!['resolved', undefined].includes(event.change.state)) this.#callOff(event.incidentId);
        this.#changes.set(event.incidentId, [...this.changesOf(event.incidentId), event.change]);
        return;
      case 'case-arrived':
        this.#seqs.set(event.arrived.id, seq);
        this.arrived.set(event.arrived.id, event.arrived);
        return;
      case 'case-moved':
        this.#seqs.set(event.caseId, seq);
        this.agenda.drop((does) => 'caseId' in does && does.caseId === event.caseId);
        this.caseChanges.set(event.caseId, [
          ...(this.caseChanges.get(event.caseId) ?? []),
          event.change,
        ]);
        return;
      default:
        // The market's own business.
        return;
    }
  }
}
