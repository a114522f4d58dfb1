import type { Order, OrderLine } from '../../src/model/order.js';
import { ago, anOrder } from './builders.js';

const euros = (amount: string) => ({ amount, currency: 'EUR' });

/** Three mugs of 10.00 with 4.95 shipping, and a lamp of 64.90 without. */
export function aTwoLineOrder(changes: Partial<Order> = {}): Order {
  const state = { code: 'SHIPPED', label: 'Enviado' };
  const mugs: OrderLine = {
    ...{ id: 'l-1', title: 'Taza', quantity: 3, state },
    ...{ unitPrice: euros('10.00'), price: euros('30.00'), shipping: euros('4.95') },
  };
  const lamp: OrderLine = {
    ...{ id: 'l-2', title: 'Lámpara', quantity: 1, state },
    ...{ unitPrice: euros('64.90'), price: euros('64.90'), shipping: euros('0.00') },
  };
  return anOrder({
    ...{ id: 'o-1', number: '20417-A', total: euros('99.85'), lines: [mugs, lamp] },
    shipments: [{ id: 's-1', lineIds: ['l-1', 'l-2'], shippedAt: ago({ days: 2 }) }],
    ...changes,
  });
}
