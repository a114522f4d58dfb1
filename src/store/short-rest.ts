/** Milliseconds. Somebody who types fast has about two letters in that time. */
const REST_MS = 250;

/**
 * A rest after a piece of work, so that what comes key by key is not done key by key. It ends early when the page goes or
 * is put out of sight: what waits for it must not be lost.
 */
export class ShortRest {
  #over: Promise<void> | undefined;
  #end: (() => void) | undefined;

  /** Settles when it is over; `undefined`: nothing is to be waited for. */
  get over(): Promise<void> | undefined {
    return this.#over;
  }

  begin(): void {
    this.end();
    this.#over = new Promise((resolve) => {
      const timer = setTimeout(() => this.end(), REST_MS);
      window.addEventListener('pagehide', this.#leave);
      document.addEventListener('visibilitychange', this.#leave);
      this.#end = () => {
        clearTimeout(timer);
        window.removeEventListener('pagehide', this.#leave);
        document.removeEventListener('visibilitychange', this.#leave);
        resolve();
      };
    });
  }

  end(): void {
    this.#end?.();
    this.#end = this.#over = undefined;
  }

  readonly #leave = (): void => this.end();
}
