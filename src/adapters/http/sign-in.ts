/** Asks for a new sign-in, once for all whose requests came back unauthorised. */
export class SignIn {
  readonly #ask: (() => Promise<void>) | undefined;
  readonly #verify: () => Promise<void>;
  #running: Promise<void> | undefined;
  #times = 0;

  /** @param verify Rejects where somebody else has signed in: nobody reads on under her name. */
  constructor(ask: (() => Promise<void>) | undefined, verify: () => Promise<void>) {
    this.#ask = ask;
    this.#verify = verify;
  }

  /** How many sign-ins there were: what a request remembers of when it began. */
  get times(): number {
    return this.#times;
  }

  /**
   * What a request that came back unauthorised waits for.
   * @param since `times` when it began: with a sign-in in between nobody is asked again.
   * @returns `undefined` where nobody can be asked.
   */
  request(since: number): Promise<void> | undefined {
    if (this.#ask === undefined) return undefined;
    if (since < this.#times) return Promise.resolve();
    this.#running ??= this.#run(this.#ask);
    return this.#running;
  }

  async #run(ask: () => Promise<void>): Promise<void> {
    try {
      await ask();
      this.#times += 1;
      await this.#verify();
    } finally {
      this.#running = undefined;
    }
  }
}
