import { CareError } from '../adapter/care-error.js';
import { parseRecord } from '../adapter/parse.js';
import { refundOptionsSchema } from '../adapter/schemas/refund-options-schema.js';
import { currencyDigits, type Currencies } from '../model/currency-digits.js';
import type { RefundOptions } from '../model/refund.js';
import { leftToRefund } from '../model/refund-left.js';
import { groupOf, recordFrom } from './answers.js';
import type { CareStore } from './care-store.js';
import type { RecordView } from './record-view.js';

const WHERE = 'refunds.options';

/** What an order can give back; asked anew each time somebody begins to look. */
export function openRefundOptions(
  store: CareStore,
  { orderId, locale, currencies }: RefundOptionsWish,
): RecordView<RefundOptions> {
  // Under its order: with it, it is read again.
  const key = ['order', orderId, 'refund-options', locale];
  store.reads.invalidate(key);
  return store.reads.observe<RefundOptions>({
    key,
    read: (signal) => readRefundOptions(store, { orderId, locale, currencies }, signal),
  });
}

/**
 * Asks what an order can give back, now.
 * @throws CareError also for figures that cannot be computed with: another currency, or more decimals than it has.
 */
export async function readRefundOptions(
  store: CareStore,
  { orderId, locale, currencies }: RefundOptionsWish,
  signal: AbortSignal,
): Promise<RefundOptions> {
  const group = groupOf(store, 'refunds');
  const answer = await store.read(signal, locale, (call) => group.options(orderId, call));
  const options = recordFrom(store, parseRecord(refundOptionsSchema, answer, WHERE));
  checkFigures(options, currencies);
  return options;
}

export interface RefundOptionsWish {
  readonly orderId: string;
  readonly locale: string;
  /** From the adapter's description. */
  readonly currencies: Currencies;
}

function checkFigures(options: RefundOptions, currencies: Currencies): void {
  const digits = currencyDigits(options.currency, currencies);
  try {
    if (digits === undefined)
      throw new RangeError(`Nobody knows the decimals of ${options.currency}.`);
    leftToRefund(options, digits);
  } catch (thrown) {
    if (!(thrown instanceof RangeError)) throw thrown;
    const message = `${WHERE}: ${thrown.message}`;
    throw new CareError({ kind: 'unknown', code: 'malformed-answer', message }, { cause: thrown });
  }
}
