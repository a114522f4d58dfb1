import { present, type WireRequest } from '../wire.js';
import type {
  EbayAmount,
  EbayFulfillment,
  EbayLineItem,
  EbayOrder,
  EbayRefundAnswer,
} from './published.js';
import type { RefundRequest } from '../../../src/adapter/commands.js';
import type { Money } from '../../../src/model/money.js';
import type { Order } from '../../../src/model/order.js';
import type { Refund, RefundOptions } from '../../../src/model/refund.js';

/** An order with its parcels, which are another resource. */
export interface OrderSource {
  readonly order: EbayOrder;
  readonly fulfillments: readonly EbayFulfillment[];
}

export function mapOrder({ order, fulfillments }: OrderSource): Order {
  const { cancelState } = order.cancelStatus;
  return {
    id: order.orderId,
    version: order.lastModifiedDate,
    number: order.orderId,
    state: { code: cancelState === 'CANCELED' ? cancelState : order.orderFulfillmentStatus },
    placedAt: order.creationDate,
    customer: {
      kind: 'customer',
      id: order.buyer.username,
      ...present('name', order.buyer.buyerRegistrationAddress?.fullName),
    },
    total: money(order.pricingSummary.total),
    lines: order.lineItems.map((line) => ({
      id: line.lineItemId,
      title: line.title,
      ...present('sku', line.sku),
      quantity: line.quantity,
      price: money(line.lineItemCost),
      shipping: money(line.deliveryCost.shippingCost),
      ...taxesOf(line),
      state: { code: line.lineItemFulfillmentStatus },
    })),
    shipments: fulfillments.map((parcel) => ({
      id: parcel.fulfillmentId,
      lineIds: parcel.lineItems.map(({ lineItemId }) => lineItemId),
      shippedAt: parcel.shippedDate,
      carrier: parcel.shippingCarrierCode,
      trackingNumber: parcel.shipmentTrackingNumber,
    })),
    refunds: refundsOf(order),
    actions: [{ id: 'refund', label: 'Refund', undoable: false }],
  };
}

/** Money goes back in one amount a line, product and parcel together, or in one for the order; one reason stands for all. */
export function mapRefundOptions({ order }: OrderSource): RefundOptions {
  const { refunds } = order.paymentSummary;
  const { total } = order.pricingSummary;
  return {
    orderId: order.orderId,
    version: order.lastModifiedDate,
    currency: total.currency,
    modes: ['total', 'order-amount', 'line-amount'],
    lines: order.lineItems.map((line) => ({
      lineId: line.lineItemId,
      product: leftOf(line, order),
    })),
    order: {
      product: less(
        total,
        refunds.filter(isHeld).map(({ amount }) => amount),
      ),
    },
    reasons: REASONS.map(([code, label]) => ({ code, label, purpose: 'refund' })),
    reasonFor: 'refund',
    note: { max: 100, required: false },
    existing: refunds.map(({ refundId }) => refundId),
  };
}

/** One call whatever is refunded; the money of a line is one amount there. */
export function refundRequest(request: RefundRequest): WireRequest {
  const { lines = [], order, reasonCode, note = '' } = request;
  const asked =
    lines.length > 0
      ? {
          refundItems: lines.map((line) => ({
            lineItemId: line.lineId,
            refundAmount: amountOf(sum([line.product, line.shipping])),
          })),
        }
      : { orderLevelRefundAmount: amountOf(sum([order?.product, order?.shipping])) };
  return {
    method: 'POST',
    path: `/sell/fulfillment/v1/order/${request.orderId}/issue_refund`,
    json: { reasonForRefund: reasonCode, ...(note === '' ? {} : { comment: note }), ...asked },
  };
}

/** What came of it: taken up, or refused at once. Its parts are those that were asked for. */
export function mapRefundAnswer(
  { refundId, refundStatus }: EbayRefundAnswer,
  { lines = [], order }: RefundRequest,
  createdAt: string,
): Refund {
  return {
    id: refundId,
    createdAt,
    state: stateOf(refundStatus),
    total: sum([
      ...lines.flatMap((line) => [line.product, line.shipping]),
      order?.product,
      order?.shipping,
    ]),
    parts: lines.map((line) => ({
      lineId: line.lineId,
      ...present('product', line.product),
      ...present('shipping', line.shipping),
    })),
  };
}

/** Taxes of the line; eBay works out their share of a refund. */
function taxesOf({ taxes }: EbayLineItem): Pick<Order['lines'][number], 'taxes'> {
  if (taxes.length === 0) return {};
  return {
    taxes: taxes.map(({ amount, taxType }) => ({
      code: taxType,
      amount: money(amount),
      on: 'product',
      refund: 'computed',
    })),
  };
}

function refundsOf({ paymentSummary, lineItems }: EbayOrder): readonly Refund[] {
  return paymentSummary.refunds.map((refund) => {
    const parts = lineItems.flatMap((line) =>
      line.refunds
        .filter(({ refundId }) => refundId === refund.refundId)
        .map(({ amount }) => ({ lineId: line.lineItemId, product: money(amount) })),
    );
    return {
      id: refund.refundId,
      createdAt: refund.refundDate,
      state: stateOf(refund.refundStatus),
      total: money(refund.amount),
      parts: parts.length > 0 ? parts : [{ product: money(refund.amount) }],
      ...present('reference', refund.refundReferenceId),
    };
  });
}

function stateOf(status: string): Refund['state'] {
  return STATES[status] ?? 'unknown';
}

const STATES: Readonly<Record<string, Refund['state']>> = {
  PENDING: 'pending',
  REFUNDED: 'done',
  FAILED: 'refused',
};

/** The reasons of `ReasonForRefundEnum`; labels are an adapter's own, as eBay gives none. */
const REASONS = [
  ['BUYER_CANCEL', 'The buyer cancelled'],
  ['BUYER_RETURN', 'The buyer returned it'],
  ['ITEM_NOT_RECEIVED', 'Not received'],
  ['SELLER_WRONG_ITEM', 'Wrong item'],
  ['SELLER_OUT_OF_STOCK', 'Out of stock'],
  ['SELLER_FOUND_ISSUE', 'An issue was found'],
  ['OTHER', 'Another reason'],
] as const;

/** A refund that failed takes nothing from what is left. */
function isHeld({ refundStatus }: { readonly refundStatus: string }): boolean {
  return refundStatus !== 'FAILED';
}

function leftOf(line: EbayLineItem, { paymentSummary }: EbayOrder): Money {
  const held = new Set(paymentSummary.refunds.filter(isHeld).map(({ refundId }) => refundId));
  const taken = line.refunds.filter(({ refundId }) => held.has(refundId));
  return less(
    line.total,
    taken.map(({ amount }) => amount),
  );
}

function money({ value, currency }: EbayAmount): Money {
  return { amount: value, currency };
}

function amountOf({ amount, currency }: Money): EbayAmount {
  return { value: amount, currency };
}

/** Exact in cents, as eBay writes two decimals. */
function less(all: EbayAmount, taken: readonly EbayAmount[]): Money {
  return cents(
    taken.reduce((left, { value }) => left - toCents(value), toCents(all.value)),
    all.currency,
  );
}

function sum(parts: readonly (Money | undefined)[]): Money {
  const there = parts.filter((part) => part !== undefined);
  const all = there.reduce((total, { amount }) => total + toCents(amount), 0);
  return cents(all, there[0]?.currency ?? '');
}

function toCents(value: string): number {
  return Math.round(Number(value) * 100);
}

function cents(all: number, currency: string): Money {
  return { amount: (all / 100).toFixed(2), currency };
}
