import type { CheckAnswer, CheckQuestion } from '../../adapter/check.js';
import type { IncidentActs } from './incident-acts.js';
import type { KeyEntry } from './ledger.js';
import type { ReadCall } from '../../adapter/calls.js';
import type { RecordsNow } from './records-now.js';
import type { Service } from './service.js';
import { refundSince } from './refund-since.js';
import { wordsFor } from './refusals.js';

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
    if (forgetsKeys && request.command === 'refund') {
      const order = now.order(request.orderId, call.locale);
      return refundSince(question.baseline, request, order, now.digitsOf(order.total.currency));
    }
    const entry = service.market.keys.get(question.key);
    if (entry === undefined) return { outcome: 'not-applied' };
    const { record } = entry;
    return {
      outcome: 'applied',
      record,
      ...acts.progress(entry, call.locale),
      ...notTaken(entry, call.locale),
    };
  });
}

/** The lines of a refund that the marketplace would not take, beside those that it took. */
function notTaken({ refusedLines }: KeyEntry, locale: string): Pick<CheckAnswer, 'items'> {
  if (refusedLines === undefined) return {};
  const items = refusedLines.map(({ lineId: id, code }) => ({
    id,
    error: { code, message: wordsFor(code, locale) },
  }));
  return { items };
}
