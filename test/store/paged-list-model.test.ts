import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Page, PageRequest } from '../../src/adapter/page.js';
import { PagedList, type ListState } from '../../src/store/paged-list.js';
import { anEmptyCache } from '../support/an-empty-cache.js';

const LIMIT = 4;
const asOf = '2026-11-22T10:00:00Z';

type Totals = 'none' | 'exact' | 'at-least' | 'on the first page';

interface Offered {
  readonly rows: number;
  readonly jump: boolean;
  readonly totals: Totals;
  /** How many rows each page by cursor has, over and over: fewer than asked for, none too. */
  readonly sizes: readonly number[];
  /** Only every so many rows are kept here. */
  readonly keep: number | undefined;
  /** Whether a cursor is another one after each change. */
  readonly movingCursors: boolean;
}

const offered: fc.Arbitrary<Offered> = fc.record({
  rows: fc.nat({ max: 30 }),
  jump: fc.boolean(),
  totals: fc.constantFrom<Totals[]>('none', 'exact', 'at-least', 'on the first page'),
  sizes: fc
    .array(fc.nat({ max: LIMIT }), { minLength: 1, maxLength: 6 })
    .filter((sizes) => sizes.some((size) => size > 0)),
  keep: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
  movingCursors: fc.boolean(),
});

/** A list on a server that comes in pages as they are offered, and may change. */
class Server {
  rows: readonly number[];
  readonly #offered: Offered;
  #changes = 0;

  constructor(given: Offered) {
    this.rows = Array.from({ length: given.rows }, (_, n) => n);
    this.#offered = given;
  }

  /** What there is to be shown. */
  get shown(): readonly number[] {
    return this.rows.filter((row) => this.keeps(row));
  }

  keeps(row: number): boolean {
    return row % (this.#offered.keep ?? 1) === 0;
  }

  /** Rows move from page to page; how far past an empty one nobody looks is not for this law. */
  change(add: boolean): void {
    const { keep = 1, sizes, jump } = this.#offered;
    if (keep > 1 || (!jump && sizes.includes(0))) return;
    this.#changes += 1;
    this.rows = add ? [Math.min(0, ...this.rows) - 1, ...this.rows] : this.rows.slice(0, -1);
  }

  /** As asked by its position, or by a cursor of any time: it says where, and how far down the pages. */
  read({ from, limit }: PageRequest): Page<number> {
    const { sizes, movingCursors, jump } = this.#offered;
    let [start, turn] = [0, 0];
    if (from && 'index' in from) start = from.index;
    if (from && 'cursor' in from) [start = 0, turn = 0] = from.cursor.split(' ').map(Number);
    const size = jump ? limit : (sizes[turn % sizes.length] ?? limit);
    const end = start + size;
    const mark = movingCursors ? ` ${this.#changes}` : '';
    return {
      items: this.rows.slice(start, end),
      ...(end < this.rows.length ? { next: `${end} ${turn + 1}${mark}` } : {}),
      ...this.#total(start),
    };
  }

  #total(start: number): Pick<Page<number>, 'total'> {
    const { totals } = this.#offered;
    const value = this.rows.length;
    if (totals === 'none' || (totals === 'on the first page' && start > 0)) return {};
    if (totals === 'at-least' && value > 6) {
      return { total: { value: 6, precision: 'at-least', asOf } };
    }
    return { total: { value, precision: 'exact', asOf } };
  }
}

type Step =
  | { readonly do: 'show'; readonly at: number; readonly rows: number }
  | { readonly do: 'change'; readonly add: boolean }
  | { readonly do: 'open anew' };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('show' as const),
      at: fc.nat({ max: 34 }),
      rows: fc.nat({ max: 9 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('change' as const), add: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('open anew' as const) }) },
);

/** Until nothing is read any more. */
async function rest(list: PagedList<number>): Promise<ListState<number>> {
  for (let quiet = 0; quiet < 30; quiet = list.state.reading ? 0 : quiet + 1)
    await Promise.resolve();
  return list.state;
}

/** What a screen shows that has room for these rows. */
async function look(list: PagedList<number>, first: number, rows: number): Promise<unknown[]> {
  list.show(first, first + rows);
  const { length, at } = await rest(list);
  const last = Math.min(first + rows, length - 1);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => at(first + n));
}

describe('a long list, however it comes in pages', () => {
  it('shows every row once, in order, without a gap, and ends only at its end', async () => {
    await fc.assert(
      fc.asyncProperty(offered, fc.array(step, { maxLength: 12 }), async (given, steps) => {
        const server = new Server(given);
        const cache = anEmptyCache();
        const open = (): PagedList<number> =>
          new PagedList<number>(cache, {
            ...{ key: ['rows'], limit: LIMIT, jump: given.jump },
            read: (request) => Promise.resolve(server.read(request)),
            ...(given.keep === undefined ? {} : { keep: (row) => server.keeps(row) }),
          });
        let list = open();
        for (const each of steps) {
          if (each.do === 'show') {
            const seen = await look(list, each.at, each.rows);
            expect(seen, 'no gap').not.to.include(undefined);
            expect(new Set(seen).size, 'none twice').to.equal(seen.length);
          } else if (each.do === 'change') {
            server.change(each.add);
            cache.invalidate(['rows']);
            await rest(list);
          } else {
            list.close();
            list = open();
          }
        }
        for (let row = 0; row < server.shown.length; row += 3) {
          const screen = server.shown.slice(row, row + 4);
          expect(await look(list, row, 3), `from row ${row} on`).to.deep.equal(screen);
        }
        const { length, complete } = await rest(list);
        expect({ length, complete }).to.deep.equal({ length: server.shown.length, complete: true });
        list.close();
      }),
      { numRuns: 400 },
    );
  });
});
