import type { Words } from '../words.js';

/** Of the quality figures. */
export const figure = {
  'figure.title': 'Quality figures',
  'figure.incidentRate': 'Incident rate',
  'figure.refundRate': 'Refund rate',
  'figure.answerTime': 'Answer time',
  'figure.lateShipmentRate': 'Late shipment rate',
  'figure.grade': 'Grade',
  'figure.atMost': 'Goal: at most {value}',
  'figure.atLeast': 'Goal: at least {value}',
  'figure.met': 'Goal met',
  'figure.missed': 'Goal missed',
  'figure.trend': '{name} before: {values}',
  'figure.period': '{period} {value}',
  'figure.asOf': 'As of {time}',
} satisfies Partial<Words>;
