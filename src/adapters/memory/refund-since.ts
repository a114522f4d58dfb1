import type { Baseline, CheckAnswer } from '../../adapter/check.js';
import type { Money } from '../../model/money.js';
import type { Order } from '../../model/order.js';
import type { Refund } from '../../model/refund.js';
import type { RefundRequest } from '../../adapter/commands.js';
import { OFFER } from './order-account.js';
import { sumOf, toMinorUnits, type MinorUnits } from '../../model/minor-units.js';

/**
 * What became of a refund, told by what an order has that it had not before: one that is new and equal is it, of two
 * nobody can say which. One that was taken in part has fewer lines than were asked for, and none besides.
 */
export function refundSince(
  baseline: Baseline,
  request: RefundRequest,
  order: Order,
  digits: number,
): CheckAnswer {
  const groups = newGroups(order, new Set(baseline.ids));
  const { offerId } = request;
  if (offerId !== undefined) {
    return found(groups.filter(({ id }) => id.startsWith(`${offerId}:`)));
  }
  const made = groups.filter(({ id }) => !id.startsWith(OFFER));
  const minor = (money?: Money): MinorUnits =>
    money === undefined ? 0n : toMinorUnits(money.amount, digits);
  const whatOf = (part: { product?: Money; shipping?: Money }): string =>
    [minor(part.product), minor(part.shipping)].join();
  const { lines: asked = [] } = request;
  if (request.order === undefined) {
    const wanted = new Map(asked.map((line) => [line.lineId, whatOf(line)]));
    const nothing = whatOf({});
    const own = made.filter(({ refunds }) =>
      refunds.every(({ parts }) =>
        parts.every((part) => wanted.get(part.lineId ?? '') === whatOf(part)),
      ),
    );
    const taken = new Set(own[0]?.refunds.flatMap(({ parts }) => parts.map((part) => part.lineId)));
    const missing = [...wanted].filter(([id, what]) => what !== nothing && !taken.has(id));
    return found(
      own,
      missing.map(([id]) => id),
    );
  }
  const wanted = sumOf(
    [...asked, request.order].map((part) => minor(part.product) + minor(part.shipping)),
  );
  const sums = new Map(
    made.map((group) => [group, sumOf(group.refunds.map(({ total }) => minor(total)))]),
  );
  const equal = made.filter((group) => sums.get(group) === wanted);
  // How it was shared among the lines is forgotten too: less may be what was taken of it.
  const isPart = equal.length === 0 && [...sums.values()].some((sum) => sum < wanted);
  return isPart ? { outcome: 'unknown' } : found(equal);
}

interface Group {
  readonly id: string;
  readonly refunds: readonly Refund[];
}

/** What was made together stands together. */
function newGroups({ refunds }: Order, known: ReadonlySet<string>): readonly Group[] {
  const groups = new Map<string, Refund[]>();
  for (const refund of refunds) {
    if (known.has(refund.id)) continue;
    const group = refund.groupId ?? refund.id;
    groups.set(group, [...(groups.get(group) ?? []), refund]);
  }
  return [...groups].map(([id, each]) => ({ id, refunds: each }));
}

/** @param missing The lines that were asked for and are not there. */
function found([group, ...more]: readonly Group[], missing: readonly string[] = []): CheckAnswer {
  if (more.length > 0) return { outcome: 'unknown' };
  const [first] = group?.refunds ?? [];
  if (first === undefined) return { outcome: 'not-applied' };
  return {
    outcome: 'applied',
    record: { kind: 'refund', id: first.id },
    ...(missing.length === 0 ? {} : { items: missing.map((id) => ({ id, error: {} })) }),
  };
}
