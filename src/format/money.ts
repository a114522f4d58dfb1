import type { Money } from '../model/money.js';
import { isLocale } from './formatters.js';

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/u;
const formatters = new Map<string, Intl.NumberFormat>();
const digitsByLocale = new Map<string, readonly string[]>();

/**
 * An amount as its reader writes it, digit by digit from the decimal string: no float, no rounding.
 *
 * `digits` are the currency's decimals, from the adapter's description (never from `Intl`, whose engines
 * disagree about COP). Fewer are filled with zeros; more, as unit prices have, are all shown. What is
 * no decimal string or currency is shown as it came.
 */
export function formatMoney(money: Money, digits: number, locale: string): string {
  const match = DECIMAL.exec(money.amount);
  if (!match) return `${money.amount} ${money.currency}`;
  const [, sign = '', whole = '0', decimals = ''] = match;
  const fraction = decimals.replace(/0+$/u, '').padEnd(Math.max(0, digits), '0');
  const formatter = formatterFor(money.currency, fraction !== '', locale);
  if (!formatter) return `${money.amount} ${money.currency}`;
  const written = digitsOf(locale);
  const hasValue = /[1-9]/u.test(whole + fraction);
  const integer = BigInt(whole);
  // A minus needs something to stand before: -0.50 is written with the pattern of -1, and then its own 0.
  const pattern = sign !== '' && hasValue ? -(integer === 0n ? 1n : integer) : integer;
  return formatter
    .formatToParts(pattern)
    .map(({ type, value }) => {
      if (type === 'fraction') return [...fraction].map((digit) => written[Number(digit)]).join('');
      return type === 'integer' && integer === 0n ? written[0] : value;
    })
    .join('');
}

function formatterFor(
  currency: string,
  fraction: boolean,
  locale: string,
): Intl.NumberFormat | undefined {
  const key = `${locale} ${currency} ${String(fraction)}`;
  const kept = formatters.get(key);
  if (kept) return kept;
  const places = fraction ? 1 : 0;
  try {
    const made = new Intl.NumberFormat(isLocale(locale) ? locale : 'en', {
      style: 'currency',
      currency,
      minimumFractionDigits: places,
      maximumFractionDigits: places,
    });
    formatters.set(key, made);
    return made;
  } catch {
    return undefined;
  }
}

/** 0 to 9 as the locale writes them. */
function digitsOf(locale: string): readonly string[] {
  const kept = digitsByLocale.get(locale);
  if (kept) return kept;
  const numbers = new Intl.NumberFormat(isLocale(locale) ? locale : 'en', { useGrouping: false });
  const written = Array.from({ length: 10 }, (_, digit) => numbers.format(digit));
  digitsByLocale.set(locale, written);
  return written;
}
