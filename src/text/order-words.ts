import type { Counted, Plain, With } from './entry.js';

/** What orders say, their list and one of them: part of the {@link import('./words.js').Vocabulary}. */
export interface OrderVocabulary {
  'orders.title': Plain;
  'orders.count': Counted;
  'orders.onlyLoaded': Counted;
  'orders.malformed': Counted;
  'orders.number': Plain;
  'orders.find': Plain;
  'orders.noNumber': Plain;
  'orders.noOrder': With<'number'>;
  'orders.views': Plain;
  'orders.all': Plain;
  'orders.withIncident': Plain;
  'orders.unanswered': Plain;
  'orders.filter': Plain;
  'orders.refresh': Plain;
  'orders.state': Plain;
  'orders.anyState': Plain;
  'orders.stateHint': Plain;
  'orders.nothing': Plain;
  'orders.nothingHint': With<'wanted'>;
  'orders.showAll': Plain;
  'orders.empty': Plain;
  'orders.emptyHint': Plain;
  'orders.end': Plain;

  // A row.
  'orderRow.incident': Plain;
  'orderRow.more': Counted;
  'orderRow.refundPending': Plain;
  'orderRow.refundRefused': Plain;

  // One order.
  'order.actions': Plain;
  'order.frozen': With<'reason'>;
  'order.openIncident': Plain;
  'order.facts': Plain;
  'order.customer': Plain;
  'order.taxesIncluded': Plain;
  'order.taxesExcluded': Plain;
  'order.sku': With<'sku'>;
  'order.shipping': With<'amount'>;
  'order.tax': With<'name' | 'amount'>;
  'order.shipments': Plain;
  'order.shipment': Counted;
  'order.notShipped': Plain;
  'order.documents': Plain;
  'order.refunds': Plain;
  'order.noRefunds': Plain;
  'order.refundOffered': Plain;
  'order.refundSent': Plain;
  'order.refundPending': Plain;
  'order.refundDone': Plain;
  'order.refundRefused': Plain;
  'order.refundRefusedBecause': With<'reason'>;
  'order.refundUnknown': Plain;
  'order.refundWhole': Plain;
  'order.refundUnits': Counted<'count' | 'title'>;
  'order.refundShipping': Plain;
  'order.refundShippingOf': With<'title'>;
  'order.refundReference': With<'reference'>;
  'order.refundSettled': With<'date'>;
  'order.incidents': Plain;
  'order.noIncidents': Plain;
  'order.incident': With<'number'>;
  'order.incidentOpen': Plain;
  'order.incidentInCheck': Plain;
  'order.incidentClosed': Plain;
  'order.threads': Plain;
  'order.noThreads': Plain;
  'order.partLoading': Plain;
  'order.partFailed': Plain;
  'order.returns': Plain;
  'order.refundPolicy': Plain;
  'order.links': Plain;
}
