import type { MiraklReason } from '../../../src/adapters/mirakl/published.js';
import type { ThreadSource } from './threads.js';

/** RE01 as the sample of the specification is built: codes are the operator's own. */
export const REASONS: readonly MiraklReason[] = [
  { code: '40', label: 'Pregunta por la entrega', type: 'ORDER_MESSAGING', is_shop_right: true },
  { code: '41', label: 'Solo para clientes', type: 'ORDER_MESSAGING', is_shop_right: false },
  { code: '15', label: 'Producto defectuoso', type: 'REFUND', is_shop_right: true },
  { code: '14', label: 'La tienda no responde', type: 'REFUND', is_shop_right: false },
  { code: '22', label: 'Reembolsado', type: 'INCIDENT_CLOSE', is_shop_right: true },
  { code: '23', label: 'Cerrado por el operador', type: 'INCIDENT_CLOSE', is_shop_right: false },
];

/** A business customer's question about an order, with the operator brought in; the messages are unordered. */
const aboutAnOrder: ThreadSource = {
  date: '2026-11-22T16:05:00Z',
  re01: REASONS.filter(({ code }) => code === '40'),
  m10: {
    id: '2f6f5dd2-7cbf-4bd5-8a5e-7c5d7e0e0001',
    date_created: '2026-11-20T09:00:00Z',
    date_updated: '2026-11-22T10:30:00.120Z',
    topic: { type: 'REASON_CODE', value: '40' },
    entities: [{ type: 'MMP_ORDER', id: '1234561-A', label: '1234561' }],
    authorized_participants: [
      { type: 'CUSTOMER', id: '4711', display_name: 'Talleres Ruiz' },
      { type: 'OPERATOR', display_name: 'Mercado Norte' },
      { type: 'SHOP', id: '2001', display_name: 'La Tienda' },
    ],
    current_participants: [
      { type: 'CUSTOMER', id: '4711', display_name: 'Talleres Ruiz' },
      { type: 'OPERATOR', display_name: 'Mercado Norte' },
      { type: 'SHOP', id: '2001', display_name: 'La Tienda' },
    ],
    customer_organization: { id: 'org-9', display_name: 'Talleres Ruiz S. L.' },
    metadata: {
      total_count: 3,
      last_message_date: '2026-11-22T10:30:00Z',
      last_sender: {
        type: 'CUSTOMER_USER',
        display_name: 'Ana Ruiz',
        organization_details: { type: 'CUSTOMER', id: '4711', display_name: 'Talleres Ruiz' },
      },
      shop_reply_needed_since: '2026-11-22T10:30:00Z',
    },
    messages: [
      {
        id: 'm-3',
        body: '<div class="WordSection1"><p>¿Dónde está mi pedido?<o:p></o:p></p></div>',
        date_created: '2026-11-22T10:30:00Z',
        from: {
          type: 'CUSTOMER_USER',
          display_name: 'Ana Ruiz',
          organization_details: { type: 'CUSTOMER', id: '4711', display_name: 'Talleres Ruiz' },
        },
        to: [{ type: 'SHOP', id: '2001', display_name: 'La Tienda' }],
        attachments: [{ id: 'a-77', name: 'albarán.pdf', size: 48_211 }],
      },
      {
        id: 'm-1',
        body: 'Su pedido está de camino.<br>Un saludo',
        date_created: '2026-11-20T09:00:00Z',
        from: { type: 'SHOP_USER', display_name: 'Marta' },
        to: [{ type: 'CUSTOMER', id: '4711', display_name: 'Talleres Ruiz' }],
      },
      {
        id: 'm-2',
        body: 'Solo para la tienda: el cliente ha llamado.',
        date_created: '2026-11-21T12:00:00Z',
        from: { type: 'OPERATOR_USER', display_name: 'Mercado Norte' },
        to: [{ type: 'SHOP', id: '2001', display_name: 'La Tienda' }],
      },
    ],
  },
};

/** A talk with the operator about no order, which somebody has marked as needing no reply. */
const withTheOperator: ThreadSource = {
  date: '2026-11-22T16:05:00Z',
  re01: [],
  m10: {
    id: '2f6f5dd2-7cbf-4bd5-8a5e-7c5d7e0e0002',
    date_created: '2026-11-18T08:00:00Z',
    date_updated: '2026-11-19T08:00:00Z',
    topic: { type: 'FREE_TEXT', value: 'Cambio de cuenta bancaria' },
    entities: [{ type: 'SELLER_OPERATOR', id: '2001', label: 'La Tienda' }],
    authorized_participants: [
      { type: 'OPERATOR', display_name: 'Mercado Norte' },
      { type: 'SHOP', id: '2001', display_name: 'La Tienda' },
    ],
    current_participants: [
      { type: 'OPERATOR', display_name: 'Mercado Norte' },
      { type: 'SHOP', id: '2001', display_name: 'La Tienda' },
    ],
    metadata: {
      total_count: 1,
      last_message_date: '2026-11-18T08:00:00Z',
      last_sender: { type: 'OPERATOR_USER', display_name: 'Mercado Norte' },
      shop_reply_needed_since: null,
    },
    no_store_reply_needed: [{ date: '2026-11-19T08:00:00Z', user_type: 'OPERATOR' }],
    messages: [
      {
        id: 'm-9',
        body: 'Hemos cambiado su cuenta.',
        date_created: '2026-11-18T08:00:00Z',
        from: { type: 'OPERATOR_USER', display_name: 'Mercado Norte' },
        to: [{ type: 'SHOP', id: '2001', display_name: 'La Tienda' }],
      },
    ],
  },
};

/** As M11 gives it without `with_messages`: the shop was last, and nothing is needed. */
const rowOfTheInbox: ThreadSource = {
  date: '2026-11-22T16:05:00Z',
  re01: REASONS.filter(({ code }) => code === '40'),
  m10: {
    id: '2f6f5dd2-7cbf-4bd5-8a5e-7c5d7e0e0003',
    date_created: '2026-11-15T08:00:00Z',
    date_updated: '2026-11-16T08:00:00Z',
    topic: { type: 'REASON_CODE', value: '40' },
    entities: [{ type: 'MMP_ORDER', id: '1234570-A', label: '1234570' }],
    authorized_participants: [
      { type: 'CUSTOMER', id: '4712', display_name: 'Luis P.' },
      { type: 'OPERATOR', display_name: 'Mercado Norte' },
    ],
    current_participants: [{ type: 'CUSTOMER', id: '4712', display_name: 'Luis P.' }],
    metadata: {
      total_count: 2,
      last_message_date: '2026-11-16T08:00:00Z',
      last_sender: { type: 'SHOP_USER', display_name: 'Marta' },
      shop_reply_needed_since: null,
    },
  },
};

export const THREADS: readonly ThreadSource[] = [aboutAnOrder, withTheOperator, rowOfTheInbox];
