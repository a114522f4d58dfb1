import { ContextEvent, createContext } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import type { CareHost } from './care-host.js';

/** The key under which elements find their host; the same in every copy of the kit of this contract. */
export const careContext = createContext<CareHost | undefined>(Symbol.for('seller-care-kit/1'));

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

/**
 * Asks for the nearest host and follows it. Unlike Lit's consumer it renders only when the host really is
 * another one.
 */
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
    const event = new ContextEvent(
      careContext,
      this.#element,
      (value: CareHost | undefined, unsubscribe?: () => void) => {
        if (unsubscribe !== this.#unsubscribe) this.#unsubscribe?.();
        this.#unsubscribe = unsubscribe;
        if (unsubscribe) waiting().delete(this);
        this.#take(value);
      },
      true,
    );
    this.#element.dispatchEvent(event);
  };

  #take(value: CareHost | undefined): void {
    if (value === this.#value) return;
    this.#value = value;
    this.#changed();
  }
}
