import { toCareError, type CareError } from '../adapter/care-error.js';
import type { Page, PageRequest } from '../adapter/page.js';
import type { ReadCache, ReadKey } from './read-cache.js';
import { Published, type View } from './view.js';

/** The messages of one thread that are loaded: a run without gaps that ends at the newest. */
export interface LogState<Entry> {
  readonly status: 'loading' | 'ready' | 'failed';
  /** Oldest first. */
  readonly entries: readonly Entry[];
  /** Whether there are older ones. */
  readonly hasOlder: boolean;
  readonly readingOlder: boolean;
  /** Why the last read failed, and of what: of the end newer ones may be missing, of older ones the way back. */
  readonly error?: CareError;
  readonly failedAt?: 'end' | 'older';
  /** When the end was last read, by this machine's clock, milliseconds. */
  readonly readAt?: number;
  readonly reading: boolean;
}

export interface LogSource<Entry> {
  readonly key: ReadKey;
  readonly limit: number;
  readonly idOf: (entry: Entry) => string;
  /** The time by this machine, milliseconds. */
  readonly now: () => number;
  readonly read: (request: PageRequest, signal: AbortSignal) => Promise<Page<Entry>>;
}

let logs = 0;

/** So many pages are walked back to meet what is loaded before the log starts afresh at its end. */
const WALK_BACK = 5;

/**
 * A log opens at its end and grows backwards on demand. Reading again fetches the newest page and joins
 * it to what is loaded by id, walking back where more than a page is new, so that no message is ever
 * missed or doubled.
 */
export class MessageLog<Entry> implements View<LogState<Entry>> {
  readonly #reads: ReadCache;
  readonly #source: LogSource<Entry>;
  readonly #published: Published<LogState<Entry>>;
  /** Two logs of one thread never share a read: a read begun before a send must not answer one asked for after it. */
  readonly #key: ReadKey;
  #older: string | undefined;
  #turn = 0;
  #closed = false;

  constructor(reads: ReadCache, source: LogSource<Entry>) {
    this.#reads = reads;
    this.#source = source;
    this.#key = [...source.key, 'log', (logs += 1)];
    this.#published = new Published<LogState<Entry>>({
      status: 'loading',
      entries: [],
      hasOlder: false,
      readingOlder: false,
      reading: true,
    });
    this.refresh();
  }

  get state(): LogState<Entry> {
    return this.#published.state;
  }

  subscribe(listener: () => void): () => void {
    return this.#published.subscribe(listener);
  }

  /** Reads the end again. A later call wins over an earlier one, whichever answers first. */
  refresh(): void {
    const turn = (this.#turn += 1);
    this.#reads.cancel(this.#key);
    this.#change({ reading: true, readingOlder: false });
    this.#readEnd(turn).then(
      ({ entries, older }) => {
        if (turn !== this.#turn || this.#closed) return;
        // A way back that was begun meanwhile goes on, if it still begins where what is loaded does.
        const readingOlder = this.state.readingOlder && older === this.#older;
        this.#older = older;
        this.#published.set({
          status: 'ready',
          entries,
          hasOlder: older !== undefined,
          readingOlder,
          readAt: this.#source.now(),
          reading: false,
        });
      },
      (thrown: unknown) => {
        if (turn !== this.#turn || this.#closed) return;
        const status = this.state.status === 'ready' ? 'ready' : 'failed';
        this.#change({ status, reading: false, ...failure(thrown, 'end') });
      },
    );
  }

  /** Reads one page further back; does nothing while one is on its way or where there is none. */
  readOlder(): void {
    const from = this.#older;
    const turn = this.#turn;
    if (from === undefined || this.state.readingOlder) return;
    this.#change({ readingOlder: true });
    if (this.state.failedAt === 'older') this.#forgetFailure();
    const isOfBefore = (): boolean => turn !== this.#turn || from !== this.#older || this.#closed;
    this.#page({ limit: this.#source.limit, from: { cursor: from } }).then(
      (page) => {
        if (isOfBefore()) return;
        this.#older = page.prev;
        this.#change({
          entries: this.#join(page.items, this.state.entries),
          hasOlder: page.prev !== undefined,
          readingOlder: false,
        });
      },
      (thrown: unknown) => {
        if (isOfBefore()) return;
        this.#change({ readingOlder: false, ...failure(thrown, 'older') });
        // A cursor of yesterday leads nowhere: the end is read afresh and the way back begins there.
        if (this.state.error?.code === 'cursor-expired') this.#restart();
      },
    );
  }

  close(): void {
    this.#closed = true;
    this.#reads.cancel(this.#key);
  }

  async #readEnd(turn: number): Promise<{ entries: readonly Entry[]; older: string | undefined }> {
    const known = this.state.entries;
    const knownIds = new Set(known.map(this.#source.idOf));
    let page = await this.#page({ limit: this.#source.limit });
    let fresh = page.items;
    for (let step = 0; known.length > 0 && step < WALK_BACK && turn === this.#turn; step += 1) {
      if (page.prev === undefined) return { entries: fresh, older: undefined };
      if (fresh.some((entry) => knownIds.has(this.#source.idOf(entry)))) {
        // With what has come from further back meanwhile.
        return { entries: this.#join(this.state.entries, fresh), older: this.#older };
      }
      page = await this.#page({ limit: this.#source.limit, from: { cursor: page.prev } });
      fresh = this.#join(page.items, fresh);
    }
    return { entries: fresh, older: page.prev };
  }

  #restart(): void {
    this.#older = undefined;
    this.#published.set({ ...this.state, entries: [] });
    this.refresh();
  }

  /** `before` and `after` overlap at most where they meet; of two with one id the later read stands. */
  #join(before: readonly Entry[], after: readonly Entry[]): readonly Entry[] {
    const { idOf } = this.#source;
    const later = new Map(after.map((entry) => [idOf(entry), entry]));
    return [...before.filter((entry) => !later.has(idOf(entry))), ...after];
  }

  #page(request: PageRequest): Promise<Page<Entry>> {
    return this.#reads.fetch({
      key: this.#key,
      read: (signal) => this.#source.read(request, signal),
    });
  }

  #forgetFailure(): void {
    const rest: { -readonly [Name in keyof LogState<Entry>]: LogState<Entry>[Name] } = {
      ...this.state,
    };
    delete rest.error;
    delete rest.failedAt;
    this.#published.set(rest);
  }

  #change(change: Partial<LogState<Entry>>): void {
    this.#published.set({ ...this.state, ...change });
  }
}

function failure(thrown: unknown, failedAt: 'end' | 'older') {
  return { error: toCareError(thrown), failedAt } as const;
}
