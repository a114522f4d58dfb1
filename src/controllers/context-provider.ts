import type { ReactiveController, ReactiveElement } from 'lit';
import { careContext, ContextEvent, type HostListener } from './care-context.js';
import type { CareHost } from './care-host.js';

/** Answers elements inside that ask for their host, also those of other copies of the kit (decision 1831). */
export class ContextProvider implements ReactiveController {
  readonly #element: ReactiveElement;
  readonly #listening = new Map<HostListener, Listening>();
  #host: CareHost | undefined;

  constructor(element: ReactiveElement) {
    this.#element = element;
    element.addController(this);
    this.#on('context-request', (asking, { callback, subscribe }) => {
      if (callback) this.#answer(asking, callback, subscribe);
    });
    // Another one between: those inside it ask again, and are answered by it.
    this.#on('context-provider', () => {
      for (const [listener, { element: asking }] of [...this.#listening]) {
        const event = new ContextEvent('context-request', asking, listener);
        asking.dispatchEvent(event);
      }
    });
  }

  /** Tells all that follow it. */
  setHost(host: CareHost | undefined): void {
    this.#host = host;
    for (const [listener, { stop }] of this.#listening) listener(host, stop);
  }

  hostConnected(): void {
    const event = new ContextEvent('context-provider', this.#element);
    this.#element.dispatchEvent(event);
  }

  #answer(asking: Element, listener: HostListener, subscribe: boolean | undefined): void {
    if (!subscribe) return listener(this.#host);
    const stop = (): void => void this.#listening.delete(listener);
    const listening = this.#listening.get(listener) ?? { element: asking, stop };
    this.#listening.set(listener, listening);
    listener(this.#host, listening.stop);
  }

  /** Events about our context from elements inside; they go no further. */
  #on(type: string, act: (from: Element, event: Partial<ContextEvent>) => void): void {
    this.#element.addEventListener(type, (event: Event & Partial<ContextEvent>) => {
      const { context, contextTarget = event.composedPath()[0] as Element } = event;
      if (context !== careContext || contextTarget === this.#element) return;
      event.stopPropagation();
      act(contextTarget, event);
    });
  }
}

interface Listening {
  readonly element: Element;
  readonly stop: () => void;
}
