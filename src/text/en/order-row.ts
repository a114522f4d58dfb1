import type { Words } from '../words.js';

/** Of a row that stands for an order. */
export const orderRow = {
  'orderRow.incident': 'Open incident',
  'orderRow.more': { one: '+{count} more', other: '+{count} more' },
  'orderRow.refundPending': 'Refund on its way',
  'orderRow.refundRefused': 'Refund refused',
} satisfies Partial<Words>;
