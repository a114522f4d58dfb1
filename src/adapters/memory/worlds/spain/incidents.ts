import type { CodedValue } from '../../../../model/coded-value.js';
import type { Due } from '../../agenda.js';
import { closesByItself, type Happening } from '../../incident-words.js';
import type { Incident } from '../../../../model/incident.js';
import type { IncidentCatalogue } from '../world.js';
import type { Party } from '../../../../model/party.js';
import type { SpanishOrders } from './orders.js';
import type { SpanishThreads } from './threads.js';
import { entryOf } from '../../records-now.js';
import { isSpanish } from '../../refusals.js';
import { OPERATOR, SHOP } from './parties.js';
import { reasonsIn } from './reasons.js';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/** How many of the younger threads are looked through for something to claim. */
const LOOKED_THROUGH = 240;

/** How far each incident has got, one after the other. */
const STATES: readonly SeededState[] = [
  ...(['open', 'open', 'in-progress', 'resolved', 'open', 'disputed', 'reopened'] as const),
  ...(['closed', 'open', 'closed', 'in-progress', 'open', 'closed', 'closed'] as const),
];

type SeededState = 'open' | 'in-progress' | 'resolved' | 'disputed' | 'reopened' | 'closed';

/** What customers claim, by what they wrote about. */
const CLAIMS: Readonly<Record<string, string>> = {
  '101': '301',
  '102': '302',
  '103': '303',
  '109': '304',
  '108': '305',
};

interface Claim {
  readonly id: string;
  readonly place: number;
  readonly order: number;
  readonly reason: string;
  readonly state: SeededState;
  readonly openedAt: number;
}

/** Claims on orders that are talked about; every third conversation of those that could lead to one. */
export class SpanishIncidents implements IncidentCatalogue {
  readonly #orders: SpanishOrders;
  readonly #threads: SpanishThreads;
  readonly #epoch: number;
  #found: ReadonlyMap<string, Claim> | undefined;

  constructor(orders: SpanishOrders, threads: SpanishThreads, epoch: number) {
    this.#orders = orders;
    this.#threads = threads;
    this.#epoch = epoch;
  }

  get ids(): readonly string[] {
    return [...this.#claims.keys()];
  }

  /** What was marked as resolved before the world began closes by itself. */
  get dues(): readonly Due[] {
    return [...this.#claims.values()]
      .filter(({ state }) => state === 'resolved')
      .map((claim) => ({
        id: `${claim.id}:seeded`,
        at: this.#closesAt(claim),
        does: { type: 'incident-closes', incidentId: claim.id },
      }));
  }

  orderOf(id: string): string {
    const claim = this.#claims.get(id);
    return claim === undefined ? '' : this.#orders.numberOf(claim.order);
  }

  make(id: string, locale: string): Incident {
    const claim = this.#claims.get(id) as Claim;
    const orderId = this.#orders.numberOf(claim.order);
    const lineIds = this.#orders.lineIdsOf(claim.order);
    const { name } = this.#orders.buyerOf(claim.order);
    const customer: Party = { kind: 'customer', id: `c-${orderId}`, name };
    const byOperator = claim.place % 4 === 3;
    const state = claim.state === 'reopened' ? 'open' : claim.state;
    const isOpen = state !== 'closed';
    return {
      id,
      version: 'v0',
      orderId,
      orderNumber: orderId,
      lineIds: claim.place % 3 === 0 ? lineIds : lineIds.slice(0, 1),
      kind: kindOf(byOperator, locale),
      reason: reasonOf(claim.reason, locale),
      state,
      openedBy: byOperator ? OPERATOR : customer,
      openedAt: new Date(claim.openedAt).toISOString(),
      customer,
      turn: state === 'resolved' || state === 'closed' ? 'operator' : 'seller',
      answered: ['in-progress', 'resolved', 'closed'].includes(state),
      ...(state === 'resolved'
        ? {
            deadline: {
              at: new Date(this.#closesAt(claim)).toISOString(),
              zone: 'Europe/Madrid',
              source: 'record',
              consequence: closesByItself(locale),
            },
          }
        : {}),
      freezesOrder: isOpen ? 'yes' : 'no',
      countsInQuality: isOpen ? 'yes' : 'no',
      timeline: this.#told(claim, byOperator ? OPERATOR : customer, customer, locale),
      actions: [],
    };
  }

  get #claims(): ReadonlyMap<string, Claim> {
    this.#found ??= this.#find();
    return this.#found;
  }

  #find(): ReadonlyMap<string, Claim> {
    const found = new Map<string, Claim>();
    let fitting = 0;
    const last = Math.min(this.#threads.size, LOOKED_THROUGH);
    for (let index = 0; index < last && found.size < STATES.length; index += 1) {
      const { order, story, sentAt } = this.#threads.plan(index);
      const reason = CLAIMS[story.reason ?? ''];
      if (order === undefined || reason === undefined || story.with !== 'customer') continue;
      if (this.#orders.shippedAt(order) === undefined) continue;
      const id = `i-${this.#orders.numberOf(order)}`;
      fitting += found.has(id) ? 0 : 1;
      if (found.has(id) || fitting % 3 !== 1) continue;
      const place = found.size;
      const openedAt = Math.min(sentAt(0) + 2 * HOUR, this.#epoch - HOUR / 2);
      const state = STATES[place] as SeededState;
      found.set(id, { id, place, order, reason, state, openedAt });
    }
    return found;
  }

  #closesAt({ openedAt }: Claim): number {
    return Math.max(openedAt, this.#epoch - 2 * DAY) + 5 * DAY;
  }

  /** Each step of it, evenly between the claim and now. */
  #told(
    { state, openedAt }: Claim,
    opener: Party,
    customer: Party,
    locale: string,
  ): NonNullable<Incident['timeline']> {
    const steps: readonly (readonly [Happening, Party])[] = [
      ['opened', opener],
      ...AFTERWARDS[state].map(
        (what) => [what, what === 'disputed' ? customer : AUTHORS[what]] as const,
      ),
    ];
    const each = (this.#epoch - openedAt) / (steps.length + 1);
    return steps.map(([what, by], place) =>
      entryOf(
        { at: new Date(Math.round(openedAt + place * each)).toISOString(), by, what },
        locale,
      ),
    );
  }
}

const AUTHORS: Readonly<Record<Happening, Party>> = {
  opened: OPERATOR,
  answered: SHOP,
  'word-sent': SHOP,
  resolved: SHOP,
  closed: OPERATOR,
  'closed-by-itself': OPERATOR,
  reopened: OPERATOR,
  disputed: OPERATOR,
};

const AFTERWARDS: Readonly<Record<SeededState, readonly Happening[]>> = {
  open: [],
  'in-progress': ['answered'],
  resolved: ['answered', 'word-sent', 'resolved'],
  disputed: ['answered', 'word-sent', 'resolved', 'disputed'],
  reopened: ['answered', 'word-sent', 'resolved', 'reopened'],
  closed: ['answered', 'word-sent', 'resolved', 'closed'],
};

function kindOf(byOperator: boolean, locale: string): CodedValue {
  const es = isSpanish(locale);
  if (byOperator) {
    const label = es ? 'Incidencia del operador' : 'Opened by the operator';
    return { code: 'operator-incident', label };
  }
  const label = es ? 'Reclamación del cliente' : 'Customer’s claim';
  return { code: 'customer-claim', label };
}

function reasonOf(code: string, locale: string): CodedValue {
  const label = reasonsIn(locale).find((reason) => reason.code === code)?.label;
  return label === undefined ? { code } : { code, label };
}
