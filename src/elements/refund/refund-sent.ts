import { formatMoney } from '../../format/money.js';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import { currencyDigits, type Currencies } from '../../model/currency-digits.js';
import { toMoney } from '../../model/minor-units.js';
import type { Order } from '../../model/order.js';
import type { RefundOptions } from '../../model/refund.js';
import type { RefundRequest } from '../../model/refund-request.js';
import { requestTotal } from '../../model/refund-request-total.js';
import { partyName } from '../parts/party-name.js';

export interface SentContext {
  readonly look: Look;
  readonly order: Order | undefined;
  readonly options: RefundOptions | undefined;
  /** As the adapter describes them. */
  readonly currencies: Currencies | undefined;
}

/** How much was sent and for whom, in words; `undefined` where nobody can say how much. */
export function sentWords(
  request: RefundRequest,
  { look, order, options, currencies }: SentContext,
): string | undefined {
  const total = requestTotal(request, {
    digitsOf: (currency) => currencyDigits(currency, currencies),
    taxes: order?.taxes,
    offers: options?.offers,
  });
  if (!total) return undefined;
  const { units, currency, digits } = total;
  const amount = formatMoney(toMoney(units, digits, currency), digits, look.locale);
  const { customer } = order ?? {};
  return customer
    ? say(look, 'refund.sentTo', { amount, name: partyName(customer, look) })
    : say(look, 'refund.sentAmount', { amount });
}
