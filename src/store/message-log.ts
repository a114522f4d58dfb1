import { toCareError, type CareError } from '../adapter/care-error.js';
import type { Page, PageRequest } from '../adapter/page.js';
import { beforeAndAfter } from './log-runs.js';
import type { ReadCache, ReadKey } from './read-cache.js';
import { Published, type View } from './view.js';

/** The messages of one thread that are loaded: a run without gaps. It ends at the newest unless it was opened further up. */
export interface LogState<Entry> {
  readonly status: 'loading' | 'ready' | 'failed';
  /** Oldest first. */
  readonly entries: readonly Entry[];
  /** Whether there are older ones. */
  readonly hasOlder: boolean;
  readonly readingOlder: boolean;
  /** Whether there are newer ones that are not loaded. */
  readonly hasNewer: boolean;
  readonly readingNewer: boolean;
  /** Why the last read failed, and of what: of the end newer ones may be missing, of the others the way there. */
  readonly error?: CareError;
  readonly failedAt?: 'end' | 'older' | 'newer';
  /** When the end was last read, by this machine's clock, milliseconds. */
  readonly readAt?: number;
  readonly reading: boolean;
}

export interface LogSource<Entry> {
  readonly key: ReadKey;
  readonly limit: number;
  /** Names an entry; empty for one that has no name. */
  readonly idOf: (entry: Entry) => string;
  /** Whether a page around an entry may be asked for. */
  readonly canJump?: boolean;
  /** The time by this machine, milliseconds. */
  readonly now: () => number;
  readonly read: (request: PageRequest, signal: AbortSignal) => Promise<Page<Entry>>;
}

/** Entries without a gap between them, and how to go on from either side. */
interface Run<Entry> {
  readonly entries: readonly Entry[];
  readonly older: string | undefined;
  readonly newer: string | undefined;
}

type Side = 'older' | 'newer';

let logs = 0;

/** So many pages are walked back to meet what is loaded before the log starts afresh at its end. */
const WALK_BACK = 5;

/** So many pages are walked back to an entry that the log is to open at. */
const WALK_TO = 10;

/**
 * A log opens at its end, or at an entry, and grows on either side on demand. Reading again fetches the newest page
 * and joins it to what is loaded by id, walking back where more than a page is new, so that no message is ever missed
 * or doubled. While it does not reach its end, it is read again around the last entry that it has.
 */
export class MessageLog<Entry> implements View<LogState<Entry>> {
  readonly #reads: ReadCache;
  readonly #source: LogSource<Entry>;
  readonly #published: Published<LogState<Entry>>;
  /** Two logs of one thread never share a read: a read begun before a send must not answer one asked for after it. */
  readonly #key: ReadKey;
  readonly #cursors: Record<Side, string | undefined> = { older: undefined, newer: undefined };
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
      hasNewer: false,
      readingNewer: false,
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

  /** Reads again what changes: the end, or where it ends now. A later call wins over an earlier one. */
  refresh(): void {
    const isAtEnd = this.#cursors.newer === undefined;
    this.#begin((turn) => (isAtEnd ? this.#readEnd(turn, WALK_BACK) : this.#readAgain(turn)));
  }

  /** Goes to the newest, wherever it was. */
  toEnd(): void {
    this.#begin((turn) => this.#readEnd(turn, 0));
  }

  /**
   * Goes to an entry that is not loaded: to a page around it, or by walking back. Where it cannot be had the log stays
   * as it is. `loading` until that is known.
   */
  openAt(id: string): void {
    if (this.#has(this.state.entries, id)) return;
    this.#begin(
      (turn) => (this.#source.canJump ? this.#readAround(id) : this.#walkTo(id, turn)),
      () => this.#change({ status: 'ready', reading: false }),
    );
    this.#change({ status: 'loading' });
  }

  /** Reads one page further back; does nothing while one is on its way or where there is none. */
  readOlder(): void {
    this.#readOn('older');
  }

  /** Reads one page further on, likewise. */
  readNewer(): void {
    this.#readOn('newer');
  }

  close(): void {
    this.#closed = true;
    this.#reads.cancel(this.#key);
  }

  #begin(
    read: (turn: number) => Promise<Run<Entry>>,
    failed: (thrown: unknown) => void = (thrown) => {
      const status = this.state.status === 'ready' ? 'ready' : 'failed';
      this.#change({ status, reading: false, ...failure(thrown, 'end') });
    },
  ): void {
    const turn = (this.#turn += 1);
    const isOfBefore = (): boolean => turn !== this.#turn || this.#closed;
    this.#reads.cancel(this.#key);
    this.#change({ reading: true, readingOlder: false, readingNewer: false });
    read(turn).then(
      (run) => isOfBefore() || this.#take(run),
      (thrown: unknown) => isOfBefore() || failed(thrown),
    );
  }

  #take({ entries, older, newer }: Run<Entry>): void {
    const { readingOlder, readingNewer } = this.state;
    const before = { ...this.#cursors };
    Object.assign(this.#cursors, { older, newer });
    this.#published.set({
      status: 'ready',
      entries,
      hasOlder: older !== undefined,
      hasNewer: newer !== undefined,
      // A way on that was begun meanwhile goes on, if it still begins where what is loaded ends.
      readingOlder: readingOlder && older === before.older,
      readingNewer: readingNewer && newer === before.newer,
      readAt: this.#source.now(),
      reading: false,
    });
  }

  #readOn(side: Side): void {
    const cursor = this.#cursors[side];
    const turn = this.#turn;
    const [reading, has] = FIELDS[side];
    if (cursor === undefined || this.state[reading]) return;
    this.#change({ [reading]: true });
    if (this.state.failedAt === side) this.#forgetFailure();
    const isOfBefore = (): boolean =>
      turn !== this.#turn || cursor !== this.#cursors[side] || this.#closed;
    this.#page({ limit: this.#source.limit, from: { cursor } }).then(
      ({ items, prev, next }) => {
        if (isOfBefore()) return;
        const { entries } = this.state;
        const on = (this.#cursors[side] = side === 'older' ? prev : next);
        this.#change({
          entries: side === 'older' ? this.#join(items, entries) : this.#join(entries, items),
          [has]: on !== undefined,
          [reading]: false,
        });
      },
      (thrown: unknown) => {
        if (isOfBefore()) return;
        this.#change({ [reading]: false, ...failure(thrown, side) });
        // A cursor of yesterday leads nowhere: the end is read afresh and the way back begins there.
        if (this.state.error?.code === 'cursor-expired') this.#restart();
      },
    );
  }

  async #readEnd(turn: number, walk: number): Promise<Run<Entry>> {
    const known = this.state.entries;
    let page = await this.#page({ limit: this.#source.limit });
    let fresh = page.items;
    for (let step = 0; known.length > 0 && step <= walk && turn === this.#turn; step += 1) {
      if (page.prev === undefined) break;
      if (known.some((entry) => this.#has(fresh, this.#source.idOf(entry)))) {
        // With what has come from further back meanwhile.
        const entries = this.#join(this.state.entries, fresh);
        return { entries, older: this.#cursors.older, newer: undefined };
      }
      if (step === walk) break;
      page = await this.#page({ limit: this.#source.limit, from: { cursor: page.prev } });
      fresh = this.#join(page.items, fresh);
    }
    return { entries: fresh, older: page.prev, newer: undefined };
  }

  /** Further up: what stands at its end is read again, and what follows there. */
  async #readAgain(turn: number): Promise<Run<Entry>> {
    const before = this.#cursors.newer;
    const last = this.#source.idOf(this.state.entries.at(-1) as Entry);
    const around = await this.#readAround(last).catch(() => undefined);
    if (!around) return this.#readEnd(turn, WALK_BACK);
    const { entries } = this.state;
    const { older, newer } = this.#cursors;
    // It has grown meanwhile, and ends elsewhere.
    if (newer !== before) return { entries, older, newer };
    return { entries: this.#join(entries, around.entries), older, newer: around.newer };
  }

  async #readAround(id: string): Promise<Run<Entry>> {
    const { limit } = this.#source;
    const { items, prev, next } = await this.#page({ limit, from: { around: id } });
    if (!this.#has(items, id)) throw new Error(`"${id}" is not on the page around it`);
    return { entries: items, older: prev, newer: next };
  }

  async #walkTo(id: string, turn: number): Promise<Run<Entry>> {
    let { entries } = this.state;
    let { older } = this.#cursors;
    for (let step = 0; step < WALK_TO && older !== undefined && turn === this.#turn; step += 1) {
      const page: Page<Entry> = await this.#page({
        limit: this.#source.limit,
        from: { cursor: older },
      });
      older = page.prev;
      entries = this.#join(page.items, entries);
      if (this.#has(page.items, id)) break;
    }
    return { entries, older, newer: this.#cursors.newer };
  }

  #restart(): void {
    Object.assign(this.#cursors, { older: undefined, newer: undefined });
    this.#published.set({ ...this.state, entries: [] });
    this.refresh();
  }

  #has(entries: readonly Entry[], id: string): boolean {
    return id !== '' && entries.some((entry) => this.#source.idOf(entry) === id);
  }

  #join(before: readonly Entry[], after: readonly Entry[]): readonly Entry[] {
    return beforeAndAfter(before, after, this.#source.idOf);
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

const FIELDS = {
  older: ['readingOlder', 'hasOlder'],
  newer: ['readingNewer', 'hasNewer'],
} as const;

function failure(thrown: unknown, failedAt: 'end' | Side) {
  return { error: toCareError(thrown), failedAt } as const;
}
