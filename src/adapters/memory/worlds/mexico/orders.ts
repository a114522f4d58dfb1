import type { CodedValue } from '../../../../model/coded-value.js';
import type { Money } from '../../../../model/money.js';
import type { Order, OrderLine } from '../../../../model/order.js';
import type { Party } from '../../../../model/party.js';
import { isSpanish } from '../../refusals.js';
import { DAY, iso } from './times.js';

const STATES = {
  paid: ['Pagado', 'Paid'],
  shipped: ['En camino', 'On its way'],
  delivered: ['Entregado', 'Delivered'],
  cancelled: ['Cancelado', 'Cancelled'],
} as const;

/** What the shop sells, in centavos. */
const PRODUCTS = {
  cazuela: ['Cazuela de barro de Puebla, 5 litros', 68_900],
  molcajete: ['Molcajete de piedra volcánica, 20 cm', 54_950],
  hamaca: ['Hamaca matrimonial de algodón, Yucatán', 129_900],
  sarape: ['Sarape de Saltillo, 2.10 × 1.50 m', 185_000],
  comal: ['Comal de acero, 32 cm', 31_900],
  jarra: ['Jarra de vidrio soplado con 6 vasos', 79_900],
} as const satisfies Record<string, readonly [string, number]>;

interface Sale {
  readonly id: string;
  readonly daysAgo: number;
  readonly buyer: string;
  readonly lines: readonly (readonly [keyof typeof PRODUCTS, quantity: number])[];
  /** In centavos; the parcel goes with the first line. */
  readonly shipping: number;
  readonly state: keyof typeof STATES;
}

export const SALES: readonly Sale[] = [
  {
    id: '2000009184411',
    daysAgo: 1,
    buyer: 'Ximena Rodríguez',
    lines: [['comal', 2]],
    shipping: 9_900,
    state: 'paid',
  },
  {
    id: '2000009171023',
    daysAgo: 3,
    buyer: 'Emiliano Castañeda',
    lines: [['hamaca', 1]],
    shipping: 0,
    state: 'shipped',
  },
  {
    id: '2000009166870',
    daysAgo: 4,
    buyer: 'Renata Villaseñor',
    lines: [['jarra', 1]],
    shipping: 12_900,
    state: 'shipped',
  },
  {
    id: '2000009158302',
    daysAgo: 6,
    buyer: 'Diego Quintanar',
    lines: [['molcajete', 1]],
    shipping: 14_900,
    state: 'delivered',
  },
  {
    id: '2000009149915',
    daysAgo: 8,
    buyer: 'Fernanda Ibarra',
    lines: [
      ['cazuela', 1],
      ['comal', 1],
    ],
    shipping: 16_900,
    state: 'delivered',
  },
  {
    id: '2000009140077',
    daysAgo: 10,
    buyer: 'Mateo Olvera',
    lines: [['sarape', 1]],
    shipping: 0,
    state: 'delivered',
  },
  {
    id: '2000009131468',
    daysAgo: 12,
    buyer: 'Regina Camacho',
    lines: [['cazuela', 1]],
    shipping: 15_900,
    state: 'delivered',
  },
  {
    id: '2000009127750',
    daysAgo: 13,
    buyer: 'Iker Domínguez',
    lines: [['comal', 3]],
    shipping: 9_900,
    state: 'cancelled',
  },
  {
    id: '2000009118236',
    daysAgo: 16,
    buyer: 'Valeria Pacheco',
    lines: [['jarra', 2]],
    shipping: 12_900,
    state: 'delivered',
  },
  {
    id: '2000009096604',
    daysAgo: 24,
    buyer: 'Santiago Lerma',
    lines: [['cazuela', 1]],
    shipping: 15_900,
    state: 'delivered',
  },
  {
    id: '2000009010952',
    daysAgo: 52,
    buyer: 'Daniela Arriaga',
    lines: [['hamaca', 1]],
    shipping: 0,
    state: 'delivered',
  },
];

/** All orders, as they were when the world began. */
export function ordersAt(epoch: number): readonly Order[] {
  return SALES.map((each) => orderOf(each, epoch));
}

export function buyerOf({ id, buyer }: Sale): Party {
  return { kind: 'customer', id: `c-${id}`, name: buyer };
}

/** An order with its codes in words. */
export function inLanguage(order: Order, locale: string): Order {
  const label = ({ code }: CodedValue): CodedValue => {
    const words = STATES[code as keyof typeof STATES];
    return words === undefined ? { code } : { code, label: words[isSpanish(locale) ? 0 : 1] };
  };
  const lines = order.lines.map((line) => ({ ...line, state: label(line.state) }));
  return { ...order, state: label(order.state), lines };
}

function orderOf(sold: Sale, epoch: number): Order {
  const { id, daysAgo, lines: bought, shipping, state } = sold;
  const placed = epoch - daysAgo * DAY;
  const shipped = ['shipped', 'delivered'].includes(state) ? placed + 0.8 * DAY : undefined;
  const lines = bought.map(([product, quantity], place): OrderLine => {
    const [title, centavos] = PRODUCTS[product];
    const parcel = place === 0 ? shipping : 0;
    return {
      id: `${id}-${place + 1}`,
      title,
      quantity,
      unitPrice: pesos(centavos),
      price: pesos(centavos * quantity),
      shipping: pesos(parcel),
      taxes: [
        iva(centavos * quantity, 'product'),
        ...(parcel > 0 ? [iva(parcel, 'shipping')] : []),
      ],
      state: { code: state },
    };
  });
  const sum = bought.reduce(
    (all, [product, count]) => all + PRODUCTS[product][1] * count,
    shipping,
  );
  return {
    id,
    version: 'v0',
    number: id,
    state: { code: state },
    placedAt: iso(placed),
    customer: buyerOf(sold),
    total: pesos(sum),
    taxes: 'included',
    lines,
    shipments:
      shipped === undefined
        ? []
        : [
            {
              id: `${id}-e`,
              lineIds: lines.map((line) => line.id),
              shippedAt: iso(shipped),
              receivedAt: state === 'delivered' ? iso(placed + 3 * DAY) : null,
              carrier: 'Mercadito Envíos',
              trackingNumber: `MX${id.slice(-9)}`,
            },
          ],
    refunds: [],
    actions: [],
  };
}

/** The tax in it: 16 %, worked out by the marketplace when money goes back. */
function iva(centavos: number, on: 'product' | 'shipping') {
  const amount = pesos(Math.round((centavos * 16) / 116));
  const label = on === 'product' ? 'IVA 16 %' : 'IVA 16 % del envío';
  return { code: 'IVA', label, amount, on, refund: 'computed' as const };
}

function pesos(centavos: number): Money {
  const whole = Math.floor(centavos / 100);
  return { amount: `${whole}.${String(centavos % 100).padStart(2, '0')}`, currency: 'MXN' };
}
