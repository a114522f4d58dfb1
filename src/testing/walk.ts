import type { Page, PageRequest } from '../adapter/page.js';
import { notTried } from './rule.js';

/** How to ask for a page of something. */
export type AskPage<Item> = (request: PageRequest) => Promise<Page<Item>>;

/** More pages than any test data has; a list that never ends goes on for ever. */
const MOST_PAGES = 2000;

/**
 * Reads a list page by page to its end.
 * @param options `after`: told after each page, before the next is asked for; `endless`: what to do about a list that
 *   has no end, by default nothing can be told by it.
 */
export async function walk<Item>(
  ask: AskPage<Item>,
  limit: number,
  options: {
    readonly way?: 'next' | 'prev';
    readonly from?: PageRequest['from'];
    readonly after?: (page: Page<Item>, place: number) => Promise<void> | void;
    readonly endless?: (seen: string) => never;
  } = {},
): Promise<readonly Page<Item>[]> {
  const { way = 'next', after, endless = cannotTell } = options;
  const pages: Page<Item>[] = [];
  const seen = new Set<string>();
  let { from } = options;
  for (;;) {
    const page = await ask(from === undefined ? { limit } : { limit, from });
    pages.push(page);
    await after?.(page, pages.length - 1);
    const cursor = page[way];
    if (cursor === undefined) return pages;
    if (seen.has(cursor)) endless(`page ${pages.length} leads by \`${way}\` to a page before it.`);
    if (pages.length >= MOST_PAGES)
      endless(`after ${MOST_PAGES} pages there is still a \`${way}\`.`);
    seen.add(cursor);
    from = { cursor };
  }
}

function cannotTell(): never {
  return notTried('the list does not end; see the rule `to-the-end`');
}

/** The ids of all items, in the order in which they came. */
export function idsOf(pages: readonly Page<{ readonly id: string }>[]): readonly string[] {
  return pages.flatMap(({ items }) => items.map(({ id }) => id));
}

/** Those that stand more than once. */
export function doubles(ids: readonly string[]): readonly string[] {
  return [...new Set(ids.filter((id, place) => ids.indexOf(id) !== place))];
}

/** Some of them, to be said. */
export function some(ids: Iterable<string>): string {
  const all = [...ids];
  const few = all.slice(0, 3).join(', ');
  return all.length > 3 ? `${few} … (${all.length})` : few;
}
