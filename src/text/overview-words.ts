import type { Counted, Plain, With } from './entry.js';

/** What a dashboard says besides messages: part of the {@link import('./words.js').Vocabulary}. */
export interface OverviewVocabulary {
  'overview.incidents': Plain;
  'overview.openIncidents': Counted;
  'overview.unanswered': Counted;
  'overview.oldest': With<'time'>;
  'overview.noIncidents': Plain;
  'overview.allIncidents': Plain;
  'overview.orders': Plain;
  'overview.unansweredOrders': Counted;
  'overview.heldOrders': Counted;
  'overview.someUnanswered': Plain;
  'overview.someHeld': Plain;
  'overview.noOrders': Plain;
  'overview.allOrders': Plain;
  'overview.cases': Plain;
  'overview.openCases': Counted;
  'overview.overdueCases': Counted;
  'overview.dueSoonCases': Counted;
  'overview.withinCases': Counted;
  'overview.noCases': Plain;
  'overview.allCases': Plain;

  // Quality figures.
  'figure.title': Plain;
  'figure.incidentRate': Plain;
  'figure.refundRate': Plain;
  'figure.answerTime': Plain;
  'figure.lateShipmentRate': Plain;
  'figure.grade': Plain;
  'figure.atMost': With<'value'>;
  'figure.atLeast': With<'value'>;
  'figure.met': Plain;
  'figure.missed': Plain;
  'figure.trend': With<'name' | 'values'>;
  'figure.period': With<'period' | 'value'>;
  'figure.asOf': With<'time'>;
}
