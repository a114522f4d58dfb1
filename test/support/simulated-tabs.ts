import type fc from 'fast-check';
import { scopeKey } from '../../src/model/scope.js';
import type { Scope } from '../../src/model/scope.js';
import type { Intent } from '../../src/store/intent.js';
import type { KeptData, KeptRecord, KeptStore } from '../../src/store/kept-data.js';
import type { HeldLock, RecordLocks } from '../../src/store/record-lock.js';

/**
 * A browser whose tabs share storage and locks, all in memory: every step of every tab waits its turn with the
 * scheduler, and a tab can die between any two of them.
 */
export class SimulatedBrowser {
  readonly records = new Map<string, KeptRecord>();
  readonly #scheduler: fc.Scheduler;
  readonly #holders = new Map<string, SimulatedTab>();
  #waiting: Waiting[] = [];
  /** What was deleted, as it last was. */
  readonly deleted: Intent[] = [];

  constructor(scheduler: fc.Scheduler) {
    this.#scheduler = scheduler;
  }

  openTab(): SimulatedTab {
    return new SimulatedTab(this);
  }

  turn(): Promise<void> {
    return this.#scheduler.schedule(Promise.resolve());
  }

  tryTake(tab: SimulatedTab, name: string): HeldLock | undefined {
    if (this.#holders.has(name)) return undefined;
    this.#holders.set(name, tab);
    let held = true;
    const release = () => {
      if (held && !tab.isDead) this.#free(name);
      held = false;
    };
    return { crossTab: true, release };
  }

  wait(waiting: Waiting): void {
    this.#waiting.push(waiting);
    this.#grant();
  }

  isWaiting(waiting: Waiting): boolean {
    return this.#waiting.includes(waiting);
  }

  giveUp(waiting: Waiting): void {
    this.#waiting = this.#waiting.filter((one) => one !== waiting);
  }

  /** Its locks go, and what it was about to do never happens. */
  bury(tab: SimulatedTab): void {
    this.#waiting = this.#waiting.filter((one) => one.tab !== tab);
    for (const [name, holder] of [...this.#holders]) {
      if (holder === tab) this.#free(name);
    }
  }

  #free(name: string): void {
    this.#holders.delete(name);
    this.#grant();
  }

  #grant(): void {
    for (const waiting of [...this.#waiting]) {
      const lock = this.tryTake(waiting.tab, waiting.name);
      if (lock === undefined) continue;
      this.giveUp(waiting);
      waiting.granted(lock);
    }
  }
}

interface Waiting {
  readonly tab: SimulatedTab;
  readonly name: string;
  readonly granted: (lock: HeldLock | undefined) => void;
}

export class SimulatedTab {
  isDead = false;
  readonly kept: KeptData;
  readonly locks: RecordLocks;
  readonly #browser: SimulatedBrowser;

  constructor(browser: SimulatedBrowser) {
    this.#browser = browser;
    const intents = this.#store(browser.records, browser.deleted);
    this.kept = { intents, drafts: intents, close: () => {} };
    this.locks = {
      tryTake: (name) => this.#tryTake(name),
      take: (...asked) => this.#take(...asked),
    };
  }

  crash(): void {
    this.isDead = true;
    this.#browser.bury(this);
  }

  /** What is scheduled when the tab dies never comes back. */
  async turn(): Promise<void> {
    await this.#browser.turn();
    if (this.isDead) await new Promise<never>(() => {});
  }

  async #tryTake(name: string): Promise<HeldLock | undefined> {
    await this.turn();
    return this.#browser.tryTake(this, name);
  }

  async #take(name: string, signal?: AbortSignal): Promise<HeldLock | undefined> {
    await this.turn();
    if (signal?.aborted === true) return undefined;
    return new Promise((resolve) => {
      const waiting: Waiting = { tab: this, name, granted: resolve };
      signal?.addEventListener('abort', () => {
        if (!this.#browser.isWaiting(waiting)) return;
        this.#browser.giveUp(waiting);
        resolve(undefined);
      });
      this.#browser.wait(waiting);
    });
  }

  #store(records: Map<string, KeptRecord>, deleted: Intent[]): KeptStore {
    const id = (scope: Scope, key: string) => JSON.stringify([scopeKey(scope), key]);
    const remove = (at: string) => {
      const record = records.get(at);
      if (record) deleted.push(record.value as Intent);
      records.delete(at);
    };
    const kept = { kept: true } as const;
    const step = async <T>(work: () => T): Promise<T> => {
      await this.turn();
      const result = work();
      await this.turn();
      return result;
    };
    const under = (scope: Scope): KeptRecord[] =>
      [...records].flatMap(([at, record]) =>
        at.startsWith(id(scope, '').slice(0, -3)) ? [record] : [],
      );
    return {
      get: (scope, key) => step(() => records.get(id(scope, key))),
      keys: (scope) => step(() => under(scope).map(({ key }) => key)),
      all: (scope) => step(() => under(scope)),
      put: (scope, key, value, changedAt) =>
        step(() => {
          records.set(id(scope, key), structuredClone({ key, changedAt, value }));
          return kept;
        }),
      update: (scope, key, changedAt, decide) =>
        step(() => {
          const change = decide(records.get(id(scope, key)));
          if (change === 'delete') remove(id(scope, key));
          else if (change !== 'leave') {
            records.set(id(scope, key), structuredClone({ key, changedAt, value: change.put }));
          }
          return kept;
        }),
      delete: (scope, key) =>
        step(() => {
          remove(id(scope, key));
          return kept;
        }),
      forget: () => step(() => kept),
    };
  }
}
