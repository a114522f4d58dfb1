import type { RefundOptions } from '../../src/model/refund.js';

/** Of an order of two lines in euros: three mugs of 10.00 with 4.95 shipping, and a lamp of 64.90 without. */
export function refundOptions(changes: Partial<RefundOptions> = {}): RefundOptions {
  const euros = (amount: string) => ({ amount, currency: 'EUR' });
  return {
    orderId: 'o-1',
    currency: 'EUR',
    modes: ['total', 'line-amount', 'line-units', 'line-shipping'],
    lines: [
      {
        lineId: 'l-1',
        product: euros('30.00'),
        shipping: euros('4.95'),
        units: 3,
        unitPrice: euros('10.00'),
      },
      { lineId: 'l-2', product: euros('64.90'), units: 1 },
    ],
    reasons: [
      { code: '15', label: 'Producto dañado', purpose: 'refund' },
      { code: '16', label: 'Otro motivo', purpose: 'refund', requires: ['text'] },
    ],
    reasonFor: 'line',
    note: { max: 20, required: false },
    existing: [],
    ...changes,
  };
}
