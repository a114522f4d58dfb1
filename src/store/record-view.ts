import type { CareError } from '../adapter/care-error.js';
import type { View } from './view.js';

/** One record, or one answer, as we believe it now. */
export interface RecordState<Value> {
  readonly status: 'loading' | 'ready' | 'failed';
  /** The last good answer; stays while a newer read is on its way or has failed. */
  readonly value?: Value;
  /** Why the last read failed. With a `value`: what is shown may be stale. */
  readonly error?: CareError;
  /** When the last good answer came, by this machine's clock, milliseconds. */
  readonly readAt?: number;
  /** Whether a read is on its way. */
  readonly reading: boolean;
}

/** One record, read when somebody looks and again on focus, on reconnect, on a live change, or when asked. */
export interface RecordView<Value> extends View<RecordState<Value>> {
  /** Reads again now; an older read on its way is aborted and can no longer answer. */
  refresh(): void;
}
