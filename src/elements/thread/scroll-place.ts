import type { ReactiveController, ReactiveElement } from 'lit';

/** So near to the end, in pixels, counts as being there. */
const AT_END_PX = 48;

/**
 * Where the seller reads in a log: at its end, which moves on with it, or further up, where what she reads stays
 * under her eyes whatever comes above it, and also when the element is moved in the page.
 */
export class ScrollPlace implements ReactiveController {
  readonly #log: () => HTMLElement | null;
  #isAtEnd = true;
  #top = 0;
  /** The first entry, and where it stood in the log before a drawing. */
  #anchor: { readonly entry: Element; readonly top: number } | undefined;
  // In a frame of its own: what is done at once can end in an error on the host's page.
  readonly #resized = new ResizeObserver(() => requestAnimationFrame(() => this.#stayAtEnd()));

  constructor(element: ReactiveElement, log: () => HTMLElement | null) {
    this.#log = log;
    element.addController(this);
  }

  get isAtEnd(): boolean {
    return this.#isAtEnd;
  }

  /** For another log: it begins at its end. */
  reset(): void {
    this.#isAtEnd = true;
    this.#anchor = undefined;
  }

  toEnd(): void {
    const log = this.#log();
    if (log) this.#scrollTo(log, log.scrollHeight);
  }

  /** The log was scrolled. */
  scrolled(): void {
    const log = this.#log();
    // Word of our own scrolling comes late, when sizes may have changed again: it is nobody's wish.
    if (!log || log.scrollTop === this.#top) return;
    this.#top = log.scrollTop;
    this.#isAtEnd = log.scrollHeight - log.scrollTop - log.clientHeight < AT_END_PX;
  }

  hostConnected(): void {
    const log = this.#log();
    if (!log) return;
    // A move in the page sets what scrolls back to its top.
    this.#scrollTo(log, this.#top);
    this.#stayAtEnd();
    this.#observe(log);
  }

  hostDisconnected(): void {
    this.#resized.disconnect();
  }

  hostUpdate(): void {
    const entry = this.#log()?.querySelector('article');
    this.#anchor = entry ? { entry, top: this.#topOf(entry) } : undefined;
  }

  hostUpdated(): void {
    const log = this.#log();
    const anchor = this.#anchor;
    if (!log) return;
    // Sizes settle after the first drawing: who is at the end stays there.
    this.#observe(log);
    if (anchor?.entry.isConnected && !this.#isAtEnd) {
      this.#scrollTo(log, log.scrollTop + this.#topOf(anchor.entry) - anchor.top);
    }
    this.#stayAtEnd();
  }

  #stayAtEnd(): void {
    if (this.#isAtEnd) this.toEnd();
  }

  #scrollTo(log: HTMLElement, top: number): void {
    log.scrollTop = top;
    this.#top = log.scrollTop;
  }

  #observe(log: HTMLElement): void {
    this.#resized.observe(log);
    for (const entry of log.children) this.#resized.observe(entry);
  }

  #topOf(entry: Element): number {
    const log = this.#log()?.getBoundingClientRect().top ?? 0;
    return entry.getBoundingClientRect().top - log;
  }
}
