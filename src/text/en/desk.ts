import type { Words } from '../words.js';

/** Of the desk around them. */
export const desk = {
  'desk.label': 'Customer care',
  'desk.navigation': 'Customer care sections',
  'desk.summary': 'Dashboard',
  'desk.backToInbox': 'Back to the inbox',
  'desk.orders': 'Orders',
  'desk.incidents': 'Incidents',
  'desk.backToOrders': 'Back to the orders',
  'desk.backToIncidents': 'Back to the incidents',
  'desk.backToOrder': 'Back to the order',
  'desk.noOrder': 'Choose an order',
  'desk.noOrderHint': 'What you can do with it appears here.',
  'desk.noIncident': 'Choose an incident',
  'desk.noIncidentHint': 'What happened and what you can do appears here.',
  'desk.noThread': 'Choose a conversation',
  'desk.noThreadHint': 'Its messages appear here.',
  'desk.cases': 'Cases',
  'desk.backToCases': 'Back to the cases',
  'desk.noCase': 'Choose a case',
  'desk.noCaseHint': 'What was asked for and how to close it appears here.',
} satisfies Partial<Words>;
