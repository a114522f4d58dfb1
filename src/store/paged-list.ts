import type { CareError } from '../adapter/care-error.js';
import type { Page, PageRequest } from '../adapter/page.js';
import type { Count } from '../model/count.js';
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
  /** Whether all that there is has been loaded. */
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
  readonly #walked: boolean;
  readonly #observed = new Map<number, RecordView<Page<Row>>>();
  readonly #kept = new Set<number>();
  /** Walked lists only: the cursor and the number of rows of each page met so far; they outlive the pages. */
  readonly #cursors = new Map<number, string>();
  readonly #lengths: number[] = [];
  readonly #published: Published<ListState<Row>>;
  #total: Count | undefined;
  #window = { first: 0, last: 0 };
  #ended = false;
  /** Whether anything was ever read: from then on there is a list, also while a far part of it is on its way. */
  #hasRead = false;

  constructor(reads: ReadCache, source: ListSource<Row>) {
    this.#reads = reads;
    this.#source = source;
    this.#walked = !source.jump || source.keep !== undefined;
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
    if (first === this.#window.first && last === this.#window.last) return;
    this.#window = { first: Math.max(0, first), last: Math.max(first, last) };
    this.#look();
  }

  /** Reads what is on the screen again; older reads on their way are aborted. */
  refresh(): void {
    for (const page of this.#observed.values()) page.refresh();
    this.#published.set(this.#read());
  }

  close(): void {
    for (const page of this.#observed.values()) page.close();
    this.#observed.clear();
  }

  #look(): void {
    const wanted = this.#pagesFor(this.#window.first, this.#window.last);
    for (const page of wanted) if (!this.#observed.has(page)) this.#observe(page);
    for (const [page, view] of this.#observed) {
      if (wanted.includes(page)) continue;
      view.close();
      this.#observed.delete(page);
    }
    this.#letGo(wanted);
    this.#published.set(this.#read());
  }

  #pagesFor(first: number, last: number): number[] {
    if (!this.#walked) {
      const { limit } = this.#source;
      const end =
        this.#total === undefined ? last : Math.min(last, Math.max(0, this.#total.value - 1));
      return range(Math.floor(Math.min(first, end) / limit), Math.floor(end / limit));
    }
    const pages: number[] = [];
    let start = 0;
    for (let page = 0; ; page += 1) {
      const known = this.#lengths[page];
      if (known === undefined) {
        // Beyond what was walked: one page further, if the last one led on.
        if (last >= start && (page === 0 || this.#cursors.has(page))) pages.push(page);
        return pages;
      }
      if (start <= last && start + known > first) pages.push(page);
      start += known;
    }
  }

  #observe(page: number): void {
    const view = this.#reads.observe<Page<Row>>({
      key: this.#keyOf(page),
      read: async (signal) =>
        this.#filtered(await this.#source.read(this.#requestFor(page), signal)),
    });
    this.#observed.set(page, view);
    this.#kept.add(page);
    let known: Page<Row> | undefined;
    const learn = (): void => {
      const { value, error } = view.state;
      if (error?.code === 'cursor-expired' && page > 0) return this.#startOver();
      if (value !== undefined && value !== known) this.#learn(page, value);
      known = value;
      this.#look();
    };
    view.subscribe(learn);
    learn();
  }

  #learn(page: number, data: Page<Row>): void {
    this.#hasRead = true;
    const moved =
      this.#total !== undefined &&
      data.total !== undefined &&
      data.total.value !== this.#total.value;
    this.#total = this.#source.keep === undefined ? data.total : undefined;
    if (this.#walked) this.#learnWalk(page, data);
    // The list grew or shrank: its other pages on the screen are of before.
    if (moved) this.#refreshOlderThan(page);
  }

  #learnWalk(page: number, data: Page<Row>): void {
    this.#lengths[page] = data.items.length;
    const next = this.#observed.get(page + 1);
    if (
      data.next !== undefined &&
      this.#cursors.has(page + 1) &&
      data.next !== this.#cursors.get(page + 1)
    ) {
      this.#cursors.set(page + 1, data.next);
      if (next) next.refresh();
      else this.#reads.remove(this.#keyOf(page + 1));
    }
    if (data.next === undefined) {
      this.#cursors.delete(page + 1);
      this.#lengths.length = page + 1;
      this.#ended = true;
    } else {
      this.#cursors.set(page + 1, data.next);
      if (page === this.#lengths.length - 1) this.#ended = false;
    }
  }

  #refreshOlderThan(page: number): void {
    const fresh = this.#observed.get(page)?.state.readAt ?? 0;
    for (const [other, view] of this.#observed) {
      const { readAt = 0, reading } = view.state;
      if (other !== page && readAt < fresh && !reading) view.refresh();
    }
  }

  #startOver(): void {
    this.close();
    this.#reads.reset([...this.#source.key, 'page']);
    this.#cursors.clear();
    this.#kept.clear();
    this.#lengths.length = 0;
    this.#ended = false;
    this.#look();
  }

  #letGo(wanted: readonly number[]): void {
    const [low = 0] = wanted;
    const high = wanted.at(-1) ?? low;
    for (const page of this.#kept) {
      if (page >= low - NEARBY && page <= high + NEARBY) continue;
      this.#reads.remove(this.#keyOf(page));
      this.#kept.delete(page);
    }
  }

  #read(): ListState<Row> {
    const pages = [...this.#observed.values()].map(({ state }) => state);
    const error = pages.find((page) => page.error !== undefined)?.error;
    const readAt = pages.flatMap((page) => page.readAt ?? []);
    return {
      status: this.#hasRead ? 'ready' : error ? 'failed' : 'loading',
      length: this.#length(),
      ...(this.#total === undefined ? {} : { total: this.#total }),
      at: (index) => this.#at(index),
      complete: this.#walked ? this.#ended : this.#total !== undefined,
      ...(error ? { error } : {}),
      ...(readAt.length > 0 ? { readAt: Math.min(...readAt) } : {}),
      reading: pages.some((page) => page.reading),
    };
  }

  #length(): number {
    if (!this.#walked && this.#total !== undefined) return this.#total.value;
    if (this.#walked) {
      return this.#lengths.reduce((sum, rows) => sum + rows, 0) + (this.#ended ? 0 : 1);
    }
    // Jumps without a total: as far as was seen, and one more while the last page led on.
    let end = 0;
    for (const page of this.#kept) {
      const data = this.#cached(page);
      if (data)
        end = Math.max(end, page * this.#source.limit + data.items.length + (data.next ? 1 : 0));
    }
    return end;
  }

  #at(index: number): Row | undefined {
    if (!this.#walked) {
      const { limit } = this.#source;
      return this.#cached(Math.floor(index / limit))?.items[index % limit];
    }
    let start = 0;
    for (const [page, rows] of this.#lengths.entries()) {
      if (index < start + rows) return this.#cached(page)?.items[index - start];
      start += rows;
    }
    return undefined;
  }

  #filtered(page: Page<Row>): Page<Row> {
    const { keep } = this.#source;
    return keep === undefined ? page : { ...page, items: page.items.filter(keep) };
  }

  #cached(page: number): Page<Row> | undefined {
    return this.#reads.peek<Page<Row>>(this.#keyOf(page));
  }

  #keyOf(page: number): ReadKey {
    return [...this.#source.key, 'page', page];
  }

  #requestFor(page: number): PageRequest {
    const { limit } = this.#source;
    if (page === 0) return { limit };
    if (!this.#walked) return { limit, from: { index: page * limit } };
    const cursor = this.#cursors.get(page);
    return cursor === undefined ? { limit } : { limit, from: { cursor } };
  }
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => first + step);
}
