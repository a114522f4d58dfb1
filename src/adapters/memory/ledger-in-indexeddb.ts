import { freshId } from '../../adapter/fresh-id.js';
import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import type {
  Decision,
  Ledger,
  LedgerEntry,
  LedgerEvent,
  LedgerHead,
  LedgerReader,
} from './ledger.js';

interface LedgerSchema extends DBSchema {
  head: { key: 'head'; value: LedgerHead };
  log: { key: number; value: { seq?: number; event: LedgerEvent } };
  // Not as a Blob: a private window of Safari refuses to store one.
  files: { key: string; value: { readonly bytes: ArrayBuffer; readonly type: string } };
}

type Stores = ('head' | 'log' | 'files')[];

/** A ledger in IndexedDB: one for all tabs of an origin, and there after a reload. */
export class IndexedDbLedger implements Ledger {
  readonly persistent = true;
  readonly #name: string;
  readonly #clock: () => number;
  readonly #watchers = new Set<() => void>();
  readonly #read = new WeakMap<Blob, ArrayBuffer>();
  #connection: Promise<IDBPDatabase<LedgerSchema>> | undefined;
  #channel: BroadcastChannel | undefined;

  /** @param name of the database, and of the channel between its tabs. */
  constructor(name: string, clock: () => number) {
    this.#name = name;
    this.#clock = clock;
  }

  async refresh(reader: LedgerReader): Promise<void> {
    const tx = await this.#begin(['head', 'log'], 'readonly');
    await feed(reader, tx);
  }

  async commit<Answer>(reader: LedgerReader, decide: () => Decision<Answer>): Promise<Answer> {
    const tx = await this.#begin(['head', 'log', 'files'], 'readwrite');
    const committed = tx.done.then(
      () => undefined,
      (error: unknown) => ({ error }),
    );
    try {
      await feed(reader, tx);
      const { answer, event, files = [] } = decide();
      const unread = files.filter(({ bytes }) => !this.#read.has(bytes));
      if (unread.length > 0) {
        // A transaction does not wait for a file: it is decided again with the bytes at hand.
        abortQuietly(tx);
        await committed;
        for (const { bytes } of unread) this.#read.set(bytes, await bytes.arrayBuffer());
        return await this.commit(reader, decide);
      }
      if (event !== undefined) {
        for (const { id, bytes: file } of files) {
          const bytes = this.#read.get(file) as ArrayBuffer;
          void tx.objectStore('files').put({ bytes, type: file.type }, id);
        }
        const seq = await tx.objectStore('log').add({ event });
        const failure = await committed;
        if (failure !== undefined) throw failure.error;
        reader.apply({ seq, event });
        this.#tell();
      }
      return answer;
    } catch (error) {
      abortQuietly(tx);
      await committed;
      throw error;
    }
  }

  async file(id: string): Promise<Blob | undefined> {
    const tx = await this.#begin(['files'], 'readonly');
    const kept = await tx.objectStore('files').get(id);
    return kept && new Blob([kept.bytes], { type: kept.type });
  }

  watch(changed: () => void, signal: AbortSignal): void {
    const watcher = () => changed();
    this.#watchers.add(watcher);
    if (this.#channel === undefined && typeof BroadcastChannel === 'function') {
      this.#channel = new BroadcastChannel(this.#name);
      this.#channel.onmessage = () => this.#callWatchers();
    }
    signal.addEventListener('abort', () => this.#unwatch(watcher), { once: true });
  }

  async reset(): Promise<void> {
    const tx = await this.#begin(['head', 'log', 'files'], 'readwrite');
    await Promise.all([
      tx.objectStore('log').clear(),
      tx.objectStore('files').clear(),
      tx.objectStore('head').put(newHead(this.#clock), 'head'),
      tx.done,
    ]);
    this.#tell();
  }

  #unwatch(watcher: () => void): void {
    this.#watchers.delete(watcher);
    if (this.#watchers.size > 0) return;
    this.#channel?.close();
    this.#channel = undefined;
  }

  #tell(): void {
    queueMicrotask(() => this.#callWatchers());
    if (typeof BroadcastChannel !== 'function') return;
    const channel = this.#channel ?? new BroadcastChannel(this.#name);
    channel.postMessage('changed');
    if (channel !== this.#channel) channel.close();
  }

  #callWatchers(): void {
    for (const watcher of [...this.#watchers]) watcher();
  }

  async #begin<Mode extends IDBTransactionMode>(
    stores: Stores,
    mode: Mode,
  ): Promise<IDBPTransaction<LedgerSchema, Stores, Mode>> {
    try {
      return (await this.#open()).transaction(stores, mode);
    } catch (error) {
      // Somebody had the connection closed (the database was deleted, or the browser cleaned up).
      if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
      this.#connection = undefined;
      return (await this.#open()).transaction(stores, mode);
    }
  }

  #open(): Promise<IDBPDatabase<LedgerSchema>> {
    this.#connection ??= this.#connect().catch((error: unknown) => {
      this.#connection = undefined;
      throw error;
    });
    return this.#connection;
  }

  async #connect(): Promise<IDBPDatabase<LedgerSchema>> {
    const db = await openDB<LedgerSchema>(this.#name, 1, {
      upgrade: (fresh) => {
        void fresh.createObjectStore('head').add(newHead(this.#clock), 'head');
        fresh.createObjectStore('log', { keyPath: 'seq', autoIncrement: true });
        fresh.createObjectStore('files');
      },
      // Another tab wants to delete or upgrade it: stand out of the way, and open again when needed.
      blocking: (_old, _new, event) => {
        (event.target as IDBDatabase).close();
        this.#connection = undefined;
      },
      terminated: () => {
        this.#connection = undefined;
      },
    });
    return db;
  }
}

async function feed(
  reader: LedgerReader,
  tx: IDBPTransaction<LedgerSchema, Stores, IDBTransactionMode>,
): Promise<void> {
  const head = await tx.objectStore('head').get('head');
  if (head === undefined) throw new Error('The ledger has no head.');
  const known = reader.head?.id === head.id;
  const range = known ? IDBKeyRange.lowerBound(reader.seq, true) : undefined;
  const entries = await tx.objectStore('log').getAll(range);
  if (reader.head?.id !== head.id) reader.start(head);
  for (const entry of entries) reader.apply(entry as LedgerEntry);
}

function abortQuietly(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch {
    // It has ended already: there is nothing left to undo.
  }
}

function newHead(clock: () => number): LedgerHead {
  return { id: freshId(), epoch: clock() };
}
