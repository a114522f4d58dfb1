import type { Description } from '../../adapter/description.js';
import type { Look } from '../../format/look.js';
import { formatMoney } from '../../format/money.js';
import { currencyDigits } from '../../model/currency-digits.js';
import type { Money } from '../../model/money.js';

/** For whom an amount is shown, and in which decimals. */
export interface AmountLook {
  readonly look: Look;
  readonly currencies: Description['currencies'];
}

/** With the decimals of its currency; of one that nobody knows, those that came. */
export function amount(money: Money, { currencies, look }: AmountLook): string {
  return formatMoney(money, currencyDigits(money.currency, currencies) ?? 0, look.locale);
}
