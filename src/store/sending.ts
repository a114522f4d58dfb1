import { CareError } from '../adapter/care-error.js';
import type { Scope } from '../model/scope.js';
import type { CareStore } from './care-store.js';
import type { Commands } from './commands.js';
import type { Drafts } from './drafts.js';
import type { Intents } from './intents.js';
import type { KeptData } from './kept-data.js';

/** What sends: how acts are made, and what is on its way. */
export interface Senders {
  readonly intents: Intents;
  readonly commands: Commands;
}

/** Somebody who follows what is on its way. */
export interface Follower {
  /** Settles once it knows how everything stands: before that nothing new is sent. */
  readonly ready: Promise<void>;
  readonly stop: () => void;
}

export interface SendingOptions {
  readonly store: CareStore;
  readonly drafts: Drafts;
  readonly kept: KeptData;
}

/**
 * What sends, fetched when somebody begins to write or when an act of before is kept here: a page on which
 * a seller only reads does not carry it (decision 0903).
 */
export class Sending {
  readonly #options: SendingOptions;
  #loading: Promise<Senders> | undefined;
  #senders: Senders | undefined;
  readonly #waiting = new Set<(senders: Senders) => Promise<void>>();

  constructor(options: SendingOptions) {
    this.#options = options;
  }

  /** @throws CareError `unavailable`, not applied, when it cannot be fetched. The next call tries again. */
  load(): Promise<Senders> {
    this.#loading ??= this.#fetch().catch((cause: unknown) => {
      this.#loading = undefined;
      throw new CareError({ kind: 'unavailable', outcome: 'not-applied' }, { cause });
    });
    return this.#loading;
  }

  /** Fetches it ahead of its use; that it fails is said when it is used. */
  prepare(): void {
    this.load().catch(() => {});
  }

  /** Begins to follow as soon as there can be anything to follow in a scope. Returns what ends it. */
  follow(scope: Scope, begin: (senders: Senders) => Follower): () => void {
    let follower: Follower | undefined;
    const start = (senders: Senders): Promise<void> => {
      follower = begin(senders);
      return follower.ready;
    };
    if (this.#senders) void start(this.#senders);
    else {
      this.#waiting.add(start);
      void this.#loadIfKept(scope);
    }
    return () => {
      this.#waiting.delete(start);
      follower?.stop();
    };
  }

  async #fetch(): Promise<Senders> {
    const { makeSenders } = await import('./senders.js');
    const senders = (this.#senders ??= makeSenders(this.#options));
    const starts = [...this.#waiting];
    this.#waiting.clear();
    await Promise.all(starts.map((start) => start(senders)));
    return senders;
  }

  async #loadIfKept(scope: Scope): Promise<void> {
    if ((await this.#options.kept.intents.all(scope)).length > 0) this.prepare();
  }
}
