import { minus } from '../wire.js';
import { toMoney } from '../../../src/adapters/mirakl/decimals.js';
import { toOrder, type OrderSource as Read } from '../../../src/adapters/mirakl/order-records.js';
import type {
  MiraklOrderLine,
  MiraklRefund,
  MiraklTax,
} from '../../../src/adapters/mirakl/published.js';
import { toReasons } from '../../../src/adapters/mirakl/reasons.js';
import { toTaxAmount } from '../../../src/adapters/mirakl/refund-records.js';
import type { Order } from '../../../src/model/order.js';
import type { RefundableLine, RefundOptions } from '../../../src/model/refund.js';

/** OR11 with one id (OR12 answers 410), OR72 for its documents, RE01 for reasons. */
export type OrderSource = Required<Read>;

export function mapOrder(source: OrderSource): Order {
  return toOrder(source, 'en');
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
