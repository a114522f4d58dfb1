import type { Count } from '../model/count.js';
import { perLocale } from './formatters.js';

const wholes = perLocale((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }));

/** `12`, or `50+` where the back end stopped counting. */
export function formatCount(count: Pick<Count, 'value' | 'precision'>, locale: string): string {
  const value = wholes(locale).format(count.value);
  return count.precision === 'exact' ? value : `${value}+`;
}

const parts = perLocale(
  (locale) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }),
);

/** `40 %`, of a part from 0 to 1. */
export function formatPart(part: number, locale: string): string {
  return parts(locale).format(part);
}

/** A count as the `count` of a phrase, so that its plural form follows the number and the text says `50+`. */
export function amountOf(
  count: Pick<Count, 'value' | 'precision'>,
  locale: string,
): { readonly value: number; readonly text: string } {
  return { value: count.value, text: formatCount(count, locale) };
}
