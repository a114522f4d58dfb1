import type { Refund } from '../../model/refund.js';

/** What a refund says once it was paid, with the number the payment is known by. */
export function settled(
  refundId: string,
  at: number,
): Pick<Refund, 'state' | 'settledAt' | 'reference'> {
  const reference = `TR-${refundId.replaceAll('-', '').slice(-10).toUpperCase()}`;
  return { state: 'done', settledAt: new Date(at).toISOString(), reference };
}
