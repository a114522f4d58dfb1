import type {
  CareCase,
  CaseState,
  ClosureDocument,
  ClosureRecord,
} from '../../../../model/case.js';
import type { Attachment } from '../../../../model/attachment.js';
import type { CaseCatalogue, CaseFacts, WorldFrame } from '../world.js';
import type { ChileanOrders } from './orders.js';
import type { Due } from '../../agenda.js';
import type { FormValue } from '../../../../model/form-schema.js';
import type { TimelineEntry } from '../../../../model/incident.js';
import { caseHappened, type CaseHappening } from '../../case-words.js';
import { mix, pick, unit } from '../../seeded.js';
import { pdfOf, pdfSize } from '../made/pdf.js';
import { PICTURE_BYTES, pictureOf } from '../made/picture.js';
import { deadlineOf, dueAfter, isReviewed, LIMITS } from './case-rules.js';
import { DESCRIPTIONS } from './descriptions.js';
import { CARRIERS } from './orders.js';
import { SAC, SHOP } from './parties.js';
import { requestAt, REQUESTS } from './requests.js';
import { businessDay, DAY, dayAt, dayOf, HOUR, iso, momentOn } from './times.js';

export const TYPES = ['invoice-copy', 'invoice-correction', 'manual'] as const;

const CHANNELS = ['web', 'chat', 'whatsapp', 'phone', 'store'] as const;

const NEWEST_NUMBER = 25_759_900;
const NUMBER_STEP = 7;

/** Business days since they were received, among which the open ones lie; those behind are closed. */
const OPEN_DAYS = 12;
const CLOSED_DAYS = 55;

/** What every one of eight cases is, but for those that are plainly open. */
const TURNS: readonly (CaseState | undefined)[] = [
  ...([undefined, undefined, undefined, 'closed', undefined] as const),
  ...(['waiting-for-information', 'in-review', 'refused'] as const),
];

/** Customers' requests, the one received last first; behind them the shop's own to the marketplace. */
export class ChileanCases implements CaseCatalogue {
  readonly size: number;
  readonly dues: readonly Due[] = [];
  readonly #frame: WorldFrame;
  readonly #orders: ChileanOrders;
  /** How many of the customers' are not over, or only just. */
  readonly #young: number;
  readonly #facts: CaseFacts[] = [];

  constructor(frame: WorldFrame, orders: ChileanOrders) {
    this.#frame = frame;
    this.#orders = orders;
    this.#young = Math.ceil(frame.cases * 0.45);
    this.size = frame.cases === 0 ? 0 : frame.cases + REQUESTS;
  }

  idAt(index: number): string {
    return `k-${this.#numberAt(index)}`;
  }

  indexOf(id: string): number | undefined {
    const number = Number(/^k-(\d{8})$/.exec(id)?.[1]);
    const index = Math.floor((NEWEST_NUMBER - number) / NUMBER_STEP);
    return index >= 0 && index < this.size && this.idAt(index) === id ? index : undefined;
  }

  facts(index: number): CaseFacts {
    return (this.#facts[index] ??= this.#makeFacts(index));
  }

  make(index: number, locale: string): CareCase {
    const number = this.#numberAt(index);
    if (index >= this.#frame.cases) {
      return requestAt(index - this.#frame.cases, {
        ...{ epoch: this.#frame.epoch, id: this.idAt(index), number, locale },
        order: this.#orders.make(index % this.#orders.size, locale),
      });
    }
    const type = this.#typeAt(index);
    const state = this.#stateAt(index);
    const received = this.#receivedAt(index);
    const place = this.#orderAt(index);
    const order = this.#orders.make(place, locale);
    const product = this.#orders.productOf(place);
    const said = pick(DESCRIPTIONS[type], mix(this.#frame.seed, index, 33));
    const closed = this.#closureOf(index, type, state);
    return {
      id: this.idAt(index),
      version: 'v0',
      number,
      desk: 'customer',
      type: { code: type },
      state,
      order: { id: order.id, number: order.number },
      customer: order.customer ?? { kind: 'customer' },
      channel: { code: this.#channelAt(index) },
      openedAt: iso(received - 20 * 60_000),
      receivedAt: iso(received),
      deadline: deadlineOf(type, received, this.#isGiven(index)),
      description: said.replace('{producto}', product),
      attachments: { customer: this.#attachments(index, type), seller: [] },
      ...(state === 'closed' ? {} : { turn: TURN_OF[state] ?? 'seller' }),
      timeline: this.#timeline(index, state, closed, locale),
      ...(closed === undefined ? {} : { closed }),
      actions: [],
    };
  }

  /** The bytes of what a customer attached, or of a document that a case was closed with. */
  file(id: string): { readonly name: string; readonly bytes: Blob } | undefined {
    const [, caseId = '', kind, place] = /^(k-\d+)\.([cs])(\d)$/.exec(id) ?? [];
    const index = this.indexOf(caseId);
    if (index === undefined || index >= this.#frame.cases) return undefined;
    const { attachments, closed } = this.make(index, 'es');
    const all: readonly Attachment[] =
      kind === 'c' ? attachments.customer : (closed?.documents ?? []);
    const file = all[Number(place)];
    if (file === undefined) return undefined;
    const isPicture = file.type === 'image/png';
    return {
      name: file.name,
      bytes: isPicture ? pictureOf(index * 31) : pdfOf(this.#page(index, file.name)),
    };
  }

  /** How many closures there were, and how many of them in time. */
  closures(): { readonly all: number; readonly inTime: number } {
    const closed = Array.from({ length: this.#frame.cases }, (_, index) =>
      this.facts(index),
    ).filter(({ state }) => state === 'closed');
    const inTime = closed.filter(({ closedAt = 0, dueAt = 0 }) => closedAt <= dueAt).length;
    return { all: closed.length, inTime };
  }

  #makeFacts(index: number): CaseFacts {
    if (index >= this.#frame.cases) {
      const { desk, type, state, number, receivedAt, deadline, closed } = this.make(index, 'es');
      return {
        ...{ desk, type: type.code, state, numbers: [number] },
        ...(receivedAt === undefined ? {} : { receivedAt: Date.parse(receivedAt) }),
        ...(deadline?.at === undefined ? {} : { dueAt: Date.parse(deadline.at) }),
        ...(closed === undefined ? {} : { closedAt: Date.parse(closed.at) }),
      };
    }
    const type = this.#typeAt(index);
    const state = this.#stateAt(index);
    const receivedAt = this.#receivedAt(index);
    return {
      ...{ desk: 'customer', type, state, receivedAt },
      numbers: [this.#numberAt(index), this.#orders.numberOf(this.#orderAt(index))],
      dueAt: dueAfter(receivedAt, LIMITS[type].days),
      ...(state === 'closed' ? { closedAt: this.#closedAt(index) } : {}),
    };
  }

  #numberAt(index: number): string {
    const jitter = mix(this.#frame.seed, index, 31) % (NUMBER_STEP - 1);
    return String(NEWEST_NUMBER - index * NUMBER_STEP - jitter);
  }

  #typeAt(index: number): (typeof TYPES)[number] {
    return TYPES[index % TYPES.length] as (typeof TYPES)[number];
  }

  #stateAt(index: number): CaseState {
    if (index >= this.#young) return 'closed';
    return TURNS[(index + Math.floor(index / 24)) % TURNS.length] ?? 'open';
  }

  /** What is looked at though its type is not had come by telephone. */
  #channelAt(index: number): string {
    const checked = ['in-review', 'refused'].includes(this.#stateAt(index));
    if (checked && !isReviewed(this.#typeAt(index), undefined)) return 'phone';
    return pick(CHANNELS, mix(this.#frame.seed, index, 32));
  }

  /** Two in three say until when; of the others only the rule is known. */
  #isGiven(index: number): boolean {
    return Math.floor(index / TYPES.length) % 3 < 2;
  }

  /** Business days since it was received; the part behind the point says how far down that day it stands. */
  #ageOf(index: number): number {
    const old = index - this.#young;
    if (old < 0) return (index * OPEN_DAYS) / this.#young;
    return OPEN_DAYS + (old * CLOSED_DAYS) / (this.#frame.cases - this.#young);
  }

  #receivedAt(index: number): number {
    const { epoch, seed } = this.#frame;
    const age = this.#ageOf(index);
    const days = Math.floor(age);
    if (days === 0) return epoch - Math.round((0.2 + age) * HOUR);
    const day = businessDay(dayAt(epoch), -days);
    // The last one received comes first.
    return momentOn(day, 19 - 10 * (age - days)) - (mix(seed, index, 34) % 60_000);
  }

  #orderAt(index: number): number {
    const days = 4 + 9 * unit(this.#frame.seed, index, 35);
    return this.#orders.placedBefore(this.#receivedAt(index) - days * DAY);
  }

  /** Most within the limit; one in nine a day late. */
  #closedAt(index: number): number {
    const received = this.#receivedAt(index);
    const limit = LIMITS[this.#typeAt(index)].days;
    const late = index % 9 === 4 && this.#ageOf(index) > limit + 1;
    const days = late ? limit + 1 : mix(this.#frame.seed, index, 36) % Math.min(limit, 3);
    const at = momentOn(
      businessDay(dayAt(received), days),
      10 + 7 * unit(this.#frame.seed, index, 37),
    );
    return Math.min(Math.max(at, received + 0.5 * HOUR), this.#frame.epoch - 60_000);
  }

  #closureOf(index: number, type: string, state: CaseState): ClosureRecord | undefined {
    if (state === 'open' || state === 'waiting-for-information') return undefined;
    const at = this.#closedAt(index);
    const isRefusal = state === 'closed' && index % 5 === 0;
    const outcome = isRefusal ? 'does-not-proceed' : 'proceeds';
    const form = { formId: `guide:${type}:${outcome}`, formVersion: '1' };
    const by = SHOP;
    if (isRefusal) {
      const values = { reason: REASON_OF[type] ?? 'legal', explanation: EXPLANATION };
      const reason = { code: values.reason };
      return { outcome, reason, by, at: iso(at), answers: { ...form, values }, documents: [] };
    }
    const isSent = mix(this.#frame.seed, index, 38) % 3 === 0;
    const values: Readonly<Record<string, FormValue>> = isSent
      ? {
          delivery: 'physical',
          carrier: pick(CARRIERS, index),
          'tracking-number': `CL${mix(this.#frame.seed, index, 39)}`,
          'dispatch-date': dayOf(at),
        }
      : { delivery: 'digital' };
    return {
      ...{ outcome, by, at: iso(at), answers: { ...form, values } },
      documents: [this.#document(index, type)],
      ...(state === 'refused'
        ? {
            refusal: {
              reason: { code: 'wrong-document' },
              by: SAC,
              at: iso(Math.min(at + 3 * HOUR, this.#frame.epoch - 30_000)),
            },
          }
        : {}),
    };
  }

  #document(index: number, type: string): ClosureDocument {
    const name = `${NAME_OF[type] ?? 'Documento'}-${this.#numberAt(index)}.pdf`;
    const size = pdfSize(this.#page(index, name));
    return { id: `${this.idAt(index)}.s0`, name, size, type: 'application/pdf', field: 'document' };
  }

  /** What stands on a paper. */
  #page(index: number, name: string): readonly string[] {
    const order = this.#orderAt(index);
    return [name, `Orden ${this.#orders.numberOf(order)}`, this.#orders.productOf(order)];
  }

  #attachments(index: number, type: string): readonly Attachment[] {
    const dice = mix(this.#frame.seed, index, 40) % 4;
    const id = `${this.idAt(index)}.c`;
    const photo = {
      id: `${id}0`,
      name: 'foto-documento.png',
      size: PICTURE_BYTES,
      type: 'image/png',
    };
    if (type === 'manual') return dice === 0 ? [{ ...photo, name: 'caja.png' }] : [];
    if (type === 'invoice-copy') return dice === 0 ? [photo] : [];
    const name = `e-RUT-${this.#numberAt(index)}.pdf`;
    const paper = { name, size: pdfSize(this.#page(index, name)), type: 'application/pdf' };
    return dice < 2 ? [{ id: `${id}0`, ...paper }] : [photo, { id: `${id}1`, ...paper }];
  }

  #timeline(
    index: number,
    state: CaseState,
    closed: ClosureRecord | undefined,
    locale: string,
  ): readonly TimelineEntry[] {
    const received = this.#receivedAt(index);
    const entry = (at: string, by: TimelineEntry['by'], what: CaseHappening): TimelineEntry => ({
      at,
      ...(by === undefined ? {} : { by }),
      label: caseHappened(what, locale),
    });
    const asked = Math.min(received + 2 * HOUR, this.#frame.epoch - 60_000);
    const { refusal } = closed ?? {};
    return [
      entry(iso(received - 20 * 60_000), SAC, 'opened'),
      entry(iso(received), SAC, 'received'),
      ...(state === 'waiting-for-information'
        ? [entry(iso(asked), SAC, 'information-wanted')]
        : []),
      ...(closed === undefined
        ? []
        : [entry(closed.at, SHOP, state === 'closed' ? 'closed' : 'sent-to-review')]),
      ...(refusal?.at === undefined ? [] : [entry(refusal.at, SAC, 'refused')]),
    ];
  }
}

const TURN_OF: Readonly<Record<string, NonNullable<CareCase['turn']>>> = {
  'waiting-for-information': 'customer',
  'in-review': 'operator',
};

const NAME_OF: Readonly<Record<string, string>> = {
  'invoice-copy': 'Boleta',
  'invoice-correction': 'Factura',
  manual: 'Manual',
};

const REASON_OF: Readonly<Record<string, string>> = {
  'invoice-correction': 'legal',
  'invoice-copy': 'already-sent',
  manual: 'no-manual',
};

const EXPLANATION = 'Lo revisamos con el área de facturación y no es posible gestionarlo.';
