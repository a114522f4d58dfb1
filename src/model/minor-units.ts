import type { Money } from './money.js';

/**
 * An amount as it is computed with: whole minor units of one currency (cents of EUR, pesos of CLP, fils of KWD).
 * A `bigint`, so that it is exact at any size, and so that a factor such as `0.19` cannot touch it by mistake.
 */
export type MinorUnits = bigint;

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/u;

/**
 * A decimal string in minor units; zeros beyond the currency's decimals change nothing (`"12.500"` EUR is 1250).
 * @param digits The decimals of the currency, see `currencyDigits`.
 * @throws RangeError for more decimals than the currency has, and for what is no decimal string: rounding would make
 * or lose money, and only who wrote it knows which.
 */
export function toMinorUnits(amount: string, digits: number): MinorUnits {
  const [, sign = '', whole = '', fraction = ''] = DECIMAL.exec(amount) ?? [];
  if (whole === '') throw new RangeError(`"${amount}" is no decimal string such as "12.50".`);
  const decimals = fraction.replace(/0+$/u, '');
  if (decimals.length > digits) {
    throw new RangeError(`"${amount}" has more than the ${digits} decimals of its currency.`);
  }
  const units = BigInt(whole + decimals.padEnd(digits, '0'));
  return sign === '' ? units : -units;
}

/** Minor units as they travel: a decimal string with all decimals of the currency (`"12.50"`; `"1250"` for CLP). */
export function toMoney(units: MinorUnits, digits: number, currency: string): Money {
  const figures = String(units < 0n ? -units : units).padStart(digits + 1, '0');
  const whole = figures.slice(0, figures.length - digits);
  const fraction = figures.slice(figures.length - digits);
  const amount = `${units < 0n ? '-' : ''}${whole}${digits > 0 ? `.${fraction}` : ''}`;
  return { amount, currency };
}

/** All of them together. Nothing is 0. */
export function sumOf(amounts: Iterable<MinorUnits>): MinorUnits {
  let sum = 0n;
  for (const amount of amounts) sum += amount;
  return sum;
}

/**
 * `total × part ÷ whole` to the nearest minor unit, a half away from zero, as shops round. The whole part is the whole
 * total, so what is given back bit by bit of what is left ends at nothing, exactly.
 * @throws RangeError for a whole of 0 or less.
 */
export function portionOf(total: MinorUnits, part: bigint, whole: bigint): MinorUnits {
  if (whole <= 0n) throw new RangeError('There is no portion of nothing.');
  const product = total * part;
  const size = product < 0n ? -product : product;
  const rounded = (2n * size + whole) / (2n * whole);
  return product < 0n ? -rounded : rounded;
}

/**
 * So many percent of an amount, to the nearest minor unit. An offer's own amount, where the marketplace gives one,
 * wins over this.
 * @param percent A decimal string such as `"12.5"`.
 */
export function percentOf(total: MinorUnits, percent: string): MinorUnits {
  const places = percent.split('.')[1]?.length ?? 0;
  return portionOf(total, toMinorUnits(percent, places), 100n * 10n ** BigInt(places));
}

/**
 * An amount shared out by weights: each share is its quota or less than one unit away from it, and together they are
 * the amount, exactly (largest remainder; of equal remainders the first). A share is never more than its weight while
 * the amount is not more than all weights, so nothing is refunded beyond what a line has left.
 * @param total 0 or more. @param weights 0 or more each.
 * @throws RangeError for what is less than 0, and for an amount with nothing to share it by.
 */
export function shareOut(total: MinorUnits, weights: readonly bigint[]): readonly MinorUnits[] {
  const whole = sumOf(weights);
  if (total < 0n || weights.some((weight) => weight < 0n)) {
    throw new RangeError('Only what is 0 or more can be shared out.');
  }
  if (total === 0n) return weights.map(() => 0n);
  if (whole === 0n) throw new RangeError('There is nothing to share it by.');
  const shares = weights.map((weight) => (total * weight) / whole);
  const left = Number(total - sumOf(shares));
  const byRemainder = weights
    .map((weight, at) => ({ at, remainder: (total * weight) % whole }))
    .sort((one, other) => compare(other.remainder, one.remainder) || one.at - other.at);
  for (const { at } of byRemainder.slice(0, left)) shares[at] = (shares[at] ?? 0n) + 1n;
  return shares;
}

/** Negative, 0 or positive, as `sort` wants it. */
export function compare(one: bigint, other: bigint): number {
  return one < other ? -1 : Number(one > other);
}
