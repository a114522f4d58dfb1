import { scopeKey } from '../model/scope.js';
import type { Scope } from '../model/scope.js';
import { answerOf, endOf } from './indexed-db.js';
import { KEPT_NAME, openKeptDatabase, within, type StoreName } from './kept-database.js';
import { inBytes, inFiles, readFilesIn } from './kept-files.js';

/**
 * What outlives the page: the IndexedDB database `seller-care-kit/1` with its stores `intents` and `drafts`.
 * Other copies and later versions of the kit share it, so its version stays 1 and records only gain fields.
 *
 * It opens when first asked, and asking takes a scope: nothing is touched before `describe` has answered.
 * No method throws. What the browser will not keep lives in memory for as long as the page does, and the
 * answer says so.
 */
export interface KeptData {
  readonly intents: KeptStore;
  readonly drafts: KeptStore;
  /** What the last write met. Absent: nothing was written yet. */
  readonly state?: Keeping;
  /** Lets the connection go; the next call opens it again. */
  close(): void;
}

/** One object store. Every record lies under a scope, and no call can reach another scope's. */
export interface KeptStore {
  get(scope: Scope, key: string): Promise<KeptRecord | undefined>;
  /** The keys of all of a scope: what is kept under them, files too, is not read. */
  keys(scope: Scope): Promise<readonly string[]>;
  /** All of a scope, in the order of their keys. */
  all(scope: Scope): Promise<readonly KeptRecord[]>;
  /** `at`: milliseconds since 1970, for expiry. Settles once it is really written, or known not to be. */
  put(scope: Scope, key: string, value: unknown, at: number): Promise<Keeping>;
  /**
   * Reads, decides and writes in one transaction, so that two tabs cannot both decide on what only one of
   * them changed. `decide` must be pure: it may run twice.
   */
  update(
    scope: Scope,
    key: string,
    at: number,
    decide: (current: KeptRecord | undefined) => KeptChange,
  ): Promise<Keeping>;
  delete(scope: Scope, key: string): Promise<Keeping>;
  /** Forgets a scope, or without one everything. */
  forget(scope?: Scope): Promise<Keeping>;
}

export interface KeptRecord {
  readonly key: string;
  /** Milliseconds since 1970. */
  readonly changedAt: number;
  /** As it was stored, perhaps by another version of the kit: read it with suspicion. */
  readonly value: unknown;
}

/** What `decide` wants: another value, none any more, or everything as it is. */
export type KeptChange = { readonly put: unknown } | 'delete' | 'leave';

/** Whether a write outlives the page, and why not. */
export type Keeping = { readonly kept: true } | { readonly kept: false; readonly reason: NotKept };

/**
 * - `missing`: the browser has no IndexedDB here, or forbids it (a sandboxed frame, some private windows).
 * - `blocked`: it did not open in time.
 * - `full`: the site has used up its space.
 * - `unstorable`: the value itself cannot be stored, such as a file that has vanished from the disk.
 * - `failed`: anything else.
 */
export type NotKept = 'missing' | 'blocked' | 'full' | 'unstorable' | 'failed';

export interface KeptDataOptions {
  /** Default `seller-care-kit/1`. */
  readonly name?: string;
  /** How long opening may take, in milliseconds, before memory has to do. Default 4000. */
  readonly openLimitMs?: number;
}

/** The kept data of this page: the same name gives the same object, so that what is in memory is shared. */
export function openKeptData(options: KeptDataOptions = {}): KeptData {
  const name = options.name ?? KEPT_NAME;
  const open = opened.get(name) ?? new IndexedKeptData(name, options.openLimitMs ?? 4000);
  opened.set(name, open);
  return open;
}

const opened = new Map<string, KeptData>();

interface Row extends KeptRecord {
  readonly scope: string;
}

class IndexedKeptData implements KeptData {
  readonly intents: KeptStore;
  readonly drafts: KeptStore;
  state?: Keeping;
  readonly #name: string;
  readonly #openLimitMs: number;
  #database: IDBDatabase | undefined;
  #opening: Promise<IDBDatabase> | undefined;

  constructor(name: string, openLimitMs: number) {
    this.#name = name;
    this.#openLimitMs = openLimitMs;
    const use: UseDatabase = (work) => this.#use(work);
    const note = (keeping: Keeping) => (this.state = keeping);
    this.intents = new IndexedStore('intents', use, note);
    this.drafts = new IndexedStore('drafts', use, note);
  }

  close(): void {
    this.#database?.close();
    this.#database = undefined;
    this.#opening = undefined;
  }

  /** The browser may close a connection behind our back (site data cleared): then once more on a new one. */
  async #use<T>(work: (database: IDBDatabase) => Promise<T>): Promise<T> {
    try {
      return await work(this.#database ?? (await this.#open()));
    } catch (error) {
      if (nameOf(error) !== 'InvalidStateError') throw error;
      this.close();
      return work(await this.#open());
    }
  }

  async #open(): Promise<IDBDatabase> {
    this.#opening ??= this.#connect();
    const opening = this.#opening;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const limit = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new OpenTimeout()), this.#openLimitMs);
    });
    try {
      return await Promise.race([opening, limit]);
    } catch (error) {
      // One that hangs may still open; one that failed is tried again next time.
      if (!(error instanceof OpenTimeout) && this.#opening === opening) this.#opening = undefined;
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  async #connect(): Promise<IDBDatabase> {
    // A guest does not stand in the way.
    const database = await openKeptDatabase(this.#name, () => this.close());
    this.#database = database;
    return database;
  }
}

type Found = IDBRequest<Row | undefined>;
type UseDatabase = <T>(work: (database: IDBDatabase) => Promise<T>) => Promise<T>;

class IndexedStore implements KeptStore {
  readonly #store: StoreName;
  readonly #use: UseDatabase;
  readonly #note: (keeping: Keeping) => void;
  /** What is not written yet or could not be, by scope and key. It is newer than what the database has. */
  readonly #memory = new Map<string, Row>();

  constructor(store: StoreName, use: UseDatabase, note: (keeping: Keeping) => void) {
    this.#store = store;
    this.#use = use;
    this.#note = note;
  }

  async get(scope: Scope, key: string): Promise<KeptRecord | undefined> {
    const id = rowId(scope, key);
    const row = await this.#read((rows) => rows.get(id) as Found);
    return this.#memory.get(JSON.stringify(id)) ?? fromStored(row);
  }

  async keys(scope: Scope): Promise<readonly string[]> {
    const ids = await this.#read((rows) => rows.getAllKeys(within(scope)));
    const stored = (ids ?? []).flatMap((id) => (Array.isArray(id) ? [id[1] as string] : []));
    const inMemory = [...this.#memory.values()].filter((row) => row.scope === scopeKey(scope));
    return [...new Set([...stored, ...inMemory.map(({ key }) => key)])];
  }

  async all(scope: Scope): Promise<readonly KeptRecord[]> {
    const stored = await this.#read((rows) => rows.getAll(within(scope)) as IDBRequest<Row[]>);
    const rows = new Map((stored ?? []).map((row) => [row.key, fromStored(row)]));
    for (const row of this.#memory.values()) {
      if (row.scope === scopeKey(scope)) rows.set(row.key, row);
    }
    return [...rows.values()].sort((one, other) => (one.key < other.key ? -1 : 1));
  }

  async put(scope: Scope, key: string, value: unknown, at: number): Promise<Keeping> {
    const id = rowId(scope, key);
    const memoryId = JSON.stringify(id);
    const row: Row = { scope: id[0], key, changedAt: at, value };
    this.#memory.set(memoryId, row);
    let tries = 0;
    const put = (rows: IDBObjectStore): void => {
      // While its files were read something newer may have taken its place.
      if ((tries += 1) === 1 || this.#memory.get(memoryId) === row) rows.put(toStored(row));
    };
    const keeping = await this.#write(put, () => value);
    if (keeping.kept && this.#memory.get(memoryId) === row) this.#memory.delete(memoryId);
    return keeping;
  }

  async update(
    scope: Scope,
    key: string,
    at: number,
    decide: (current: KeptRecord | undefined) => KeptChange,
  ): Promise<Keeping> {
    const id = rowId(scope, key);
    const memoryId = JSON.stringify(id);
    let unwritten = this.#memory.get(memoryId);
    let current = unwritten;
    let change: KeptChange = 'leave';
    const row = (value: unknown): Row => ({ scope: id[0], key, changedAt: at, value });
    const decided = async (rows: IDBObjectStore): Promise<void> => {
      const stored = await answerOf(rows.get(id) as Found);
      unwritten = this.#memory.get(memoryId);
      current = unwritten ?? fromStored(stored);
      change = decide(current);
      if (change === 'delete') rows.delete(id);
      else if (change !== 'leave') rows.put(toStored(row(change.put)));
    };
    const keeping = await this.#write(decided, () => change);
    if (keeping.kept) {
      // What was put meanwhile is newer, and stays until it is written itself.
      if (change !== 'leave' && this.#memory.get(memoryId) === unwritten) {
        this.#memory.delete(memoryId);
      }
    } else {
      change = decide(this.#memory.get(memoryId) ?? current);
      if (change === 'delete') this.#memory.delete(memoryId);
      else if (change !== 'leave') this.#memory.set(memoryId, row(change.put));
    }
    return keeping;
  }

  async delete(scope: Scope, key: string): Promise<Keeping> {
    const id = rowId(scope, key);
    this.#memory.delete(JSON.stringify(id));
    return this.#write((rows) => void rows.delete(id));
  }

  async forget(scope?: Scope): Promise<Keeping> {
    for (const [id, row] of this.#memory) {
      if (scope === undefined || row.scope === scopeKey(scope)) this.#memory.delete(id);
    }
    return this.#write(
      (rows) => void (scope === undefined ? rows.clear() : rows.delete(within(scope))),
    );
  }

  /** What cannot be read is not there: the page goes on from memory. */
  async #read<T>(ask: (rows: IDBObjectStore) => IDBRequest<T>): Promise<T | undefined> {
    const name = this.#store;
    try {
      return await this.#use((database) =>
        answerOf(ask(database.transaction(name).objectStore(name))),
      );
    } catch (error) {
      this.#note({ kept: false, reason: reasonFor(error) });
      return undefined;
    }
  }

  /** @param offered What `change` would store: refused for its files, it is offered once more with their bytes. */
  async #write(
    change: (rows: IDBObjectStore) => Promise<void> | void,
    offered?: () => unknown,
  ): Promise<Keeping> {
    const write = (): Promise<void> => this.#use((database) => this.#transact(database, change));
    const keeping = await write()
      .catch(async (error: unknown) => {
        if (!mayBeFiles(error) || !(await readFilesIn(offered?.()))) throw error;
        await write();
      })
      .then(
        (): Keeping => ({ kept: true }),
        (error: unknown): Keeping => ({ kept: false, reason: reasonFor(error) }),
      );
    this.#note(keeping);
    return keeping;
  }

  /** All of a change or nothing. @throws DOMException, and what `change` throws. */
  async #transact(
    database: IDBDatabase,
    change: (rows: IDBObjectStore) => Promise<void> | void,
  ): Promise<void> {
    const name = this.#store;
    const durability = DURABILITY[name];
    const transaction = database.transaction(name, 'readwrite', { durability });
    const end = endOf(transaction);
    try {
      // A change that waits for nothing is handed over and committed within this task: a page that goes right
      // after it loses nothing.
      const waiting = change(transaction.objectStore(name));
      if (waiting) await waiting;
      transaction.commit();
    } catch (error) {
      // What was refused is said by the error, not by the end that it brings.
      end.catch(() => {});
      abort(transaction);
      throw error;
    }
    await end;
  }
}

/** An intent has to be on the disk before its call; a draft is written at every key, and a power cut is rare. */
const DURABILITY = { intents: 'strict', drafts: 'relaxed' } as const;

class OpenTimeout extends Error {}

/** @throws DOMException where it has ended already, by an error of its own. */
function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // Then there is nothing left to take back.
  }
}

function toStored(row: Row): Row {
  return { ...row, value: inBytes(row.value) };
}

function fromStored<Stored extends Row | undefined>(row: Stored): Stored {
  return row && { ...row, value: inFiles(row.value) };
}

function rowId(scope: Scope, key: string): [string, string] {
  return [scopeKey(scope), key];
}

function reasonFor(error: unknown): NotKept {
  if (error instanceof OpenTimeout) return 'blocked';
  switch (nameOf(error)) {
    case 'QuotaExceededError':
      return 'full';
    case 'DataCloneError':
    case 'DataError':
    case 'NotReadableError':
    case 'NotFoundError':
      return 'unstorable';
    case 'SecurityError':
    case 'InvalidAccessError':
    case 'ReferenceError':
    case 'TypeError':
      return 'missing';
    default:
      return 'failed';
  }
}

/** What Safari says of a file depends on its version. */
function mayBeFiles(error: unknown): boolean {
  return ['failed', 'unstorable'].includes(reasonFor(error));
}

function nameOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
}
