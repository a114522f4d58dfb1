import type { Action } from '../../model/action.js';
import type { Incident } from '../../model/incident.js';
import type { Market } from './market.js';
import type { Order } from '../../model/order.js';
import type { Reason, ReasonPurpose } from '../../model/reason.js';
import type { Refund } from '../../model/refund.js';
import type { Service } from './service.js';
import type { IncidentChange, Told } from './incident-change.js';
import type { World } from './worlds/world.js';
import { accountOf, type OrderAccount } from './order-account.js';
import { currencyDigits } from '../../model/currency-digits.js';
import { closesByItself, happened } from './incident-words.js';
import { isSpanish, refusal, wordsFor, type RefusalCode } from './refusals.js';

/** Orders and incidents as they stand: the world's, and over them all that the book tells. */
export class RecordsNow {
  readonly #service: Service;
  readonly #market: Market;
  readonly #world: World;

  constructor(service: Service, world: World) {
    this.#service = service;
    this.#market = service.market;
    this.#world = world;
  }

  /** Of a currency that the world uses. @throws RangeError for one that nobody knows. */
  digitsOf(currency: string): number {
    const digits = currencyDigits(currency, this.#world.description.currencies);
    if (digits === undefined) throw new RangeError(`Nobody knows the decimals of ${currency}.`);
    return digits;
  }

  /** @throws CareError `not-found`. */
  order(id: string, locale: string): Order {
    const index = this.#market.catalogue.orders.indexOf(id);
    if (index === undefined) throw refusal('not-found', 'order-not-found', locale);
    return this.orderAt(index, locale);
  }

  orderAt(index: number, locale: string): Order {
    const made = this.#market.catalogue.orders.make(index, locale);
    const { book } = this.#market;
    const incidents = this.idsOn(made.id).map((id) => this.incident(id, locale, false));
    const seq = book.seqOf(made.id);
    if (seq === undefined && this.#market.catalogue.orderActions === undefined) return made;
    const open = incidents.filter(isOpen);
    const order: Order = {
      ...made,
      ...(seq === undefined ? {} : { version: `v${seq}` }),
      lines: made.lines.map((line) =>
        open.some(({ lineIds }) => lineIds.length === 0 || lineIds.includes(line.id))
          ? { ...line, ...frozenLine(locale) }
          : line,
      ),
      refunds: [...made.refunds, ...book.refundsOf(made.id)].map((refund) =>
        this.#withWords(refund, locale),
      ),
      ...(incidents.length === 0
        ? {}
        : { incidents: incidents.map((each) => ({ id: each.id, open: isOpen(each) })) }),
    };
    return { ...order, actions: this.#actionsOn(order, locale) };
  }

  /** What is left on it. @throws where the world gives no money back. */
  account(order: Order, locale: string): OrderAccount {
    const rules = this.#world.refunds;
    if (rules === undefined) throw refusal('unsupported', 'not-offered', locale);
    return accountOf(order, rules, {
      locale,
      now: this.#service.now(),
      digits: this.digitsOf(order.total.currency),
    });
  }

  reasons(purpose: ReasonPurpose, locale: string): readonly Reason[] {
    return this.#world.reasons(locale).filter((reason) => reason.purpose === purpose);
  }

  /** All incidents: open ones first, of them what is not answered, then what has waited longest. */
  incidents(locale: string): readonly Incident[] {
    const ids = [
      ...(this.#market.catalogue.incidents?.ids ?? []),
      ...this.#market.book.opened.keys(),
    ];
    const all = ids.map((id) => this.incident(id, locale, false));
    const rank = (incident: Incident) =>
      isOpen(incident) ? (incident.answered === true ? 1 : 0) : 2;
    const since = (incident: Incident) => Date.parse(incident.openedAt ?? '') || 0;
    return all.sort(
      (a, b) =>
        rank(a) - rank(b) ||
        (rank(a) === 2 ? since(b) - since(a) : since(a) - since(b)) ||
        (a.id < b.id ? -1 : 1),
    );
  }

  hasIncident(id: string): boolean {
    const { catalogue, book } = this.#market;
    return book.opened.has(id) || catalogue.incidents?.ids.includes(id) === true;
  }

  /** The ids of an order's incidents, newest first. */
  idsOn(orderId: string): readonly string[] {
    const { catalogue, book } = this.#market;
    const made = (catalogue.incidents?.ids ?? []).filter(
      (id) => catalogue.incidents?.orderOf(id) === orderId,
    );
    const since = [...book.opened.values()].filter((incident) => incident.orderId === orderId);
    return [...since.map(({ id }) => id).reverse(), ...made];
  }

  /** An incident as it stands, with its threads where they are asked for. @throws CareError `not-found`. */
  incident(id: string, locale: string, withThreads = true): Incident {
    const { book, catalogue } = this.#market;
    const base =
      book.opened.get(id) ??
      (this.hasIncident(id) ? catalogue.incidents?.make(id, locale) : undefined);
    if (base === undefined) throw refusal('not-found', 'incident-not-found', locale);
    const changes = book.changesOf(id);
    const seq = book.seqOf(id);
    const now = changes.reduce<Incident>(
      (incident, change) => changed(incident, change, locale),
      base,
    );
    const { actions: given, threads, ...rest } = now;
    const incident: Incident = {
      ...rest,
      ...(seq === undefined ? {} : { version: `v${seq}` }),
      ...(withThreads ? { threads: [...(threads ?? []), ...this.#threadsOf(now)] } : {}),
      actions: given,
    };
    return { ...incident, actions: this.#actionsFor(incident, locale) };
  }

  #threadsOf({ orderId, threads = [] }: Incident): NonNullable<Incident['threads']> {
    const known = new Set(threads.map(({ id }) => id));
    return this.#market.threadsAbout(orderId).flatMap(({ id, participants }) => {
      if (known.has(id)) return [];
      const kinds = participants.map(({ kind }) => kind);
      const partner = (['mediator', 'customer'] as const).find((kind) => kinds.includes(kind));
      return [{ id, with: partner ?? ('operator' as const) }];
    });
  }

  #actionsOn(order: Order, locale: string): readonly Action[] {
    const { refunds } = this.#world;
    const { orderActions } = this.#market.catalogue;
    if (orderActions === undefined) return order.actions;
    const blocked = refunds === undefined ? undefined : this.account(order, locale).blocked;
    return orderActions(order, blocked, locale);
  }

  #actionsFor(incident: Incident, locale: string): readonly Action[] {
    const given = incident.actions;
    if (given.length > 0) {
      if (incident.state === 'closed') return [];
      if (incident.state !== 'resolved') return given;
      const label = wordsFor('incident-in-check', locale);
      return given.map((action) =>
        action.id === 'resolve'
          ? { ...action, blocked: { code: 'incident-in-check', label } }
          : action,
      );
    }
    return this.#world.incidents?.actions(incident, locale) ?? [];
  }

  #withWords(refund: Refund, locale: string): Refund {
    const labels = new Map(this.#world.reasons(locale).map(({ code, label }) => [code, label]));
    const parts = refund.parts.map((part) => {
      const label = labels.get(part.reason?.code ?? '');
      return part.reason === undefined || part.reason.label !== undefined || label === undefined
        ? part
        : { ...part, reason: { ...part.reason, label } };
    });
    const { refusal: why } = refund;
    if (why === undefined || why.label !== undefined) return { ...refund, parts };
    const label = wordsFor(why.code as RefusalCode, locale);
    return { ...refund, parts, refusal: { ...why, label } };
  }
}

/** Whether it still stands in the way of its lines. */
export function isOpen({ state }: Incident): boolean {
  return state !== 'closed';
}

function changed(incident: Incident, change: IncidentChange, locale: string): Incident {
  const { state, turn, answered, closes, told } = change;
  // What is opened again holds up and counts as before.
  const held = (before: Incident['freezesOrder']): Incident['freezesOrder'] =>
    state === 'closed' ? 'no' : incident.state === 'closed' ? 'yes' : before;
  const { deadline: before, ...rest } = incident;
  const kept =
    closes === undefined ? before : closes && { ...closes, consequence: closesByItself(locale) };
  return {
    ...rest,
    ...(kept ? { deadline: kept } : {}),
    ...(state === undefined
      ? {}
      : {
          state,
          freezesOrder: held(incident.freezesOrder),
          countsInQuality: held(incident.countsInQuality),
        }),
    ...(turn === undefined ? {} : { turn }),
    ...(answered === undefined ? {} : { answered }),
    ...(told === undefined
      ? {}
      : { timeline: [...(incident.timeline ?? []), entryOf(told, locale)] }),
  };
}

/** A line of a timeline in a language. */
export function entryOf({ at, by, what }: Told, locale: string) {
  return { at, by, label: happened(what, locale) };
}

/** A line that an open incident holds up: its own state is hidden while it does, as at Mirakl. */
function frozenLine(locale: string): Pick<Order['lines'][number], 'state' | 'frozen'> {
  const es = isSpanish(locale);
  return {
    state: { code: 'INCIDENT_OPEN', label: es ? 'Incidencia abierta' : 'Incident open' },
    frozen: {
      code: 'INCIDENT_OPEN',
      label: es
        ? 'El ciclo del pedido está congelado por una incidencia abierta.'
        : 'An open incident has frozen the order’s cycle.',
    },
  };
}
