import type { QueryClient } from '@tanstack/query-core';
import type { CareAdapter } from '../adapter/care-adapter.js';
import type { LiveChange } from '../adapter/live-group.js';

/** Follows the adapter's live changes, if it has any: what they name is read again where it is shown. */
export class LiveFeed {
  readonly #adapter: CareAdapter;
  readonly #client: QueryClient;
  #running: AbortController | undefined;
  #cursor: string | undefined;

  constructor(adapter: CareAdapter, client: QueryClient) {
    this.#adapter = adapter;
    this.#client = client;
  }

  start(): void {
    if (this.#running || this.#adapter.live === undefined) return;
    const running = new AbortController();
    this.#running = running;
    try {
      this.#adapter.live.subscribe(
        { signal: running.signal, ...(this.#cursor === undefined ? {} : { since: this.#cursor }) },
        {
          change: (batch, cursor) => {
            if (running.signal.aborted) return;
            this.#cursor = cursor;
            this.#apply(batch);
          },
          reset: () => {
            if (!running.signal.aborted) void this.#client.invalidateQueries();
          },
          state: () => {},
        },
      );
    } catch {
      // A feed that cannot start is a feed that is not there: focus, reconnect and the button remain.
      this.stop();
    }
  }

  stop(): void {
    this.#running?.abort();
    this.#running = undefined;
  }

  #apply(batch: readonly LiveChange[]): void {
    for (const { record } of batch) {
      if (record.kind !== 'thread') continue;
      void this.#client.invalidateQueries({ queryKey: ['thread', record.id] });
    }
    if (batch.some(({ record }) => record.kind === 'thread')) {
      void this.#client.invalidateQueries({ queryKey: ['threads'] });
    }
  }
}
