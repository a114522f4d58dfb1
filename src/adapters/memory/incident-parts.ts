import type { Incident } from '../../model/incident.js';
import type { IncidentChange } from './incident-change.js';
import type { LedgerEvent } from './ledger.js';
import type { Pace } from './agenda.js';
import type { RecordsNow } from './records-now.js';
import type { Service } from './service.js';
import type { World } from './worlds/world.js';

/** What whoever does something to incidents works with: the seller, the operator, the customer. */
export interface IncidentParts {
  readonly service: Service;
  readonly world: World;
  readonly now: RecordsNow;
  readonly pace: Pace;
}

/** That something has become of an incident. */
export function incidentMoved(
  { id, orderId }: Pick<Incident, 'id' | 'orderId'>,
  change: IncidentChange,
): LedgerEvent {
  return { type: 'incident-moved', incidentId: id, orderId, change };
}
