import type { Count } from '../../model/count.js';
import type { Page, PageRequest } from '../../adapter/page.js';
import { refusal } from './refusals.js';

/** The largest page the server gives. */
export const LARGEST_PAGE = 200;

/** A list as it is cut: its length, and where things stand in it. */
export interface Cuttable<Item> {
  readonly length: number;
  at(rank: number): Item;
  /** Where the record of this id stands; `undefined` when it is not in the list. */
  rankOf(id: string): number | undefined;
  /** Something that finds the place before this rank again when the list has changed. */
  mark(rank: number): unknown;
  /** Where a mark stands now: the rank of the first item after it. `undefined`: it is none of this list. */
  rankOfMark(mark: unknown): number | undefined;
}

export interface PageFrame {
  readonly locale: string;
  /** The server's clock. */
  readonly now: number;
  /** Names the list and its filters: a cursor of another one is refused. */
  readonly list: string;
  readonly offers: {
    readonly jump?: boolean;
    readonly around?: boolean;
    readonly total?: boolean;
  };
  /** Where a page without `from` begins: at the first item, or so that it ends with the last one. */
  readonly begin: 'start' | 'end';
}

/** One page of a list. @throws CareError `validation`, `unsupported`, `not-found`. */
export function cutPage<Item>(
  list: Cuttable<Item>,
  request: PageRequest,
  frame: PageFrame,
): Page<Item> {
  const { limit } = request;
  if (!Number.isInteger(limit) || limit < 1 || limit > LARGEST_PAGE) {
    throw refusal('validation', 'bad-page', frame.locale, 'limit');
  }
  const [start, end] = findRange(list, request, frame);
  const items: Item[] = [];
  for (let rank = start; rank < end; rank += 1) items.push(list.at(rank));
  const total: Count = {
    value: list.length,
    precision: 'exact',
    asOf: new Date(frame.now).toISOString(),
  };
  return {
    items,
    ...(end < list.length ? { next: writeCursor('next', list.mark(end), frame) } : {}),
    ...(start > 0 ? { prev: writeCursor('prev', list.mark(start), frame) } : {}),
    at: start,
    ...(frame.offers.total === false ? {} : { total }),
  };
}

function findRange<Item>(
  list: Cuttable<Item>,
  { limit, from }: PageRequest,
  frame: PageFrame,
): readonly [start: number, end: number] {
  const { length } = list;
  if (from === undefined) {
    return frame.begin === 'start'
      ? [0, Math.min(limit, length)]
      : [Math.max(0, length - limit), length];
  }
  if ('index' in from) {
    if (frame.offers.jump !== true) throw refusal('unsupported', 'not-offered', frame.locale);
    if (!Number.isInteger(from.index) || from.index < 0) {
      throw refusal('validation', 'bad-page', frame.locale, 'from.index');
    }
    const start = Math.min(from.index, length);
    return [start, Math.min(start + limit, length)];
  }
  if ('around' in from) {
    if (frame.offers.around !== true) throw refusal('unsupported', 'not-offered', frame.locale);
    const rank = list.rankOf(from.around);
    if (rank === undefined) {
      throw refusal('not-found', 'record-not-found', frame.locale, 'from.around');
    }
    const start = Math.max(0, Math.min(rank - Math.floor(limit / 2), length - limit));
    return [start, Math.min(start + limit, length)];
  }
  const { way, mark } = readCursor(from.cursor, frame);
  const rank = list.rankOfMark(mark);
  if (rank === undefined) throw refusal('validation', 'cursor-expired', frame.locale);
  return way === 'next'
    ? [rank, Math.min(rank + limit, length)]
    : [Math.max(0, rank - limit), rank];
}

interface Cursor {
  readonly list: string;
  readonly way: 'next' | 'prev';
  readonly mark: unknown;
}

function writeCursor(way: Cursor['way'], mark: unknown, { list }: PageFrame): string {
  const cursor: Cursor = { list, way, mark };
  return btoa(encodeURIComponent(JSON.stringify(cursor)));
}

function readCursor(text: string, frame: PageFrame): Cursor {
  const cursor = decode(text) as Partial<Cursor> | null | undefined;
  if (cursor?.list !== frame.list || (cursor.way !== 'next' && cursor.way !== 'prev')) {
    throw refusal('validation', 'cursor-expired', frame.locale);
  }
  return { list: cursor.list, way: cursor.way, mark: cursor.mark };
}

/** What a cursor says, or `undefined` where it says nothing. */
export function decode(cursor: string): unknown {
  try {
    return JSON.parse(decodeURIComponent(atob(cursor)));
  } catch {
    return undefined;
  }
}
