import type { Words } from '../words.js';

/** Of the list of orders. */
export const orders = {
  'orders.title': 'Orders',
  'orders.count': { one: '{count} order', other: '{count} orders' },
  'orders.onlyLoaded': {
    one: 'Looked through the {count} order loaded so far',
    other: 'Looked through the {count} orders loaded so far',
  },
  'orders.malformed': {
    one: '{count} order could not be shown',
    other: '{count} orders could not be shown',
  },
  'orders.number': 'Order number',
  'orders.find': 'Find order',
  'orders.noNumber': 'Enter the number of an order.',
  'orders.noOrder': 'There is no order {number}.',
  'orders.views': 'Which orders to show',
  'orders.all': 'All',
  'orders.withIncident': 'With an open incident',
  'orders.unanswered': 'With messages to answer',
  'orders.filter': 'Filter',
  'orders.refresh': 'Refresh the list',
  'orders.state': 'State',
  'orders.anyState': 'Any state',
  'orders.stateHint': 'Those of the orders loaded so far.',
  'orders.nothing': 'No order found',
  'orders.nothingHint': 'No order goes with {wanted}.',
  'orders.showAll': 'Show all orders',
  'orders.empty': 'No orders yet',
  'orders.emptyHint': 'What customers order appears here.',
  'orders.end': 'End of the list',
} satisfies Partial<Words>;
