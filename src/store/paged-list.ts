import type { CareError } from '../adapter/care-error.js';
import type { Page, PageRequest } from '../adapter/page.js';
import type { Count } from '../model/count.js';
import { Jump, Walk, type Paging } from './paging.js';
import type { ReadCache, ReadKey } from './read-cache.js';
import type { RecordView } from './record-view.js';
import { Published, type View } from './view.js';

/** A long list of which only the part somebody looks at is held. */
export interface ListState<Row> {
  readonly status: 'loading' | 'ready' | 'failed';
  /** How many rows the screen has room for: all where that is known, else what is loaded and one more while there is more. */
  readonly length: number;
  /** How many there are, as the back end counts; absent where it does not. */
  readonly total?: Count;
  /** The row at a position; `undefined` while it is not here. */
  readonly at: (index: number) => Row | undefined;
  /** How many were looked through to find them, where rows are left out here. */
  readonly looked?: number;
  /** Whether the end is known: there are `length` rows and no more. */
  readonly complete: boolean;
  /** Why a read failed. With rows: some may be stale or missing. */
  readonly error?: CareError;
  /** When the oldest of the pages on the screen came, by this machine's clock, milliseconds. */
  readonly readAt?: number;
  readonly reading: boolean;
}

export interface ListSource<Row> {
  readonly key: ReadKey;
  readonly limit: number;
  /** Whether a page may start at any index. Else pages are walked from the first. */
  readonly jump: boolean;
  readonly read: (request: PageRequest, signal: AbortSignal) => Promise<Page<Row>>;
  /** Leaves rows out here, where the back end cannot; then no total is claimed. */
  readonly keep?: (row: Row) => boolean;
  /** Keeps the first page fresh wherever somebody looks, because what is new comes there. Default: only when looked at. */
  readonly watchFirst?: boolean;
}

/** A page, and how many rows it had before some were left out. */
interface Sifted<Row> extends Page<Row> {
  readonly looked?: number;
}

/** Pages kept beside those on the screen, each way, so that a little scrolling back reads nothing. */
const NEARBY = 4;

/**
 * One read a page: pages on the screen are observed and kept fresh, near ones stay, far ones are let go
 * and read again when they come back. Two thousand pages cost no more than ten.
 */
export class PagedList<Row> implements View<ListState<Row>> {
  readonly #reads: ReadCache;
  readonly #source: ListSource<Row>;
  readonly #observed = new Map<number, RecordView<Page<Row>>>();
  /** The pages on the screen and near it, as they last came. */
  readonly #kept = new Map<number, Page<Row> | undefined>();
  readonly #published: Published<ListState<Row>>;
  /** By page: how many rows it had before some were left out. */
  readonly #looked = new Map<number, number>();
  #paging: Paging;
  #total: { readonly count: Count; readonly page: number } | undefined;
  #first = 0;
  #last = 0;
  /** Whether anything was ever read: from then on there is a list, also while a far part of it is on its way. */
  #hasRead = false;
  /** A cursor that expires as soon as it is given would have the list start over for ever. */
  #hasStartedOver = false;

  constructor(reads: ReadCache, source: ListSource<Row>) {
    this.#reads = reads;
    this.#source = source;
    this.#paging = this.#newPaging();
    this.#published = new Published(this.#read());
    this.#look();
  }

  get state(): ListState<Row> {
    return this.#published.state;
  }

  subscribe(listener: () => void): () => void {
    return this.#published.subscribe(listener);
  }

  /** Which rows somebody looks at, both included. Pages for them are read, far ones let go. */
  show(first: number, last: number): void {
    this.#first = Math.max(0, first);
    this.#last = Math.max(this.#first, last);
    this.#look();
  }

  /** Reads what is on the screen again; older reads on their way are aborted. */
  refresh(): void {
    this.#hasStartedOver = false;
    for (const page of this.#observed.values()) page.refresh();
    this.#publish();
  }

  close(): void {
    for (const page of this.#observed.values()) page.close();
    this.#observed.clear();
  }

  #look(): void {
    // A page that is here already teaches while it is being looked at, and then others are wanted.
    let wanted = this.#wanted();
    for (let page = this.#missing(wanted); page !== undefined; page = this.#missing(wanted)) {
      this.#observe(page);
      wanted = this.#wanted();
    }
    this.#keepObserved(wanted);
    const seen = this.#seen;
    const [low = 0] = seen;
    const high = seen.at(-1) ?? low;
    this.#letGo((page) => !wanted.includes(page) && (page < low - NEARBY || page > high + NEARBY));
    this.#publish();
  }

  get #seen(): readonly number[] {
    return this.#paging.pagesFor(this.#first, this.#last);
  }

  #wanted(): readonly number[] {
    const seen = this.#seen;
    return this.#source.watchFirst === true && !seen.includes(0) ? [0, ...seen] : seen;
  }

  #missing(pages: readonly number[]): number | undefined {
    return pages.find((page) => !this.#observed.has(page));
  }

  #observe(page: number): void {
    const view = this.#reads.observe<Page<Row>>({
      key: this.#keyOf(page),
      read: async (signal) => this.#filtered(await this.#source.read(this.#asked(page), signal)),
    });
    this.#observed.set(page, view);
    this.#kept.set(page, this.#kept.get(page));
    const hear = (): void => {
      const { value, error, reading } = view.state;
      const known = this.#kept.get(page);
      if (error?.code === 'cursor-expired' && page > 0 && !this.#hasStartedOver) {
        this.#hasStartedOver = true;
        return this.#startOver();
      }
      // That a page was empty shows nothing, and would end the look at it before it is read anew.
      const isOfBefore = reading && known === undefined && page > 0 && value?.items.length === 0;
      if (value !== undefined && value !== known && !isOfBefore) {
        // Read anew, it says that what nobody looks at is of before.
        if (known !== undefined) this.#letGo((other) => !this.#observed.has(other));
        this.#kept.set(page, value);
        this.#learn(page, value);
      }
      this.#look();
    };
    view.subscribe(hear);
    hear();
  }

  #learn(page: number, data: Sifted<Row>): void {
    this.#hasRead = true;
    if (data.looked !== undefined) this.#looked.set(page, data.looked);
    if (page > 0) this.#hasStartedOver = false;
    else if (data.next !== undefined && data.items.length < this.#source.limit) this.#walk();
    const nextMoved = this.#paging.learn(page, data);
    if (nextMoved) this.#observed.get(page + 1)?.refresh();
    const hasMoved = this.#count(page, data.total);
    if (hasMoved) this.#refreshOlderThan(page);
    if (nextMoved || hasMoved) this.#letGo((other) => !this.#observed.has(other));
    this.#publish(true);
  }

  /** A back end that gives less than it is asked for has its pages elsewhere than where they are asked for. */
  #walk(): void {
    if (this.#paging instanceof Walk) return;
    this.#paging = new Walk();
    this.#keepObserved([0]);
    this.#letGo((page) => page > 0);
  }

  /** Whether the list grew or shrank: its other pages are of before. */
  #count(page: number, count: Count | undefined): boolean {
    const before = this.#total;
    if (count) this.#total = { count, page };
    else if (before?.page === page) this.#total = undefined;
    return before !== undefined && count !== undefined && count.value !== before.count.value;
  }

  #refreshOlderThan(page: number): void {
    const fresh = this.#observed.get(page)?.state.readAt ?? 0;
    for (const [other, view] of this.#observed) {
      const { readAt = 0, reading } = view.state;
      if (other !== page && readAt <= fresh && !reading) view.refresh();
    }
  }

  #startOver(): void {
    this.close();
    this.#reads.reset([...this.#source.key, 'page']);
    this.#kept.clear();
    this.#looked.clear();
    this.#paging = this.#newPaging();
    this.#look();
  }

  #newPaging(): Paging {
    const { jump, keep, limit } = this.#source;
    return jump && keep === undefined ? new Jump(limit) : new Walk();
  }

  #letGo(isMeant: (page: number) => boolean): void {
    for (const page of this.#kept.keys()) {
      if (!isMeant(page)) continue;
      this.#reads.remove(this.#keyOf(page));
      this.#kept.delete(page);
    }
  }

  #keepObserved(pages: readonly number[]): void {
    for (const [page, view] of this.#observed) {
      if (pages.includes(page)) continue;
      view.close();
      this.#observed.delete(page);
    }
  }

  #publish(hasNews = false): void {
    const before = this.state;
    const now = this.#read();
    const names = Object.keys({ ...before, ...now }) as (keyof ListState<Row>)[];
    if (hasNews || names.some((name) => now[name] !== before[name])) this.#published.set(now);
  }

  #read(): ListState<Row> {
    const pages = [...this.#observed.values()].map(({ state }) => state);
    const error = pages.find((page) => page.error !== undefined)?.error;
    const readAt = pages.flatMap((page) => page.readAt ?? []);
    // Of rows that are left out here nobody knows how many there are.
    const total = this.#source.keep === undefined ? this.#total?.count : undefined;
    const { length, ended } = this.#paging;
    const looked = [...this.#looked.values()].reduce((sum, rows) => sum + rows, 0);
    return {
      status: this.#hasRead ? 'ready' : error ? 'failed' : 'loading',
      length,
      ...(total === undefined ? {} : { total }),
      ...(this.#source.keep === undefined ? {} : { looked }),
      at: this.#at,
      complete: ended,
      ...(error ? { error } : {}),
      ...(readAt.length > 0 ? { readAt: Math.min(...readAt) } : {}),
      reading: pages.some((page) => page.reading),
    };
  }

  readonly #at = (index: number): Row | undefined => {
    const place = this.#paging.placeOf(index);
    return place && this.#reads.peek<Page<Row>>(this.#keyOf(place.page))?.items[place.row];
  };

  #filtered(page: Page<Row>): Sifted<Row> {
    const { keep } = this.#source;
    if (keep === undefined) return page;
    return { ...page, items: page.items.filter(keep), looked: page.items.length };
  }

  #keyOf(page: number): ReadKey {
    return [...this.#source.key, 'page', page];
  }

  #asked(page: number): PageRequest {
    const from = this.#paging.startOf(page);
    return { limit: this.#source.limit, ...(from === undefined ? {} : { from }) };
  }
}
