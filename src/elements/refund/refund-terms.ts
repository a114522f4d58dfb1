import type { Description } from '../../adapter/description.js';
import type { CareController } from '../../controllers/care-controller.js';
import { amountWriting } from '../../format/amount-writing.js';
import { dayEnd } from '../../format/day-end.js';
import { currencyDigits } from '../../model/currency-digits.js';
import type { DeadlineWindow } from '../../model/deadline-window.js';
import type { Order } from '../../model/order.js';
import type { RefundMode, RefundOptions } from '../../model/refund.js';
import type { RefundDraft } from '../../model/refund-draft.js';
import { leftToRefund, type RefundLeft } from '../../model/refund-left.js';
import type { RefundTerms } from '../../model/refund-plan.js';
import { refundWindow } from '../../model/refund-window.js';

/** What a draft is held against, as this reader writes it and by the clock of the marketplace. */
export function refundTerms(
  care: CareController,
  { currencies }: Description,
  options: RefundOptions,
  order: Order | undefined,
): RefundTerms {
  const { policy, timeZone, now, locale } = care;
  const digits = currencyDigits(options.currency, currencies) ?? 0;
  const { left, sound } = leftWith(options, digits, order);
  const known = sound ? { order: sound } : {};
  const windows = new Map<string | undefined, DeadlineWindow>();
  return {
    ...{ options, left, writing: amountWriting(locale, options.currency) },
    // Days of a zone are costly to tell, and an order with many lines is asked for each more than once.
    windowOf: (lineId) => {
      const window =
        windows.get(lineId) ??
        refundWindow(options, { now, dayEnd, policy, timeZone, ...known }, lineId);
      windows.set(lineId, window);
      return window;
    },
    ...(sound?.taxes ? { taxes: sound.taxes } : {}),
  };
}

/** The ways to give back that there are, in the order of the form. */
export function extentsOf({ modes, offers = [] }: RefundOptions): readonly RefundDraft['extent'][] {
  return [
    ...(modes.includes('total') ? (['total'] as const) : []),
    ...(PARTIAL.some((mode) => modes.includes(mode)) ? (['partial'] as const) : []),
    ...(modes.includes('offer') && offers.length > 0 ? (['offer'] as const) : []),
  ];
}

/** What a refund begins as: nothing is given back before she says how much. */
export function firstExtent(options: RefundOptions): RefundDraft['extent'] {
  const extents = extentsOf(options);
  return extents.includes('partial') ? 'partial' : (extents[0] ?? 'partial');
}

const PARTIAL: readonly RefundMode[] = [
  ...['order-amount', 'line-amount', 'line-units', 'line-shipping', 'order-shipping'],
];

/** An order whose figures cannot be computed with is left out: the options have been checked, and say enough. */
function leftWith(
  options: RefundOptions,
  digits: number,
  order: Order | undefined,
): { readonly left: RefundLeft; readonly sound?: Order } {
  if (order) {
    try {
      return { left: leftToRefund(options, digits, order), sound: order };
    } catch (thrown) {
      if (!(thrown instanceof RangeError)) throw thrown;
    }
  }
  return { left: leftToRefund(options, digits) };
}
