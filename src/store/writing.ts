import { CareError } from '../adapter/care-error.js';
import type { Scope } from '../model/scope.js';
import type { CareStore } from './care-store.js';
import type { Commands } from './commands.js';
import type { Drafts } from './drafts.js';
import type { Intents } from './intents.js';
import { isAnythingKept } from './kept-database.js';

/** What keeps and sends: what she writes, what is on its way, and how it is sent. */
export interface WritingParts {
  readonly drafts: Drafts;
  readonly intents: Intents;
  readonly commands: Commands;
}

/** Somebody who follows what is written or on its way. */
export interface Follower {
  /** Settles once it knows how everything stands: before that nothing new is sent. */
  readonly ready: Promise<void>;
  readonly stop: () => void;
}

const writings = new WeakMap<CareStore, Writing>();

/** Those of this page that wait. Where one seller writes, all follow: what is kept is the whole page's. */
const waiting = new Set<Writing>();
let isWanted = false;

/**
 * What keeps and sends what a seller writes, fetched when she begins, or when something of hers is kept here from
 * before: a page on which she only reads does not carry it (decision 0903).
 */
export class Writing {
  readonly #store: CareStore;
  #loading: Promise<WritingParts> | undefined;
  #parts: WritingParts | undefined;
  readonly #waiting = new Set<(parts: WritingParts) => Promise<void>>();

  constructor(store: CareStore) {
    this.#store = store;
  }

  /** Once they have been fetched. */
  get parts(): WritingParts | undefined {
    return this.#parts;
  }

  /** @throws CareError `unavailable`, not applied, when it cannot be fetched. The next call tries again. */
  load(): Promise<WritingParts> {
    this.#loading ??= this.#fetch().catch((cause: unknown) => {
      this.#loading = undefined;
      throw new CareError({ kind: 'unavailable', outcome: 'not-applied' }, { cause });
    });
    return this.#loading;
  }

  /** Begins to follow as soon as there can be anything to follow in a scope. Returns what ends it. */
  follow(scope: Scope, begin: (parts: WritingParts) => Follower): () => void {
    let follower: Follower | undefined;
    const start = (parts: WritingParts): Promise<void> => {
      follower = begin(parts);
      return follower.ready;
    };
    if (this.#parts) void start(this.#parts);
    else {
      this.#waiting.add(start);
      waiting.add(this);
      void this.#loadIfKept(scope);
    }
    return () => {
      this.#waiting.delete(start);
      if (this.#waiting.size === 0) waiting.delete(this);
      follower?.stop();
    };
  }

  async #fetch(): Promise<WritingParts> {
    isWanted = true;
    const { makeParts } = await import('./writing-parts.js');
    waiting.delete(this);
    for (const other of waiting) other.#loadQuietly();
    const parts = (this.#parts ??= makeParts(this.#store));
    const starts = [...this.#waiting];
    this.#waiting.clear();
    await Promise.all(starts.map((start) => start(parts)));
    return parts;
  }

  async #loadIfKept(scope: Scope): Promise<void> {
    if (isWanted || (await isAnythingKept(scope))) this.#loadQuietly();
  }

  /** That it could not be fetched is said when it is needed. */
  #loadQuietly(): void {
    this.load().catch(() => {});
  }
}

/** How a store keeps and sends; apart from it, because a page that only shows does not have to carry it. */
export function writingOf(store: CareStore): Writing {
  const known = writings.get(store);
  if (known) return known;
  const made = new Writing(store);
  writings.set(store, made);
  return made;
}
