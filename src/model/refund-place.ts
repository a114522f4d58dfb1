import type { RefundPlace } from './refund-draft.js';
import type { RefundRequest } from './refund-request.js';

const FIELDS: ReadonlyMap<string, RefundPlace['field']> = new Map<string, RefundPlace['field']>([
  ['product', 'product'],
  ['shipping', 'shipping'],
  ['units', 'units'],
  // Taxes follow from the amount they belong to: there is no field for them.
  ['taxes', 'line'],
  ['reasonCode', 'reason'],
  ['note', 'note'],
  ['offerId', 'offer'],
]);

/**
 * Where in the form a marketplace's refusal belongs, from its path in what was sent (`lines.1.product`, `note`). The
 * numbers are the request's, which leaves out lines that nothing was asked for. What is not known is about all of it.
 */
export function refundPlace(path: string, { lines = [] }: RefundRequest): RefundPlace {
  const [first = '', second = '', third = ''] = path.split('.');
  if (first === 'order') return { field: FIELDS.get(second) ?? 'refund' };
  if (first !== 'lines') return { field: FIELDS.get(first) ?? 'refund' };
  const line = /^\d+$/u.test(second) ? lines[Number(second)] : undefined;
  return line ? { lineId: line.lineId, field: FIELDS.get(third) ?? 'line' } : { field: 'refund' };
}
