import type { ReactiveElement } from 'lit';

/**
 * A part of an element that is fetched when it is first wanted (decision 0903): what most pages never show weighs
 * nothing in them. The element is drawn again when it has come, and when it could not be had.
 */
export class Later<Part> {
  readonly #element: ReactiveElement;
  readonly #fetch: () => Promise<Part>;
  #part: Part | undefined;
  #fetching: Promise<Part | undefined> | undefined;
  #isMissing = false;

  /** @param bring Such as `() => import('./inbox-filters.js')`, with what is to be done with it at once. */
  constructor(element: ReactiveElement, bring: () => Promise<Part>) {
    this.#element = element;
    this.#fetch = bring;
  }

  /** Once it has come. */
  get part(): Part | undefined {
    return this.#part;
  }

  /** Whether the last try to fetch it failed: the seller is told, and `want` tries again. */
  get isMissing(): boolean {
    return this.#isMissing;
  }

  /** Fetches it once. `undefined`: it could not be had. */
  want(): Promise<Part | undefined> {
    this.#fetching ??= this.#fetch().then(
      (part) => this.#settle(part),
      () => {
        this.#fetching = undefined;
        return this.#settle(undefined);
      },
    );
    return this.#fetching;
  }

  /** Fetches it unless the last try failed: what each drawing asks for would else be asked for without end. */
  expect(): void {
    if (!this.#isMissing) void this.want();
  }

  #settle(part: Part | undefined): Part | undefined {
    this.#part = part;
    this.#isMissing = part === undefined;
    this.#element.requestUpdate();
    return part;
  }
}
