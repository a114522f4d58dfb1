import type { Refund, TaxAmount } from '../../model/refund.js';
import { sum, toMoney } from './decimals.js';
import { toInstant } from './instants.js';
import { present } from './present.js';
import type { MiraklOrder, MiraklOrderLine, MiraklReason, MiraklRefund } from './published.js';
import { labelOf } from './reasons.js';

export function toRefund(
  refund: MiraklRefund,
  line: MiraklOrderLine,
  { currency_iso_code: currency }: MiraklOrder,
  re01: readonly MiraklReason[],
): Refund {
  const { reason_code: code, transaction_date: settled } = refund;
  return {
    id: refund.id,
    groupId: refund.order_refund_id,
    createdAt: toInstant(refund.created_date),
    state: REFUND_STATES.get(refund.refund_state) ?? 'unknown',
    total: toMoney(sum([refund.amount, refund.shipping_amount]), currency),
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
    ...present('settledAt', settled && toInstant(settled)),
    ...present('reference', refund.transaction_number),
  };
}

export function toTaxAmount(
  { code, amount }: { readonly code: string; readonly amount: number },
  on: 'product' | 'shipping',
  currency: string,
): TaxAmount {
  return { code, amount: toMoney(amount, currency), on };
}

const REFUND_STATES: ReadonlyMap<string, Refund['state']> = new Map([
  ['WAITING_REFUND_TAX_CONFIRMATION', 'pending'],
  ['WAITING_REFUND', 'pending'],
  ['WAITING_REFUND_PAYMENT', 'pending'],
  ['REFUNDED', 'done'],
]);
