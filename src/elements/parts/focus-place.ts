import type { ReactiveController, ReactiveElement } from 'lit';
import { activeIn, isFocusFree } from './focus-free.js';

/**
 * Keeps the focus where the seller is: when what had it goes, because an act has come to its end or stands otherwise, it
 * goes on to what stands there instead. Whoever is elsewhere on the page by then stays there.
 */
export class FocusPlace implements ReactiveController {
  readonly #element: ReactiveElement;
  /** What takes it, the first that is there. */
  readonly #places: readonly string[];
  #next: string | undefined;
  #wasInside = false;

  constructor(element: ReactiveElement, places: readonly string[]) {
    this.#element = element;
    this.#places = places;
    element.addController(this);
  }

  /** With the next update something goes: before all others this takes the focus. */
  expect(selector: string): void {
    this.#next = selector;
  }

  hostUpdate(): void {
    this.#wasInside = activeIn(this.#element) !== null;
  }

  hostUpdated(): void {
    const next = this.#next;
    this.#next = undefined;
    const isLost = activeIn(this.#element) === null;
    if (!isLost || !isFocusFree(this.#element)) return;
    // Some browsers give no focus to a button that is pressed.
    if (this.#wasInside || next !== undefined) this.#take([next, ...this.#places]);
  }

  #take(places: readonly (string | undefined)[]): void {
    for (const selector of places) {
      const place = selector && this.#element.renderRoot.querySelector<HTMLElement>(selector);
      if (!place) continue;
      place.focus();
      if (activeIn(this.#element) !== null) return;
    }
  }
}
