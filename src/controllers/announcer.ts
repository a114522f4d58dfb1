import type { ReactiveController, ReactiveElement } from 'lit';

/**
 * Says something once to whoever listens to the page. The region stands in the element's own shadow root:
 * nothing is put into the host's page, and it still speaks while a modal dialog makes the rest inert.
 */
export class Announcer implements ReactiveController {
  readonly #element: ReactiveElement;
  #region: HTMLElement | undefined;
  #last = '';

  constructor(element: ReactiveElement) {
    this.#element = element;
    element.addController(this);
  }

  hostConnected(): void {
    // A region has to be there before it speaks.
    this.#prepare();
  }

  hostUpdated(): void {
    this.#prepare();
  }

  /** Polite: it waits until the reader has finished. The same words twice are said twice. */
  say(words: string): void {
    this.#prepare();
    if (!this.#region) return;
    // A live region only speaks of changes: the no-break space makes a repeated sentence one.
    this.#last = this.#last === words ? `${words}\u00a0` : words;
    this.#region.textContent = this.#last;
  }

  #prepare(): void {
    const root = this.#element.shadowRoot;
    if (this.#region || !root) return;
    const region = this.#element.ownerDocument.createElement('div');
    region.setAttribute('role', 'status');
    region.className = 'visually-hidden';
    // Before what Lit draws: what comes behind it goes when another template is drawn.
    root.prepend(region);
    this.#region = region;
  }
}
