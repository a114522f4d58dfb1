import type { CareCase } from '../../src/model/case.js';
import { aCustomer, ago } from './builders.js';

/** A customer wants a copy of an invoice; it came three hours ago and the marketplace says by when. */
export function aCase(changes: Partial<CareCase> = {}): CareCase {
  return {
    id: 'k-1',
    number: '25759900',
    desk: 'customer',
    type: { code: 'invoice-copy', label: 'Copia de boleta o factura' },
    state: 'open',
    order: { id: 'o-1', number: '20417-A' },
    customer: aCustomer(),
    channel: { code: 'web', label: 'Web' },
    openedAt: ago({ hours: 4 }),
    receivedAt: ago({ hours: 3 }),
    deadline: { at: '2026-03-18T02:59:59.999Z', zone: 'America/Santiago', source: 'record' },
    description: 'Cliente solicita copia de la boleta de su compra.',
    attachments: { customer: [], seller: [] },
    actions: [],
    ...changes,
  };
}
