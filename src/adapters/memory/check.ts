import type { CheckAnswer, CheckQuestion } from '../../adapter/check.js';
import type { IncidentActs } from './incident-acts.js';
import type { Money } from '../../model/money.js';
import type { ReadCall } from '../../adapter/calls.js';
import type { RecordsNow } from './records-now.js';
import type { Refund } from '../../model/refund.js';
import type { RefundRequest } from '../../adapter/commands.js';
import type { Service } from './service.js';
import { sumOf, toMinorUnits } from '../../model/minor-units.js';

/**
 * A key that was seen was applied; one that was not was never: they stand in one transaction with the effect. Where
 * the keys of refunds are forgotten, what came since the baseline has to tell.
 */
export function check(
  service: Service,
  question: CheckQuestion,
  call: ReadCall,
  { now, acts, forgetsKeys }: { now: RecordsNow; acts: IncidentActs; forgetsKeys: boolean },
): Promise<CheckAnswer> {
  return service.read('check', question, call, (): CheckAnswer => {
    const { request } = question;
    if (forgetsKeys && request.command === 'refund')
      return byBaseline(request, question, call, now);
    const entry = service.market.keys.get(question.key);
    if (entry === undefined) return { outcome: 'not-applied' };
    const { record } = entry;
    return { outcome: 'applied', record, ...acts.progress(entry, call.locale) };
  });
}

/** One that is new and equal is it; of two nobody can say which. */
function byBaseline(
  request: RefundRequest,
  { baseline }: CheckQuestion,
  { locale }: ReadCall,
  now: RecordsNow,
): CheckAnswer {
  const order = now.order(request.orderId, locale);
  const digits = now.digitsOf(order.total.currency);
  const minor = (money?: Money) => (money === undefined ? 0n : toMinorUnits(money.amount, digits));
  const asked = [...(request.lines ?? []), ...(request.order === undefined ? [] : [request.order])];
  const wanted = sumOf(asked.map((part) => minor(part.product) + minor(part.shipping)));
  const known = new Set(baseline.ids);
  const groups = new Map<string, Refund[]>();
  for (const refund of order.refunds) {
    if (known.has(refund.id)) continue;
    const group = refund.groupId ?? refund.id;
    groups.set(group, [...(groups.get(group) ?? []), refund]);
  }
  const equal = [...groups.values()].filter(
    (refunds) => sumOf(refunds.map(({ total }) => minor(total))) === wanted,
  );
  if (equal.length > 1) return { outcome: 'unknown' };
  const [first] = equal[0] ?? [];
  return first === undefined
    ? { outcome: 'not-applied' }
    : { outcome: 'applied', record: { kind: 'refund', id: first.id } };
}
