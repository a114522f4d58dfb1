import type { Words } from '../words.js';

/** Of an incident by itself. */
export const incident = {
  'incident.none': 'Choose an incident',
  'incident.noneHint': 'What it freezes and what you can do appears here.',
  'incident.effects': 'What it does',
  'incident.freezesYes': 'The order’s cycle is frozen until this is settled.',
  'incident.freezesNo': 'It does not freeze the order.',
  'incident.freezesUnknown': 'The marketplace does not say whether it freezes the order.',
  'incident.countsYes': 'It counts in your quality figures.',
  'incident.countsNo': 'It does not count in your quality figures.',
  'incident.countsUnknown':
    'The marketplace does not say whether it counts in your quality figures.',
  'incident.facts': 'Details',
  'incident.kind': 'Type',
  'incident.openedBy': 'Opened by',
  'incident.openedAt': 'Opened',
  'incident.lastChange': 'Last change (when it was opened is not known)',
  'incident.customer': 'Customer',
  'incident.lines': 'Products',
  'incident.wholeOrder': 'The whole order',
  'incident.units': 'Units',
  'incident.turn': 'Next to act',
  'incident.turnYours': 'You',
  'incident.timeline': 'What happened',
  'incident.inCheckNote':
    'You marked it as resolved. The operator checks it now: then it is closed, or yours again.',
  'incident.closesAt': 'It closes by itself: {time}',
  'incident.disputedNote': 'The solution is disputed. It is yours again.',
  'incident.escalatedNote': 'It was handed to a mediator.',
  'incident.closedNote': 'It is closed. Nothing is left to do.',
  'incident.reopened': 'It has been reopened: it is yours again.',
} satisfies Partial<Words>;
