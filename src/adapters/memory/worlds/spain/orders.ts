import type { CodedValue } from '../../../../model/coded-value.js';
import type { Order, OrderDocument, OrderLine } from '../../../../model/order.js';
import type { OrderCatalogue, RefundFate, WorldFrame } from '../world.js';
import type { Refund } from '../../../../model/refund.js';
import { isSpanish } from '../../refusals.js';
import { mix, pick, unit } from '../../seeded.js';
import { pdfOf, pdfSize } from '../made/pdf.js';
import { PICTURE_BYTES, pictureOf } from '../made/picture.js';
import { settled } from '../../settlement.js';
import { SHOP } from './parties.js';
import { buyer, type Buyer } from './people.js';
import { PRODUCTS, type Product } from './products.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The newest order's number; older ones count down from it. */
const NEWEST_NUMBER = 48_216_900;
const NUMBER_STEP = 37;

/** Orders as this marketplace has them, evenly through the past. Index 0 is the newest. */
export class SpanishOrders implements OrderCatalogue {
  readonly size: number;
  readonly #frame: WorldFrame;
  readonly #step: number;
  /** Those that stand evenly through the past; behind them come some that are too old to be refunded. */
  readonly #young: number;

  /** @param span how far back its threads go, in milliseconds. */
  constructor(frame: WorldFrame, span: number) {
    this.#frame = frame;
    // One order in four becomes a conversation; the oldest conversation has an order, too.
    this.#step = span / Math.max(1, 4 * frame.threads);
    this.#young = frame.threads === 0 ? 0 : Math.ceil((span + 80 * DAY) / this.#step);
    this.size = this.#young === 0 ? 0 : this.#young + OLD_DAYS.length;
  }

  placedAt(index: number): number {
    const old = index - this.#young;
    if (old >= 0) {
      const oldest = this.#frame.epoch - this.#young * this.#step;
      return Math.round(oldest - (OLD_DAYS[old] as number) * DAY);
    }
    const jitter = 0.8 * unit(this.#frame.seed, index, 51);
    return this.#frame.epoch - Math.round(12 * MINUTE + (index + jitter) * this.#step);
  }

  /** The youngest order that was placed at or before a moment. */
  placedBefore(moment: number): number {
    const steps = Math.ceil((this.#frame.epoch - moment - 12 * MINUTE) / this.#step);
    return Math.max(0, Math.min(steps, this.#young - 1));
  }

  /** How many were placed since a moment. */
  countSince(moment: number): number {
    return Math.min(this.#young, Math.ceil((this.#frame.epoch - moment) / this.#step));
  }

  stateOf(index: number): string {
    if (unit(this.#frame.seed, index, 52) < 0.03) return 'CANCELED';
    const age = this.#frame.epoch - this.placedAt(index);
    if (age < 2 * HOUR) return 'WAITING_ACCEPTANCE';
    if (age < 1.5 * DAY) return 'SHIPPING';
    if (age < 6 * DAY) return 'SHIPPED';
    return age < 24 * DAY ? 'RECEIVED' : 'CLOSED';
  }

  numberOf(index: number): string {
    const number = NEWEST_NUMBER - index * NUMBER_STEP - (mix(this.#frame.seed, index, 53) % 36);
    return `${number}-A`;
  }

  indexOf(id: string): number | undefined {
    const number = /^(\d{1,9})-A$/.exec(id)?.[1];
    if (number === undefined) return undefined;
    const index = Math.floor((NEWEST_NUMBER - Number(number)) / NUMBER_STEP);
    return index >= 0 && index < this.size && this.numberOf(index) === id ? index : undefined;
  }

  indexOfNumber(number: string): number | undefined {
    return this.indexOf(number.toUpperCase());
  }

  buyerOf(index: number): Buyer {
    return buyer(this.#frame.seed, index);
  }

  productOf(index: number, line = 0): Product {
    return pick(PRODUCTS, mix(this.#frame.seed, index, 60 + line));
  }

  make(index: number, locale: string): Order {
    const id = this.numberOf(index);
    const placed = this.placedAt(index);
    const state = this.stateOf(index);
    const { name, company } = this.buyerOf(index);
    const lines = this.#lines(index, id, state, locale);
    const cents = lines.reduce(
      (sum, { price, shipping }) => sum + toCents(price) + toCents(shipping),
      0,
    );
    return {
      id,
      version: 'v0',
      number: id,
      state: labelled(state, locale),
      placedAt: new Date(placed).toISOString(),
      customer: {
        kind: 'customer',
        id: `c-${id}`,
        name,
        ...(company === undefined ? {} : { organisation: { name: company } }),
      },
      total: euros(cents),
      taxes: 'included',
      lines,
      shipments: this.#shipments(index, placed, lines, state),
      documents: this.#documents(index, id, locale),
      refunds: this.#refunds(index, lines),
      actions: [],
    };
  }

  lineIdsOf(index: number): readonly string[] {
    const id = this.numberOf(index);
    return this.#productsOf(index).map((_, line) => `${id}-${line + 1}`);
  }

  /** One order in twenty has not been paid out yet; of one in ten with several lines the last was never debited. */
  fateOf(orderId: string, lineId: string): RefundFate {
    const index = this.indexOf(orderId);
    if (index === undefined) return 'paid';
    const { seed } = this.#frame;
    const ids = this.lineIdsOf(index);
    const isLast = ids.length > 1 && ids.at(-1) === lineId;
    if (isLast && unit(seed, index, 83) < 0.1) return 'not-debited';
    return unit(seed, index, 82) < 0.05 ? 'no-balance' : 'paid';
  }

  /** The bytes of a product's picture, or of an order's invoice. */
  file(id: string): { readonly name: string; readonly bytes: Blob } | undefined {
    const product = PRODUCTS.findIndex(({ sku }) => id === `p-${sku}`);
    if (product !== -1) return { name: `${id.slice(2)}.png`, bytes: pictureOf(product * 7919) };
    const index = id.startsWith('d-') ? this.indexOf(id.slice(2)) : undefined;
    if (index === undefined || this.shippedAt(index) === undefined) return undefined;
    return { name: `Factura-${id.slice(2)}.pdf`, bytes: pdfOf(this.#invoice(index)) };
  }

  /** When it left the shop, in milliseconds; `undefined` when it has not. */
  shippedAt(index: number): number | undefined {
    if (!['SHIPPED', 'RECEIVED', 'CLOSED'].includes(this.stateOf(index))) return undefined;
    return this.placedAt(index) + Math.round((0.5 + unit(this.#frame.seed, index, 54)) * DAY);
  }

  carrierOf(index: number): string {
    return pick(CARRIERS, mix(this.#frame.seed, index, 55));
  }

  trackingOf(index: number): string {
    return `ES${String(mix(this.#frame.seed, index, 56)).padStart(10, '0')}`;
  }

  #productsOf(index: number): readonly Product[] {
    const dice = unit(this.#frame.seed, index, 57);
    const count = dice < 0.7 ? 1 : dice < 0.93 ? 2 : 3;
    const products = new Set<Product>();
    for (let line = 0; line < count; line += 1) products.add(this.productOf(index, line));
    return [...products];
  }

  #lines(index: number, id: string, state: string, locale: string): readonly OrderLine[] {
    return this.#productsOf(index).map(({ title, sku, cents }, line): OrderLine => {
      const quantity = unit(this.#frame.seed, index, 70 + line) < 0.82 ? 1 : 2;
      return {
        id: `${id}-${line + 1}`,
        title,
        sku,
        picture: { id: `p-${sku}`, name: `${sku}.png`, size: PICTURE_BYTES, type: 'image/png' },
        quantity,
        unitPrice: euros(cents),
        price: euros(cents * quantity),
        shipping: euros(line === 0 && cents < 5000 ? 495 : 0),
        state: labelled(this.#isLate(index, line) ? 'SHIPPING' : state, locale),
      };
    });
  }

  /** Of one order in five with several lines the rest goes in a second parcel. */
  #isSplit(index: number): boolean {
    return unit(this.#frame.seed, index, 80) < 0.2;
  }

  /** On its way, and the second parcel has not left yet. */
  #isLate(index: number, line: number): boolean {
    return line > 0 && this.#isSplit(index) && this.stateOf(index) === 'SHIPPED';
  }

  #shipments(
    index: number,
    placed: number,
    lines: readonly OrderLine[],
    state: string,
  ): Order['shipments'] {
    const shipped = this.shippedAt(index);
    if (shipped === undefined) return [];
    const received = placed + Math.round((4 + 2 * unit(this.#frame.seed, index, 58)) * DAY);
    const tracking = this.trackingOf(index);
    const parcels =
      this.#isSplit(index) && lines.length > 1 ? [lines.slice(0, 1), lines.slice(1)] : [lines];
    return parcels.map((inside, parcel) => {
      const number = parcel === 0 ? tracking : `${tracking}${parcel}`;
      const lineIds = inside.map(({ id }) => id);
      if (this.#isLate(index, parcel)) {
        return { id: `${tracking}-${parcel + 1}`, lineIds, shippedAt: null, receivedAt: null };
      }
      return {
        id: `${tracking}-${parcel + 1}`,
        lineIds,
        shippedAt: new Date(shipped + parcel * 1.5 * DAY).toISOString(),
        receivedAt:
          state === 'SHIPPED' ? null : new Date(received + parcel * 1.5 * DAY).toISOString(),
        carrier: this.carrierOf(index),
        trackingNumber: number,
        trackingUrl: `https://seguimiento.example/${number}`,
      };
    });
  }

  #documents(index: number, id: string, locale: string): readonly OrderDocument[] {
    const shipped = this.shippedAt(index);
    if (shipped === undefined) return [];
    return [
      {
        id: `d-${id}`,
        name: `Factura-${id}.pdf`,
        size: pdfSize(this.#invoice(index)),
        type: 'application/pdf',
        kind: {
          code: 'CUSTOMER_INVOICE',
          label: isSpanish(locale) ? 'Factura del cliente' : 'Customer’s invoice',
        },
        addedAt: new Date(shipped).toISOString(),
      },
    ];
  }

  /** What stands on it. */
  #invoice(index: number): readonly string[] {
    const title = this.productOf(index).title;
    return ['FACTURA', `${SHOP.name}`, `Pedido ${this.numberOf(index)}`, title];
  }

  /** Some were refunded in part before: most were paid, some refused, some are on their way. */
  #refunds(index: number, [line]: readonly OrderLine[]): readonly Refund[] {
    const shipped = this.shippedAt(index);
    const dice = unit(this.#frame.seed, index, 81);
    if (shipped === undefined || line === undefined || dice >= 0.12) return [];
    const at = Math.min(shipped + 4 * DAY, this.#frame.epoch - HOUR);
    if (at < shipped) return [];
    const product = Math.round(toCents(line.price) * (dice < 0.03 ? 0.5 : 0.2));
    const shipping = dice < 0.03 ? toCents(line.shipping) : 0;
    const id = `r-${line.id}`;
    return [
      {
        id,
        groupId: `g-${line.id}`,
        createdAt: new Date(at).toISOString(),
        total: euros(product + shipping),
        parts: [
          {
            lineId: line.id,
            product: euros(product),
            shipping: euros(shipping),
            reason: { code: dice < 0.06 ? '502' : '505' },
          },
        ],
        ...stateOfRefund(dice, id, at),
      },
    ];
  }
}

function stateOfRefund(dice: number, id: string, at: number): Pick<Refund, 'state'> {
  if (dice >= 0.1) return { state: 'pending' };
  if (dice < 0.07) return settled(id, at + 26 * HOUR);
  const refusal = { code: 'no-balance' };
  return { state: 'refused', refusal } as Pick<Refund, 'state' | 'refusal'>;
}

/** How many days before the oldest of the others: in the usual world two that may just be refunded, and two that may not. */
const OLD_DAYS = [60, 73, 80, 150] as const;

const CARRIERS = ['Envíos Tramontana', 'Paquetería Cierzo', 'Mensajeros del Ebro', 'Rutas 24'];

const STATES: Readonly<Record<string, readonly [es: string, en: string]>> = {
  WAITING_ACCEPTANCE: ['Pendiente de aceptación', 'Waiting for acceptance'],
  SHIPPING: ['Pendiente de envío', 'Waiting for shipment'],
  SHIPPED: ['Enviado', 'Shipped'],
  RECEIVED: ['Recibido', 'Received'],
  CLOSED: ['Cerrado', 'Closed'],
  CANCELED: ['Cancelado', 'Cancelled'],
};

function labelled(code: string, locale: string): CodedValue {
  const words = STATES[code];
  return words === undefined ? { code } : { code, label: words[isSpanish(locale) ? 0 : 1] };
}

function euros(cents: number): { amount: string; currency: string } {
  return {
    amount: `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`,
    currency: 'EUR',
  };
}

function toCents(money: { readonly amount: string } | undefined): number {
  return Number((money?.amount ?? '0').replace('.', ''));
}
