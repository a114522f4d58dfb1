import type { Fate } from '../account.js';

/** Where each field of OR11, OR72 and RE01 goes: into the order, and into what can be refunded on it. */

const or11 = (name: string, ...to: string[]): [string, Fate] => [
  `or11.${name}`,
  { source: 'SPEC OR11', to },
];
const left = (name: string, reason: string): [string, Fate] => [
  `or11.${name}`,
  { source: 'SPEC OR11', left: reason },
];
const line = (name: string, ...to: string[]) => or11(`order_lines[].${name}`, ...to);
const refund = (name: string, ...to: string[]) => line(`refunds[].${name}`, ...to);

const PORTAL = 'The portal’s own order page; personal data that care does not need.';
const SUM = 'A sum of what the lines say.';
const FEE = 'What the marketplace keeps from the seller, no matter between seller and customer.';

/** Everything that carries an amount carries the currency. */
const MONEY = [
  'order.total.currency',
  'order.lines[].unitPrice.currency',
  'order.lines[].price.currency',
  'order.lines[].shipping.currency',
  'order.lines[].taxes[].amount.currency',
  'order.refunds[].total.currency',
  'order.refunds[].parts[].product.currency',
  'order.refunds[].parts[].shipping.currency',
  'order.refunds[].parts[].taxes[].amount.currency',
  'options.currency',
  'options.lines[].product.currency',
  'options.lines[].shipping.currency',
  'options.lines[].unitPrice.currency',
  'options.lines[].taxes[].amount.currency',
];

export const FIELDS: Readonly<Record<string, Fate>> = Object.fromEntries([
  or11(
    'order_id',
    'order.id',
    'order.shipments[].id',
    'order.documents',
    'order.incidents[].id',
    'options.orderId',
  ),
  or11('commercial_id', 'order.number'),
  or11('order_state', 'order.state.code'),
  or11('order_state_reason_code', 'order.stateReason'),
  or11('order_state_reason_label', 'order.stateReason.label'),
  or11('created_date', 'order.placedAt'),
  or11('last_updated_date', 'order.version', 'options.version'),
  left('price', SUM),
  left('shipping_price', SUM),
  or11('total_price', 'order.total.amount'),
  or11('currency_iso_code', ...MONEY),
  ['or11.order_tax_mode', { source: 'SPEC OR11', to: ['order.taxes'], other: 'TAX_EXCLUDED' }],
  or11('customer.customer_id', 'order.customer.id'),
  or11('customer.firstname', 'order.customer.name'),
  or11('customer.lastname', 'order.customer.name'),
  or11('customer.locale', 'order.customer.language'),
  left('customer.shipping_address', PORTAL),
  left('customer.shipping_address.city', PORTAL),
  left('customer.shipping_address.street_1', PORTAL),
  left('customer_notification_email', 'A relay; messages go through threads.'),
  left('channel', 'None.'),
  left('channel.code', 'The storefront; what matters of it is the customer’s language.'),
  left('channel.label', 'The storefront; what matters of it is the customer’s language.'),
  left('has_incident', 'Lines say which.'),
  left('has_customer_message', 'Threads say which.'),
  left('has_invoice', 'Documents say which.'),
  left('fully_refunded', 'Options say what is left.'),
  left('can_cancel', 'Cancelling before shipping is the portal’s, not customer care.'),
  or11('shipping_company', 'order.shipments[].carrier'),
  or11('shipping_tracking', 'order.shipments[].trackingNumber'),
  or11('shipping_tracking_url', 'order.shipments[].trackingUrl'),
  left('shipping_deadline', 'Sending in time is the portal’s, not customer care.'),
  line(
    'order_line_id',
    'order.lines[].id',
    'order.shipments[].lineIds',
    'order.refunds[].parts[].lineId',
    'order.incidents[].id',
    'options.lines[].lineId',
  ),
  [
    'or11.order_lines[].order_line_state',
    {
      source: 'SPEC OR11',
      to: ['order.lines[].state.code', 'order.lines[].frozen', 'order.incidents'],
      other: 'RECEIVED',
    },
  ],
  line('order_line_state_reason_code', 'order.lines[].stateReason'),
  line(
    'order_line_state_reason_label',
    'order.lines[].stateReason.label',
    'order.lines[].frozen.label',
  ),
  left('order_lines[].last_updated_date', 'The incident has it.'),
  line('product_title', 'order.lines[].title'),
  line('offer_sku', 'order.lines[].sku'),
  line('product_medias[].media_url', 'order.lines[].picture.id', 'order.lines[].picture.name'),
  line('product_medias[].mime_type', 'order.lines[].picture.type'),
  left('order_lines[].product_medias[].type', 'Only the size; one picture is enough.'),
  line('quantity', 'order.lines[].quantity', 'options.lines[].units'),
  line('price_unit', 'order.lines[].unitPrice.amount', 'options.lines[].unitPrice.amount'),
  line('price', 'order.lines[].price.amount', 'options.lines[].product.amount'),
  line('shipping_price', 'order.lines[].shipping.amount', 'options.lines[].shipping.amount'),
  left('order_lines[].total_price', SUM),
  left('order_lines[].commission_fee', FEE),
  line('taxes[].code', 'order.lines[].taxes[].code', 'options.lines[].taxes'),
  line(
    'taxes[].amount',
    'order.lines[].taxes[].amount.amount',
    'options.lines[].taxes[].amount.amount',
  ),
  line('shipping_taxes[].code', 'order.lines[].taxes[].code', 'options.lines[].taxes'),
  line(
    'shipping_taxes[].amount',
    'order.lines[].taxes[].amount.amount',
    'options.lines[].taxes[].amount.amount',
  ),
  ...['taxes', 'shipping_taxes'].map((taxes): [string, Fate] => [
    `or11.order_lines[].${taxes}[].tax_calculation_rule`,
    {
      source: 'SPEC OR11, OR75',
      to: ['order.lines[].taxes[].refund', 'options.lines[].taxes'],
      other: 'NONE',
    },
  ]),
  line('shipped_date', 'order.shipments'),
  line('received_date', 'order.shipments'),
  line('can_refund', 'options.lines[].blocked', 'order.actions'),
  refund('id', 'order.refunds[].id', 'options.existing'),
  refund('order_refund_id', 'order.refunds[].groupId'),
  refund('created_date', 'order.refunds[].createdAt'),
  refund(
    'amount',
    'order.refunds[].parts[].product.amount',
    'order.refunds[].total.amount',
    'options.lines[].product.amount',
  ),
  refund(
    'shipping_amount',
    'order.refunds[].parts[].shipping.amount',
    'order.refunds[].total.amount',
    'options.lines[].shipping.amount',
  ),
  [
    'or11.order_lines[].refunds[].quantity',
    { source: 'FIX', to: ['order.refunds[].parts[].units', 'options.lines[].units'], other: 7 },
  ],
  [
    'or11.order_lines[].refunds[].reason_code',
    { source: 'SPEC OR11', to: ['order.refunds[].parts[].reason'] },
  ],
  refund('refund_state', 'order.refunds[].state'),
  left('order_lines[].refunds[].state', 'Deprecated; it lacks the newer words of refund_state.'),
  refund(
    'taxes[].code',
    'order.refunds[].parts[].taxes[].code',
    'options.lines[].taxes[].amount.amount',
  ),
  refund(
    'taxes[].amount',
    'order.refunds[].parts[].taxes[].amount.amount',
    'options.lines[].taxes[].amount.amount',
  ),
  refund(
    'shipping_taxes[].code',
    'order.refunds[].parts[].taxes[].code',
    'options.lines[].taxes[].amount.amount',
  ),
  refund(
    'shipping_taxes[].amount',
    'order.refunds[].parts[].taxes[].amount.amount',
    'options.lines[].taxes[].amount.amount',
  ),
  refund('transaction_date', 'order.refunds[].settledAt'),
  refund('transaction_number', 'order.refunds[].reference'),
  left('order_lines[].refunds[].commission_total_amount', FEE),
  left(
    'order_lines[].cancelations',
    'Taken from total_price already; whether from the line, too, is not documented.',
  ),
  ['or72[].id', { source: 'SPEC OR72', to: ['order.documents[].id'] }],
  ['or72[].order_id', { source: 'SPEC OR72', to: ['order.documents'] }],
  ['or72[].type', { source: 'SPEC OR72', to: ['order.documents[].kind.code'] }],
  ['or72[].file_name', { source: 'SPEC OR72', to: ['order.documents[].name'] }],
  ['or72[].file_size', { source: 'SPEC OR72', to: ['order.documents[].size'] }],
  ['or72[].date_uploaded', { source: 'SPEC OR72', to: ['order.documents[].addedAt'] }],
  [
    're01[].code',
    { source: 'SPEC RE01', to: ['options.reasons', 'order.refunds[].parts[].reason.label'] },
  ],
  [
    're01[].label',
    { source: 'SPEC RE01', to: ['options.reasons', 'order.refunds[].parts[].reason.label'] },
  ],
  ['re01[].type', { source: 'SPEC RE01', to: ['options.reasons'] }],
  ['re01[].is_shop_right', { source: 'SPEC RE01', to: ['options.reasons'] }],
]);

export const KNOWN: Readonly<Record<string, string>> = {
  'order.customer.kind': 'Whoever bought is the customer.',
  'order.actions[].id': 'SPEC OR43: an order can always be written about.',
  'order.actions[].label': 'The adapter’s own words, in the language asked for.',
  'order.documents': 'SPEC OR72: none.',
  'order.refunds': 'SPEC OR11: none.',
  'order.lines[].frozen.code': 'SPEC OR11: INCIDENT_OPEN.',
  'order.lines[].taxes': 'SPEC OR11: none.',
  'order.lines[].taxes[].on': 'SPEC OR11: taxes and shipping_taxes are two lists.',
  'order.refunds[].parts[].taxes': 'SPEC OR11: none.',
  'order.refunds[].parts[].taxes[].on': 'SPEC OR11: taxes and shipping_taxes are two lists.',
  'order.incidents[].open': 'SPEC OR11: a line leaves INCIDENT_OPEN when it is closed.',
  'options.lines[].taxes[].on': 'SPEC OR11: taxes and shipping_taxes are two lists.',
  'options.lines[].blocked.label': 'The adapter’s own words for can_refund: false.',
  'options.reasons[].purpose': 'SPEC RE01: of type REFUND.',
  'options.modes[]': 'SPEC OR28: by amount and shipping amount a line; units only inform.',
  'options.reasonFor': 'SPEC OR28: reason_code stands at each line.',
  'options.existing': 'SPEC OR11: none.',
  'options.lines[].taxes': 'SPEC OR28: what Mirakl works out by itself is not sent.',
};
