import type { MiraklMessage, MiraklOrder } from '../../../src/adapters/mirakl/published.js';
import { ORDERS } from '../../treaty/mirakl/order-records.js';
import { OPERATOR, type FakeReason, type FakeShop, type FakeThread } from './shop.js';

/** The moment at which the fake's world begins: all that is in it happened before. */
export const BEGAN = Date.UTC(2026, 10, 22, 16, 5);

export const SHOP = 2001;
export const OTHER_SHOP = 2002;

/** Raw, as Mirakl wants them: no `Bearer`. The last one knows both shops; the first is its default. */
export const KEYS: ReadonlyMap<string, readonly number[]> = new Map([
  ['key-of-the-shop', [SHOP]],
  ['key-of-the-other', [OTHER_SHOP]],
  ['key-of-both', [SHOP, OTHER_SHOP]],
]);

export const LOCALES = ['es_ES', 'en_GB'];

/** Threads of the world by what is special about them. The others are `t-10` and on. */
export const LONG = 't-01';
export const UNKNOWN_WORDS = 't-02';
export const WITH_OPERATOR = 't-03';
export const WITH_FILE = 't-04';

export const REASONS: readonly FakeReason[] = [
  reason('40', 'ORDER_MESSAGING', true, 'Pregunta por la entrega', 'Delivery question'),
  reason('41', 'ORDER_MESSAGING', false, 'Solo para clientes', 'Customers only'),
  reason('60', 'MMP_SELLER_MESSAGING', true, 'Facturación', 'Invoicing'),
  reason('15', 'REFUND', true, 'Producto defectuoso', 'Defective product'),
  reason('14', 'REFUND', false, 'La tienda no responde', 'No response from the shop'),
  reason('22', 'INCIDENT_CLOSE', true, 'Reembolsado', 'Refunded'),
];

/** What RE01 says to a shop that asks in a language. */
export function reasonsIn(locale: string) {
  return REASONS.map(({ labels, ...rest }) => ({ ...rest, label: labels[locale] as string }));
}

/** @param threads How many plain ones, each about an order of its own. */
export function shopsOf(threads: number): Map<number, FakeShop> {
  const shop: FakeShop = {
    id: SHOP,
    name: 'La Tienda',
    threads: new Map(special().map((thread) => [thread.id, thread])),
    orders: [...ORDERS.map(({ or11 }) => or11)],
    documents: [...(ORDERS[0]?.or72 ?? [])],
  };
  for (let place = 0; place < threads; place += 1) {
    const order = orderAt(place);
    shop.orders.push(order);
    const thread = threadAt(`t-${10 + place}`, order, place);
    shop.threads.set(thread.id, thread);
  }
  const other = threadAt('other-1', orderAt(0, 'OTHER'), 1, OTHER_SHOP);
  return new Map([
    [SHOP, shop],
    [
      OTHER_SHOP,
      {
        id: OTHER_SHOP,
        name: 'La Otra',
        threads: new Map([[other.id, other]]),
        orders: [orderAt(0, 'OTHER')],
        documents: [],
      },
    ],
  ]);
}

function special(): FakeThread[] {
  const [order] = ORDERS;
  const base = threadAt('', order!.or11, 0);
  return [
    {
      ...base,
      id: LONG,
      messages: Array.from({ length: 40 }, (_, place) => messageAt(place, 'long')),
    },
    {
      ...base,
      id: UNKNOWN_WORDS,
      topic: { type: 'REASON_CODE', value: 'SOMETHING_NEW' },
      entities: [{ type: 'MMP_RENTAL', id: 'r-1', label: 'Alquiler 1' }],
      authorized_participants: [
        ...base.authorized_participants,
        { type: 'WAREHOUSE', id: 'w-1', display_name: 'Almacén' },
      ],
      messages: [
        {
          ...messageAt(3, 'new'),
          from: { type: 'WAREHOUSE_USER', display_name: 'Almacén' },
        },
      ],
    },
    {
      ...base,
      id: WITH_OPERATOR,
      topic: { type: 'FREE_TEXT', value: 'Cambio de cuenta bancaria' },
      entities: [{ type: 'SELLER_OPERATOR', id: String(SHOP), label: 'La Tienda' }],
      authorized_participants: [OPERATOR, shopParty(SHOP)],
      shop_reply_needed_since: null,
      no_store_reply_needed: [{ date: iso(-1), user_type: 'OPERATOR' }],
      messages: [
        {
          ...messageAt(5, 'operator'),
          from: { type: 'OPERATOR_USER', display_name: 'Mercado Norte' },
        },
      ],
    },
    {
      ...base,
      id: WITH_FILE,
      messages: [
        { ...messageAt(6, 'file'), attachments: [{ id: 'a-77', name: 'albarán.pdf', size: 6 }] },
      ],
    },
  ].map((thread) => ({ ...thread, date_updated: thread.messages.at(-1)!.date_created }));
}

function threadAt(id: string, order: MiraklOrder, place: number, shop = SHOP): FakeThread {
  const messages = [messageAt(2 * place, id, shop), messageAt(2 * place + 1, id, shop)];
  const last = messages.at(-1)!.date_created;
  return {
    id,
    date_created: messages[0]!.date_created,
    date_updated: last,
    topic: { type: 'REASON_CODE', value: '40' },
    entities: [{ type: 'MMP_ORDER', id: order.order_id, label: order.commercial_id }],
    authorized_participants: [
      { type: 'CUSTOMER', id: '4711', display_name: 'Ana Ruiz' },
      OPERATOR,
      shopParty(shop),
    ],
    shop_reply_needed_since: last,
    no_store_reply_needed: [],
    messages,
  };
}

/** Each a minute after the one before, all of them before the world begins. */
function messageAt(place: number, thread: string, shop = SHOP): MiraklMessage {
  return {
    id: `${thread}.m${place}`,
    body: `<p>¿Dónde está mi pedido? (${thread}, ${place})</p>`,
    date_created: iso(place - 1000),
    from: { type: 'CUSTOMER_USER', display_name: 'Ana Ruiz' },
    to: [shopParty(shop)],
  };
}

function orderAt(place: number, name = 'P'): MiraklOrder {
  const [first] = ORDERS;
  return {
    ...first!.or11,
    order_id: `${name}-${place}-A`,
    commercial_id: `${name}-${place}`,
    created_date: iso(place - 5000),
    order_lines: first!.or11.order_lines.slice(0, 1),
  };
}

export function shopParty(id: number) {
  return { type: 'SHOP', id: String(id), display_name: 'La Tienda' };
}

function iso(minutes: number): string {
  return new Date(BEGAN + minutes * 60_000).toISOString();
}

function reason(code: string, type: string, is_shop_right: boolean, es: string, en: string) {
  return { code, type, is_shop_right, labels: { es_ES: es, en_GB: en } };
}
