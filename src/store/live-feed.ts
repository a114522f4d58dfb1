import type { CareAdapter } from '../adapter/care-adapter.js';
import type { LiveChange } from '../adapter/live-group.js';
import { parseList } from '../adapter/parse.js';
import { liveChangeSchema } from '../adapter/schemas/live-schema.js';
import type { ReadCache } from './read-cache.js';

/** Follows the adapter's live changes, if it has any: what they name is read again where it is shown. */
export class LiveFeed {
  readonly #adapter: CareAdapter;
  readonly #reads: ReadCache;
  #running: AbortController | undefined;
  #cursor: string | undefined;

  constructor(adapter: CareAdapter, reads: ReadCache) {
    this.#adapter = adapter;
    this.#reads = reads;
  }

  start(): void {
    if (this.#running || this.#adapter.live === undefined) return;
    const running = new AbortController();
    this.#running = running;
    // A feed that cannot start is a feed that is not there: focus, reconnect and the button remain.
    const failed = (): void => {
      if (this.#running === running) this.stop();
    };
    try {
      const started: unknown = this.#adapter.live.subscribe(
        { signal: running.signal, ...(this.#cursor === undefined ? {} : { since: this.#cursor }) },
        {
          change: (batch, cursor) => {
            if (running.signal.aborted) return;
            this.#cursor = cursor;
            this.#apply(batch);
          },
          reset: () => {
            if (!running.signal.aborted) this.#reads.invalidate([]);
          },
          state: () => {},
        },
      );
      // Adapters in plain JavaScript may well be asynchronous here.
      Promise.resolve(started).catch(failed);
    } catch {
      failed();
    }
  }

  stop(): void {
    this.#running?.abort();
    this.#running = undefined;
  }

  #apply(batch: readonly LiveChange[]): void {
    const changes = readChanges(batch);
    // What cannot be read may be anything.
    if (changes === undefined) return this.#reads.invalidate([]);
    for (const { record } of changes) {
      if (record.kind !== 'thread') continue;
      this.#reads.invalidate(['thread', record.id]);
    }
    if (changes.some(({ record }) => record.kind === 'thread')) {
      this.#reads.invalidate(['threads']);
    }
  }
}

function readChanges(batch: unknown): readonly LiveChange[] | undefined {
  try {
    const { items, bad } = parseList(liveChangeSchema, batch, 'live.subscribe');
    return bad.length > 0 ? undefined : (items as readonly LiveChange[]);
  } catch {
    return undefined;
  }
}
