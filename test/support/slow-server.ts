import type { ReadKey, ReadSource } from '../../src/store/read-cache.js';
import { deferred, type Deferred } from './deferred.js';

/** A read that the test answers. */
export interface BegunRead extends Deferred<string> {
  readonly key: string;
  readonly signal: AbortSignal;
}

/** A server whose answers come when the test says so, whatever becomes of the signals. */
export class SlowServer {
  readonly begun: BegunRead[] = [];

  source(...key: ReadKey): ReadSource<string> {
    return { key, read: (signal) => this.#begin(JSON.stringify(key), signal) };
  }

  /** The nth read, from 0. */
  at(index: number): BegunRead {
    const read = this.begun.at(index);
    if (!read) throw new Error(`There is no read ${index}.`);
    return read;
  }

  #begin(key: string, signal: AbortSignal): Promise<string> {
    const read = { key, signal, ...deferred<string>() };
    this.begun.push(read);
    return read.promise;
  }
}
