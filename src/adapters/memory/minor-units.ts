import type { Money } from '../../model/money.js';

/** How many decimals a currency has. */
export type DigitsOf = (currency: string) => number;

/** An amount in minor units; `undefined` where it is no decimal string or has more decimals than its currency. */
export function toMinor({ amount }: Money, digits: number): number | undefined {
  const [, sign = '', whole = '', decimals = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount) ?? [];
  if (whole === '' || decimals.length > digits) return undefined;
  return Number(`${sign}${whole}${decimals.padEnd(digits, '0')}`);
}

/** The amount of so many minor units. */
export function fromMinor(minor: number, currency: string, digits: number): Money {
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  const sign = minor < 0 ? '-' : '';
  const amount = digits === 0 ? whole : `${whole}.${text.slice(-digits)}`;
  return { amount: `${sign}${amount}`, currency };
}

/** Parts of a whole in proportion to weights, none above its own; what cannot be shared evenly goes to the largest rests. */
export function share(whole: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (sum === 0) return weights.map(() => 0);
  // In whole numbers: a product of two amounts may be beyond what a float holds exactly.
  const exact = weights.map((weight) => BigInt(whole) * BigInt(weight));
  const parts = exact.map((product) => Number(product / BigInt(sum)));
  const rests = exact.map((product, place) => ({ place, rest: product % BigInt(sum) }));
  rests.sort((a, b) => (a.rest === b.rest ? a.place - b.place : a.rest < b.rest ? 1 : -1));
  let left = whole - parts.reduce((all, part) => all + part, 0);
  for (const { place } of rests) {
    if (left === 0) break;
    parts[place] = (parts[place] as number) + 1;
    left -= 1;
  }
  return parts;
}
