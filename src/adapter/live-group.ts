import type { RecordRef } from './check.js';

/** Changes as they happen: ids and versions only, the kit reads again what it shows. */
export interface LiveGroup {
  /** Runs until `signal` aborts. Reconnecting is the adapter's business; what was missed is said by `reset`. */
  subscribe(
    options: { readonly since?: string; readonly signal: AbortSignal },
    sink: LiveSink,
  ): void;
}

export interface LiveSink {
  /** Something changed. The cursor goes back as `since` after an interruption. */
  change(batch: readonly LiveChange[], cursor: string): void;
  /** The feed cannot go on where it was: everything may have changed. */
  reset(): void;
  state(state: 'connecting' | 'open' | 'interrupted'): void;
}

export interface LiveChange {
  readonly record: RecordRef;
  readonly version?: string;
  readonly removed?: boolean;
}
