import type { Order, OrderDocument, OrderLine, Shipment, Tax } from '../../model/order.js';
import type { Party } from '../../model/party.js';
import { toMoney } from './decimals.js';
import { toInstant } from './instants.js';
import { present } from './present.js';
import type {
  MiraklDocument,
  MiraklOrder,
  MiraklOrderLine,
  MiraklReason,
  MiraklTax,
} from './published.js';
import { toRefund } from './refund-records.js';
import { wordsFor } from './words.js';

/** OR11, with OR72 for its documents where they were asked for, and RE01 for the reasons of refunds. */
export interface OrderSource {
  readonly or11: MiraklOrder;
  readonly or72?: readonly MiraklDocument[];
  readonly re01: readonly MiraklReason[];
}

export function toOrder({ or11, or72, re01 }: OrderSource, locale: string): Order {
  const currency = or11.currency_iso_code;
  const reason = toReason(or11.order_state_reason_code, or11.order_state_reason_label);
  return {
    id: or11.order_id,
    version: or11.last_updated_date,
    number: or11.commercial_id,
    state: { code: or11.order_state },
    ...present('stateReason', reason),
    placedAt: toInstant(or11.created_date),
    customer: toCustomer(or11),
    total: toMoney(or11.total_price, currency),
    ...present('taxes', TAX_MODES.get(or11.order_tax_mode)),
    lines: or11.order_lines.map((line) => toLine(line, currency, locale)),
    shipments: toShipments(or11),
    ...present(
      'documents',
      or72?.filter(({ order_id }) => order_id === or11.order_id).map(toDocument),
    ),
    refunds: or11.order_lines.flatMap((line) =>
      line.refunds.map((refund) => toRefund(refund, line, or11, re01)),
    ),
    incidents: or11.order_lines
      .filter(hasIncident)
      .map((line) => ({ id: incidentId(or11, line), open: true })),
    actions: [
      ...(or11.order_lines.some(({ can_refund }) => can_refund)
        ? [{ id: 'refund', label: wordsFor('refund', locale) }]
        : []),
      { id: 'message-customer', label: wordsFor('message-customer', locale) },
      { id: 'message-operator', label: wordsFor('message-operator', locale) },
    ],
  };
}

/** Mirakl gives sellers no id of an incident: it is a line's state. */
export function incidentId(order: MiraklOrder, line: MiraklOrderLine): string {
  return `${order.order_id}/${line.order_line_id}`;
}

export function hasIncident(line: MiraklOrderLine): boolean {
  return line.order_line_state === 'INCIDENT_OPEN';
}

export function toReason(code: string | null | undefined, label: string | null | undefined) {
  return code === null || code === undefined ? undefined : { code, ...present('label', label) };
}

export function toCustomer({ customer }: MiraklOrder): Party {
  return {
    kind: 'customer',
    id: customer.customer_id,
    name: `${customer.firstname} ${customer.lastname}`,
    ...present('language', customer.locale?.replace('_', '-')),
  };
}

const TAX_MODES: ReadonlyMap<string, 'included' | 'excluded'> = new Map([
  ['TAX_INCLUDED', 'included'],
  ['TAX_EXCLUDED', 'excluded'],
]);

function toLine(line: MiraklOrderLine, currency: string, locale: string): OrderLine {
  const reason = toReason(line.order_line_state_reason_code, line.order_line_state_reason_label);
  const [media] = line.product_medias ?? [];
  const label = reason?.label ?? wordsFor('incident', locale);
  return {
    id: line.order_line_id,
    title: line.product_title,
    ...present('sku', line.offer_sku),
    ...present('picture', media && toPicture(media)),
    quantity: line.quantity,
    unitPrice: toMoney(line.price_unit, currency),
    price: toMoney(line.price, currency),
    shipping: toMoney(line.shipping_price, currency),
    taxes: [
      ...line.taxes.map((tax) => toTax(tax, 'product', currency)),
      ...line.shipping_taxes.map((tax) => toTax(tax, 'shipping', currency)),
    ],
    state: { code: line.order_line_state },
    ...present('stateReason', reason),
    ...(hasIncident(line) ? { frozen: { label, code: 'incident' } } : {}),
  };
}

/** Its address is not for a browser: `files.open` reads it with the key. */
function toPicture({ media_url, mime_type }: MiraklOrderLine['product_medias'][number]) {
  return {
    id: `media:${media_url}`,
    name: media_url.split('/').at(-1) ?? media_url,
    ...present('type', mime_type),
  };
}

function toTax(tax: MiraklTax, on: Tax['on'], currency: string): Tax {
  return {
    code: tax.code,
    amount: toMoney(tax.amount, currency),
    on,
    refund: tax.tax_calculation_rule === 'PROPORTIONAL_TO_AMOUNT' ? 'computed' : 'sent',
  };
}

/** Lines that went out and came in together are one shipment; an open incident hides only their state. */
function toShipments(order: MiraklOrder): Shipment[] {
  const together = new Map<string, MiraklOrderLine[]>();
  for (const line of order.order_lines) {
    const key = `${line.shipped_date}/${line.received_date}`;
    together.set(key, [...(together.get(key) ?? []), line]);
  }
  return [...together.values()].map((lines, index) => ({
    id: `${order.order_id}/${index}`,
    lineIds: lines.map(({ order_line_id }) => order_line_id),
    shippedAt: instantOf(lines[0]?.shipped_date),
    receivedAt: instantOf(lines[0]?.received_date),
    ...present('carrier', order.shipping_company),
    ...present('trackingNumber', order.shipping_tracking),
    ...present('trackingUrl', order.shipping_tracking_url),
  }));
}

function instantOf(date: string | null | undefined): string | null {
  return date === null || date === undefined ? null : toInstant(date);
}

function toDocument(document: MiraklDocument): OrderDocument {
  const { date_uploaded } = document;
  return {
    id: `document:${document.id}`,
    name: document.file_name,
    kind: { code: document.type },
    ...present('size', document.file_size),
    ...present('addedAt', date_uploaded && toInstant(date_uploaded)),
  };
}
