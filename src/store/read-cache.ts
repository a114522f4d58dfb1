import { patientRead, type ReadLimits } from './patient-read.js';
import { ReadEntry, type EntrySurroundings, type Read } from './read-entry.js';
import type { RecordView } from './record-view.js';

/** Names an answer by its parts, most general first; told apart as JSON. */
export type ReadKey = readonly unknown[];

export interface ReadSource<Value> {
  /** The same key is read once for all who look. */
  readonly key: ReadKey;
  readonly read: Read<Value>;
}

export interface ReadCacheOptions {
  /** The time now by this machine, milliseconds. */
  readonly now: () => number;
  readonly limits: ReadLimits;
}

/** An answer at which nobody looks is kept for so long. */
const KEPT_MS = 5 * 60_000;

/**
 * The answers of one adapter, by key: each is read once for all who observe it, again when it has become stale,
 * and let go some time after the last of them has left. Only the latest read of a key can answer.
 *
 * A prefix means all keys that begin with its parts; an empty one means all.
 */
export class ReadCache {
  readonly #limits: ReadLimits;
  readonly #now: () => number;
  readonly #around: EntrySurroundings;
  readonly #entries = new Map<string, ReadEntry<unknown>>();
  /** Reads that are not kept, with their keys. */
  readonly #fetches = new Map<AbortController, string>();
  #isMounted = false;
  #sweeper: ReturnType<typeof setTimeout> | undefined;

  constructor({ now, limits }: ReadCacheOptions) {
    this.#now = now;
    this.#limits = limits;
    this.#around = { now, limits, left: () => this.#sweepLater(KEPT_MS) };
  }

  /** From now on, until `unmount`: reads stale answers again on focus and reconnect, and lets old ones go. */
  mount(): void {
    if (this.#isMounted) return;
    this.#isMounted = true;
    document.addEventListener('visibilitychange', this.#woke);
    window.addEventListener('online', this.#woke);
    this.#sweep();
    this.#woke();
  }

  /** Ends all reads; no listener and no timer is left. The answers stay for who comes back in time. */
  unmount(): void {
    this.#isMounted = false;
    document.removeEventListener('visibilitychange', this.#woke);
    window.removeEventListener('online', this.#woke);
    this.#stopSweeper();
    this.cancel([]);
  }

  /** Reads an answer, unless a fresh one is here, and keeps it fresh until the view is closed. */
  observe<Value>({ key, read }: ReadSource<Value>): RecordView<Value> {
    const id = JSON.stringify(key);
    const known = this.#entries.get(id) as ReadEntry<Value> | undefined;
    const entry = known ?? new ReadEntry<Value>(this.#around);
    if (!known) this.#entries.set(id, entry);
    return entry.observe(read);
  }

  /** The answer that is here, if any; reads nothing. */
  peek<Value>(key: ReadKey): Value | undefined {
    return this.#entries.get(JSON.stringify(key))?.state.value as Value | undefined;
  }

  /** Reads once for this caller alone and keeps nothing; `cancel` rejects it. @throws CareError */
  async fetch<Value>({ key, read }: ReadSource<Value>): Promise<Value> {
    const running = new AbortController();
    this.#fetches.set(running, JSON.stringify(key));
    try {
      return await patientRead(running.signal, this.#limits, read);
    } finally {
      this.#fetches.delete(running);
    }
  }

  /** Something has changed: what somebody looks at is read again now, the rest when it is next looked at. */
  invalidate(prefix: ReadKey): void {
    for (const [, entry] of this.#under(prefix)) entry.invalidate();
  }

  /** Lets go of answers at which nobody looks. */
  remove(prefix: ReadKey): void {
    for (const [id, entry] of this.#under(prefix)) {
      if (!entry.isObserved) this.#entries.delete(id);
    }
    this.#sweep();
  }

  /** Forgets all answers but those under `except`; what somebody looks at is read anew. */
  reset(prefix: ReadKey, except?: ReadKey): void {
    const spared = except && isUnder(except);
    for (const [id, entry] of this.#under(prefix)) {
      if (spared?.(id)) continue;
      if (entry.isObserved) entry.reset();
      else this.#entries.delete(id);
    }
    this.#sweep();
  }

  /** Ends the reads on their way, fetches too. */
  cancel(prefix: ReadKey): void {
    for (const [, entry] of this.#under(prefix)) entry.cancel();
    const isMeant = isUnder(prefix);
    for (const [running, id] of [...this.#fetches]) if (isMeant(id)) running.abort();
  }

  #under(prefix: ReadKey): [string, ReadEntry<unknown>][] {
    const isMeant = isUnder(prefix);
    return [...this.#entries].filter(([id]) => isMeant(id));
  }

  readonly #woke = (): void => {
    if (document.visibilityState === 'hidden') return;
    for (const entry of this.#entries.values()) entry.freshen();
  };

  #sweep(): void {
    this.#stopSweeper();
    let soonest = Infinity;
    for (const [id, entry] of this.#entries) {
      if (entry.isObserved) continue;
      const dueMs = entry.leftAt + KEPT_MS - this.#now();
      if (dueMs <= 0) this.#entries.delete(id);
      else soonest = Math.min(soonest, dueMs);
    }
    if (soonest < Infinity) this.#sweepLater(soonest);
  }

  #sweepLater(ms: number): void {
    if (this.#isMounted) this.#sweeper ??= setTimeout(() => this.#sweep(), ms);
  }

  #stopSweeper(): void {
    clearTimeout(this.#sweeper);
    this.#sweeper = undefined;
  }
}

/** Whether the id of a key begins with the parts of a prefix: in JSON each of them ends where it ends. */
function isUnder(prefix: ReadKey): (id: string) => boolean {
  const start = JSON.stringify(prefix).slice(0, -1);
  return (id) =>
    id.startsWith(start) && (prefix.length === 0 || /[,\]]/.test(id.charAt(start.length)));
}
