import type { Words } from '../words.js';

/** Of a row that stands for an order. */
export const orderRow = {
  'orderRow.incident': 'Incidencia abierta',
  'orderRow.more': { one: 'y {count} más', many: 'y {count} más', other: 'y {count} más' },
  'orderRow.refundPending': 'Reembolso en curso',
  'orderRow.refundRefused': 'Reembolso rechazado',
} satisfies Partial<Words>;
