import { freshId } from '../../adapter/fresh-id.js';
import type { Decision, Ledger, LedgerEntry, LedgerHead, LedgerReader } from './ledger.js';

/** A ledger that lives as long as the page: for one adapter, or for all that were given it. */
export class InMemoryLedger implements Ledger {
  readonly persistent = false;
  readonly #clock: () => number;
  readonly #watchers = new Set<() => void>();
  #head: LedgerHead;
  #log: LedgerEntry[] = [];
  #files = new Map<string, Blob>();

  constructor(clock: () => number) {
    this.#clock = clock;
    this.#head = this.#newHead();
  }

  refresh(reader: LedgerReader): Promise<void> {
    this.#feed(reader);
    return Promise.resolve();
  }

  commit<Answer>(reader: LedgerReader, decide: () => Decision<Answer>): Promise<Answer> {
    // What `decide` throws becomes a rejection.
    return new Promise((resolve) => resolve(this.#commitNow(reader, decide)));
  }

  file(id: string): Promise<Blob | undefined> {
    return Promise.resolve(this.#files.get(id));
  }

  watch(changed: () => void, signal: AbortSignal): void {
    // Its own function each time: the same callback may watch twice.
    const watcher = () => changed();
    this.#watchers.add(watcher);
    signal.addEventListener('abort', () => this.#watchers.delete(watcher), { once: true });
  }

  reset(): Promise<void> {
    this.#head = this.#newHead();
    this.#log = [];
    this.#files = new Map();
    this.#notify();
    return Promise.resolve();
  }

  #commitNow<Answer>(reader: LedgerReader, decide: () => Decision<Answer>): Answer {
    this.#feed(reader);
    const { answer, event, files = [] } = decide();
    if (event === undefined) return answer;
    for (const { id, bytes } of files) this.#files.set(id, bytes);
    this.#log.push({ seq: this.#log.length + 1, event });
    this.#feed(reader);
    this.#notify();
    return answer;
  }

  #feed(reader: LedgerReader): void {
    if (reader.head?.id !== this.#head.id) reader.start(this.#head);
    for (const entry of this.#log.slice(reader.seq)) reader.apply(entry);
  }

  #notify(): void {
    queueMicrotask(() => {
      for (const watcher of [...this.#watchers]) watcher();
    });
  }

  #newHead(): LedgerHead {
    return { id: freshId(), epoch: this.#clock() };
  }
}
