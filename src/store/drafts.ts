import { scopeKey } from '../model/scope.js';
import type { Scope } from '../model/scope.js';
import type { KeptData, Keeping } from './kept-data.js';
import { ShortRest } from './short-rest.js';
import type { Follower } from './writing.js';

/** What a person has typed and chosen, and has not sent. */
export interface DraftContent {
  readonly text: string;
  /** The id of the chosen recipient option. */
  readonly recipient?: string;
  readonly reasonCode?: string;
  readonly title?: string;
  readonly files?: readonly File[];
  /** Answers to a form, by the field's name. */
  readonly values?: Readonly<Record<string, unknown>>;
}

/**
 * @param content `undefined`: the draft is gone.
 * @param by Whoever saved it, as given to `save`, so that one can know its own.
 */
export type DraftListener = (content: DraftContent | undefined, by: object | undefined) => void;

export interface DraftsOptions {
  readonly kept: KeptData;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** How long a draft stays after its last change, in milliseconds. Default 30 days. */
  readonly keepMs?: number;
}

/**
 * What was typed, kept over removal of the element, reload and failure. A draft lies under a scope, so that
 * no shop ever reads another's, and under a key of the caller's, such as `reply:<thread id>`.
 *
 * Instances over the same kept data act as one.
 */
export class Drafts {
  readonly #kept: KeptData;
  readonly #now: () => number;
  readonly #keepMs: number;
  readonly #desk: Desk;

  constructor({ kept, now, keepMs = 30 * 24 * 60 * 60 * 1000 }: DraftsOptions) {
    this.#kept = kept;
    this.#now = now;
    this.#keepMs = keepMs;
    this.#desk = deskOf(kept);
  }

  /** The draft as last saved in this page, else as kept. `undefined`: there is none, or it has expired. */
  async load(scope: Scope, key: string): Promise<DraftContent | undefined> {
    void this.#sweepOnce(scope);
    const id = slotId(scope, key);
    const before = this.#desk.slots.get(id);
    if (before) return before.latest.content;
    const [words, bytes] = await Promise.all([
      this.#kept.drafts.get(scope, textKey(key)),
      this.#kept.drafts.get(scope, filesKey(key)),
    ]);
    // Somebody may have saved while the database was asked: that is newer.
    const newer = this.#desk.slots.get(id);
    if (newer) return newer.latest.content;
    if (words === undefined || words.changedAt <= this.#expired()) return undefined;
    const draft = readWords(words.value, scope);
    const files = readFiles(bytes?.value, scope);
    if (draft === undefined || files === undefined || files.stamp !== draft.filesStamp) {
      return draft?.content;
    }
    this.#desk.files.set(id, files);
    return { ...draft.content, files: files.files };
  }

  /**
   * Keeps a draft: at once when nothing was just written for its key, else after a short rest, or as the page goes; of
   * several that wait only the last is written. An empty one is deleted, without waiting.
   *
   * Settles when this content, or a later one of the same key, is kept or known not to be. Not kept, it
   * still lives as long as the page.
   * @param by Handed on to listeners.
   */
  save(scope: Scope, key: string, content: DraftContent, by?: object): Promise<Keeping> {
    return this.#write(scope, key, isEmpty(content) ? undefined : content, by);
  }

  /** The same without the rest: for what somebody waits for, as with a command that is not sent before. */
  saveNow(scope: Scope, key: string, content: DraftContent): Promise<Keeping> {
    const saved = this.save(scope, key, content);
    this.#desk.slots.get(slotId(scope, key))?.hurry();
    return saved;
  }

  /** After the server has it, or because the seller says so. */
  discard(scope: Scope, key: string, by?: object): Promise<Keeping> {
    return this.#write(scope, key, undefined, by);
  }

  /** Settles when nothing of any draft is left to write. */
  async flush(): Promise<void> {
    while (this.#desk.slots.size > 0) {
      await Promise.all([...this.#desk.slots.values()].map((slot) => slot.written));
    }
  }

  /** At logout: all drafts of a scope, or without one of everybody. */
  async forget(scope?: Scope): Promise<Keeping> {
    const all = [...this.#desk.slots.values()];
    const concerned = all.filter((slot) => scope === undefined || isSame(slot.scope, scope));
    await Promise.all(concerned.map((slot) => this.#queue(slot.scope, slot.key, undefined)));
    this.#desk.files.clear();
    const keeping = await this.#kept.drafts.forget(scope);
    for (const entry of this.#desk.listeners) {
      if (scope === undefined || isSame(entry.scope, scope)) entry.listener(undefined, undefined);
    }
    for (const watcher of this.#desk.watchers) {
      if (scope === undefined || isSame(watcher.scope, scope)) watcher.hear(undefined, false);
    }
    return keeping;
  }

  /** Tells of every change of one draft in this page. Returns what ends it. */
  subscribe(scope: Scope, key: string, listener: DraftListener): () => void {
    const entry = { id: slotId(scope, key), scope, listener };
    this.#desk.listeners.add(entry);
    return () => this.#desk.listeners.delete(entry);
  }

  /** Tells the keys of all drafts of a scope, at first and whenever one comes or goes in this page. */
  watch(scope: Scope, tell: (keys: ReadonlySet<string>) => void): Follower {
    const keys = new Set<string>();
    /** What was written while the database was asked is newer. */
    const heard = new Set<string>();
    const watcher: Watcher = {
      scope,
      hear: (key, isThere) => {
        if (key === undefined) keys.clear();
        else {
          heard.add(key);
          if (keys.has(key) === isThere) return;
          if (isThere) keys.add(key);
          else keys.delete(key);
        }
        tell(keys);
      },
    };
    this.#desk.watchers.add(watcher);
    const look = async (): Promise<void> => {
      await this.#sweepOnce(scope);
      for (const kept of await this.#kept.drafts.keys(scope)) {
        const key = kept.replace(/^text /, '');
        if (key !== kept && !heard.has(key)) keys.add(key);
      }
      if (this.#desk.watchers.has(watcher)) tell(keys);
    };
    return { ready: look(), stop: () => this.#desk.watchers.delete(watcher) };
  }

  /** Once a page and scope, when its first draft is asked for. */
  async #sweepOnce(scope: Scope): Promise<void> {
    if (this.#desk.swept.has(scopeKey(scope))) return;
    this.#desk.swept.add(scopeKey(scope));
    await this.#sweep(scope);
  }

  async #sweep(scope: Scope): Promise<void> {
    const limit = this.#expired();
    const all = await this.#kept.drafts.all(scope);
    const live = new Set(all.flatMap(({ key, changedAt }) => (changedAt > limit ? [key] : [])));
    for (const { key } of all) {
      // Files are written once and read as long as their text lives.
      if (live.has(key) || live.has(key.replace(/^files /, 'text '))) continue;
      await this.#kept.drafts.update(scope, key, limit, (current) =>
        current !== undefined && current.changedAt <= limit ? 'delete' : 'leave',
      );
    }
  }

  #expired(): number {
    return this.#now() - this.#keepMs;
  }

  #write(
    scope: Scope,
    key: string,
    content: DraftContent | undefined,
    by: object | undefined,
  ): Promise<Keeping> {
    const id = slotId(scope, key);
    const written = this.#queue(scope, key, content);
    for (const entry of this.#desk.listeners) {
      if (entry.id === id) entry.listener(content, by);
    }
    for (const watcher of this.#desk.watchers) {
      if (isSame(watcher.scope, scope)) watcher.hear(key, content !== undefined);
    }
    return written;
  }

  #queue(scope: Scope, key: string, content: DraftContent | undefined): Promise<Keeping> {
    const id = slotId(scope, key);
    const latest: Version = { content, at: this.#now() };
    const running = this.#desk.slots.get(id);
    if (running) {
      running.latest = latest;
      if (content === undefined) running.hurry();
    }
    return (running ?? this.#begin(id, scope, key, latest)).written;
  }

  #begin(id: string, scope: Scope, key: string, latest: Version): Slot {
    const rest = this.#desk.rests.get(id) ?? new ShortRest();
    this.#desk.rests.set(id, rest);
    const slot: Slot = {
      ...{ scope, key, latest, rest, isUrgent: latest.content === undefined },
      written: Promise.resolve(KEPT),
      hurry: () => {
        slot.isUrgent = true;
        rest.end();
      },
    };
    if (slot.isUrgent) rest.end();
    this.#desk.slots.set(id, slot);
    slot.written = this.#writeOut(id, slot);
    return slot;
  }

  async #writeOut(id: string, slot: Slot): Promise<Keeping> {
    for (;;) {
      // One that came while another was being written may be waited for as well.
      if (slot.rest.over && !slot.isUrgent) await slot.rest.over;
      slot.isUrgent = false;
      const version = slot.latest;
      const keeping = await this.#writeOnce(id, slot, version);
      if (version.content !== undefined) slot.rest.begin();
      if (slot.latest !== version) continue;
      this.#desk.slots.delete(id);
      return keeping;
    }
  }

  /** Files lie beside the text: a key typed does not write megabytes, and a full disk does not cost the text. */
  async #writeOnce(id: string, slot: Slot, { content, at }: Version): Promise<Keeping> {
    const { drafts } = this.#kept;
    const { scope, key } = slot;
    const owner = scopeKey(scope);
    if (content === undefined) {
      this.#desk.files.delete(id);
      const [words] = await Promise.all([
        drafts.delete(scope, textKey(key)),
        drafts.delete(scope, filesKey(key)),
      ]);
      return words;
    }
    const { files = [], ...words } = content;
    const known = this.#desk.files.get(id);
    const filesStamp = known && isSameFiles(files, known.files) ? known.stamp : newStamp(files);
    const [text, bytes] = await Promise.all([
      drafts.put(scope, textKey(key), { ...words, owner, filesStamp }, at),
      // Asked each time: another tab may have sent the same draft and taken the files away.
      known?.stamp === filesStamp && files.length === 0
        ? KEPT
        : drafts.update(scope, filesKey(key), at, (current) => {
            if (files.length === 0) return current === undefined ? 'leave' : 'delete';
            const there = readFiles(current?.value, scope)?.stamp === filesStamp;
            return there ? 'leave' : { put: { files, owner, stamp: filesStamp } };
          }),
    ]);
    this.#desk.files.set(id, { files, stamp: filesStamp });
    return text.kept ? bytes : text;
  }
}

interface Version {
  readonly content: DraftContent | undefined;
  readonly at: number;
}

/** A draft that is being written. */
interface Slot {
  readonly scope: Scope;
  readonly key: string;
  latest: Version;
  readonly rest: ShortRest;
  /** Whether what is written next is not to wait for the rest. */
  isUrgent: boolean;
  written: Promise<Keeping>;
  readonly hurry: () => void;
}

/** Somebody who wants to know which drafts there are. */
interface Watcher {
  readonly scope: Scope;
  /** `undefined`: all are gone. */
  readonly hear: (key: string | undefined, isThere: boolean) => void;
}

interface Desk {
  readonly slots: Map<string, Slot>;
  /** Between two writes of a draft. */
  readonly rests: Map<string, ShortRest>;
  readonly listeners: Set<{
    readonly id: string;
    readonly scope: Scope;
    readonly listener: DraftListener;
  }>;
  readonly watchers: Set<Watcher>;
  /** The very files of a draft, to see when they change. */
  readonly files: Map<string, StampedFiles>;
  readonly swept: Set<string>;
}

/** Words and files are two records; the stamp says which belong together. */
interface StampedFiles {
  readonly stamp: string;
  readonly files: readonly File[];
}

const KEPT: Keeping = { kept: true };
const desks = new WeakMap<KeptData, Desk>();

function deskOf(kept: KeptData): Desk {
  const desk = desks.get(kept) ?? {
    slots: new Map(),
    rests: new Map(),
    listeners: new Set(),
    watchers: new Set(),
    files: new Map(),
    swept: new Set(),
  };
  desks.set(kept, desk);
  return desk;
}

function slotId(scope: Scope, key: string): string {
  return JSON.stringify([scopeKey(scope), key]);
}

function textKey(key: string): string {
  return `text ${key}`;
}

function filesKey(key: string): string {
  return `files ${key}`;
}

function isSame(one: Scope, other: Scope): boolean {
  return scopeKey(one) === scopeKey(other);
}

/** A recipient alone is not worth keeping: it is preset before anybody has typed. */
function isEmpty({ text, title, reasonCode, files, values }: DraftContent): boolean {
  const blank = [text, title, reasonCode].every((part) => part === undefined || part === '');
  return blank && (files ?? []).length === 0 && Object.keys(values ?? {}).length === 0;
}

function newStamp(files: readonly File[]): string {
  return files.length === 0 ? '' : crypto.getRandomValues(new Uint32Array(4)).join('-');
}

function isSameFiles(ones: readonly File[], others: readonly File[]): boolean {
  return ones.length === others.length && ones.every((file, index) => file === others[index]);
}

/** Read with suspicion: another version of the kit may have written it, and never for another scope. */
function readWords(
  value: unknown,
  scope: Scope,
): { readonly content: DraftContent; readonly filesStamp: unknown } | undefined {
  if (!isOwned(value, scope)) return undefined;
  const { filesStamp, text, recipient, reasonCode, title, values } = value;
  const content = {
    text: typeof text === 'string' ? text : '',
    ...(typeof recipient === 'string' ? { recipient } : {}),
    ...(typeof reasonCode === 'string' ? { reasonCode } : {}),
    ...(typeof title === 'string' ? { title } : {}),
    ...(isRecord(values) ? { values } : {}),
  };
  return { content, filesStamp };
}

function readFiles(value: unknown, scope: Scope): StampedFiles | undefined {
  if (!isOwned(value, scope)) return undefined;
  const { files, stamp } = value;
  if (!Array.isArray(files) || typeof stamp !== 'string') return undefined;
  return { stamp, files: files.filter((file): file is File => file instanceof File) };
}

function isOwned(value: unknown, scope: Scope): value is Record<string, unknown> {
  return isRecord(value) && value['owner'] === scopeKey(scope);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
