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
  /**
   * The feed cannot go on where it was: everything may have changed.
   * @param cursor Where it begins anew, if that is known; the one before is forgotten.
   */
  reset(cursor?: string): void;
  /**
   * @param cursor With `open`, where the feed stands. Without it a feed that is interrupted before its first change
   *   begins anew, and what changes in between is seen only when something is read again.
   */
  state(state: 'connecting' | 'open' | 'interrupted', cursor?: string): void;
}

export interface LiveChange {
  readonly record: RecordRef;
  readonly version?: string;
  readonly removed?: boolean;
}
