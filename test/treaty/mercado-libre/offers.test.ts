import { expect } from '@open-wc/testing';
import { audit, type Account } from '../account.js';
import { mapOffers, refundRequest, type OfferSource } from './offers.js';
import { CareError } from '../../../src/adapter/care-error.js';
import type { RefundRequest } from '../../../src/adapter/commands.js';
import { parseRecord } from '../../../src/adapter/parse.js';
import { refundOptionsSchema } from '../../../src/adapter/schemas/refund-options-schema.js';
import { refundSchema } from '../../../src/adapter/schemas/refund-schema.js';

/** Nothing offered yet. */
const fresh: OfferSource = {
  order: { id: 2000007819609432, paid_amount: 229.04, currency_id: 'BRL' },
  offers: {
    currency_id: 'BRL',
    available_offers: [
      { amount: 114.52, percentage: 50 },
      { amount: 68.71, percentage: 30 },
    ],
  },
  resolutions: [
    {
      player_role: 'complainant',
      user_id: 710928120,
      expected_resolution: 'return_product',
      detail: [],
      date_created: '2026-11-04T12:23:44.000-05:00',
      last_updated: '2026-11-04T12:23:44.000-05:00',
      status: 'pending',
    },
  ],
};

/** One offer made, which the buyer has yet to accept. */
const offered: OfferSource = {
  ...fresh,
  resolutions: [
    {
      player_role: 'respondent',
      user_id: 823876519,
      expected_resolution: 'partial_refund',
      detail: [
        { key: 'percentage', value: '50.0' },
        { key: 'seller_amount', value: '114.52' },
        { key: 'seller_currency', value: 'R$' },
      ],
      date_created: '2026-11-04T12:43:06.000-05:00',
      last_updated: '2026-11-04T12:43:06.000-05:00',
      status: 'pending',
    },
  ],
};

const from = (name: string, ...to: string[]) => ({ [name]: { source: 'ML-PR', to } });
const left = (name: string, reason: string) => ({ [name]: { source: 'ML-PR', left: reason } });

const account: Account<OfferSource> = {
  map: mapOffers,
  records: [fresh, offered],
  fields: {
    ...from('order.id', 'options.orderId'),
    ...from('order.paid_amount', 'options.order.product.amount'),
    ...from('order.currency_id', 'options.order.product.currency', 'refunds[].total.currency'),
    ...from('offers.currency_id', 'options.currency', 'options.offers[].amount.currency'),
    ...from('offers.available_offers[].amount', 'options.offers[].amount.amount'),
    ...from(
      'offers.available_offers[].percentage',
      'options.offers[].id',
      'options.offers[].label',
    ),
    ...from('resolutions[].player_role', 'refunds[].id', 'options.existing'),
    ...left('resolutions[].user_id', 'Its role says who.'),
    'resolutions[].expected_resolution': {
      source: 'ML-PR',
      to: ['refunds', 'options.existing'],
      other: 'partial_refund',
    },
    ...from('resolutions[].detail[].key', 'refunds[].total.amount', 'refunds[].note'),
    ...from('resolutions[].detail[].value', 'refunds[].total.amount', 'refunds[].note'),
    ...from(
      'resolutions[].date_created',
      'refunds[].createdAt',
      'refunds[].id',
      'options.existing',
    ),
    ...left('resolutions[].last_updated', 'Its status says where it stands.'),
    ...from('resolutions[].status', 'refunds[].state'),
  },
  known: {
    'options.modes[]': 'ML-PR: an offer of the list, or everything back.',
    'options.lines': 'ML-PR: a claim is on the whole order.',
    'options.reasons': 'ML-PR: no reason is sent.',
    'options.reasonFor': 'ML-PR: no reason is sent.',
    'options.customerMustAccept': 'ML-PR: the buyer has to accept.',
    'options.existing': 'ML-PR: nothing offered yet.',
    'refunds[].parts': 'ML-PR: of the order as a whole.',
    refunds: 'ML-PR: nothing offered yet.',
  },
};

describe('the partial refunds that Mercado Libre allows', () => {
  it('lose nothing that a seller would miss, and invent nothing', () => {
    expect(audit(account)).to.deep.equal([]);
  });

  it('keep the treaty’s schemas', () => {
    for (const { options, refunds } of [fresh, offered].map(mapOffers)) {
      const parsed = parseRecord(refundOptionsSchema, options, 'refunds.options');
      expect(parsed).to.deep.equal({ ok: true, value: options });
      for (const value of refunds) {
        expect(parseRecord(refundSchema, value, 'refunds.create')).to.deep.equal({
          ok: true,
          value,
        });
      }
    }
  });

  it('are offers that the buyer has yet to accept, in the order’s currency and not in “R$”', () => {
    const [refund] = mapOffers(offered).refunds;
    expect(refund).to.deep.include({
      state: 'offered',
      total: { amount: '114.52', currency: 'BRL' },
    });
  });
});

describe('the way back to Mercado Libre with money', () => {
  const { options } = mapOffers(fresh);
  const send = (request: Omit<RefundRequest, 'command' | 'orderId'>) =>
    refundRequest(
      { command: 'refund', orderId: '2000007819609432', ...request },
      '5224172034',
      options,
    );

  it('says the percentage even where 50 is what silence would mean', () => {
    expect(send({ offerId: '50' })).to.deep.equal({
      method: 'POST',
      path: '/post-purchase/v1/claims/5224172034/expected-resolutions/partial-refund',
      json: { percentage: 50 },
    });
  });

  it('gives everything back by another request', () => {
    expect(send({ order: { product: { amount: '229.04', currency: 'BRL' } } })).to.deep.equal({
      method: 'POST',
      path: '/post-purchase/v1/claims/5224172034/expected-resolutions/refund',
    });
  });

  it('never turns anything else into an offer: no choice, another percentage, part of the amount, a line', () => {
    const product = { amount: '10.00', currency: 'BRL' };
    for (const request of [
      {},
      { offerId: '35' },
      { offerId: '100' },
      { offerId: '' },
      { order: { product } },
      { lines: [{ lineId: '1', product }] },
    ]) {
      expect(() => send(request))
        .to.throw(CareError)
        .with.property('kind', 'validation');
    }
  });
});
