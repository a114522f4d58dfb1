import type { ReactiveController, ReactiveElement } from 'lit';
import type { CareHost } from './care-host.js';

/**
 * The key under which elements find their host; the same in every copy of the kit of this contract. A context of the
 * Web Components Community Group's protocol, so that consumers of others (`@lit/context`) can ask for it, too.
 */
export const careContext = Symbol.for('seller-care-kit/1') as symbol & {
  readonly __context__: CareHost | undefined;
};

/** Hears the host, and each other one as long as `unsubscribe` was not called. */
export type HostListener = (host: CareHost | undefined, unsubscribe?: () => void) => void;

/** What the protocol says: somebody asks who provides, or somebody begins to provide. */
export class ContextEvent extends Event {
  readonly context = careContext;
  readonly contextTarget: Element;
  readonly callback: HostListener | undefined;
  readonly subscribe = true;

  constructor(
    type: 'context-request' | 'context-provider',
    element: Element,
    callback?: HostListener,
  ) {
    super(type, { bubbles: true, composed: true });
    this.contextTarget = element;
    this.callback = callback;
  }
}

/**
 * Elements that asked while no provider above them had been upgraded. A provider that arrives lets them ask
 * again: those of every copy of the kit, or one whose provider comes late would wait for ever.
 */
function waiting(): Set<Waiting> {
  const page = globalThis as unknown as Record<symbol, Set<Waiting> | undefined>;
  return (page[WAITING] ??= new Set());
}

const WAITING = Symbol.for('seller-care-kit/1/waiting');

/** What copies of the kit know of each other's elements. */
interface Waiting {
  readonly ask: () => void;
}

/** Lets elements that found no host ask again. Called by a provider once it can answer. */
export function askAgain(): void {
  for (const { ask } of [...waiting()]) ask();
}

/** Asks for the nearest host and follows it: renders only when the host really is another one. */
export class CareContextController implements ReactiveController {
  readonly #element: ReactiveElement;
  readonly #changed: () => void;
  #unsubscribe: (() => void) | undefined;
  #value: CareHost | undefined;

  constructor(element: ReactiveElement, changed: () => void) {
    this.#element = element;
    this.#changed = changed;
    element.addController(this);
  }

  get value(): CareHost | undefined {
    return this.#value;
  }

  hostConnected(): void {
    waiting().add(this);
    this.ask();
    // Nobody here answers: what it knew is another place's.
    if (this.#unsubscribe === undefined) this.#take(undefined);
  }

  hostDisconnected(): void {
    waiting().delete(this);
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    // The value stays until it is in the page again: a move is no goodbye.
  }

  readonly ask = (): void => {
    const event = new ContextEvent('context-request', this.#element, (value, unsubscribe) => {
      if (unsubscribe !== this.#unsubscribe) this.#unsubscribe?.();
      this.#unsubscribe = unsubscribe;
      if (unsubscribe) waiting().delete(this);
      this.#take(value);
    });
    this.#element.dispatchEvent(event);
  };

  #take(value: CareHost | undefined): void {
    if (value === this.#value) return;
    this.#value = value;
    this.#changed();
  }
}
