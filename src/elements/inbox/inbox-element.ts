import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { CareAdapter } from '../../adapter/care-adapter.js';
import { isBadRecord } from '../../adapter/parse.js';
import type { ThreadQuery } from '../../adapter/threads-group.js';
import { CareController } from '../../controllers/care-controller.js';
import { CareViewChangeEvent } from '../../controllers/care-events.js';
import { NEEDS_REPLY } from '../../controllers/counts.js';
import { follow } from '../../controllers/navigation.js';
import { safeAddressOf } from '../../controllers/safe-href.js';
import { ViewController } from '../../controllers/view-controller.js';
import { amountOf } from '../../format/counts.js';
import { say } from '../../format/phrase.js';
import type { Thread } from '../../model/thread.js';
import type { Row } from '../../store/answers.js';
import type { ListState } from '../../store/paged-list.js';
import { isFilteredHere, openThreads } from '../../store/thread-list.js';
import { everywhere } from '../../text/en/everywhere.js';
import { lists } from '../../text/en/lists.js';
import { situationOf, stalenessOf } from '../parts/situation-of.js';
import { empty } from '../parts/situation.js';
import { threadRow, threadRowPlaceholder } from '../parts/thread-row.js';
import { inboxStyles } from './inbox-styles.js';
import { rowWindow } from './row-window.js';

/** What the inbox shows. */
export type InboxView = 'needs-reply' | 'all';

/** Pixels. Before the first drawing nothing can be measured: it is put right at once. */
const ROW_HEIGHT_GUESS = 72;

const QUERIES: Readonly<Record<InboxView, ThreadQuery>> = { 'needs-reply': NEEDS_REPLY, all: {} };

/**
 * The seller's conversations with customers and operator, newest activity first; those that need a reply at first.
 *
 * Only the rows in sight are drawn and only their pages are read, so that a hundred thousand conversations
 * are as quick as a hundred. Give it a height; else it is as high as the window.
 *
 * ```html
 * <care-inbox view="needs-reply"></care-inbox>
 * ```
 *
 * @tag care-inbox
 * @event {CareViewChangeEvent} care-view-change - When the seller has chosen another view.
 * @event {CareNavigateEvent} care-navigate - When the seller wants to open a conversation; cancel it to take her there.
 * @event {CareErrorEvent} care-error - When a read failed or a record could not be read.
 * @csspart attention - What a conversation needs.
 * @csspart avatar - The initials or the icon of somebody.
 * @csspart base - All of it.
 * @csspart count - How many there are.
 * @csspart header - Views and count.
 * @csspart list - The rows.
 * @csspart loading - Stands there while something is read.
 * @csspart refresh-button - Reads again what could not be updated.
 * @csspart request-id - The request to name to support.
 * @csspart retry-button - Tries again.
 * @csspart row - A row; a link or a button.
 * @csspart row-about - What a conversation is about.
 * @csspart row-attachments - That the last message has attachments.
 * @csspart row-draft - That a draft waits.
 * @csspart row-excerpt - The last words.
 * @csspart row-link - The link or button that a row is.
 * @csspart row-subject - Its subject.
 * @csspart row-time - When something last happened.
 * @csspart row-unread - That there is something unread.
 * @csspart row-who - Whose conversation it is.
 * @csspart scroller - What scrolls.
 * @csspart situation - What is said instead of content.
 * @csspart situation-actions - What can be done about it.
 * @csspart situation-hint - What it means and what to do.
 * @csspart situation-title - What is the matter.
 * @csspart stale - The bar over content that could not be updated.
 * @csspart view - The button of a view.
 */
export class CareInboxElement extends LitElement {
  /** @internal */
  static override readonly styles = inboxStyles;

  /** Which conversations: those that need a reply, or all. Default `needs-reply`. */
  @property({ reflect: true }) view: InboxView = 'needs-reply';

  /** The id of the conversation that is open elsewhere; its row is marked. */
  @property({ attribute: 'thread-id' }) threadId: string | undefined;

  /** An adapter of its own; stands before the provider's. */
  @property({ attribute: false }) adapter: CareAdapter | undefined;

  @query('.scroller') private readonly scroller!: HTMLElement | null;
  @query('.list') private readonly list!: HTMLElement | null;
  @query('.measure') private readonly measure!: HTMLElement | null;

  readonly #care = new CareController(this, { ...everywhere, ...lists });
  readonly #threads = new ViewController(
    this,
    this.#care,
    () => (this.#care.has('threads') ? this.#view : undefined),
    ({ store, description, locale }) =>
      openThreads(store, QUERIES[this.#view], description, locale),
  );
  // In a frame of its own: measured at once, a list as high as its rows ends in an error on the host's page.
  readonly #resized = new ResizeObserver(() => requestAnimationFrame(() => this.#measureRows()));
  #rowHeight = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    // A move sets the scroller back to its top: the rows there have to be drawn.
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  protected override render(): TemplateResult {
    const { look, readiness, direction } = this.#care;
    const state = this.#threads.view?.state;
    const situation = situationOf({
      look,
      readiness,
      method: 'threads.list',
      isOffered: this.#care.has('threads'),
      view: state,
      tag: this.localName,
      onRetry: () => this.#again(),
    });
    return html`<section
      class="base"
      part="base"
      lang=${look.locale}
      dir=${direction === 'rtl' ? 'rtl' : nothing}
      aria-label=${say(look, 'inbox.title')}
    >
      <header class="header" part="header">
        <div class="segments" role="group" aria-label=${say(look, 'inbox.views')}>
          ${this.#renderView('needs-reply')} ${this.#renderView('all')}
        </div>
        ${this.#renderCount(situation ? undefined : state)}
      </header>
      ${situation ?? (state ? this.#renderRows(state) : nothing)}
    </section>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('view') && this.scroller) this.scroller.scrollTop = 0;
    this.#placeRows();
    if (this.scroller && this.measure) {
      this.#resized.observe(this.scroller);
      this.#resized.observe(this.measure);
    }
  }

  /** A value from outside that is no view is the default one, and stays as it was written. */
  get #view(): InboxView {
    return this.view === 'all' ? 'all' : 'needs-reply';
  }

  #renderView(view: InboxView): TemplateResult {
    const { look } = this.#care;
    return html`<button
      class="segment"
      part="view"
      type="button"
      aria-pressed=${this.#view === view ? 'true' : 'false'}
      @click=${() => this.#choose(view)}
    >
      ${say(look, view === 'all' ? 'inbox.all' : 'inbox.needsReply')}
    </button>`;
  }

  #renderCount(state: ListState<Row<Thread>> | undefined): TemplateResult {
    const { look, description } = this.#care;
    const isPartial = description && isFilteredHere(QUERIES[this.#view], description);
    const words =
      state?.total !== undefined
        ? say(look, 'inbox.count', { count: amountOf(state.total, look.locale) })
        : isPartial && state && !state.complete
          ? say(look, 'inbox.onlyLoaded', { count: Math.max(0, state.length - 1) })
          : '';
    return html`<p class="count" part="count" role="status">${words}</p>`;
  }

  #renderRows(state: ListState<Row<Thread>>): TemplateResult {
    const { look } = this.#care;
    if (state.length === 0 || (state.length === 1 && state.complete && !state.at(0))) {
      return this.#renderEmpty();
    }
    const { first, last } = this.#window(state.length);
    const indexes = Array.from({ length: last - first + 1 }, (_, step) => first + step);
    return html`${stalenessOf(state, this.#care, () => this.#again()) ?? nothing}
      <div class="scroller" part="scroller" @scroll=${() => this.requestUpdate()}>
        <ul class="measure" aria-hidden="true">
          ${threadRowPlaceholder()}
        </ul>
        <ul class="list" part="list" role="list" aria-label=${say(look, 'inbox.list')}>
          ${repeat(
            indexes,
            (index) => state.at(index)?.id ?? index,
            (index) => this.#renderRow(state, index),
          )}
        </ul>
      </div>`;
  }

  #renderRow(state: ListState<Row<Thread>>, index: number): TemplateResult {
    const { look, links } = this.#care;
    const thread = state.at(index);
    const place = {
      index,
      ...(state.total?.precision === 'exact' ? { size: state.total.value } : {}),
    };
    if (thread === undefined) return threadRowPlaceholder(place);
    if (isBadRecord(thread)) {
      return html`<li class="row malformed" part="row">
        ${say(look, 'inbox.malformed', { count: 1 })}
      </li>`;
    }
    const target = { to: 'thread', id: thread.id } as const;
    const href = safeAddressOf(links, target);
    return threadRow({
      thread,
      look,
      place,
      ...(href === undefined ? {} : { href }),
      current: thread.id === this.threadId,
      onOpen: (_, event) => follow(this, target, event),
    });
  }

  #renderEmpty(): TemplateResult {
    const { look } = this.#care;
    const isAll = this.#view === 'all';
    return empty({
      icon: isAll ? 'inbox' : 'check',
      title: say(look, isAll ? 'inbox.emptyAll' : 'inbox.emptyNeedsReply'),
      hint: say(look, isAll ? 'inbox.emptyAllHint' : 'inbox.emptyNeedsReplyHint'),
    });
  }

  #window(length: number): { readonly first: number; readonly last: number } {
    const { scroller } = this;
    const rowHeight = this.#rowHeight || ROW_HEIGHT_GUESS;
    const viewHeight = scroller?.clientHeight ?? rowHeight * 8;
    return rowWindow({ scrollTop: scroller?.scrollTop ?? 0, viewHeight, rowHeight, length });
  }

  #placeRows(): void {
    const state = this.#threads.view?.state;
    if (!state || !this.list || !this.scroller) return;
    const rowHeight = this.#rowHeight || ROW_HEIGHT_GUESS;
    const { first, last } = this.#window(state.length);
    this.#threads.view?.show(first, Math.max(first, last));
    // Set by script, since a strict policy allows no style attributes.
    this.list.style.setProperty('block-size', `${state.length * rowHeight}px`);
    this.list.style.setProperty('padding-block-start', `${first * rowHeight}px`);
  }

  #measureRows(): void {
    const height = this.measure?.getBoundingClientRect().height ?? 0;
    if (height === 0) return;
    this.#rowHeight = height;
    this.requestUpdate();
  }

  #choose(view: InboxView): void {
    if (view === this.view) return;
    this.view = view;
    const event = new CareViewChangeEvent(view);
    this.dispatchEvent(event);
  }

  #again(): void {
    if (this.#threads.view) this.#threads.view.refresh();
    else this.#care.retry();
  }
}
