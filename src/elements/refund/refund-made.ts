import type { Refund } from '../../model/refund.js';
import type { Intent } from '../../store/intent.js';

/**
 * The refunds that an act has made, as they stand now. Where nobody has named one, it is what was not there before the
 * act was sent: no other was sent from here meanwhile.
 *
 * @param all Those of its order, as last read.
 * @param answered Those that the marketplace answered with.
 */
export function madeRefunds(
  { result, baseline }: Intent,
  all: readonly Refund[],
  answered: readonly Refund[],
): readonly Refund[] {
  const first = all.find(({ id }) => id === result?.id) ?? answered[0];
  if (!first && result === undefined) return all.filter(({ id }) => !baseline.ids.includes(id));
  const isOne = ({ id, groupId }: Refund): boolean =>
    id === first?.id ||
    (groupId !== undefined && groupId === first?.groupId) ||
    answered.some((made) => made.id === id);
  const now = all.filter(isOne);
  // An order that has not been read since does not know of them yet.
  return now.length > 0 ? now : answered;
}
