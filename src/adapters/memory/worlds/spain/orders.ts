import type { CodedValue } from '../../../../model/coded-value.js';
import type { Order, OrderLine } from '../../../../model/order.js';
import type { OrderCatalogue, WorldFrame } from '../world.js';
import { isSpanish } from '../../refusals.js';
import { mix, pick, unit } from '../../seeded.js';
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

  /** @param span how far back its threads go, in milliseconds. */
  constructor(frame: WorldFrame, span: number) {
    this.#frame = frame;
    // One order in four becomes a conversation; the oldest conversation has an order, too.
    this.#step = span / Math.max(1, 4 * frame.threads);
    this.size = frame.threads === 0 ? 0 : Math.ceil((span + 80 * DAY) / this.#step);
  }

  placedAt(index: number): number {
    const jitter = 0.8 * unit(this.#frame.seed, index, 51);
    return this.#frame.epoch - Math.round(12 * MINUTE + (index + jitter) * this.#step);
  }

  /** The youngest order that was placed at or before a moment. */
  placedBefore(moment: number): number {
    const steps = Math.ceil((this.#frame.epoch - moment - 12 * MINUTE) / this.#step);
    return Math.max(0, Math.min(steps, this.size - 1));
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
      refunds: [],
      actions: [],
    };
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

  #lines(index: number, id: string, state: string, locale: string): readonly OrderLine[] {
    const dice = unit(this.#frame.seed, index, 57);
    const count = dice < 0.7 ? 1 : dice < 0.93 ? 2 : 3;
    const products = new Set<Product>();
    for (let line = 0; line < count; line += 1) products.add(this.productOf(index, line));
    return [...products].map(({ title, sku, cents }, line): OrderLine => {
      const quantity = unit(this.#frame.seed, index, 70 + line) < 0.82 ? 1 : 2;
      return {
        id: `${id}-${line + 1}`,
        title,
        sku,
        quantity,
        unitPrice: euros(cents),
        price: euros(cents * quantity),
        shipping: euros(line === 0 && cents < 5000 ? 495 : 0),
        state: labelled(state, locale),
      };
    });
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
    return [
      {
        id: `${tracking}-1`,
        lineIds: lines.map(({ id }) => id),
        shippedAt: new Date(shipped).toISOString(),
        receivedAt: state === 'SHIPPED' ? null : new Date(received).toISOString(),
        carrier: this.carrierOf(index),
        trackingNumber: tracking,
        trackingUrl: `https://seguimiento.example/${tracking}`,
      },
    ];
  }
}

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
