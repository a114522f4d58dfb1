import type { RowScroller } from './row-scroller.js';

/** How far a row is looked for from where it stood. More at once is another list. */
const REACH = 60;

/** What a row is found again by. */
export interface Standing {
  readonly id: string;
  /** What its place in the list follows from: with another one it has moved by itself. */
  readonly rank: string;
}

/** The row at an index, as far as it is here. */
export type StandingAt = (index: number) => Standing | undefined;

/** What she looks at stays where it is while other rows come and go above it. */
export class RowHold {
  readonly #rows: RowScroller;
  #before: readonly (Standing & { readonly index: number })[] = [];

  constructor(rows: RowScroller) {
    this.#rows = rows;
  }

  /** Whether what is on top may not come and go as it likes: she reads elsewhere, or her hands are on the list. */
  get isHeld(): boolean {
    const { top, focused, scroller } = this.#rows;
    return top > 0 || focused !== undefined || scroller?.matches(':hover') === true;
  }

  /** Another list. */
  reset(): void {
    this.#before = [];
  }

  /** By how many rows what stood on the screen has moved, told by the first of it that is still there. */
  moved(at: StandingAt): number {
    if (!this.isHeld) return 0;
    for (const { index, id, rank } of this.#before) {
      const now = placeOf(id, index, at);
      if (now !== undefined && at(now)?.rank === rank) return now - index;
    }
    return 0;
  }

  /** What is about to be drawn; the row under the pointer or in focus is held on to first, else the first in sight. */
  remember(at: StandingAt, drawn: readonly number[]): void {
    const { scroller, focused, top, rowHeight } = this.#rows;
    const pointed = scroller?.querySelector(':is(li, tr):hover');
    const place = pointed?.getAttribute('aria-posinset') ?? pointed?.getAttribute('data-place');
    const held = place ? Number(place) - 1 : (focused ?? Math.floor(top / rowHeight));
    const from = Math.max(0, drawn.indexOf(held));
    const inOrder = [...drawn.slice(from), ...drawn.slice(0, from).reverse()];
    this.#before = inOrder.flatMap((index) => {
      const row = at(index);
      return row ? [{ index, ...row }] : [];
    });
  }
}

function placeOf(id: string, index: number, at: StandingAt): number | undefined {
  for (let step = 0; step <= REACH; step += 1) {
    const places = step === 0 ? [index] : [index + step, index - step];
    const found = places.find((place) => place >= 0 && at(place)?.id === id);
    if (found !== undefined) return found;
  }
  return undefined;
}
