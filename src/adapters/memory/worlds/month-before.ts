import type { CodedValue } from '../../../model/coded-value.js';
import { isSpanish } from '../refusals.js';

/** The month so many before that of a moment, by its short name. */
export function monthBefore(epoch: number, months: number, locale: string): CodedValue {
  const now = new Date(epoch);
  const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1));
  const code = first.toISOString().slice(0, 7);
  const name = NAMES[isSpanish(locale) ? 'es' : 'en'][first.getUTCMonth()];
  return { code, label: `${name} ${first.getUTCFullYear()}` };
}

const NAMES: Readonly<Record<'es' | 'en', readonly string[]>> = {
  es: 'ene,feb,mar,abr,may,jun,jul,ago,sep,oct,nov,dic'.split(','),
  en: 'Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec'.split(','),
};
