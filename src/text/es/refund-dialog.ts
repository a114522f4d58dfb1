import type { Words } from '../words.js';

/** Of the frame of a refund, before what stands in it has come. */
export const refundDialog = {
  'refund.title': 'Reembolso',
  'refund.titleOf': 'Reembolso del pedido {number}',
  'refund.close': 'Cerrar',
} satisfies Partial<Words>;
