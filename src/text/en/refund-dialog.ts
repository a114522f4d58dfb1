import type { Words } from '../words.js';

/** Of the frame of a refund, before what stands in it has come. */
export const refundDialog = {
  'refund.title': 'Refund',
  'refund.titleOf': 'Refund of order {number}',
  'refund.close': 'Close',
} satisfies Partial<Words>;
