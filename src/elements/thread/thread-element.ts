import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { CareAdapter } from '../../adapter/care-adapter.js';
import { Announcer } from '../../controllers/announcer.js';
import { CareController } from '../../controllers/care-controller.js';
import { DEFAULT_PREFIX, underPrefix } from '../../controllers/care-tags.js';
import { property } from '../../controllers/property.js';
import { Rehearsal } from '../../controllers/rehearsal.js';
import { ViewController } from '../../controllers/view-controller.js';
import { say } from '../../format/phrase.js';
import type { Message } from '../../model/message.js';
import type { Thread } from '../../model/thread.js';
import type { RecordState } from '../../store/record-view.js';
import { openMessages } from '../../store/thread-messages.js';
import { openThread } from '../../store/thread-record.js';
import { conversation } from '../../text/en/conversation.js';
import { everywhere } from '../../text/en/everywhere.js';
import { situationOf, stalenessOf, type Shown } from '../parts/situation-of.js';
import { Arrivals } from './arrivals.js';
import { renderLog } from './log-view.js';
import { Opening } from './opening.js';
import { ScrollPlace } from './scroll-place.js';
import type { EntryHandling } from './thread-entries.js';
import { FilesOnRequest } from '../parts/files-on-request.js';
import { ThreadParts } from './thread-parts.js';
import { threadHeader } from './thread-header.js';
import { threadStyles } from './thread-styles.js';

/** So near to the first or the last that is drawn, in heights of the log, more is read. */
const NEAR = 1;

/**
 * One conversation, oldest message first: who wrote, who may read it, what is attached; below it the composer. It opens
 * at what the seller has not seen, where the marketplace knows it, else at what waits for an answer, else at its end.
 *
 * New messages appear as they come and are announced once; the place where the seller reads stays where it is.
 *
 * ```html
 * <care-thread thread-id="T-1042"></care-thread>
 * ```
 *
 * @tag care-thread
 * @event {CareMessageSendEvent} care-message-send - Before a message is sent; cancel it to send it yourself.
 * @event {CareMessageSentEvent} care-message-sent - When the marketplace has a message.
 * @event {CareErrorEvent} care-error - When a read failed or a record could not be read.
 * @csspart about - What it is about; a link where the host gives its address.
 * @csspart attachment - A file.
 * @csspart attachment-name - The name of a file.
 * @csspart attachment-size - The size of a file.
 * @csspart attention - What it needs.
 * @csspart attention-button - Says that it needs no reply, or that it does after all.
 * @csspart attention-note - What became of that where it was not simply done.
 * @csspart audience - Who can read a message.
 * @csspart audience-readers - Who else can read it.
 * @csspart avatar - The initials or the icon of somebody.
 * @csspart base - All of it.
 * @csspart copy-failed - Says what is missing in a copy.
 * @csspart copy-state - How far a copy of the conversation is.
 * @csspart day - The day above its messages.
 * @csspart deadline - By when it has to be answered.
 * @csspart error-note - What went wrong.
 * @csspart file-notice - What is said of a file before it is saved, or instead of it.
 * @csspart file-picture - The picture.
 * @csspart file-preview - The dialog in which a picture is looked at.
 * @csspart header - Who and about what.
 * @csspart loading - Stands there while something is read.
 * @csspart log - The messages; it scrolls.
 * @csspart menu - What can be done with the whole conversation.
 * @csspart message - A message.
 * @csspart message-attachments - The files of a message.
 * @csspart message-body - The text of a message.
 * @csspart message-delivery - How far a message got.
 * @csspart message-edit-again - Takes the words of a message that was stopped into the answer.
 * @csspart message-header - Who wrote a message, to whom and when.
 * @csspart message-sender - Who wrote it.
 * @csspart message-time - When it was sent.
 * @csspart message-translation - That a message is translated, and the way to its original.
 * @csspart more - The button of the menu.
 * @csspart new - Stands above what the seller has not seen.
 * @csspart newer - Reads newer messages.
 * @csspart newer-failed - Says that newer messages could not be read.
 * @csspart older - Reads older messages.
 * @csspart older-failed - Says that older messages could not be read.
 * @csspart order - The order beside the messages or above them.
 * @csspart order-card - What is known of the order.
 * @csspart order-failed - Says that the order could not be loaded.
 * @csspart order-toggle - Unfolds the order where there is little room.
 * @csspart participants - Everybody who takes part.
 * @csspart refresh-button - Reads again what could not be updated.
 * @csspart request-id - The request to name to support.
 * @csspart retry-button - Tries again.
 * @csspart situation - What is said instead of content.
 * @csspart situation-actions - What can be done about it.
 * @csspart situation-hint - What it means and what to do.
 * @csspart situation-title - What is the matter.
 * @csspart stale - The bar over content that could not be updated.
 * @csspart title - The heading.
 * @csspart to-newest - Leads to messages that came meanwhile, or to the end.
 */
export class CareThreadElement extends LitElement {
  /** @internal */
  static override readonly styles = threadStyles;

  /** @internal */
  static readonly prefix: string = DEFAULT_PREFIX;

  /** The conversation. */
  @property({ attribute: 'thread-id' }) threadId: string | undefined;

  /** Whether there is no composer below: for hosts that put one elsewhere. */
  @property({ type: Boolean, attribute: 'without-composer' }) withoutComposer = false;

  /** An adapter of its own; stands before the provider's. */
  @property({ attribute: false }) adapter: CareAdapter | undefined;

  readonly #care = new CareController(this, { ...everywhere, ...conversation });
  readonly #thread = new ViewController(
    this,
    this.#care,
    () => (this.#care.has('threads') ? this.threadId : undefined),
    ({ store, locale, wanted }) => openThread(store, wanted, locale),
  );
  readonly #messages = new ViewController(
    this,
    this.#care,
    () => (this.#care.has('threads') ? this.threadId : undefined),
    ({ store, locale, wanted }) => openMessages(store, wanted, locale, { canJump: this.#canJump }),
  );
  readonly #announcer = new Announcer(this);
  readonly #files = new FilesOnRequest(this, this.#care);
  readonly #parts = new ThreadParts({
    element: this,
    care: this.#care,
    announcer: this.#announcer,
    threadId: () => this.threadId,
    thread: () => this.#current,
    log: () => this.#messages.view?.state,
    isAtEnd: () => this.#place.isAtEnd,
  });
  readonly #opening = new Opening();
  readonly #rehearsal = new Rehearsal(() => import('./rehearsal.js'));
  readonly #place = new ScrollPlace(
    this,
    () => this.#log,
    () => this.#messages.view?.state.hasNewer !== true,
  );
  readonly #arrivals = new Arrivals();
  /** How many have come while she reads further up. */
  #unseen = 0;
  /** The state of the thread that the messages were last read for, and its last message then. */
  #readFor: string | undefined;
  #lastHeard: string | undefined;
  /** Whether all that came up to the last drawing was drawn: what is read on from further up is no news. */
  #wasWhole = true;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('threadId')) {
      this.#readFor = undefined;
      this.#place.reset();
      this.#arrivals.reset();
      this.#opening.reset();
      this.#unseen = 0;
      return;
    }
    this.#readNew();
    this.#open();
    this.#noticeNew();
    this.#parts.sent?.settle(this.#messages.view?.state.entries ?? []);
  }

  protected override updated(): void {
    if (this.#log?.role === 'log') return this.#rehearsal.end();
    if (!this.#messages.view) return;
    this.#rehearsal.begin(this.#care.look, this.#files);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.threadId === undefined) return nothing;
    const { look, direction, links } = this.#care;
    const shown = this.#shown();
    const situation = situationOf({
      care: this.#care,
      method: 'threads.get',
      tag: this.localName,
      shown,
    });
    if (situation || !shown?.state.value) return situation ?? nothing;
    const { value: thread } = shown.state;
    const messages = this.#messages.view?.state;
    const isBehind = !shown.state.error && messages?.failedAt === 'end';
    const behind = isBehind ? { ...shown, state: messages } : shown;
    return html`<section
      class="base"
      part="base"
      lang=${look.locale}
      dir=${direction === 'rtl' ? 'rtl' : nothing}
      aria-labelledby="title"
    >
      ${threadHeader(thread, look, links, this.#parts.renderMore(thread), this.#parts.around)}
      ${stalenessOf(this.#care, behind) ?? nothing} ${this.#parts.renderBars(thread)}
      <div class="body">
        ${this.#parts.around?.order(thread) ?? nothing}
        <div class="main">
          ${this.#renderMessages(thread)} ${this.#renderToNewest()}
          ${this.withoutComposer ? nothing : this.#renderComposer()}
        </div>
      </div>
      ${this.#files.desk?.render() ?? nothing}
    </section>`;
  }

  /** The thread that is wanted, and not the one before while it is still here. */
  get #current(): Thread | undefined {
    const thread = this.#thread.view?.state.value;
    return thread?.id === this.threadId ? thread : undefined;
  }

  get #log(): HTMLElement | null {
    return this.shadowRoot?.querySelector<HTMLElement>('.log') ?? null;
  }

  #renderComposer(): TemplateResult {
    const { prefix } = this.constructor as typeof CareThreadElement;
    return underPrefix(
      html`<care-composer
        @care-message-send=${this.#onToNewest}
        .adapter=${this.adapter}
        .isEmbedded=${true}
        thread-id=${this.threadId}
      ></care-composer>`,
      prefix,
    );
  }

  /** The thread; read again, its messages are, too. */
  #shown(): (Shown & { readonly state: RecordState<Thread> }) | undefined {
    const { view } = this.#thread;
    return (
      view && {
        state: view.state,
        refresh: () => {
          view.refresh();
          this.#messages.view?.refresh();
        },
      }
    );
  }

  #renderMessages(thread: Thread): TemplateResult {
    const { look } = this.#care;
    const { view } = this.#messages;
    const situation = situationOf({
      care: this.#care,
      method: 'threads.messages',
      tag: this.localName,
      shown: view,
    });
    if (situation || !view) return html`<div class="log" part="log">${situation}</div>`;
    return renderLog({
      look,
      log: view.state,
      newFrom: this.#opening.newFrom,
      sent: this.#parts.sent?.render(view.state.entries, thread) ?? [],
      handling: this.#handling(thread),
      onOlder: () => view.readOlder(),
      onNewer: () => view.readNewer(),
      onScroll: () => this.#onScroll(),
    });
  }

  #renderToNewest(): TemplateResult | typeof nothing {
    const isWhole = this.#messages.view?.state.hasNewer !== true;
    if (this.#unseen === 0 && isWhole) return nothing;
    const { look } = this.#care;
    return html`<button
      class="button small to-newest"
      part="to-newest"
      type="button"
      @click=${this.#onToNewest}
    >
      ${
        isWhole
          ? say(look, 'thread.newMessages', { count: this.#unseen })
          : say(look, 'thread.newest')
      }
    </button>`;
  }

  /** The thread says that something has come: its end is read again. */
  #readNew(): void {
    const thread = this.#current;
    const messages = this.#messages.view;
    if (!thread || !messages) return;
    const stamp = JSON.stringify([thread.id, thread.version, thread.lastActivityAt]);
    const before = this.#readFor;
    this.#readFor = stamp;
    if (before === undefined || before === stamp) {
      this.#lastHeard = thread.lastMessage?.id;
      return;
    }
    messages.refresh();
    this.#noticeBelow(thread);
  }

  /** Something has come where nothing is drawn yet: nobody can count it, and it is said all the same. */
  #noticeBelow({ lastMessage }: Thread): void {
    const isNew = lastMessage?.id !== this.#lastHeard;
    this.#lastHeard = lastMessage?.id;
    if (!isNew || lastMessage?.from.kind === 'seller') return;
    if (this.#messages.view?.state.hasNewer) {
      this.#announcer.say(say(this.#care.look, 'thread.newBelow'));
    }
  }

  /** Once both are here: where it opens. */
  #open(): void {
    const thread = this.#current;
    const messages = this.#messages.view;
    if (!thread || !messages) return;
    const start = this.#opening.decide(thread, messages, this.#canJump);
    if (start !== undefined) this.#place.startAt(start);
  }

  /** What has come from others is said once, and counted while she reads further up. */
  #noticeNew(): void {
    const { entries = [], hasNewer = false } = this.#messages.view?.state ?? {};
    const count = this.#arrivals.take(entries);
    const wasWhole = this.#wasWhole;
    this.#wasWhole = !hasNewer;
    if (count === 0 || !wasWhole) return;
    this.#announcer.say(say(this.#care.look, 'thread.newMessages', { count }));
    if (!this.#place.isAtEnd) this.#count(this.#unseen + count);
  }

  #onScroll(): void {
    const isHers = this.#place.scrolled();
    if (this.#place.isAtEnd) this.#count(0);
    this.#parts.around?.look();
    const messages = this.#messages.view;
    if (!isHers || !messages) return;
    const { failedAt } = messages.state;
    const { start, end } = this.#place.distances;
    // What failed is tried again when she asks for it, not with each step of a wheel.
    if (start < NEAR && failedAt !== 'older') messages.readOlder();
    if (end < NEAR && failedAt !== 'newer') messages.readNewer();
  }

  #count(unseen: number): void {
    if (unseen !== this.#unseen) this.requestUpdate();
    this.#unseen = unseen;
  }

  #onToNewest(event: Event): void {
    const messages = this.#messages.view;
    if (messages?.state.hasNewer) messages.toEnd();
    this.#place.toEnd();
    this.#count(0);
    // Who sends goes on writing.
    if (event.type === 'click') this.#log?.focus();
  }

  #handling(thread: Thread): EntryHandling {
    const notes = this.#parts.around?.notes;
    const files = this.#care.can('files.open') ? this.#files : undefined;
    const showsOriginal = (message: Message): boolean => notes?.showsOriginal(message) === true;
    const rules = this.#care.can('threads.reply') ? thread.compose : undefined;
    const { links } = this.#care.policy;
    return {
      links,
      fixed: [files, links],
      // Most have no notes, and are not drawn again when these have come.
      stateOf: (message) =>
        [
          ...message.attachments.map((file) => this.#files.stampOf(file)),
          ...((message.translation ?? message.delivery)
            ? [notes !== undefined, rules?.blocked === undefined, showsOriginal(message)]
            : []),
        ].join(),
      showsOriginal,
      ...(files ? { files } : {}),
      ...(notes ? { notes: (message) => notes.render(message, thread) } : {}),
    };
  }

  get #canJump(): boolean {
    return this.#care.offers.threads?.messages?.around === true;
  }
}
