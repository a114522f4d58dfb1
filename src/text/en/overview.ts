import type { Words } from '../words.js';

/** Of a dashboard besides messages. */
export const overview = {
  'overview.incidents': 'Incidents to settle',
  'overview.openIncidents': { one: '{count} open', other: '{count} open' },
  'overview.unanswered': { one: '{count} not answered', other: '{count} not answered' },
  'overview.oldest': 'Oldest: {time}',
  'overview.noIncidents': 'No incident is open.',
  'overview.allIncidents': 'All incidents',
  'overview.orders': 'Orders that wait',
  'overview.unansweredOrders': {
    one: '{count} order with messages to answer',
    other: '{count} orders with messages to answer',
  },
  'overview.heldOrders': {
    one: '{count} order with an open incident',
    other: '{count} orders with an open incident',
  },
  'overview.someUnanswered': 'Orders with messages to answer',
  'overview.someHeld': 'Orders with an open incident',
  'overview.noOrders': 'No order waits for you.',
  'overview.allOrders': 'All orders',
  'overview.cases': 'Cases to close',
  'overview.openCases': { one: '{count} open', other: '{count} open' },
  'overview.overdueCases': { one: '{count} overdue', other: '{count} overdue' },
  'overview.dueSoonCases': { one: '{count} due soon', other: '{count} due soon' },
  'overview.withinCases': { one: '{count} within the limit', other: '{count} within the limit' },
  'overview.noCases': 'No case is open.',
  'overview.allCases': 'All open cases',
} satisfies Partial<Words>;
