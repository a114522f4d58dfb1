import { minus, present, toMoney } from '../wire.js';
import type {
  MiraklDocument,
  MiraklOrder,
  MiraklOrderLine,
  MiraklReason,
  MiraklRefund,
  MiraklTax,
} from './published.js';
import { labelOf, toReasons } from './threads.js';
import type { Order, OrderDocument, OrderLine, Shipment, Tax } from '../../../src/model/order.js';
import type { Party } from '../../../src/model/party.js';
import type {
  Refund,
  RefundOptions,
  RefundableLine,
  TaxAmount,
} from '../../../src/model/refund.js';

/** OR11 with one id (OR12 answers 410), OR72 for its documents, RE01 for reasons. */
export interface OrderSource {
  readonly or11: MiraklOrder;
  readonly or72: readonly MiraklDocument[];
  readonly re01: readonly MiraklReason[];
}

export function mapOrder({ or11, or72, re01 }: OrderSource): Order {
  const open = or11.order_lines.filter(hasIncident);
  return {
    id: or11.order_id,
    version: or11.last_updated_date,
    number: or11.commercial_id,
    state: { code: or11.order_state },
    ...present(
      'stateReason',
      toReason(or11.order_state_reason_code, or11.order_state_reason_label),
    ),
    placedAt: or11.created_date,
    customer: toCustomer(or11),
    total: toMoney(or11.total_price, or11.currency_iso_code),
    taxes: or11.order_tax_mode === 'TAX_EXCLUDED' ? 'excluded' : 'included',
    lines: or11.order_lines.map((line) => toLine(line, or11.currency_iso_code)),
    shipments: toShipments(or11),
    documents: or72.filter(({ order_id }) => order_id === or11.order_id).map(toDocument),
    refunds: or11.order_lines.flatMap((line) =>
      line.refunds.map((refund) => toRefund(refund, line, or11, re01)),
    ),
    incidents: open.map((line) => ({ id: incidentId(or11, line), open: true })),
    actions: [
      ...(or11.order_lines.some(({ can_refund }) => can_refund)
        ? [{ id: 'refund', label: 'Refund' }]
        : []),
      { id: 'message-customer', label: 'Message the customer' },
      { id: 'message-operator', label: 'Message the operator' },
    ],
  };
}

/** What is left: neither price nor shipping price falls when something is refunded (FIX). */
export function mapRefundOptions({ or11, re01 }: OrderSource): RefundOptions {
  return {
    orderId: or11.order_id,
    version: or11.last_updated_date,
    currency: or11.currency_iso_code,
    modes: ['total', 'line-amount', 'line-units', 'line-shipping'],
    lines: or11.order_lines.map((line) => toRefundable(line, or11.currency_iso_code)),
    reasons: toReasons(re01, 'REFUND', 'refund'),
    reasonFor: 'line',
    existing: or11.order_lines.flatMap(({ refunds }) => refunds.map(({ id }) => id)),
  };
}

/** Mirakl gives sellers no id of an incident: it is a line's state. */
export function incidentId(order: MiraklOrder, line: MiraklOrderLine): string {
  return `${order.order_id}/${line.order_line_id}`;
}

export function hasIncident(line: MiraklOrderLine): boolean {
  return line.order_line_state === 'INCIDENT_OPEN';
}

export function toReason(code: string | null, label: string | null) {
  return code === null ? undefined : { code, ...present('label', label) };
}

export function toCustomer({ customer }: MiraklOrder): Party {
  return {
    kind: 'customer',
    id: customer.customer_id,
    name: `${customer.firstname} ${customer.lastname}`,
    language: customer.locale.replace('_', '-'),
  };
}

function toLine(line: MiraklOrderLine, currency: string): OrderLine {
  const reason = toReason(line.order_line_state_reason_code, line.order_line_state_reason_label);
  const [media] = line.product_medias;
  return {
    id: line.order_line_id,
    title: line.product_title,
    sku: line.offer_sku,
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
    ...(hasIncident(line)
      ? { frozen: { label: reason?.label ?? 'Incident', code: 'incident' } }
      : {}),
  };
}

/** Its address is not for a browser: `files.open` reads it with the key. */
function toPicture({ media_url, mime_type }: MiraklOrderLine['product_medias'][number]) {
  return {
    id: media_url,
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
    shippedAt: lines[0]?.shipped_date ?? null,
    receivedAt: lines[0]?.received_date ?? null,
    ...present('carrier', order.shipping_company),
    ...present('trackingNumber', order.shipping_tracking),
    ...present('trackingUrl', order.shipping_tracking_url),
  }));
}

function toDocument(document: MiraklDocument): OrderDocument {
  return {
    id: document.id,
    name: document.file_name,
    kind: { code: document.type },
    ...present('size', document.file_size),
    ...present('addedAt', document.date_uploaded),
  };
}

export function toRefund(
  refund: MiraklRefund,
  line: MiraklOrderLine,
  { currency_iso_code: currency }: MiraklOrder,
  re01: readonly MiraklReason[],
): Refund {
  const { reason_code: code } = refund;
  return {
    id: refund.id,
    groupId: refund.order_refund_id,
    createdAt: refund.created_date,
    state: REFUND_STATES[refund.refund_state] ?? 'unknown',
    total: toMoney(minus(refund.amount, [-refund.shipping_amount]), currency),
    parts: [
      {
        lineId: line.order_line_id,
        product: toMoney(refund.amount, currency),
        shipping: toMoney(refund.shipping_amount, currency),
        taxes: [
          ...refund.taxes.map((tax) => toTaxAmount(tax, 'product', currency)),
          ...refund.shipping_taxes.map((tax) => toTaxAmount(tax, 'shipping', currency)),
        ],
        ...present('units', refund.quantity),
        reason: { code, ...present('label', labelOf(code, re01)) },
      },
    ],
    ...present('settledAt', refund.transaction_date),
    ...present('reference', refund.transaction_number),
  };
}

const REFUND_STATES: Readonly<Record<string, Refund['state']>> = {
  WAITING_REFUND_TAX_CONFIRMATION: 'pending',
  WAITING_REFUND: 'pending',
  WAITING_REFUND_PAYMENT: 'pending',
  REFUNDED: 'done',
};

function toRefundable(line: MiraklOrderLine, currency: string): RefundableLine {
  const taken = (amountOf: (refund: MiraklRefund) => number) => line.refunds.map(amountOf);
  const tax = (taxes: readonly MiraklTax[], on: 'product' | 'shipping') =>
    taxes
      .filter(({ tax_calculation_rule }) => tax_calculation_rule === 'NONE')
      .map(({ code, amount }) => {
        const refunded = line.refunds.flatMap((refund) =>
          refund[on === 'product' ? 'taxes' : 'shipping_taxes']
            .filter((one) => one.code === code)
            .map((one) => one.amount),
        );
        return toTaxAmount({ code, amount: minus(amount, refunded) }, on, currency);
      });
  return {
    lineId: line.order_line_id,
    product: toMoney(
      minus(
        line.price,
        taken(({ amount }) => amount),
      ),
      currency,
    ),
    shipping: toMoney(
      minus(
        line.shipping_price,
        taken(({ shipping_amount }) => shipping_amount),
      ),
      currency,
    ),
    units: minus(
      line.quantity,
      taken(({ quantity }) => quantity ?? 0),
    ),
    unitPrice: toMoney(line.price_unit, currency),
    taxes: [...tax(line.taxes, 'product'), ...tax(line.shipping_taxes, 'shipping')],
    ...(line.can_refund ? {} : { blocked: { label: 'Cannot be refunded' } }),
  };
}

function toTaxAmount(
  { code, amount }: { readonly code: string; readonly amount: number },
  on: 'product' | 'shipping',
  currency: string,
): TaxAmount {
  return { code, amount: toMoney(amount, currency), on };
}
