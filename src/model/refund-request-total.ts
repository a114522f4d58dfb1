import { sumOf, toMinorUnits, type MinorUnits } from './minor-units.js';
import type { Money } from './money.js';
import type { Order } from './order.js';
import type { RefundOptions } from './refund.js';
import type { RefundRequest } from './refund-request.js';

export interface RequestTerms {
  /** Of the currency, see `currencyDigits`. */
  readonly digitsOf: (currency: string) => number | undefined;
  /** Whether amounts contain taxes. Where they do not, taxes come on top. */
  readonly taxes?: Order['taxes'] | undefined;
  readonly offers?: RefundOptions['offers'] | undefined;
}

/**
 * What a customer gets by a request, once it is sent and its form is gone.
 * @returns `undefined` where nobody can say: for an offer that is not known any more, a currency without known decimals.
 */
export function requestTotal(
  { lines = [], order, offerId }: RefundRequest,
  { digitsOf, taxes, offers }: RequestTerms,
): { readonly units: MinorUnits; readonly currency: string; readonly digits: number } | undefined {
  const offered = offers?.find(({ id }) => id === offerId)?.amount;
  const onTop = taxes === 'excluded' ? lines.flatMap((line) => line.taxes ?? []) : [];
  const amounts = [
    ...[...lines, ...(order ? [order] : [])].flatMap((part) => [part.product, part.shipping]),
    ...onTop.map(({ amount }) => amount),
    offered,
  ].filter((amount): amount is Money => amount !== undefined);
  const currency = amounts[0]?.currency;
  const digits = currency === undefined ? undefined : digitsOf(currency);
  if (currency === undefined || digits === undefined) return undefined;
  return {
    units: sumOf(amounts.map(({ amount }) => toMinorUnits(amount, digits))),
    currency,
    digits,
  };
}
