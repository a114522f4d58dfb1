/** A part of what we believe, kept fresh while somebody looks at it. */
export interface View<State> {
  /** What is known now; a new frozen object whenever it changes. */
  readonly state: State;
  /** Tells of changes, at most once a microtask. Returns how to stop. */
  subscribe(listener: () => void): () => void;
  /** Ends it: reads on their way are aborted, nothing is kept running. */
  close(): void;
}

/** A state and those who want to know of its changes. Several changes in one task are told once. */
export class Published<State> {
  #state: State;
  #told = true;
  readonly #listeners = new Set<() => void>();

  constructor(state: State) {
    this.#state = state;
  }

  get state(): State {
    return this.#state;
  }

  set(state: State): void {
    if (Object.is(state, this.#state)) return;
    this.#state = state;
    // Who comes later sees it as it is by then.
    if (!this.#told || this.#listeners.size === 0) return;
    this.#told = false;
    queueMicrotask(() => {
      this.#told = true;
      for (const listener of [...this.#listeners]) this.#tell(listener);
    });
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Nobody is told any more, also of what has already changed. */
  silence(): void {
    this.#listeners.clear();
  }

  /** What goes wrong with one listener is an uncaught error as anywhere, and not the next one's. */
  #tell(listener: () => void): void {
    if (!this.#listeners.has(listener)) return;
    try {
      listener();
    } catch (thrown) {
      reportError(thrown);
    }
  }
}
