import type { Figure } from '../model/figure.js';
import { duration } from './elapsed.js';
import { perLocale } from './formatters.js';

const ratios = perLocale(
  (locale) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }),
);
const points = perLocale((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }));

/** A figure as its reader writes it: `2.4%`, `6 hr`, `4.8`. */
export function formatFigure(value: number, unit: Figure['unit'], locale: string): string {
  switch (unit) {
    case 'ratio':
      return ratios(locale).format(value);
    case 'seconds':
      return duration(value * 1000, locale).short;
    case 'points':
      return points(locale).format(value);
  }
}
