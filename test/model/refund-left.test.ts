import { expect } from '@open-wc/testing';
import type { Order } from '../../src/model/order.js';
import type { Refund } from '../../src/model/refund.js';
import { leftOfOrder, leftToRefund, priceOfUnits, taxesOf } from '../../src/model/refund-left.js';
import { anOrder } from '../support/builders.js';
import { refundOptions } from '../support/refund-options.js';

const euros = (amount: string) => ({ amount, currency: 'EUR' });

/** Mugs for 30.00 with 4.95 shipping and 6.30 tax to be sent, and a lamp for 64.90. */
function order(...refunds: Partial<Refund>[]): Order {
  const lines = anOrder().lines.flatMap(({ shipping: _, ...line }) => [
    {
      ...line,
      id: 'l-1',
      quantity: 3,
      price: euros('30.00'),
      shipping: euros('4.95'),
      taxes: [
        { code: 'IVA', amount: euros('6.30'), on: 'product' as const, refund: 'sent' as const },
        {
          code: 'IVA',
          amount: euros('1.04'),
          on: 'shipping' as const,
          refund: 'computed' as const,
        },
      ],
    },
    { ...line, id: 'l-2' },
  ]);
  return anOrder({
    lines,
    refunds: refunds.map((each, at) => ({
      id: `r-${at}`,
      createdAt: '2026-03-11T10:00:00Z',
      state: 'done',
      total: euros('0'),
      parts: [],
      ...each,
    })),
  });
}

/** Product and shipping of each line, then of the order. */
function figures(of: Order): unknown[] {
  const { lines, order: whole } = leftOfOrder(of, 2);
  return [...lines, whole].map(({ product, shipping }) => [
    Number(product),
    Number(shipping ?? -1),
  ]);
}

const part = (lineId: string, product: string, shipping = '0') => ({
  lineId,
  product: euros(product),
  shipping: euros(shipping),
});

describe('what is left to refund', () => {
  it('is what was paid, product and shipping apart, while nothing was given back', () => {
    expect(figures(order())).to.deep.equal([
      [3000, 495],
      [6490, -1],
      [9490, 495],
    ]);
  });

  it('is less by every refund but the refused ones, whatever became of it', () => {
    const parts = [part('l-1', '10.00', '0.95')];
    const total = euros('10.95');
    const one = [
      [2000, 400],
      [6490, -1],
      [8490, 400],
    ];
    for (const state of ['done', 'sent', 'pending', 'unknown', 'offered', 'of-tomorrow']) {
      expect(figures(order({ state, total, parts })), state).to.deep.equal(one);
    }
    expect(figures(order({ state: 'refused', total, parts }))).to.deep.equal(figures(order()));
  });

  it('is less on the order by what names no line, and then on no line more than on the order', () => {
    expect(figures(order({ total: euros('70.00') }))).to.deep.equal([
      [2490, 495],
      [2490, -1],
      [2490, 495],
    ]);
    const shipping = order({ total: euros('4.95'), parts: [{ shipping: euros('4.95') }] });
    expect(figures(shipping)[0]).to.deep.equal([3000, 0]);
  });

  it('takes taxes on top for no part of the order where amounts are without them', () => {
    const taxes = [{ code: 'IVA', amount: euros('2.10') }];
    const parts = [{ ...part('l-1', '10.00'), taxes }];
    const excluded: Order = { ...order({ total: euros('12.10'), parts }), taxes: 'excluded' };
    expect(figures(excluded)[2]).to.deep.equal([8490, 495]);
    expect(leftOfOrder(excluded, 2).lines[0]?.taxes).to.deep.equal([
      { code: 'IVA', on: 'product', amount: 420n },
    ]);
  });

  it('is nothing, not less, where more was given back', () => {
    expect(
      figures(order({ total: euros('50.00'), parts: [part('l-1', '50.00')] }))[0],
    ).to.deep.equal([0, 495]);
  });

  it('counts units by those that were given back', () => {
    const units = (of: Order) => leftOfOrder(of, 2).lines.map((line) => line.units);
    expect(units(order({ parts: [{ lineId: 'l-1', units: 2 }] }))).to.deep.equal([1, 1]);
    expect(units(order({ parts: [{ lineId: 'l-1', units: 5 }] }))).to.deep.equal([0, 1]);
  });

  it('is what the marketplace says, before what follows from the order', () => {
    const said = leftToRefund(refundOptions(), 2, order({ total: euros('90.00') }));
    expect(said.lines.map(({ product }) => product)).to.deep.equal([3000n, 6490n]);
    expect(said.order).to.deep.equal({ product: 9490n, shipping: 495n });
    const counted = refundOptions({ order: { product: euros('20.00') } });
    expect(leftToRefund(counted, 2).order).to.deep.equal({ product: 2000n, shipping: 495n });
  });

  it('is filled in from the order where the marketplace says nothing', () => {
    const [one, ...rest] = refundOptions().lines;
    const lines = one ? [{ lineId: one.lineId, product: one.product }, ...rest] : rest;
    const { lines: left } = leftToRefund(refundOptions({ lines }), 2, order());
    expect(left[0]).to.deep.include({ shipping: 495n, units: 3 });
    expect(leftToRefund(refundOptions({ lines }), 2).lines[0]).not.to.have.property('shipping');
  });

  it('is not worked out from another currency, nor from more decimals than there are', () => {
    const odd = (product: { amount: string; currency: string }) => () =>
      leftToRefund(refundOptions({ lines: [{ lineId: 'l-1', product }] }), 2);
    expect(odd({ amount: '10.00', currency: 'USD' })).to.throw(RangeError, 'USD');
    expect(odd(euros('10.005'))).to.throw(RangeError, '10.005');
  });
});

describe('units of a line', () => {
  const line = { lineId: 'l', product: 1000n, units: 3, taxes: [] };

  it('cost their price, to the nearest minor unit, and the last ones all that is left', () => {
    const priced = { ...line, unitPrice: euros('3.3333') };
    expect(priceOfUnits(priced, 1, 2)).to.equal(333n);
    expect(priceOfUnits(priced, 2, 2)).to.equal(667n);
    expect(priceOfUnits(priced, 3, 2)).to.equal(1000n);
    expect(priceOfUnits({ ...line, unitPrice: { amount: '5', currency: 'CLP' } }, 2, 0)).to.equal(
      10n,
    );
  });

  it('cost their part of what is left where no price is known', () => {
    expect(priceOfUnits(line, 1, 2)).to.equal(333n);
    expect(priceOfUnits(line, 2, 2)).to.equal(667n);
    expect(priceOfUnits({ ...line, units: 0 }, 1, 2)).to.be.undefined;
  });

  it('carry their part of the taxes, and the last of it all that is left of them', () => {
    const taxed = {
      ...line,
      shipping: 400n,
      taxes: [
        { code: 'IVA', on: 'product' as const, amount: 190n },
        { code: 'IVA', on: 'shipping' as const, amount: 76n },
      ],
    };
    const amounts = (on: 'product' | 'shipping', given: bigint) =>
      taxesOf(taxed, on, given).map(({ amount }) => amount);
    expect(amounts('product', 333n)).to.deep.equal([63n]);
    expect(amounts('product', 1000n)).to.deep.equal([190n]);
    expect(amounts('shipping', 200n)).to.deep.equal([38n]);
    expect(amounts('shipping', 0n)).to.deep.equal([]);
  });
});
