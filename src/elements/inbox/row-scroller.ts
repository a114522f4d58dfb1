import type { ReactiveController, ReactiveElement } from 'lit';
import { rowWindow, type RowWindow } from './row-window.js';

/** Pixels. Before the first drawing nothing can be measured: it is put right at once. */
const ROW_HEIGHT_GUESS = 72;

/** What scrolls, the list in it, and a row nobody sees that says how high one is. */
export interface ScrollParts {
  readonly scroller: HTMLElement;
  readonly list: HTMLElement;
  readonly measure: HTMLElement;
}

/**
 * Which rows of a long list are drawn: those in sight, some around them, and the one that has the focus, which is
 * never taken away under the seller's hands. The place survives a move in the page.
 */
export class RowScroller implements ReactiveController {
  readonly #element: ReactiveElement;
  readonly #parts: () => ScrollParts | undefined;
  // In a frame of its own: measured at once, a list as high as its rows ends in an error on the host's page.
  readonly #resized = new ResizeObserver(() => requestAnimationFrame(() => this.#look()));
  #length = 0;
  #drawn: RowWindow = { first: 0, last: -1 };
  #rowHeight = ROW_HEIGHT_GUESS;
  #scroller: HTMLElement | undefined;
  #top = 0;
  #focused: number | undefined;

  constructor(element: ReactiveElement, parts: () => ScrollParts | undefined) {
    this.#element = element;
    this.#parts = parts;
    element.addController(this);
  }

  /** The row that has the focus, from 0. */
  get focused(): number | undefined {
    return this.#focused;
  }

  /** The rows that were drawn last. */
  get drawn(): RowWindow {
    return this.#drawn;
  }

  /** The indexes to draw of a list of so many rows, in their order. */
  draw(length: number): readonly number[] {
    this.#length = length;
    this.#drawn = this.#window();
    const { first, last } = this.#drawn;
    const rows = Array.from({ length: last - first + 1 }, (_, step) => first + step);
    const kept = this.#focused;
    if (kept === undefined || kept >= length || !this.isKept(kept)) return rows;
    return kept < first ? [kept, ...rows] : [...rows, kept];
  }

  /** Whether a row is drawn for its focus alone, out of sight. */
  isKept(index: number): boolean {
    return index === this.#focused && (index < this.#drawn.first || index > this.#drawn.last);
  }

  toTop(): void {
    this.#focused = undefined;
    if (this.#scroller) this.#scroller.scrollTop = 0;
  }

  readonly onScroll = (): void => {
    this.#top = this.#scroller?.scrollTop ?? 0;
    this.#look();
  };

  readonly onFocusIn = ({ target }: FocusEvent): void => {
    const place = (target as Element).closest('[aria-posinset]')?.getAttribute('aria-posinset');
    this.#focused = place ? Number(place) - 1 : undefined;
  };

  readonly onFocusOut = (): void => {
    if (this.#focused !== undefined && this.isKept(this.#focused)) this.#element.requestUpdate();
    this.#focused = undefined;
  };

  hostConnected(): void {
    if (!this.#scroller) return;
    // A move in the page sets what scrolls back to its top.
    this.#scroller.scrollTop = this.#top;
    this.#observe();
  }

  hostDisconnected(): void {
    this.#resized.disconnect();
  }

  hostUpdated(): void {
    const parts = this.#parts();
    if (parts?.scroller !== this.#scroller) {
      this.#scroller = parts?.scroller;
      this.#top = 0;
      this.#observe();
    }
    if (!parts) return;
    // Set by script, since a strict policy allows no style attributes.
    const { style } = parts.list;
    style.setProperty('block-size', `${this.#length * this.#rowHeight}px`);
    style.setProperty('padding-block-start', `${this.#drawn.first * this.#rowHeight}px`);
    const kept = parts.list.querySelector<HTMLElement>('[data-kept]');
    kept?.style.setProperty('inset-block-start', `${(this.#focused ?? 0) * this.#rowHeight}px`);
  }

  #observe(): void {
    const parts = this.#parts();
    if (!parts) return;
    this.#resized.observe(parts.scroller);
    this.#resized.observe(parts.measure);
  }

  /** Draws again where other rows have come into sight, or rows have another height. */
  #look(): void {
    const height = this.#parts()?.measure.getBoundingClientRect().height || this.#rowHeight;
    const { first, last } = this.#drawn;
    const isTaller = height !== this.#rowHeight;
    this.#rowHeight = height;
    const now = this.#window();
    if (isTaller || now.first !== first || now.last !== last) this.#element.requestUpdate();
  }

  #window(): RowWindow {
    return rowWindow({
      scrollTop: this.#scroller?.scrollTop ?? 0,
      viewHeight: this.#scroller?.clientHeight ?? this.#rowHeight * 8,
      rowHeight: this.#rowHeight,
      length: this.#length,
    });
  }
}
