import type { Money } from '../../model/money.js';

/** A JSON number as the treaty's decimal string. Its digits are those that were sent; examples also have strings. */
export function toMoney(amount: number | string, currency: string): Money {
  return { amount: String(amount), currency };
}

/** Exact: by digits, never by adding floats. */
export function sum(amounts: readonly (number | string)[]): string {
  const texts = amounts.map(String);
  const digits = Math.max(0, ...texts.map((text) => text.split('.')[1]?.length ?? 0));
  const total = texts.reduce((all, text) => all + scaled(text, digits), 0n);
  if (digits === 0) return String(total);
  const sign = total < 0n ? '-' : '';
  const figures = String(total < 0n ? -total : total).padStart(digits + 1, '0');
  const whole = figures.slice(0, -digits);
  return `${sign}${whole}.${figures.slice(-digits)}`.replace(/\.?0+$/, '');
}

function scaled(text: string, digits: number): bigint {
  const [whole = '0', fraction = ''] = text.split('.');
  return BigInt(`${whole}${fraction.padEnd(digits, '0')}`);
}
