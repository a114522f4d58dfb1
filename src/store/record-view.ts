import { QueryObserver, type QueryClient, type QueryKey } from '@tanstack/query-core';
import { toCareError, type CareError } from '../adapter/care-error.js';
import { Published, type View } from './view.js';

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

export interface RecordSource<Value> {
  /** Names the answer; the same key is read once for all who look. */
  readonly key: QueryKey;
  readonly read: (signal: AbortSignal) => Promise<Value>;
}

/** One record, read when somebody looks and again on focus, on reconnect, on a live change, or when asked. */
export class RecordView<Value> implements View<RecordState<Value>> {
  readonly #client: QueryClient;
  readonly #source: RecordSource<Value>;
  readonly #observer: QueryObserver<Value>;
  readonly #published: Published<RecordState<Value>>;
  readonly #stop: () => void;

  constructor(client: QueryClient, source: RecordSource<Value>) {
    this.#client = client;
    this.#source = source;
    this.#observer = new QueryObserver<Value>(client, {
      queryKey: source.key,
      queryFn: ({ signal }) => source.read(signal),
    });
    this.#published = new Published(this.#read());
    this.#stop = this.#observer.subscribe(() => this.#published.set(this.#read()));
    this.#published.set(this.#read());
  }

  get state(): RecordState<Value> {
    return this.#published.state;
  }

  subscribe(listener: () => void): () => void {
    return this.#published.subscribe(listener);
  }

  /** Reads again now; an older read on its way is aborted and can no longer answer. */
  refresh(): void {
    void this.#client.refetchQueries({ queryKey: this.#source.key, exact: true });
  }

  close(): void {
    this.#stop();
  }

  #read(): RecordState<Value> {
    const { data, dataUpdatedAt, error, isFetching, status } = this.#observer.getCurrentResult();
    return {
      status: data !== undefined ? 'ready' : status === 'error' ? 'failed' : 'loading',
      ...(data === undefined ? {} : { value: data, readAt: dataUpdatedAt }),
      ...(error === null ? {} : { error: toCareError(error) }),
      reading: isFetching,
    };
  }
}
