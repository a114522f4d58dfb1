import type { CareErrorDetails, CareErrorKind } from '../../adapter/care-error.js';

/** Something that goes wrong on purpose, from when it is added until it is used up or cleared. */
export interface Fault {
  /** Which method, as group and name: `threads.reply`, `describe`, `check`. `*`: all of them. */
  readonly method: string;
  /**
   * What happens. A kind of `CareError`: the server refuses with it and does nothing. Else:
   *
   * - `hang`: nothing is done and no answer comes, until the caller aborts;
   * - `lost-request`: it never arrived, but the caller only sees that no answer came;
   * - `lost-reply`: it was done, but the answer never came;
   * - `malformed`: it was done, and the answer has the wrong shape (`answer`);
   * - `slow`: it takes `ms` longer, and goes well;
   * - `half-done`: of an act of several steps (`incidents.act`) only the first `steps` are done: the word to the
   *   operator was sent, and the resolution failed. It answers so, or with `error` where one is given.
   */
  readonly kind:
    CareErrorKind | 'hang' | 'lost-request' | 'lost-reply' | 'malformed' | 'slow' | 'half-done';
  /** How many calls it meets. Default: all, until it is cleared. */
  readonly times?: number;
  /** Only calls for which this says yes. */
  readonly when?: (request: unknown) => boolean;
  /** What the error says beside its kind. For a lost request or reply the kind may be given, too: `timeout` by default. */
  readonly error?: Partial<CareErrorDetails>;
  /** For a lost request or reply: whether the caller is left waiting instead of being told of a time-out. Default false. */
  readonly hangs?: boolean;
  /** For `half-done`: how many steps are done. Default 1. */
  readonly steps?: number;
  /** For `slow`, in milliseconds. Default 5,000. */
  readonly ms?: number;
  /** For `malformed`. Default: an object of no known shape. */
  readonly answer?: unknown;
}

/** The faults that are in force. The one added first goes first. */
export class Faults {
  readonly #waiting: { readonly fault: Fault; left: number }[] = [];

  /** Puts one in force. @returns what takes it back. */
  add(fault: Fault): () => void {
    const entry = { fault, left: fault.times ?? Infinity };
    this.#waiting.push(entry);
    return () => {
      entry.left = 0;
    };
  }

  clear(): void {
    this.#waiting.length = 0;
  }

  /** The fault this call meets, if any; uses it up by one. */
  take(method: string, request: unknown): Fault | undefined {
    const entry = this.#waiting.find(
      ({ fault, left }) =>
        left > 0 &&
        (fault.method === '*' || fault.method === method) &&
        (fault.when?.(request) ?? true),
    );
    if (entry === undefined) return undefined;
    entry.left -= 1;
    return entry.fault;
  }
}
