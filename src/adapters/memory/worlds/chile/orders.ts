import type { Order, OrderLine } from '../../../../model/order.js';
import type { Money } from '../../../../model/money.js';
import type { OrderCatalogue, WorldFrame } from '../world.js';
import { isSpanish } from '../../refusals.js';
import { mix, pick, unit } from '../../seeded.js';
import { nameAt } from './people.js';
import { DAY, HOUR, iso } from './times.js';

/** How far back they go. */
const SPAN = 120 * DAY;

const NEWEST_NUMBER = 2_914_467_700;
const NUMBER_STEP = 53;

const STATES: Readonly<Record<string, readonly [es: string, en: string]>> = {
  pending: ['Pendiente', 'Pending'],
  shipped: ['Enviada', 'Shipped'],
  delivered: ['Entregada', 'Delivered'],
};

/** What the shop sells, in pesos. */
const PRODUCTS: readonly (readonly [title: string, pesos: number])[] = [
  ['Hervidor eléctrico de vidrio 1,7 L', 24_990],
  ['Estufa eléctrica oleoeléctrica 11 elementos', 69_990],
  ['Juego de sábanas 300 hilos, 2 plazas', 39_990],
  ['Cafetera italiana 6 tazas', 18_490],
  ['Lámpara de pie de lenga', 54_990],
  ['Freidora de aire 5,5 L', 79_990],
  ['Set de 6 copas de vidrio soplado', 21_990],
  ['Aspiradora vertical inalámbrica', 129_990],
  ['Manta de lana de Chiloé', 64_990],
  ['Horno eléctrico 45 L', 89_990],
];

/** Orders evenly through the past. Index 0 is the newest. */
export class ChileanOrders implements OrderCatalogue {
  readonly size: number;
  readonly #frame: WorldFrame;

  constructor(frame: WorldFrame) {
    this.#frame = frame;
    this.size = 24 + 2 * frame.cases;
  }

  placedAt(index: number): number {
    const step = SPAN / this.size;
    const jitter = 0.8 * unit(this.#frame.seed, index, 11);
    return this.#frame.epoch - Math.round(2 * HOUR + (index + jitter) * step);
  }

  /** The youngest order that was placed at or before a moment. */
  placedBefore(moment: number): number {
    const index = Math.ceil(((this.#frame.epoch - moment) / SPAN) * this.size);
    return Math.max(0, Math.min(index, this.size - 1));
  }

  stateOf(index: number): string {
    const age = this.#frame.epoch - this.placedAt(index);
    return age < DAY ? 'pending' : age < 3 * DAY ? 'shipped' : 'delivered';
  }

  numberOf(index: number): string {
    const jitter = mix(this.#frame.seed, index, 12) % (NUMBER_STEP - 1);
    return String(NEWEST_NUMBER - index * NUMBER_STEP - jitter);
  }

  indexOf(id: string): number | undefined {
    const index = Math.floor((NEWEST_NUMBER - Number(id)) / NUMBER_STEP);
    return index >= 0 && index < this.size && this.numberOf(index) === id ? index : undefined;
  }

  indexOfNumber(number: string): number | undefined {
    return this.indexOf(number);
  }

  productOf(index: number): string {
    return this.#productAt(index)[0];
  }

  make(index: number, locale: string): Order {
    const { seed } = this.#frame;
    const id = this.numberOf(index);
    const [title, pesos] = this.#productAt(index);
    const quantity = unit(seed, index, 14) < 0.8 ? 1 : 2;
    const shipping = pesos > 50_000 ? 0 : 3_990;
    const code = this.stateOf(index);
    const words = STATES[code]?.[isSpanish(locale) ? 0 : 1];
    const state = { code, ...(words === undefined ? {} : { label: words }) };
    const placed = this.placedAt(index);
    const line: OrderLine = {
      id: `${id}-1`,
      title,
      quantity,
      unitPrice: money(pesos),
      price: money(pesos * quantity),
      shipping: money(shipping),
      state,
    };
    const isOut = code !== 'pending';
    return {
      id,
      version: 'v0',
      number: id,
      state,
      placedAt: iso(placed),
      customer: { kind: 'customer', id: `c-${id}`, name: nameAt(seed, index) },
      total: money(pesos * quantity + shipping),
      taxes: 'included',
      lines: [line],
      shipments: isOut
        ? [
            {
              id: `${id}-s`,
              lineIds: [line.id],
              shippedAt: iso(placed + 0.9 * DAY),
              receivedAt: code === 'delivered' ? iso(placed + 2.8 * DAY) : null,
              carrier: pick(CARRIERS, mix(seed, index, 15)),
              trackingNumber: `CL${mix(seed, index, 16)}`,
            },
          ]
        : [],
      documents: [],
      refunds: [],
      actions: [],
    };
  }

  #productAt(index: number): readonly [title: string, pesos: number] {
    return pick(PRODUCTS, mix(this.#frame.seed, index, 13));
  }
}

export const CARRIERS = ['Correo Austral', 'Andes Cargo', 'Ruta Sur Express'];

function money(pesos: number): Money {
  return { amount: String(pesos), currency: 'CLP' };
}
