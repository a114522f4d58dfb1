import type { Incident } from '../../src/model/incident.js';
import { aCustomer, ago } from './builders.js';

/** A claim of the customer's on the lamp, opened a day ago, that nobody has answered. */
export function anIncident(changes: Partial<Incident> = {}): Incident {
  return {
    id: 'i-1',
    orderId: 'o-1',
    orderNumber: '20417-A',
    lineIds: ['o-1-1'],
    reason: { code: '22', label: 'Producto dañado' },
    state: 'open',
    openedBy: aCustomer(),
    openedAt: ago({ days: 1 }),
    answered: false,
    freezesOrder: 'yes',
    countsInQuality: 'yes',
    actions: [
      { id: 'message-operator', label: 'Mensaje al Operador' },
      { id: 'resolve', label: 'Marcar como resuelta' },
    ],
    ...changes,
  };
}
