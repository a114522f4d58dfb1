import type { CareCase, ClosureRecord } from '../../model/case.js';
import type { CaseChange } from './case-change.js';
import type { CaseHappening } from './case-words.js';
import type { CaseMove, IncomingCase } from './options.js';
import type { CaseRules, World } from './worlds/world.js';
import type { CasesNow } from './cases-now.js';
import type { Due } from './agenda.js';
import type { LedgerEvent } from './ledger.js';
import type { Party } from '../../model/party.js';
import type { RecordsNow } from './records-now.js';
import type { Service } from './service.js';
import { freshId } from '../../adapter/fresh-id.js';
import { refusal } from './refusals.js';

interface OtherParts {
  readonly service: Service;
  readonly world: World;
  readonly rules: CaseRules;
  readonly now: CasesNow;
  readonly records: RecordsNow;
}

/** What customer and operator do about cases, when their time comes or when a test says so. */
export class CaseOthers {
  readonly #parts: OtherParts;

  constructor(parts: OtherParts) {
    this.#parts = parts;
  }

  /** What falls due. Nothing, where it no longer applies. */
  does({ does, at }: Due): LedgerEvent | undefined {
    const { now, rules } = this.#parts;
    if (does.type !== 'case-reviewed' || !now.has(does.caseId)) return undefined;
    const careCase = now.case(does.caseId, 'es');
    if (careCase.state !== 'in-review') return undefined;
    const agrees = rules.agrees(careCase.id, now.timesChecked(careCase.id));
    return this.move(careCase, agrees ? 'accepted' : 'refused', at);
  }

  /** @throws CareError `conflict` where there is no closure to accept or to refuse. */
  move(careCase: CareCase, to: CaseMove, at: number): LedgerEvent {
    const { operator, seller } = this.#parts.world;
    const { closed, customer = { kind: 'customer' } } = careCase;
    switch (to) {
      case 'accepted':
        return this.#moved(careCase, at, operator, to, { state: 'closed' }, reviewed(closed));
      case 'refused':
        return this.#moved(
          ...([careCase, at, operator, to] as const),
          { state: 'refused', turn: 'seller' },
          {
            ...reviewed(closed),
            refusal: {
              reason: this.#parts.rules.disagreement,
              by: operator,
              at: new Date(at).toISOString(),
            },
          },
        );
      case 'information-wanted':
        return this.#moved(careCase, at, operator, to, {
          state: 'waiting-for-information',
          turn: 'customer',
        });
      case 'information-given':
        return this.#moved(careCase, at, customer, to, { state: 'open', turn: 'seller' });
      case 'closed-elsewhere':
        return this.#moved(
          careCase,
          at,
          seller,
          'closed',
          { state: 'closed' },
          {
            outcome: 'proceeds',
            by: seller,
            at: new Date(at).toISOString(),
            documents: [],
          },
        );
    }
  }

  /** A new case. @throws CareError `not-found` for an unknown order. */
  arrive({ type = 'invoice-copy', orderId, description, channel }: IncomingCase): CareCase {
    const { service, records, rules } = this.#parts;
    const order = orderId === undefined ? records.orderAt(0, 'es') : records.order(orderId, 'es');
    return rules.arrival({
      id: `k-${freshId()}`,
      count: service.market.book.arrived.size + 1,
      at: service.now(),
      order,
      type,
      ...(description === undefined ? {} : { description }),
      ...(channel === undefined ? {} : { channel }),
    });
  }

  #moved(
    { id }: CareCase,
    at: number,
    by: Party,
    what: CaseHappening,
    change: CaseChange,
    closed?: ClosureRecord,
  ): LedgerEvent {
    const told = { at: new Date(at).toISOString(), by, what };
    return {
      type: 'case-moved',
      caseId: id,
      change: { ...change, ...(closed === undefined ? {} : { closed }), told },
    };
  }
}

function reviewed(closed: ClosureRecord | undefined): ClosureRecord {
  if (closed === undefined) throw refusal('conflict', 'case-changed', 'en');
  return closed;
}
