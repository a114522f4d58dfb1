import type { ReactiveController, ReactiveElement } from 'lit';
import { rowWindow, type RowWindow } from './row-window.js';

/** Pixels. Before the first drawing nothing can be measured: it is put right at once. */
const ROW_HEIGHT_GUESS = 72;

/**
 * What scrolls, the list in it, and a row nobody sees that says how high one is. A row of a list says its place by
 * `aria-posinset`, one of a table by `data-place`, from 1.
 */
export interface ScrollParts {
  readonly scroller: HTMLElement;
  /** Not there while the rows are on their way. */
  readonly list: HTMLElement | null;
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
  /** Gets the focus as soon as it is there. */
  #awaited: number | undefined;
  /** Where to scroll once rows have come above, pixels. */
  #goal: number | undefined;
  /** How high the list is at least, so that a short one can be held in its place, too. */
  #floor = 0;

  constructor(element: ReactiveElement, parts: () => ScrollParts | undefined) {
    this.#element = element;
    this.#parts = parts;
    element.addController(this);
  }

  /** The row that has the focus, from 0. */
  get focused(): number | undefined {
    return this.#focused;
  }

  /** The row that gets the focus as soon as it is there. */
  get awaited(): number | undefined {
    return this.#awaited;
  }

  /** The rows that were drawn last. */
  get drawn(): RowWindow {
    return this.#drawn;
  }

  /** What scrolls; absent until it is there. */
  get scroller(): HTMLElement | undefined {
    return this.#scroller;
  }

  /** How far it is scrolled, or about to be, pixels. */
  get top(): number {
    return this.#goal ?? this.#scroller?.scrollTop ?? 0;
  }

  /** Of one row, pixels. */
  get rowHeight(): number {
    return this.#rowHeight;
  }

  /**
   * The indexes to draw of a list of so many rows, in their order.
   * @param moved So many rows came above what is on the screen, which stays where it is.
   */
  draw(length: number, moved: number): readonly number[] {
    this.#length = length;
    if (moved !== 0) this.#follow(moved);
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
    this.#focused = this.#awaited = this.#goal = undefined;
    this.#floor = 0;
    if (this.#scroller) this.#scroller.scrollTop = 0;
  }

  /** Brings a row into sight and gives it the focus, as soon as it is there. */
  focus(index: number): void {
    const scroller = this.#scroller;
    if (!scroller) return;
    this.#awaited = Math.max(0, Math.min(index, this.#length - 1));
    const top = this.#awaited * this.#rowHeight;
    const { scrollTop, clientHeight } = scroller;
    // Names of columns that stay above the rows cover what would be seen of them.
    const below = top + this.#rowHeight - clientHeight + (this.#parts()?.list?.offsetTop ?? 0);
    if (top < scrollTop || below > scrollTop) scroller.scrollTop = top < scrollTop ? top : below;
    this.#element.requestUpdate();
  }

  readonly onScroll = (): void => {
    this.#top = this.top;
    this.#floor = Math.min(this.#floor, this.#top + (this.#scroller?.clientHeight ?? 0));
    this.#look();
  };

  readonly onFocusIn = ({ target }: FocusEvent): void => {
    const row = (target as Element).closest('li, tr');
    const place = row?.getAttribute('aria-posinset') ?? row?.getAttribute('data-place');
    this.#focused = place ? Number(place) - 1 : undefined;
    this.#element.requestUpdate();
  };

  readonly onFocusOut = ({ relatedTarget, currentTarget }: FocusEvent): void => {
    if (this.#focused !== undefined && this.isKept(this.#focused)) this.#element.requestUpdate();
    this.#focused = undefined;
    // A row that is moved in the list loses the focus to nobody.
    const isElsewhere =
      relatedTarget && !(currentTarget as Element).contains(relatedTarget as Node);
    if (isElsewhere) this.#awaited = undefined;
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
      this.#top = this.#floor = 0;
      this.#observe();
    }
    const list = parts?.list;
    if (!list) {
      this.#top = this.#floor = 0;
      return;
    }
    if (this.#goal !== undefined) this.#floor = this.#goal + parts.scroller.clientHeight;
    // Set by script, since a strict policy allows no style attributes.
    const { style } = list;
    const height = Math.max(this.#length * this.#rowHeight, this.#floor);
    style.setProperty('block-size', `${height}px`);
    style.setProperty('padding-block-start', `${this.#drawn.first * this.#rowHeight}px`);
    const kept = list.querySelector<HTMLElement>('[data-kept]');
    kept?.style.setProperty('inset-block-start', `${(this.#focused ?? 0) * this.#rowHeight}px`);
    if (this.#goal !== undefined) parts.scroller.scrollTop = this.#goal;
    this.#goal = undefined;
    // It is told of by an event, which must not come in the middle of a drawing.
    if (this.#awaited !== undefined) queueMicrotask(() => this.#focusAwaited(list));
  }

  #follow(rows: number): void {
    if (this.#focused !== undefined) this.#focused = Math.max(0, this.#focused + rows);
    if (this.#awaited !== undefined) this.#awaited += rows;
    this.#goal = Math.max(0, this.top + rows * this.#rowHeight);
  }

  #focusAwaited(list: HTMLElement): void {
    if (this.#awaited === undefined) return;
    const place = this.#awaited + 1;
    const row = list.querySelector(`[aria-posinset="${place}"], [data-place="${place}"]`);
    const control = row?.querySelector<HTMLElement>('a, button, input');
    if (!control) return;
    this.#awaited = undefined;
    control.focus({ preventScroll: true });
  }

  #observe(): void {
    const parts = this.#parts();
    if (!parts) return;
    this.#resized.observe(parts.scroller);
    this.#resized.observe(parts.measure);
  }

  /** Draws again where other rows have come into sight, or rows have another height. */
  #look(): void {
    const { list, measure } = this.#parts() ?? {};
    const height = measure?.getBoundingClientRect().height || this.#rowHeight;
    const { first, last } = this.#drawn;
    const isTaller = height !== this.#rowHeight;
    this.#rowHeight = height;
    if (!list) return;
    const now = this.#window();
    if (isTaller || now.first !== first || now.last !== last) this.#element.requestUpdate();
  }

  #window(): RowWindow {
    return rowWindow({
      scrollTop: this.top,
      viewHeight: this.#scroller?.clientHeight ?? this.#rowHeight * 8,
      rowHeight: this.#rowHeight,
      length: this.#length,
    });
  }
}
