import type { AmountWriting } from '../model/typed-amount.js';
import { isLocale } from './formatters.js';

const kept = new Map<string, AmountWriting>();

/**
 * How a locale writes amounts of a currency, for reading what was typed: the marks are those of `formatMoney`, which
 * may differ from those of plain numbers (Austria groups money with points and numbers with spaces).
 */
export function amountWriting(locale: string, currency: string): AmountWriting {
  const key = `${locale} ${currency}`;
  const writing = kept.get(key) ?? findWriting(isLocale(locale) ? locale : 'en', currency);
  kept.set(key, writing);
  return writing;
}

function findWriting(locale: string, currency: string): AmountWriting {
  const parts = partsOf(locale, { style: 'currency', currency, minimumFractionDigits: 1 });
  const signs = (['symbol', 'narrowSymbol', 'code'] as const).map((currencyDisplay) =>
    named('currency', partsOf(locale, { style: 'currency', currency, currencyDisplay })),
  );
  return {
    decimal: named('decimal', parts) || '.',
    group: named('group', parts) || ' ',
    signs: [...new Set([...signs, currency])].filter(Boolean),
  };
}

/** Large enough for a group where four digits have none (Spain). */
function partsOf(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormatPart[] {
  try {
    return new Intl.NumberFormat(locale, options).formatToParts(1_234_567.5);
  } catch {
    return new Intl.NumberFormat(locale).formatToParts(1_234_567.5);
  }
}

function named(wanted: string, parts: readonly Intl.NumberFormatPart[]): string {
  return parts.find(({ type }) => type === wanted)?.value ?? '';
}
