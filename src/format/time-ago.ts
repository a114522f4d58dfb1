import { perLocale } from './formatters.js';

/** How long ago, in words and in one unit: `10 seconds ago`. Counts from below; a clock that is ahead counts as none. */
export function timeAgo(
  instant: string,
  when: { readonly locale: string; readonly now: number },
): string {
  const at = Date.parse(instant);
  if (Number.isNaN(at)) return instant;
  const seconds = Math.max(0, Math.floor((when.now - at) / 1000));
  const [unit, size] = UNITS.find(([, each]) => seconds >= each) ?? (['second', 1] as const);
  return formatter(when.locale).format(-Math.floor(seconds / size), unit);
}

const UNITS = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

const formatter = perLocale((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'always' }));
