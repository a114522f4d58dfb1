import { expect } from '@open-wc/testing';
import { audit, type Fate } from '../account.js';
import {
  mapOrder,
  mapRefundAnswer,
  mapRefundOptions,
  refundRequest,
  type OrderSource,
} from './orders.js';
import type { RefundRequest } from '../../../src/adapter/commands.js';
import { parseRecord } from '../../../src/adapter/parse.js';
import { orderSchema } from '../../../src/adapter/schemas/order-schema.js';
import { refundOptionsSchema } from '../../../src/adapter/schemas/refund-options-schema.js';
import { refundSchema } from '../../../src/adapter/schemas/refund-schema.js';

const usd = (value: string) => ({ value, currency: 'USD' });

/** Two lines in one parcel; the second was refunded in part, and something for the order as a whole. */
const refunded: OrderSource = {
  order: {
    orderId: '12-34567-89012',
    creationDate: '2026-11-02T15:04:05.000Z',
    lastModifiedDate: '2026-11-09T08:00:00.000Z',
    orderFulfillmentStatus: 'FULFILLED',
    orderPaymentStatus: 'PARTIALLY_REFUNDED',
    sellerId: 'casa-almendro',
    buyer: {
      username: 'reader_1987',
      buyerRegistrationAddress: { fullName: 'June Castle' },
    },
    buyerCheckoutNotes: 'Please leave it with the neighbours.',
    pricingSummary: {
      priceSubtotal: usd('64.90'),
      deliveryCost: usd('7.50'),
      total: usd('72.40'),
    },
    cancelStatus: { cancelState: 'NONE_REQUESTED' },
    paymentSummary: {
      totalDueSeller: usd('58.40'),
      refunds: [
        {
          refundId: '5012345',
          refundDate: '2026-11-08T10:00:00.000Z',
          amount: usd('9.00'),
          refundStatus: 'REFUNDED',
          refundReferenceId: 'R-77120',
        },
        {
          refundId: '5012399',
          refundDate: '2026-11-09T07:59:00.000Z',
          amount: usd('5.00'),
          refundStatus: 'PENDING',
        },
      ],
    },
    lineItems: [
      {
        lineItemId: '10031',
        legacyItemId: '256001',
        sku: 'LAMP-1',
        title: 'Table lamp',
        lineItemCost: usd('45.90'),
        quantity: 1,
        soldFormat: 'FIXED_PRICE',
        lineItemFulfillmentStatus: 'FULFILLED',
        total: usd('53.40'),
        deliveryCost: { shippingCost: usd('7.50') },
        taxes: [{ amount: usd('4.10'), taxType: 'STATE_SALES_TAX' }],
        refunds: [],
      },
      {
        lineItemId: '10032',
        legacyItemId: '256002',
        title: 'Linen napkins',
        lineItemCost: usd('19.00'),
        quantity: 2,
        soldFormat: 'FIXED_PRICE',
        lineItemFulfillmentStatus: 'FULFILLED',
        total: usd('19.00'),
        deliveryCost: { shippingCost: usd('0.00') },
        taxes: [],
        refunds: [{ refundId: '5012345', amount: usd('9.00') }],
      },
    ],
    salesRecordReference: '1190',
  },
  fulfillments: [
    {
      fulfillmentId: '9405511',
      shipmentTrackingNumber: '940551189922',
      shippingCarrierCode: 'USPS',
      shippedDate: '2026-11-03T20:00:00.000Z',
      lineItems: [
        { lineItemId: '10031', quantity: 1 },
        { lineItemId: '10032', quantity: 2 },
      ],
    },
  ],
};

const map = (source: OrderSource) => ({
  order: mapOrder(source),
  options: mapRefundOptions(source),
});

const O = 'Fulfillment getOrder';
const to = (source: string, ...paths: string[]): Fate => ({ source, to: paths });
const left = (why: string): Fate => ({ source: O, left: why });

const FIELDS: Readonly<Record<string, Fate>> = {
  'order.orderId': to(O, 'order.id', 'order.number', 'options.orderId'),
  'order.creationDate': to(O, 'order.placedAt'),
  'order.lastModifiedDate': to(O, 'order.version', 'options.version'),
  'order.orderFulfillmentStatus': to(O, 'order.state.code'),
  'order.orderPaymentStatus': left('The refunds say it themselves.'),
  'order.sellerId': left('It is the scope’s shop.'),
  'order.buyer.username': to(O, 'order.customer.id'),
  'order.buyer.buyerRegistrationAddress.fullName': to(O, 'order.customer.name'),
  'order.buyerCheckoutNotes': left('Said before it was bought; it is no message of the thread.'),
  'order.pricingSummary.priceSubtotal.value': left('The sum of the lines.'),
  'order.pricingSummary.priceSubtotal.currency': left('The order’s.'),
  'order.pricingSummary.deliveryCost.value': left('The sum of the lines.'),
  'order.pricingSummary.deliveryCost.currency': left('The order’s.'),
  'order.pricingSummary.total.value': to(O, 'order.total.amount', 'options.order.product.amount'),
  'order.pricingSummary.total.currency': to(
    O,
    'order.total.currency',
    'options.currency',
    'options.order.product.currency',
  ),
  'order.cancelStatus.cancelState': {
    source: O,
    to: ['order.state.code'],
    other: 'CANCELED',
  },
  'order.paymentSummary.totalDueSeller.value': left('What is paid out is no matter of care.'),
  'order.paymentSummary.totalDueSeller.currency': left('The order’s.'),
  'order.paymentSummary.refunds[].refundId': to(
    O,
    'order.refunds[].id',
    'order.refunds[].parts',
    'options.existing',
    'options.lines[].product.amount',
  ),
  'order.paymentSummary.refunds[].refundDate': to(O, 'order.refunds[].createdAt'),
  'order.paymentSummary.refunds[].amount.value': to(
    O,
    'order.refunds[].total.amount',
    'order.refunds[].parts[].product.amount',
    'options.order.product.amount',
  ),
  'order.paymentSummary.refunds[].amount.currency': to(
    O,
    'order.refunds[].total.currency',
    'order.refunds[].parts[].product.currency',
  ),
  'order.paymentSummary.refunds[].refundStatus': {
    source: O,
    to: ['order.refunds[].state', 'options.order.product.amount', 'options.lines[].product.amount'],
    other: 'FAILED',
  },
  'order.paymentSummary.refunds[].refundReferenceId': to(O, 'order.refunds[].reference'),
  'order.lineItems[].lineItemId': to(
    O,
    'order.lines[].id',
    'order.refunds[].parts[].lineId',
    'options.lines[].lineId',
  ),
  'order.lineItems[].legacyItemId': left('The listing of the old API.'),
  'order.lineItems[].sku': to(O, 'order.lines[].sku'),
  'order.lineItems[].title': to(O, 'order.lines[].title'),
  'order.lineItems[].lineItemCost.value': to(O, 'order.lines[].price.amount'),
  'order.lineItems[].lineItemCost.currency': to(O, 'order.lines[].price.currency'),
  'order.lineItems[].quantity': to(O, 'order.lines[].quantity'),
  'order.lineItems[].soldFormat': left('Auction or not: nothing is answered by it.'),
  'order.lineItems[].lineItemFulfillmentStatus': to(O, 'order.lines[].state.code'),
  'order.lineItems[].total.value': to(O, 'options.lines[].product.amount'),
  'order.lineItems[].total.currency': to(O, 'options.lines[].product.currency'),
  'order.lineItems[].deliveryCost.shippingCost.value': to(O, 'order.lines[].shipping.amount'),
  'order.lineItems[].deliveryCost.shippingCost.currency': to(O, 'order.lines[].shipping.currency'),
  'order.lineItems[].taxes[].amount.value': to(O, 'order.lines[].taxes[].amount.amount'),
  'order.lineItems[].taxes[].amount.currency': to(O, 'order.lines[].taxes[].amount.currency'),
  'order.lineItems[].taxes[].taxType': to(O, 'order.lines[].taxes[].code'),
  'order.lineItems[].refunds[].refundId': to(
    O,
    'order.refunds[].parts',
    'options.lines[].product.amount',
  ),
  'order.lineItems[].refunds[].amount.value': to(
    O,
    'order.refunds[].parts[].product.amount',
    'options.lines[].product.amount',
  ),
  'order.lineItems[].refunds[].amount.currency': to(O, 'order.refunds[].parts[].product.currency'),
  'order.salesRecordReference': left('The number of the old Selling Manager.'),
  'fulfillments[].fulfillmentId': to('getShippingFulfillments', 'order.shipments[].id'),
  'fulfillments[].shipmentTrackingNumber': to(
    'getShippingFulfillments',
    'order.shipments[].trackingNumber',
  ),
  'fulfillments[].shippingCarrierCode': to('getShippingFulfillments', 'order.shipments[].carrier'),
  'fulfillments[].shippedDate': to('getShippingFulfillments', 'order.shipments[].shippedAt'),
  'fulfillments[].lineItems[].lineItemId': to(
    'getShippingFulfillments',
    'order.shipments[].lineIds',
  ),
  'fulfillments[].lineItems[].quantity': {
    source: 'getShippingFulfillments',
    left: 'A line that is split over parcels counts to each of them.',
  },
};

const FIXED = 'The same for every order: `issueRefund` says so.';
const KNOWN: Readonly<Record<string, string>> = {
  'order.customer.kind': 'Who bought is the customer.',
  'order.lines[].taxes[].on': 'Taxes on delivery stand in no field of a line.',
  'order.lines[].taxes[].refund': 'eBay works out what of a refund is tax.',
  'order.actions[].id': FIXED,
  'order.actions[].label': 'The adapter’s word.',
  'order.actions[].undoable': FIXED,
  'options.modes[]': FIXED,
  'options.reasons[].code': 'ReasonForRefundEnum.',
  'options.reasons[].label': 'The adapter’s words.',
  'options.reasons[].purpose': FIXED,
  'options.reasonFor': 'One `reasonForRefund` a call.',
  'options.note.max': '`comment` takes 100 characters.',
  'options.note.required': FIXED,
};

describe('an eBay order with what can be refunded on it', () => {
  it('loses nothing that a seller would miss, and invents nothing', () => {
    expect(audit({ map, records: [refunded], fields: FIELDS, known: KNOWN })).to.deep.equal([]);
  });

  it('keeps the treaty’s schemas', () => {
    const { order, options } = map(refunded);
    expect(parseRecord(orderSchema, order, 'orders.get')).to.deep.equal({ ok: true, value: order });
    expect(parseRecord(refundOptionsSchema, options, 'refunds.options')).to.deep.equal({
      ok: true,
      value: options,
    });
  });

  it('has left what was paid less what was refunded or is on its way, to the cent', () => {
    const { options } = map(refunded);
    expect(options.order?.product.amount).to.equal('58.40');
    expect(options.lines.map(({ product }) => product.amount)).to.deep.equal(['53.40', '10.00']);
  });
});

describe('an eBay refund', () => {
  const request: RefundRequest = {
    command: 'refund',
    orderId: '12-34567-89012',
    lines: [
      {
        lineId: '10031',
        product: { amount: '10.00', currency: 'USD' },
        shipping: { amount: '7.50', currency: 'USD' },
      },
    ],
    reasonCode: 'ITEM_NOT_RECEIVED',
    note: 'Sorry for the wait.',
  };

  it('is one call with one reason, a line’s product and parcel in one amount', () => {
    expect(refundRequest(request)).to.deep.equal({
      method: 'POST',
      path: '/sell/fulfillment/v1/order/12-34567-89012/issue_refund',
      json: {
        reasonForRefund: 'ITEM_NOT_RECEIVED',
        comment: 'Sorry for the wait.',
        refundItems: [{ lineItemId: '10031', refundAmount: usd('17.50') }],
      },
    });
  });

  it('is of the order as a whole where no line is named', () => {
    const product = { amount: '3.10', currency: 'USD' };
    const { json } = refundRequest({
      command: 'refund',
      orderId: '12-34567-89012',
      order: { product },
      reasonCode: 'OTHER',
    });
    expect(json).to.deep.equal({ reasonForRefund: 'OTHER', orderLevelRefundAmount: usd('3.10') });
  });

  it('is taken up, refused, or something that nobody has heard of', () => {
    const states = ['PENDING', 'FAILED', 'INVENTED_IN_2031'].map((refundStatus) => {
      const answer = { refundId: '5012400', refundStatus };
      const refund = mapRefundAnswer(answer, request, '2026-11-10T09:00:00.000Z');
      expect(parseRecord(refundSchema, refund, 'refunds.create').ok).to.equal(true);
      expect(refund.total).to.deep.equal({ amount: '17.50', currency: 'USD' });
      return refund.state;
    });
    expect(states).to.deep.equal(['pending', 'refused', 'unknown']);
  });
});
