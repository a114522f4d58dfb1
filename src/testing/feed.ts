import type { LiveChange } from '../adapter/live-group.js';
import type { Stage } from './stage.js';

/** One thing that a feed told. */
export type Told =
  | { readonly is: 'change'; readonly batch: readonly LiveChange[]; readonly cursor: string }
  | { readonly is: 'reset'; readonly cursor?: string }
  | { readonly is: 'state'; readonly state: string; readonly cursor?: string };

/** Follows an adapter live, and remembers all that it tells. */
export class Feed {
  readonly told: Told[] = [];
  readonly #abort = new AbortController();
  readonly #patience: number;
  #wake: () => void = () => {};

  constructor(stage: Stage, since?: string) {
    this.#patience = stage.patience;
    const options = { signal: this.#abort.signal, ...(since === undefined ? {} : { since }) };
    stage.group('live').subscribe(options, {
      change: (batch, cursor) => this.#tell({ is: 'change', batch, cursor }),
      reset: (cursor) => this.#tell({ is: 'reset', ...(cursor === undefined ? {} : { cursor }) }),
      state: (state, cursor) =>
        this.#tell({ is: 'state', state, ...(cursor === undefined ? {} : { cursor }) }),
    });
  }

  /** The first thing told, so far or within the time, for which `test` says yes. */
  async first<Kind extends Told>(test: (told: Told) => told is Kind): Promise<Kind | undefined>;
  async first(test: (told: Told) => boolean): Promise<Told | undefined>;
  async first(test: (told: Told) => boolean): Promise<Told | undefined> {
    let over = false;
    const timer = setTimeout(() => {
      over = true;
      this.#wake();
    }, this.#patience);
    try {
      for (;;) {
        const found = this.told.find(test);
        if (found !== undefined || over) return found;
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
      }
    } finally {
      clearTimeout(timer);
    }
  }

  /** The change of this thread. */
  changeOf(threadId: string): Promise<LiveChange | undefined> {
    const isIt = ({ record }: LiveChange) => record.kind === 'thread' && record.id === threadId;
    return this.first((told) => told.is === 'change' && told.batch.some(isIt)).then((told) =>
      told?.is === 'change' ? told.batch.find(isIt) : undefined,
    );
  }

  /** Where it stands, by the last thing that said so. */
  get cursor(): string | undefined {
    return this.told.findLast((told) => told.cursor !== undefined)?.cursor;
  }

  /** Whether it has said that it is open. */
  async opened(): Promise<boolean> {
    return (await this.first((told) => told.is === 'state' && told.state === 'open')) !== undefined;
  }

  stop(): void {
    this.#abort.abort();
  }

  #tell(told: Told): void {
    this.told.push(told);
    this.#wake();
  }
}
