import { dateOnly } from '../../format/dates.js';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import type { FilterChip } from './filter-chips.js';
import type { DaySpan } from './filter-days.js';

/** What a panel of filters has set, in words: a code, by its label where it is known, and days. */
export function panelChips<Name extends string>(
  look: Look,
  name: Name,
  filters: DaySpan & Partial<Readonly<Record<Name, string>>>,
  labels: ReadonlyMap<string, string>,
): readonly FilterChip<Name | keyof DaySpan>[] {
  const { since, until } = filters;
  const code = filters[name];
  const dayOf = (day: string): string => dateOnly(day, look.locale);
  return [
    ...(code ? [{ name, words: labels.get(code) ?? code }] : []),
    ...(since
      ? [{ name: 'since', words: say(look, 'filter.sinceDay', { day: dayOf(since) }) } as const]
      : []),
    ...(until
      ? [{ name: 'until', words: say(look, 'filter.untilDay', { day: dayOf(until) }) } as const]
      : []),
  ];
}
