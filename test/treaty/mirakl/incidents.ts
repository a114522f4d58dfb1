import { present, type WireRequest } from '../wire.js';
import { startRequest, replyRequest } from './thread-requests.js';
import {
  hasIncident,
  incidentId,
  toCustomer,
  toReason,
} from '../../../src/adapters/mirakl/order-records.js';
import type {
  MiraklOrder,
  MiraklReason,
  MiraklThread,
} from '../../../src/adapters/mirakl/published.js';
import { toReasons } from '../../../src/adapters/mirakl/reasons.js';
import type { IncidentActRequest } from '../../../src/adapter/commands.js';
import type { Incident } from '../../../src/model/incident.js';
import type { Reason } from '../../../src/model/reason.js';

/** OR11 with `has_incident=true`, M11 for the same order, RE01: sellers get no list of incidents. */
export interface IncidentSource {
  readonly or11: MiraklOrder;
  readonly m11: readonly Pick<MiraklThread, 'id' | 'current_participants'>[];
  readonly re01: readonly MiraklReason[];
}

export function mapIncidents({ or11, m11, re01 }: IncidentSource): {
  readonly incidents: readonly Incident[];
  readonly reasons: readonly Reason[];
} {
  const incidents = or11.order_lines.filter(hasIncident).map((line): Incident => {
    const reason = toReason(line.order_line_state_reason_code, line.order_line_state_reason_label);
    return {
      id: incidentId(or11, line),
      version: line.last_updated_date,
      orderId: or11.order_id,
      orderNumber: or11.commercial_id,
      lineIds: [line.order_line_id],
      units: line.quantity,
      reason: reason ?? { code: line.order_line_state },
      state: 'open',
      openedAt: line.last_updated_date,
      openedAtIsApproximate: true,
      customer: toCustomer(or11),
      freezesOrder: 'yes',
      countsInQuality: 'yes',
      threads: m11.map(({ id, current_participants }) => ({
        id,
        with: talkedWith(current_participants),
      })),
      actions: [
        { id: 'resolve', label: 'Mark as resolved', undoable: false },
        { id: 'message-operator', label: 'Message the operator' },
        { id: 'message-customer', label: 'Message the customer' },
        ...(line.can_refund ? [{ id: 'refund', label: 'Refund' }] : []),
      ],
    };
  });
  return { incidents, reasons: toReasons(re01, 'INCIDENT_CLOSE', 'incident-resolve') };
}

/** A thread in which the customer is counts as one with the customer, whoever else is in it. */
function talkedWith(participants: MiraklThread['current_participants']) {
  return participants.some(({ type }) => type === 'CUSTOMER') ? 'customer' : 'operator';
}

/**
 * *Resolved* with the word to the operator is several calls: the word first, so that a failure in between leaves
 * an open incident that the operator knows of, and then OR64, which takes a reason and nothing else.
 */
export function resolveRequests(
  request: IncidentActRequest,
  operatorThread?: string,
): readonly { readonly step: string; readonly send: WireRequest }[] {
  const [orderId = '', lineId = ''] = request.incidentId.split('/');
  const { message } = request;
  const word =
    message &&
    (operatorThread === undefined
      ? startRequest({
          command: 'thread-start',
          about: { kind: 'order', id: orderId },
          title: 'Incident',
          files: request.files,
          ...message,
        })
      : replyRequest({
          command: 'thread-reply',
          threadId: operatorThread,
          files: request.files,
          ...message,
        }));
  const resolve: WireRequest = {
    method: 'PUT',
    path: `/api/orders/${orderId}/lines/${lineId}/resolve_incident`,
    json: { ...present('reason_code', request.reasonCode) },
  };
  return [
    ...(word === undefined ? [] : [{ step: 'message', send: word }]),
    { step: `line/${lineId}`, send: resolve },
  ];
}
