import type { ReactiveController } from 'lit';
import { markRead } from '../store/mark-read.js';
import type { CareController, Connected } from './care-controller.js';

/** How far a thread has been read. */
export interface ReadMark {
  readonly threadId: string;
  readonly upToMessageId: string;
}

/**
 * Tells the marketplace how far the seller has read: once for each message that was seen while the page was. That it
 * could not be told stands in nobody's way; it is told when she comes back to the page, or with what is seen next.
 */
export class ReadMarks implements ReactiveController {
  readonly #element: Connected;
  readonly #care: CareController;
  readonly #seen: () => ReadMark | undefined;
  #told = '';
  #gone = new AbortController();

  /** @param seen What is seen now, if anything of it has not been read before. */
  constructor(element: Connected, care: CareController, seen: () => ReadMark | undefined) {
    this.#element = element;
    this.#care = care;
    this.#seen = seen;
    element.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#cameBack);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#cameBack);
    this.#gone.abort();
    this.#gone = new AbortController();
    this.#told = '';
  }

  hostUpdated(): void {
    this.look();
  }

  /** Something may have come into sight. */
  look(): void {
    const { store, locale } = this.#care;
    if (!store || !this.#element.isConnected || document.visibilityState === 'hidden') return;
    const seen = this.#seen();
    const mark = JSON.stringify(seen);
    if (!seen || mark === this.#told) return;
    this.#told = mark;
    markRead(store, seen, { locale, signal: this.#gone.signal }).catch(() => {});
  }

  readonly #cameBack = (): void => {
    this.#told = '';
    this.look();
  };
}
