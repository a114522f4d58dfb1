import type { ReactiveController, ReactiveElement } from 'lit';
import { isLetter } from './row-keys.js';

/** Milliseconds. The search begins when she has stopped typing for so long. */
const SEARCH_PAUSE = 250;

export interface Searching {
  /** Absent until it is drawn. */
  readonly field: () => HTMLInputElement | null;
  /** The words that are looked for now. */
  readonly words: () => string;
  readonly search: (words: string) => void;
}

/** The field to search in: looks for what stands there when she pauses, at Enter at once; Escape clears it. */
export class SearchField implements ReactiveController {
  readonly #searching: Searching;
  #typing: ReturnType<typeof setTimeout> | undefined;
  /** What was looked for as it was last drawn. */
  #shown = '';

  constructor(element: ReactiveElement, searching: Searching) {
    this.#searching = searching;
    element.addController(this);
  }

  hostDisconnected(): void {
    // It may be moved in the page, and what was typed is to be found there.
    if (this.#typing !== undefined) this.#search();
  }

  hostUpdated(): void {
    const { field, words } = this.#searching;
    const wanted = words();
    if (wanted === this.#shown) return;
    this.#shown = wanted;
    const input = field();
    if (input && this.#words !== wanted) input.value = wanted;
  }

  readonly onInput = (): void => {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.#search(), SEARCH_PAUSE);
  };

  readonly onKeyDown = (event: KeyboardEvent): void => {
    const input = this.#searching.field();
    // Also before what keeps all keys of all fields from the host has come.
    if (isLetter(event)) event.stopPropagation();
    if (event.key === 'Enter') return this.#search();
    if (event.key !== 'Escape' || !input?.value) return;
    // One press, one thing: whatever the inbox stands in stays open.
    event.stopPropagation();
    event.preventDefault();
    input.value = '';
    this.#search();
  };

  get #words(): string {
    return this.#searching.field()?.value.trim() ?? '';
  }

  #search(): void {
    clearTimeout(this.#typing);
    this.#typing = undefined;
    const { words, search } = this.#searching;
    if (this.#words !== words()) search(this.#words);
  }
}
