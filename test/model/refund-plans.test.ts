import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { amountWriting } from '../../src/format/amount-writing.js';
import { toMoney } from '../../src/model/minor-units.js';
import type { Order } from '../../src/model/order.js';
import type { RefundOptions } from '../../src/model/refund.js';
import type { RefundDraft } from '../../src/model/refund-draft.js';
import { leftOfOrder, leftToRefund } from '../../src/model/refund-left.js';
import type { RefundLeft } from '../../src/model/refund-left.js';
import { planRefund } from '../../src/model/refund-plan.js';
import { books, costOf, madeOf, story, taxesKept, toldInFloats } from '../support/refund-story.js';
import type { Step, Story } from '../support/refund-story.js';

const LOCALES = ['es-CL', 'es-MX', 'de-CH', 'ar-EG'];
/** Of three plans each, nearly. */
const STORIES = 5_000;

/** What a marketplace says that can be refunded. */
function optionsOf(order: Order, left: RefundLeft): RefundOptions {
  const money = (units: bigint) => toMoney(units, left.digits, left.currency);
  return {
    orderId: order.id,
    currency: left.currency,
    modes: [
      'total',
      'line-amount',
      'line-units',
      'line-shipping',
      'order-amount',
      'order-shipping',
    ],
    lines: left.lines.map(({ lineId, product, shipping, units, unitPrice, taxes }) => ({
      lineId,
      product: money(product),
      ...(shipping === undefined ? {} : { shipping: money(shipping) }),
      ...(units === undefined ? {} : { units }),
      ...(unitPrice ? { unitPrice } : {}),
      taxes: taxes.map((tax) => ({ ...tax, amount: money(tax.amount) })),
    })),
    order: {
      product: money(left.order.product),
      shipping: money(left.order.shipping ?? 0n),
    },
    reasons: [],
    reasonFor: 'refund',
    existing: order.refunds.map(({ id }) => id),
  };
}

/** By line, as Mirakl counts: there the order has no figures of its own. */
function byLine({ order: _, ...options }: RefundOptions): RefundOptions {
  return options;
}

function draftOf(
  { of, thousandths, shipping, tooMuch }: Step,
  left: RefundLeft,
  decimal: string,
): RefundDraft {
  const typed = (units: bigint) => ({
    text: toMoney(units + (tooMuch ? 1n : 0n), left.digits, left.currency).amount.replace(
      '.',
      decimal,
    ),
  });
  const share = (units: bigint, part: number) =>
    typed(tooMuch ? units : (units * BigInt(part)) / 1000n);
  if (of === 'total') return { extent: 'total' };
  if (of === 'order') {
    const { product, shipping: carried = 0n } = left.order;
    return {
      extent: 'partial',
      order: { product: share(product, thousandths[0] ?? 0), shipping: share(carried, shipping) },
    };
  }
  const lines = left.lines.map(({ lineId, product, shipping: carried, units = 0 }, at) => {
    const part = thousandths[at] ?? 0;
    const amount =
      of === 'amount'
        ? { product: share(product, part) }
        : { units: String(tooMuch ? units + 1 : Math.ceil((units * part) / 1000)) };
    return [
      lineId,
      { ...amount, ...(carried === undefined ? {} : { shipping: share(carried, shipping) }) },
    ];
  });
  return { extent: 'partial', lines: Object.fromEntries(lines) as RefundDraft['lines'] & object };
}

/** Plays a story to its end, where all that is left is given back. */
function play(
  { order: before, digits, steps }: Story,
  locale: string,
  count: { sent: number; stopped: number },
): Order {
  let order = before;
  for (const [at, step] of [...steps, { ...(steps[0] as Step), of: 'total' as const }].entries()) {
    const left = leftOfOrder(order, digits);
    const stated = optionsOf(order, left);
    const options =
      step.of === 'order' || order.refunds.some(({ parts }) => !parts[0]?.lineId)
        ? stated
        : byLine(stated);
    const writing = amountWriting(locale, left.currency);
    const plan = planRefund(draftOf(step, left, writing.decimal), {
      options,
      left: leftToRefund(options, digits),
      writing,
      windowOf: () => ({ state: 'not-known', why: 'no-rule' }),
      ...(order.taxes ? { taxes: order.taxes } : {}),
    });
    count[plan.request ? 'sent' : 'stopped'] += 1;
    if (step.of === 'units') {
      for (const line of plan.lines.filter(({ units }) => units !== undefined)) {
        const stated = options.lines.find(({ lineId }) => lineId === line.lineId);
        const cost = stated && costOf(line.units ?? 0, stated);
        expect(toMoney(line.product, digits, left.currency).amount).to.equal(cost?.toFixed(digits));
      }
    }
    if (step.tooMuch && step.of !== 'total')
      expect(plan.request, JSON.stringify(step)).to.be.undefined;
    if (!plan.request) {
      expect(plan.problems, 'why it is not sent').not.to.be.empty;
      continue;
    }
    const refund = madeOf(plan.request, order, `new-${at}`);
    expect(toMoney(plan.total, digits, left.currency).amount, 'the sum she is shown').to.equal(
      refund.total.amount,
    );
    order = { ...order, refunds: [...order.refunds, refund] };
    expect(books(order).overdrawn, JSON.stringify(plan.request)).to.deep.equal([]);
  }
  return order;
}

describe('refund plans', () => {
  it('give back no more than was paid, and in the end all of it to the last minor unit', () => {
    const count = { sent: 0, stopped: 0 };
    let [told, wrongInFloats] = [0, 0];
    fc.assert(
      fc.property(story, (each) => {
        const end = play(each, LOCALES[(told += 1) % LOCALES.length] ?? 'es', count);
        const { paid, given } = books(end);
        expect(given.eq(paid), `${given.toFixed()} of ${paid.toFixed()}`).to.be.true;
        expect(taxesKept(end).toFixed(), 'taxes that stayed behind').to.equal('0');
        if (String(toldInFloats(each)) !== String(Number(paid.toFixed()))) wrongInFloats += 1;
      }),
      { numRuns: STORIES },
    );
    expect(count.sent, 'sent').to.be.above(STORIES);
    expect(count.sent + count.stopped, 'plans').to.be.above(10_000);
    // What cannot go wrong here would prove nothing.
    expect(wrongInFloats, 'wrong in floats').to.be.above(STORIES / 10);
  });
});
