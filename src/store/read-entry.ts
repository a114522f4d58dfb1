import { toCareError } from '../adapter/care-error.js';
import { patientRead, type ReadLimits } from './patient-read.js';
import type { RecordState, RecordView } from './record-view.js';
import { Published } from './view.js';

/** How an entry reads, and what its cache wants to know of it. */
export interface EntrySurroundings {
  readonly limits: ReadLimits;
  readonly now: () => number;
  /** Called when the last observer has left. */
  readonly left: () => void;
}

/** How one observer would read; whoever shares the key reads the same. */
export type Read<Value> = (signal: AbortSignal) => Promise<Value>;

/** An answer is fresh for so long: who looks again meanwhile makes no read. */
const STALE_AFTER_MS = 30_000;

/** The answer to one key: who observes it, and the one read that may still change it. */
export class ReadEntry<Value> {
  readonly #around: EntrySurroundings;
  readonly #observers = new Set<ReadObserver<Value>>();
  #state: RecordState<Value> = { status: 'loading', reading: false };
  #running: AbortController | undefined;
  #isInvalid = false;
  #leftAt = 0;

  constructor(around: EntrySurroundings) {
    this.#around = around;
  }

  get state(): RecordState<Value> {
    return this.#state;
  }

  get isObserved(): boolean {
    return this.#observers.size > 0;
  }

  /** When the last observer left. */
  get leftAt(): number {
    return this.#leftAt;
  }

  observe(read: Read<Value>): RecordView<Value> {
    const observer = new ReadObserver(this, read);
    this.#observers.add(observer);
    this.freshen();
    return observer;
  }

  /** Reads again where somebody looks at an answer that is old, or at none. */
  freshen(): void {
    if (this.#isStale && !this.#state.reading) this.read();
  }

  /** What has been read, or is being read, is of before: observed it is read again now, else when it next is. */
  invalidate(): void {
    this.#isInvalid = true;
    this.read();
  }

  /** Forgets the answer; where somebody looks it is read anew. */
  reset(): void {
    this.#show({ status: 'loading', reading: false });
    this.read();
  }

  /** Ends the read on its way; what it was for remains to be read. */
  cancel(): void {
    if (!this.#running) return;
    this.#running.abort();
    this.#running = undefined;
    this.#isInvalid = true;
    this.#show({ ...this.#state, reading: false });
  }

  /** Reads as an observer would, or the latest; only while it looks. A read on its way can no longer answer. */
  read(observer: ReadObserver<Value> | undefined = [...this.#observers].at(-1)): void {
    if (observer === undefined || !this.#observers.has(observer)) return;
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    this.#show(
      this.#state.status === 'ready'
        ? { ...this.#state, reading: true }
        : { status: 'loading', reading: true },
    );
    const end = (state: () => RecordState<Value>): void => {
      if (running.signal.aborted) return;
      this.#running = undefined;
      this.#show(state());
    };
    patientRead(running.signal, this.#around.limits, observer.read).then(
      (value) => end(() => this.#answered(value)),
      (thrown: unknown) => end(() => this.#failed(thrown)),
    );
  }

  leave(observer: ReadObserver<Value>): void {
    this.#observers.delete(observer);
    if (this.isObserved) return;
    this.cancel();
    this.#leftAt = this.#around.now();
    this.#around.left();
  }

  get #isStale(): boolean {
    const { error, readAt } = this.#state;
    if (this.#isInvalid || error !== undefined || readAt === undefined) return true;
    const age = this.#around.now() - readAt;
    // A clock that was set back says nothing of an age.
    return age < 0 || age >= STALE_AFTER_MS;
  }

  #answered(value: Value): RecordState<Value> {
    this.#isInvalid = false;
    return { status: 'ready', value, readAt: this.#around.now(), reading: false };
  }

  #failed(thrown: unknown): RecordState<Value> {
    const status = this.#state.status === 'ready' ? 'ready' : 'failed';
    return { ...this.#state, status, error: toCareError(thrown), reading: false };
  }

  #show(state: RecordState<Value>): void {
    this.#state = state;
    for (const observer of this.#observers) observer.set(state);
  }
}

/** One who looks at an entry. */
class ReadObserver<Value> extends Published<RecordState<Value>> implements RecordView<Value> {
  readonly read: Read<Value>;
  readonly #entry: ReadEntry<Value>;

  constructor(entry: ReadEntry<Value>, read: Read<Value>) {
    super(entry.state);
    this.#entry = entry;
    this.read = read;
  }

  refresh(): void {
    this.#entry.read(this);
  }

  close(): void {
    this.silence();
    this.#entry.leave(this);
  }
}
