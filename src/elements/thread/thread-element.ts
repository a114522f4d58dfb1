import { LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { html } from 'lit/static-html.js';
import type { CareAdapter } from '../../adapter/care-adapter.js';
import { isBadRecord } from '../../adapter/parse.js';
import { Announcer } from '../../controllers/announcer.js';
import { CareController } from '../../controllers/care-controller.js';
import { DEFAULT_TAGS, type CareTags } from '../../controllers/care-tags.js';
import { Downloads } from '../../controllers/downloads.js';
import { IntentController } from '../../controllers/intent-controller.js';
import { safeAddressOf } from '../../controllers/safe-href.js';
import { ViewController } from '../../controllers/view-controller.js';
import { dayKey } from '../../format/civil-day.js';
import { say } from '../../format/phrase.js';
import type { Message } from '../../model/message.js';
import type { Thread } from '../../model/thread.js';
import type { Row } from '../../store/answers.js';
import type { Intent } from '../../store/intent.js';
import { openMessages } from '../../store/thread-messages.js';
import { openThread } from '../../store/thread-record.js';
import { conversation } from '../../text/en/conversation.js';
import { everywhere } from '../../text/en/everywhere.js';
import { daySeparator } from '../parts/day-separator.js';
import { partyName } from '../parts/party-name.js';
import { situationOf, stalenessOf } from '../parts/situation-of.js';
import { loading } from '../parts/situation.js';
import { aboutText, leadingParty, subjectText } from '../parts/thread-words.js';
import { pendingEntry, receivedEntry } from './thread-entries.js';
import { threadStyles } from './thread-styles.js';

/** So near to the end, in pixels, counts as being there. */
const AT_END_PX = 48;

/**
 * One conversation, oldest message first, opened at its end: who wrote, who may read it, what is attached; below
 * it the composer.
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
 * @csspart audience - Who can read a message.
 * @csspart audience-readers - Who else can read it.
 * @csspart avatar - The initials or the icon of somebody.
 * @csspart base - All of it.
 * @csspart day - The day above its messages.
 * @csspart header - Who and about what.
 * @csspart loading - Stands there while something is read.
 * @csspart log - The messages; it scrolls.
 * @csspart message - A message.
 * @csspart message-attachments - The files of a message.
 * @csspart message-body - The text of a message.
 * @csspart message-delivery - How far a message got.
 * @csspart message-header - Who wrote a message, to whom and when.
 * @csspart message-sender - Who wrote it.
 * @csspart message-time - When it was sent.
 * @csspart older - Reads older messages.
 * @csspart refresh-button - Reads again what could not be updated.
 * @csspart request-id - The request to name to support.
 * @csspart retry-button - Tries again.
 * @csspart situation - What is said instead of content.
 * @csspart situation-actions - What can be done about it.
 * @csspart situation-hint - What it means and what to do.
 * @csspart situation-title - What is the matter.
 * @csspart stale - The bar over content that could not be updated.
 * @csspart title - The heading.
 * @csspart to-newest - Leads to messages that came meanwhile.
 */
export class CareThreadElement extends LitElement {
  /** @internal */
  static override readonly styles = threadStyles;

  /** @internal */
  static readonly tags: CareTags = DEFAULT_TAGS;

  /** The conversation. */
  @property({ attribute: 'thread-id' }) threadId: string | undefined;

  /** Whether there is no composer below: for hosts that put one elsewhere. */
  @property({ type: Boolean, attribute: 'without-composer' }) withoutComposer = false;

  /** An adapter of its own; stands before the provider's. */
  @property({ attribute: false }) adapter: CareAdapter | undefined;

  @state() private unseen = 0;
  @query('.log') private readonly log!: HTMLElement | null;

  readonly #care = new CareController(this, { ...everywhere, ...conversation });
  readonly #thread = new ViewController(
    this,
    this.#care,
    () => (this.#care.has('threads') ? this.threadId : undefined),
    ({ store, locale }) => openThread(store, this.threadId ?? '', locale),
  );
  readonly #messages = new ViewController(
    this,
    this.#care,
    () => (this.#care.has('threads') ? this.threadId : undefined),
    ({ store, locale }) => openMessages(store, this.threadId ?? '', locale),
  );
  readonly #intents = new IntentController(this, this.#care, {
    command: 'thread-reply',
    record: () => (this.threadId === undefined ? undefined : { kind: 'thread', id: this.threadId }),
  });
  readonly #announcer = new Announcer(this);
  readonly #downloads = new Downloads(this, this.#care);
  /** The state of the thread that the messages were last read for. */
  #readFor: string | undefined;
  #shown: { readonly first: string | undefined; readonly last: string | undefined } | undefined;
  #isAtEnd = true;
  /** The first entry and where it stood before a drawing. */
  #anchor: { readonly entry: Element; readonly top: number } | undefined;
  // In a frame of its own: what is done at once can end in an error on the host's page.
  readonly #resized = new ResizeObserver(() => requestAnimationFrame(() => this.#stayAtEnd()));

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('threadId')) {
      this.#readFor = undefined;
      this.#shown = undefined;
      this.#isAtEnd = true;
      this.unseen = 0;
    }
    this.#readNew();
    this.#noticeNew();
    const entry = this.log?.querySelector('article');
    this.#anchor = entry ? { entry, top: entry.getBoundingClientRect().top } : undefined;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.threadId === undefined) return nothing;
    const { look, readiness, direction } = this.#care;
    const thread = this.#thread.view?.state;
    const situation = situationOf({
      look,
      readiness,
      method: 'threads.get',
      isOffered: this.#care.has('threads'),
      view: thread,
      tag: this.localName,
      onRetry: () => this.#again(),
    });
    if (situation || !thread?.value) return situation ?? nothing;
    const { composer } = this.#tags;
    return html`<section
      class="base"
      part="base"
      lang=${look.locale}
      dir=${direction === 'rtl' ? 'rtl' : nothing}
      aria-labelledby="title"
    >
      ${this.#renderHeader(thread.value)}
      ${stalenessOf(thread, this.#care, () => this.#again()) ?? nothing} ${this.#renderLog()}
      ${
        this.withoutComposer
          ? nothing
          : html`<${composer} .adapter=${this.adapter} thread-id=${this.threadId}></${composer}>`
      }
    </section>`;
  }

  protected override updated(): void {
    const { log } = this;
    const entries = this.#messages.view?.state.entries;
    if (!log || !entries || entries.length === 0) return;
    const before = this.#shown;
    const anchor = this.#anchor;
    this.#shown = { first: entries[0]?.id, last: entries.at(-1)?.id };
    // Sizes settle after the first drawing: who is at the end stays there.
    this.#resized.observe(log);
    for (const entry of log.children) this.#resized.observe(entry);
    if (before && anchor && before.first !== this.#shown.first && !this.#isAtEnd) {
      // Older ones came above: what she reads stays under her eyes.
      log.scrollTop += anchor.entry.getBoundingClientRect().top - anchor.top;
    }
    this.#stayAtEnd();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  get #tags(): CareTags {
    return (this.constructor as typeof CareThreadElement).tags;
  }

  #renderHeader(thread: Thread): TemplateResult {
    const { look, links } = this.#care;
    const party = leadingParty(thread);
    const about = aboutText(thread, look);
    const subject = subjectText(thread);
    const order = thread.about.find(({ kind }) => kind === 'order');
    const href = order ? safeAddressOf(links, { to: 'order', id: order.id }) : undefined;
    return html`<header class="header" part="header">
      <h2 class="title" part="title" id="title">
        <bdi>${party ? partyName(party, look) : say(look, 'party.unknown')}</bdi>
      </h2>
      <p class="subject">
        ${
          about === ''
            ? nothing
            : href === undefined
              ? html`<bdi part="about">${about}</bdi>`
              : html`<a class="link" part="about" href=${href}><bdi>${about}</bdi></a>`
        }
        ${subject === '' ? nothing : html`<bdi>${subject}</bdi>`}
      </p>
    </header>`;
  }

  #renderLog(): TemplateResult {
    const { look } = this.#care;
    const state = this.#messages.view?.state;
    const view = this.#messages.view;
    if (!state || state.status === 'loading') {
      return html`<div class="log" part="log">${loading(look, { lines: 5 })}</div>`;
    }
    if (state.status === 'failed') {
      return html`<div class="log" part="log">
        ${situationOf({
          look,
          readiness: this.#care.readiness,
          method: 'threads.messages',
          isOffered: true,
          view: state,
          tag: this.localName,
          onRetry: () => view?.refresh(),
        })}
      </div>`;
    }
    return html`<div
        class="log"
        part="log"
        role="log"
        aria-live="off"
        tabindex="0"
        aria-label=${say(look, 'thread.messages')}
        @scroll=${this.#onScroll}
      >
        ${
          state.hasOlder
            ? html`<button
                class="button quiet older"
                part="older"
                type="button"
                aria-disabled=${state.readingOlder ? 'true' : 'false'}
                @click=${() => view?.readOlder()}
              >
                ${say(look, state.readingOlder ? 'thread.loadingOlder' : 'thread.older')}
              </button>`
            : html`<p class="start">${say(look, 'thread.start')}</p>`
        }
        ${repeat(
          state.entries,
          ({ id }, index) => id ?? index,
          (entry, index) => this.#renderEntry(entry, lastGood(state.entries, index)),
        )}
        ${this.#pending(state.entries).map((intent) => this.#renderPending(intent))}
      </div>
      ${this.#renderToNewest()}`;
  }

  #renderEntry(entry: Row<Message>, before: Message | undefined): TemplateResult {
    const { look, offers } = this.#care;
    if (isBadRecord(entry)) {
      return html`<p class="malformed">${say(look, 'thread.malformed', { count: 1 })}</p>`;
    }
    const day = (message: Message): string => dayKey(message.sentAt, look.timeZone);
    const isNewDay = !before || day(before) !== day(entry);
    const canOpen =
      offers.files?.open === true && this.#care.store?.adapter.files?.open !== undefined;
    return html`${isNewDay ? daySeparator(entry.sentAt, look) : nothing}
    ${receivedEntry({ message: entry, look, ...(canOpen ? { downloads: this.#downloads } : {}) })}`;
  }

  #renderPending(intent: Intent): TemplateResult | typeof nothing {
    const changedAt = this.#care.serverInstant(Date.parse(intent.changedAt));
    const thread = this.#thread.view?.state.value;
    return pendingEntry({ ...intent, changedAt }, thread, this.#care.look);
  }

  #renderToNewest(): TemplateResult | typeof nothing {
    const { look } = this.#care;
    if (this.unseen === 0) return nothing;
    return html`<button
      class="button small to-newest"
      part="to-newest"
      type="button"
      @click=${this.#toNewest}
    >
      ${say(look, 'thread.newMessages', { count: this.unseen })}
    </button>`;
  }

  /** Ours that are on their way, and those that have arrived but not yet come back with a reading. */
  #pending(entries: readonly Row<Message>[]): readonly Intent[] {
    return this.#intents.intents.filter(
      ({ state, result }) =>
        state === 'stored' ||
        state === 'sending' ||
        state === 'unknown' ||
        (state === 'applied' &&
          result !== undefined &&
          !entries.some(({ id }) => id === result.id)),
    );
  }

  /** The thread says that something has come: its end is read again. */
  #readNew(): void {
    const thread = this.#thread.view?.state.value;
    const messages = this.#messages.view;
    // While another conversation is being opened the one before is still here: it says nothing of this one.
    if (!thread || !messages || thread.id !== this.threadId) return;
    const stamp = JSON.stringify([thread.id, thread.version, thread.lastActivityAt]);
    const before = this.#readFor;
    this.#readFor = stamp;
    if (before !== undefined && before !== stamp) messages.refresh();
  }

  /** What has come from others since the last drawing is said once, and counted while she reads further up. */
  #noticeNew(): void {
    const entries = this.#messages.view?.state.entries ?? [];
    const last = this.#shown?.last;
    const at = entries.findIndex(({ id }) => id === last);
    if (last === undefined || at === -1) return;
    const theirs = entries
      .slice(at + 1)
      .filter((entry) => !isBadRecord(entry) && entry.from.kind !== 'seller');
    if (theirs.length === 0) return;
    this.#announcer.say(say(this.#care.look, 'thread.newMessages', { count: theirs.length }));
    if (!this.#isAtEnd) this.unseen += theirs.length;
  }

  #stayAtEnd(): void {
    if (this.#isAtEnd && this.log) this.log.scrollTop = this.log.scrollHeight;
  }

  #onScroll(): void {
    const { log } = this;
    if (!log) return;
    this.#isAtEnd = log.scrollHeight - log.scrollTop - log.clientHeight < AT_END_PX;
    if (this.#isAtEnd) this.unseen = 0;
  }

  #toNewest(): void {
    if (this.log) this.log.scrollTop = this.log.scrollHeight;
    this.log?.focus();
  }

  #again(): void {
    if (!this.#thread.view) return this.#care.retry();
    this.#thread.view.refresh();
    this.#messages.view?.refresh();
  }
}

/** The message before one, past those that cannot be shown. */
function lastGood(entries: readonly Row<Message>[], before: number): Message | undefined {
  for (let index = before - 1; index >= 0; index -= 1) {
    const entry = entries[index];
    if (entry && !isBadRecord(entry)) return entry;
  }
  return undefined;
}
