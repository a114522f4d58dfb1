import type { ReactiveController, ReactiveElement } from 'lit';
import { firstWhose } from './first-whose.js';

/** So near to the end, in pixels, counts as being there. */
const AT_END_PX = 48;

/** An entry, and how far below the upper edge of the log it stands. */
interface Anchor {
  readonly entry: Element;
  readonly top: number;
}

/**
 * Where the seller reads in a log: at its end, which moves on with it, or further up, where what she reads stays
 * under her eyes whatever comes above it, and also when the element is moved in the page.
 */
export class ScrollPlace implements ReactiveController {
  readonly #log: () => HTMLElement | null;
  /** Whether the end of what is drawn is the end of all there is. */
  readonly #isWhole: () => boolean;
  #isAtEnd = true;
  #top = 0;
  /** The log whose place that is: another one begins anew. */
  #measured: HTMLElement | undefined;
  /** What is read, where it stood when it was last looked at. */
  #anchor: Anchor | undefined;
  #start: number | undefined;
  #observed = new WeakSet<Element>();
  readonly #resized = new ResizeObserver(() => {
    if (!this.#isAtEnd) this.#hold();
    // In a frame of its own: what is done at once can end in an error on the host's page.
    this.#stayAtEndSoon();
  });
  /** Before the next picture it goes back to the end: once, however often it is drawn until then. */
  #isGoingToEnd = false;

  constructor(
    element: ReactiveElement,
    log: () => HTMLElement | null,
    isWhole: () => boolean = () => true,
  ) {
    this.#log = log;
    this.#isWhole = isWhole;
    element.addController(this);
  }

  get isAtEnd(): boolean {
    return this.#isAtEnd;
  }

  /** How far it is to the first and to the last of what is drawn, in heights of the log. */
  get distances(): { readonly start: number; readonly end: number } {
    const log = this.#log();
    if (!log || log.clientHeight === 0) return { start: Infinity, end: Infinity };
    const below = log.scrollHeight - log.scrollTop - log.clientHeight;
    return { start: log.scrollTop / log.clientHeight, end: below / log.clientHeight };
  }

  /** For another log: it begins at its end. */
  reset(): void {
    this.#isAtEnd = true;
    this.#anchor = undefined;
    this.#start = undefined;
    this.#measured = undefined;
  }

  /** With the next drawing: at the entry of this place among those that are drawn, with what stands over it. */
  startAt(entry: number): void {
    this.#start = entry;
  }

  toEnd(): void {
    const log = this.#log();
    this.#isAtEnd = true;
    if (log) this.#scrollTo(log, log.scrollHeight);
  }

  /**
   * The log was scrolled.
   * @returns Whether it was by the seller.
   */
  scrolled(): boolean {
    const log = this.#log();
    // Word of our own scrolling comes late, when sizes may have changed again: it is nobody's wish.
    if (!log || !this.#hasScrolled(log)) return false;
    this.#top = log.scrollTop;
    this.#measured = log;
    this.#look(log);
    return true;
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
    this.#observed = new WeakSet();
  }

  hostUpdate(): void {
    // At the end nobody has to be held, and looking would have all laid out once more.
    const log = this.#isAtEnd ? null : this.#log();
    this.#anchor = log ? this.#anchorOf(log) : undefined;
  }

  hostUpdated(): void {
    const log = this.#log();
    if (!log) return;
    // Sizes settle after the first drawing: who is at the end stays there.
    this.#observe(log);
    if (this.#start !== undefined) this.#begin(log, this.#start);
    else if (!this.#isAtEnd) this.#hold();
    this.#stayAtEndSoon();
  }

  #begin(log: HTMLElement, place: number): void {
    let entry: Element | undefined = entriesOf(log)[place];
    if (!entry) return;
    this.#start = undefined;
    // The day it was written on, and what says that it is new.
    while (entry.previousElementSibling?.localName === 'p') entry = entry.previousElementSibling;
    this.#scrollTo(log, log.scrollTop + this.#topOf(entry));
    this.#look(log);
  }

  /** Notices where she is. */
  #look(log: HTMLElement): void {
    const below = log.scrollHeight - log.scrollTop - log.clientHeight;
    this.#isAtEnd = below < AT_END_PX && this.#isWhole();
    this.#anchor = this.#anchorOf(log);
  }

  #hold(): void {
    const log = this.#log();
    const anchor = this.#anchor;
    if (!log || !anchor?.entry.isConnected) return;
    if (this.#hasScrolled(log)) return;
    const moved = this.#topOf(anchor.entry) - anchor.top;
    if (moved !== 0) this.#scrollTo(log, log.scrollTop + moved);
  }

  #stayAtEndSoon(): void {
    if (!this.#isAtEnd || this.#isGoingToEnd) return;
    this.#isGoingToEnd = true;
    requestAnimationFrame(() => {
      this.#isGoingToEnd = false;
      this.#stayAtEnd();
    });
  }

  #stayAtEnd(): void {
    const log = this.#log();
    if (log && this.#isAtEnd && !this.#hasScrolled(log)) this.toEnd();
  }

  /**
   * Whether she has, also where word of it is still on its way: then nothing is done against her. A log in which no place
   * was taken yet is another one than that of which word comes late.
   */
  #hasScrolled(log: HTMLElement): boolean {
    return log === this.#measured && log.scrollTop !== this.#top;
  }

  #scrollTo(log: HTMLElement, top: number): void {
    log.scrollTop = top;
    this.#top = log.scrollTop;
    this.#measured = log;
  }

  #observe(log: HTMLElement): void {
    // Observed again, each would be told of again.
    for (const each of [log, ...log.children]) {
      if (this.#observed.has(each)) continue;
      this.#observed.add(each);
      this.#resized.observe(each);
    }
  }

  /** The first entry of which something is in sight. */
  #anchorOf(log: HTMLElement): Anchor | undefined {
    const entries = entriesOf(log);
    const edge = log.getBoundingClientRect().top;
    const first = firstWhose(entries.length, (at) => {
      const box = entries[at]?.getBoundingClientRect();
      return box !== undefined && box.bottom > edge;
    });
    const entry = entries[first];
    return entry && { entry, top: this.#topOf(entry) };
  }

  #topOf(entry: Element): number {
    const log = this.#log()?.getBoundingClientRect().top ?? 0;
    return entry.getBoundingClientRect().top - log;
  }
}

function entriesOf(log: HTMLElement): HTMLCollectionOf<HTMLElement> {
  return log.getElementsByTagName('article');
}
