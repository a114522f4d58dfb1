import type { ReactiveController } from 'lit';
import type { Description } from '../adapter/description.js';
import type { CareError } from '../adapter/care-error.js';
import type { CareStore } from '../store/care-store.js';
import type { View } from '../store/view.js';
import type { CareController, Connected } from './care-controller.js';
import { tellError } from './care-events.js';
import { onDeparture } from './departure.js';

/** What a view is opened with, once the adapter has described itself. */
export interface ViewOpening {
  readonly store: CareStore;
  readonly description: Description;
  readonly locale: string;
  /** What is to be seen, as it was wanted. */
  readonly wanted: string;
}

/**
 * Keeps one view of the store open for an element: opens it when there is something to see, another one
 * when what is wanted changes, and closes it when the element goes. A failed read is told once as `care-error`.
 */
export class ViewController<
  Opened extends View<{ readonly error?: CareError }>,
> implements ReactiveController {
  readonly #element: Connected;
  readonly #care: CareController;
  readonly #wanted: () => string | undefined;
  readonly #open: (opening: ViewOpening) => Opened;
  #current: Current<Opened> | undefined;

  /**
   * @param wanted What is to be seen, as a string; another string opens another view, `undefined` none.
   */
  constructor(
    element: Connected,
    care: CareController,
    wanted: () => string | undefined,
    open: (opening: ViewOpening) => Opened,
  ) {
    this.#element = element;
    this.#care = care;
    this.#wanted = wanted;
    this.#open = open;
    element.addController(this);
  }

  get view(): Opened | undefined {
    return this.#current?.view;
  }

  hostUpdate(): void {
    const { store, description, locale } = this.#care;
    const wanted = this.#wanted();
    if (!this.#element.isConnected || !store || !description || wanted === undefined) {
      return this.#close();
    }
    // The scope is part of what is seen: another shop's rows never stay on the screen.
    const key = JSON.stringify([wanted, locale, description.scope]);
    if (this.#current?.store === store && this.#current.key === key) return;
    this.#close();
    const view = this.#open({ store, description, locale, wanted });
    const stop = view.subscribe(() => this.#changed());
    this.#current = { store, key, view, stop };
    this.#tell();
  }

  hostDisconnected(): void {
    onDeparture(this.#element, () => this.#close());
  }

  #changed(): void {
    this.#tell();
    this.#element.requestUpdate();
  }

  #tell(): void {
    tellError(this.#element, this.#current?.view.state.error);
  }

  #close(): void {
    this.#current?.stop();
    this.#current?.view.close();
    this.#current = undefined;
  }
}

interface Current<Opened> {
  readonly store: CareStore;
  readonly key: string;
  readonly view: Opened;
  readonly stop: () => void;
}
