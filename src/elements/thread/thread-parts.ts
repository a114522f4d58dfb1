import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Announcer } from '../../controllers/announcer.js';
import type { CareController, Connected } from '../../controllers/care-controller.js';
import { onDeparture } from '../../controllers/departure.js';
import { Later } from '../../controllers/later.js';
import type { ReadMark } from '../../controllers/read-marks.js';
import { say } from '../../format/phrase.js';
import type { Thread } from '../../model/thread.js';
import type { CareStore } from '../../store/care-store.js';
import { writingOf } from '../../store/writing.js';
import { icon } from '../parts/icon.js';
import { more } from '../parts/icon-paths.js';
import type { SentEntries } from './sent-entries.js';
import type { ThreadFacts } from './thread-facts.js';

export interface PartsOptions {
  readonly element: Connected;
  readonly care: CareController;
  readonly announcer: Announcer;
  readonly threadId: () => string | undefined;
  /** The thread, when it is the one that is wanted. */
  readonly thread: () => Thread | undefined;
  /** How far it is seen now, if that is news. */
  readonly seen: () => ReadMark | undefined;
}

/**
 * What of a conversation is fetched when there is something of it to show: what it needs and who takes part, the order,
 * what is on its way, copies, read marks.
 */
export class ThreadParts implements ReactiveController {
  readonly #care: CareController;
  readonly #order;
  readonly #copies;
  readonly #facts;
  readonly #marks;
  readonly #sent;
  readonly #element: Connected;
  #followed: { readonly store: CareStore; readonly stop: () => void } | undefined;

  constructor({ element, care, announcer, threadId, thread, seen }: PartsOptions) {
    this.#care = care;
    this.#element = element;
    this.#facts = new Later(element, async () => {
      const { ThreadFacts } = await import('./thread-facts.js');
      return new ThreadFacts(element, care);
    });
    this.#sent = new Later(element, async () => {
      const { SentEntries } = await import('./sent-entries.js');
      return new SentEntries(element, care, threadId);
    });
    this.#order = new Later(element, async () => {
      const { OrderBeside } = await import('./order-beside.js');
      return new OrderBeside(element, care, () => this.#orderOf(thread()));
    });
    this.#copies = new Later(element, async () => {
      const { ConversationCopies } = await import('./conversation-copies.js');
      return new ConversationCopies(element, care, announcer);
    });
    this.#marks = new Later(element, async () => {
      const { ReadMarks } = await import('../../controllers/read-marks.js');
      return new ReadMarks(element, care, seen);
    });
    element.addController(this);
  }

  get facts(): ThreadFacts | undefined {
    return this.#facts.part;
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
    // Every thread has some: they come while it is on its way itself.
    if (!this.#facts.isMissing) void this.#facts.want();
  }

  hostDisconnected(): void {
    onDeparture(this.#element, () => {
      this.#followed?.stop();
      this.#followed = undefined;
    });
  }

  /** Fetches what a thread has something for. What could not be fetched is fetched again when she asks for it. */
  want(thread: Thread): void {
    if (!this.#facts.isMissing) void this.#facts.want();
    if (this.#orderOf(thread) !== undefined && !this.#order.isMissing) void this.#order.want();
    const canMark = this.#care.offers.threads?.markRead && thread.unread;
    if (canMark && !this.#marks.isMissing) void this.#marks.want();
  }

  /** Something may have come into sight. */
  look(): void {
    this.#marks.part?.look();
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
    const missing = [this.#facts, this.#sent, this.#order, this.#copies].filter(
      ({ isMissing }) => isMissing,
    );
    const again = (): void => missing.forEach((each) => void each.want());
    return html`${
      missing.length === 0
        ? nothing
        : html`<p class="missing" role="alert">
            <button class="link" part="retry-button" type="button" @click=${again}>
              ${say(this.#care.look, 'thread.partMissing')}
            </button>
          </p>`
    }${this.#copies.part?.bar(thread) ?? nothing}`;
  }

  renderOrder(thread: Thread): TemplateResult | typeof nothing {
    return this.#order.part?.render(thread) ?? nothing;
  }

  /** The order it is about, where orders can be read. */
  #orderOf(thread: Thread | undefined): string | undefined {
    const { store, offers } = this.#care;
    if (!offers.orders?.get || !store?.adapter.orders) return undefined;
    return thread?.about.find(({ kind }) => kind === 'order')?.id;
  }
}
