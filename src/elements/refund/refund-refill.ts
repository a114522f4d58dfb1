import type { Description } from '../../adapter/description.js';
import { formatMoney } from '../../format/money.js';
import { currencyDigits } from '../../model/currency-digits.js';
import type { Money } from '../../model/money.js';
import type { RefundOptions } from '../../model/refund.js';
import type { RefundDraft, RefundLineDraft } from '../../model/refund-draft.js';
import type { RefundLineRequest, RefundRequest } from '../../model/refund-request.js';
import type { TypedAmount } from '../../model/typed-amount.js';

/** The form filled with what was asked for once, amounts as this reader writes them. */
export function refillFrom(
  request: RefundRequest,
  { currency }: RefundOptions,
  { currencies }: Description,
  locale: string,
): RefundDraft {
  const digits = currencyDigits(currency, currencies) ?? 0;
  const typed = (money: Money | undefined): TypedAmount | undefined =>
    money && { text: formatMoney(money, digits, locale) };
  const { lines = [], order, offerId, reasonCode, note } = request;
  return {
    extent: offerId === undefined ? 'partial' : 'offer',
    lines: Object.fromEntries(lines.map((line) => [line.lineId, lineOf(line, typed)])),
    ...(order ? { order: sidesOf(order, typed) } : {}),
    ...(offerId === undefined ? {} : { offerId }),
    ...(reasonCode === undefined ? {} : { reasonCode }),
    ...(note === undefined ? {} : { note }),
  };
}

type Typed = (money: Money | undefined) => TypedAmount | undefined;

function lineOf(line: RefundLineRequest, typed: Typed): RefundLineDraft {
  const { units, reasonCode } = line;
  return {
    ...sidesOf(line, typed),
    ...(units === undefined ? {} : { units: String(units) }),
    ...(reasonCode === undefined ? {} : { reasonCode }),
  };
}

function sidesOf(
  part: { readonly product?: Money; readonly shipping?: Money },
  typed: Typed,
): Pick<RefundLineDraft, 'product' | 'shipping'> {
  const product = typed(part.product);
  const shipping = typed(part.shipping);
  return { ...(product ? { product } : {}), ...(shipping ? { shipping } : {}) };
}
