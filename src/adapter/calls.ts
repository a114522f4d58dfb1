/** What comes with every query. */
export interface ReadCall {
  /** Aborts when the answer is no longer wanted; reject with an `AbortError` or anything at all. */
  readonly signal: AbortSignal;
  /** BCP 47. Labels and names are to come in it; it is part of every cache key. */
  readonly locale: string;
}

/** What comes with every command. */
export interface CommandCall {
  /**
   * Names one act of the seller. The same key again means the same act: do it once, answer the same. The kit
   * keeps the key over retries and reloads and takes a new one when the content changed or was refused.
   */
  readonly idempotencyKey: string;
  /** Aborts only when the page goes away or the seller cancels while nothing has been sent. */
  readonly signal: AbortSignal;
  /** The language for the marketplace's own words in a refusal. */
  readonly locale: string;
  /** The `version` the seller was looking at. If the record moved on, throw `conflict`. */
  readonly expectedVersion?: string;
  /** Where an act of several calls goes on: what `check` or the last answer gave as `resume`. */
  readonly resume?: string;
  /** Tells how much of the files has gone up. */
  readonly onProgress?: (progress: {
    readonly sentBytes: number;
    readonly totalBytes: number;
  }) => void;
}

/** How far one step of an act of several calls got (resolve a line, then the next). */
export interface StepResult {
  readonly id: string;
  readonly label?: string;
  readonly outcome: 'applied' | 'not-applied' | 'unknown';
  readonly error?: { readonly message?: string; readonly code?: string };
}
