import type { ReactiveController } from 'lit';
import { toCareError } from '../adapter/care-error.js';
import type { Attachment } from '../model/attachment.js';
import { openFile } from '../store/open-file.js';
import type { CareController, Connected } from './care-controller.js';
import { CareErrorEvent } from './care-events.js';
import { onDeparture } from './departure.js';
import { saveFile } from './save-file.js';

/** Attachments on their way to the seller's disk: one at a time each, ended when the element goes. */
export class Downloads implements ReactiveController {
  readonly #element: Connected;
  readonly #care: CareController;
  readonly #states = new Map<string, 'busy' | 'failed'>();
  #gone = new AbortController();

  constructor(element: Connected, care: CareController) {
    this.#element = element;
    this.#care = care;
    element.addController(this);
  }

  stateOf(id: string): 'idle' | 'busy' | 'failed' {
    return this.#states.get(id) ?? 'idle';
  }

  /** Reads a file through the adapter and has it saved. A second press while it is on its way does nothing. */
  async begin({ id, name }: Attachment): Promise<void> {
    const { store, locale } = this.#care;
    if (!store || this.stateOf(id) === 'busy') return;
    const { signal } = this.#gone;
    this.#set(id, 'busy');
    try {
      const opened = await openFile(store, id, locale, signal);
      saveFile(
        opened,
        ('name' in opened ? opened.name : undefined) ?? name,
        this.#element.ownerDocument,
      );
      this.#set(id, undefined);
    } catch (thrown) {
      if (signal.aborted) return;
      const error = toCareError(thrown);
      if (error.kind === 'unsupported') store.withdraw('files.open');
      this.#set(id, 'failed');
      const event = new CareErrorEvent(error);
      this.#element.dispatchEvent(event);
    }
  }

  hostDisconnected(): void {
    onDeparture(this.#element, () => {
      this.#gone.abort();
      this.#gone = new AbortController();
      this.#states.clear();
    });
  }

  #set(id: string, state: 'busy' | 'failed' | undefined): void {
    if (state) this.#states.set(id, state);
    else this.#states.delete(id);
    this.#element.requestUpdate();
  }
}
