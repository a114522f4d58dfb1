import type { Page, PageRequest } from '../adapter/page.js';

/** Where the rows of a long list are: what is known of its pages, without their content. */
export interface Paging {
  /** How many rows there is room for: all where the end is known, else what is known and one more while there is more. */
  readonly length: number;
  /** Whether the end is known. */
  readonly ended: boolean;
  /** The pages that rows from `first` to `last` lie on, as far as they can be read by now. */
  pagesFor(first: number, last: number): readonly number[];
  placeOf(index: number): { readonly page: number; readonly row: number } | undefined;
  /** Where a page begins, for asking for it. The first has no place. */
  startOf(page: number): PageRequest['from'];
  /** Answers whether the next page now begins elsewhere, so that what was read of it is of before. */
  learn(page: number, data: Page<unknown>): boolean;
}

/** Pages one behind the other, each known by the one before it. They may have any length, none too. */
export class Walk implements Paging {
  readonly #lengths: number[] = [];
  readonly #cursors: (string | undefined)[] = [];
  #ended = false;

  get length(): number {
    return this.#lengths.reduce((sum, rows) => sum + rows, this.#ended ? 0 : 1);
  }

  get ended(): boolean {
    return this.#ended;
  }

  pagesFor(first: number, last: number): readonly number[] {
    const to = Math.max(0, Math.min(last, this.length - 1));
    const from = Math.min(first, to);
    const lengths = this.#lengths;
    let rowsAbove = 0;
    const isSeen = lengths.map((rows) => {
      rowsAbove += rows;
      return rowsAbove > from && rowsAbove - rows <= to && rows > 0;
    });
    // An empty page has no row to look at, and gets one from beside it, or where what is new comes.
    isSeen.unshift(from === 0);
    isSeen.push(to >= rowsAbove - 1);
    const isBeside = (page: number): boolean => isSeen[page] === true || isSeen[page + 2] === true;
    const pages = [...lengths.keys()].filter(
      (page) => isSeen[page + 1] === true || (lengths[page] === 0 && isBeside(page)),
    );
    if (!this.#ended && to >= rowsAbove) pages.push(lengths.length);
    return pages;
  }

  placeOf(index: number): { readonly page: number; readonly row: number } | undefined {
    let row = index;
    for (const [page, rows] of this.#lengths.entries()) {
      if (row < rows) return { page, row };
      row -= rows;
    }
    return undefined;
  }

  startOf(page: number): PageRequest['from'] {
    const cursor = this.#cursors[page];
    return cursor === undefined ? undefined : { cursor };
  }

  learn(page: number, { items, next }: Page<unknown>): boolean {
    this.#lengths[page] = items.length;
    const before = this.#cursors[page + 1];
    if (next === undefined) {
      this.#lengths.length = this.#cursors.length = page + 1;
      this.#ended = true;
      return false;
    }
    this.#cursors[page + 1] = next;
    if (page === this.#lengths.length - 1) this.#ended = false;
    return before !== undefined && before !== next;
  }
}

/** Pages of one length, each of which can be asked for by its position. */
export class Jump implements Paging {
  readonly #limit: number;
  /** Rows up to here were seen. */
  #seen = 0;
  #length = 0;
  #ended = false;
  #knowsNothing = true;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get length(): number {
    return this.#length;
  }

  get ended(): boolean {
    return this.#ended;
  }

  pagesFor(first: number, last: number): readonly number[] {
    const to = this.#knowsNothing ? last : Math.min(last, Math.max(0, this.#length - 1));
    const from = Math.floor(Math.min(first, to) / this.#limit);
    const pages = Math.floor(to / this.#limit) - from + 1;
    return Array.from({ length: pages }, (_, step) => from + step);
  }

  placeOf(index: number): { readonly page: number; readonly row: number } {
    return { page: Math.floor(index / this.#limit), row: index % this.#limit };
  }

  startOf(page: number): PageRequest['from'] {
    return page === 0 ? undefined : { index: page * this.#limit };
  }

  /** What came stands before what was counted: a count may be of before, or of the first page only. */
  learn(page: number, { items, next, total }: Page<unknown>): boolean {
    const start = page * this.#limit;
    const stop = start + items.length;
    this.#knowsNothing = false;
    if (items.length === 0 && page > 0) {
      // Nothing so far down: the end is there, or above.
      this.#bound(Math.min(this.#length, start), next === undefined && this.#seen >= start);
    } else if (next === undefined) {
      this.#seen = stop;
      this.#bound(stop, true);
    } else {
      this.#seen = Math.max(this.#seen, stop);
      if (stop >= this.#length) this.#bound(stop + 1, false);
    }
    if (total === undefined) return false;
    const { value, precision } = total;
    const leadsOn = next !== undefined || items.length >= this.#limit;
    const fits = value > stop ? leadsOn : items.length === 0 && page > 0;
    if (fits && (precision === 'exact' || value > this.#length)) {
      this.#bound(value, precision === 'exact');
    }
    return false;
  }

  #bound(length: number, ended: boolean): void {
    this.#length = length;
    this.#ended = ended;
    this.#seen = Math.min(this.#seen, length);
  }
}
