import { expect } from '@open-wc/testing';
import { amountWriting } from '../../../src/format/amount-writing.js';
import { dayEnd } from '../../../src/format/day-end.js';
import { currencyDigits } from '../../../src/model/currency-digits.js';
import type { RefundDraft } from '../../../src/model/refund-draft.js';
import { leftToRefund } from '../../../src/model/refund-left.js';
import { planRefund } from '../../../src/model/refund-plan.js';
import type { RefundPlan } from '../../../src/model/refund-plan.js';
import { refundWindow } from '../../../src/model/refund-window.js';
import { command, NOW, reading, serve, type WholeAdapter } from './asking.js';

/** What the kit makes of a draft for an order of the market. */
async function planned(
  { orders, refunds, describe: ask }: WholeAdapter,
  orderId: string,
  draft: RefundDraft,
): Promise<RefundPlan> {
  const [order, options, { currencies, policy, timeZone }] = await Promise.all([
    orders.get(orderId, reading()),
    refunds.options(orderId, reading()),
    ask(reading()),
  ]);
  const digits = currencyDigits(options.currency, currencies) ?? NaN;
  const terms = { now: NOW, dayEnd, order, policy, timeZone };
  const reason = options.reasons.find(({ requires = [] }) => requires.length === 0)?.code ?? '';
  return planRefund(
    { reasonCode: reason, ...draft },
    {
      options,
      left: leftToRefund(options, digits, order),
      writing: amountWriting('es', options.currency),
      windowOf: (lineId) => refundWindow(options, terms, lineId),
      ...(order.taxes ? { taxes: order.taxes } : {}),
    },
  );
}

describe('what the kit plans', () => {
  it('is taken by the market as it stands, to the last cent', async () => {
    const shop = serve();
    const page = await shop.orders.list({ limit: 40 }, reading());
    const seen = { taken: 0, refused: 0 };
    for (const { id } of page.items) {
      const options = await shop.refunds.options(id, reading());
      const [first] = options.lines.filter(({ units = 0 }) => units > 0);
      const one: RefundDraft = {
        extent: 'partial',
        lines: first ? { [first.lineId]: { units: '1' } } : {},
      };
      for (const draft of [one, { extent: 'total' } as const]) {
        const plan = await planned(shop, id, draft);
        if (!plan.request) {
          expect(plan.problems, id).not.to.be.empty;
          seen.refused += 1;
          continue;
        }
        const made = await shop.refunds.create(plan.request, command()).catch((error: unknown) => {
          const { message, items } = error as { message: string; items?: unknown };
          // A line that was never paid for is known to the market alone.
          if (items) return [];
          throw new Error(`${id}: ${message} ${JSON.stringify(plan.request)}`);
        });
        if (made.length === 0) continue;
        seen.taken += 1;
        const cents = made.reduce(
          (sum, { total }) => sum + Math.round(Number(total.amount) * 100),
          0,
        );
        expect(cents, id).to.equal(Number(plan.total));
      }
    }
    expect(seen.taken, 'taken').to.be.above(5);
    expect(seen.refused, 'refused').to.be.above(0);
  });
});
