import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Announcer } from '../../controllers/announcer.js';
import type { CareController, Connected } from '../../controllers/care-controller.js';
import { onDeparture } from '../../controllers/departure.js';
import { Later } from '../../controllers/later.js';
import { say } from '../../format/phrase.js';
import type { Thread } from '../../model/thread.js';
import type { CareStore } from '../../store/care-store.js';
import { writingOf } from '../../store/writing.js';
import { icon } from '../parts/icon.js';
import { more } from '../parts/icon-paths.js';
import { missingParts } from '../parts/missing-parts.js';
import type { SentEntries } from './sent-entries.js';
import type { AroundOptions, ThreadAround } from './thread-around.js';

export interface PartsOptions extends Omit<AroundOptions, 'editAgain'> {
  readonly element: Connected;
  readonly care: CareController;
  readonly announcer: Announcer;
  readonly threadId: () => string | undefined;
}

/** What of a conversation is fetched when there is something of it: what stands around it, what is on its way, copies. */
export class ThreadParts implements ReactiveController {
  readonly #element: Connected;
  readonly #care: CareController;
  readonly #around;
  readonly #copies;
  readonly #sent;
  #followed: { readonly store: CareStore; readonly stop: () => void } | undefined;

  constructor({ element, care, announcer, threadId, ...around }: PartsOptions) {
    this.#element = element;
    this.#care = care;
    this.#around = new Later(element, async () => {
      const { ThreadAround } = await import('./thread-around.js');
      return new ThreadAround(element, care, {
        ...around,
        editAgain: (message, thread) =>
          void this.#sent.want().then((sent) => sent?.takeUpAgain(message, thread)),
      });
    });
    this.#sent = new Later(element, async () => {
      const { SentEntries } = await import('./sent-entries.js');
      return new SentEntries(element, care, announcer, threadId);
    });
    this.#copies = new Later(element, async () => {
      const { ConversationCopies } = await import('./conversation-copies.js');
      return new ConversationCopies(element, care, announcer);
    });
    element.addController(this);
  }

  /** What stands around the messages, once it has been fetched. */
  get around(): ThreadAround | undefined {
    return this.#around.part;
  }

  /** What is on its way, once there can be anything. */
  get sent(): SentEntries | undefined {
    return this.#sent.part;
  }

  hostUpdate(): void {
    const { store, description } = this.#care;
    if (!this.#element.isConnected || !store || !description) return;
    if (this.#followed?.store === store) return;
    this.#followed?.stop();
    const stop = writingOf(store).follow(description.scope, () => ({
      ready: this.#sent.want().then(() => undefined),
      stop: () => {},
    }));
    this.#followed = { store, stop };
    // While the thread is on its way itself. What could not be fetched is fetched again when she asks for it.
    this.#around.expect();
  }

  hostDisconnected(): void {
    onDeparture(this.#element, () => {
      this.#followed?.stop();
      this.#followed = undefined;
    });
  }

  /** Part: `more`. */
  renderMore(thread: Thread): TemplateResult {
    const { part } = this.#copies;
    return html`<div class="menu">
      <button
        class="button quiet small"
        part="more"
        type="button"
        aria-label=${say(this.#care.look, 'thread.more')}
        aria-expanded=${part?.isOpen ? 'true' : 'false'}
        @click=${() => void this.#copies.want().then((copies) => copies?.toggle())}
      >
        ${icon(more)}
      </button>
      ${part?.menu(thread) ?? nothing}
    </div>`;
  }

  /** How far a copy got; and what was to be fetched and did not come, which is tried again. */
  renderBars(thread: Thread): TemplateResult {
    const parts = [this.#around, this.#sent, this.#copies];
    return html`${missingParts(this.#care.look, parts)}${this.#copies.part?.bar(thread) ?? nothing}`;
  }
}
