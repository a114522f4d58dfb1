import type { CareAdapter } from '../adapter/care-adapter.js';
import type { RecordRef } from '../adapter/check.js';
import type { LiveChange } from '../adapter/live-group.js';
import { parseList } from '../adapter/parse.js';
import { liveChangeSchema } from '../adapter/schemas/live-schema.js';

/** What a change means for what has been read. */
export interface Changes {
  recordsChanged(...records: readonly RecordRef[]): void;
  /** Nobody knows what: everything may have changed. */
  anyChanged(): void;
}

/** Follows the adapter's live changes, if it has any: what they name is read again where it is shown. */
export class LiveFeed {
  readonly #adapter: CareAdapter;
  readonly #changes: Changes;
  #running: AbortController | undefined;
  #cursor: string | undefined;

  constructor(adapter: CareAdapter, changes: Changes) {
    this.#adapter = adapter;
    this.#changes = changes;
  }

  start(): void {
    if (this.#running || this.#adapter.live === undefined) return;
    const running = new AbortController();
    this.#running = running;
    // A feed that cannot start is a feed that is not there: focus, reconnect and the button remain.
    const failed = (): void => {
      if (this.#running === running) this.stop();
    };
    const { signal } = running;
    try {
      const started: unknown = this.#adapter.live.subscribe(
        { signal, ...(this.#cursor === undefined ? {} : { since: this.#cursor }) },
        {
          change: (batch, cursor) => {
            if (signal.aborted) return;
            this.#cursor = cursor;
            this.#apply(batch);
          },
          reset: (cursor) => {
            if (signal.aborted) return;
            this.#cursor = cursor;
            this.#changes.anyChanged();
          },
          state: (_, cursor) => {
            if (!signal.aborted) this.#cursor = cursor ?? this.#cursor;
          },
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
    if (changes === undefined) return this.#changes.anyChanged();
    this.#changes.recordsChanged(...changes.map(({ record }) => record));
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
