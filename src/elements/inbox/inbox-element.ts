import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { CareAdapter } from '../../adapter/care-adapter.js';
import { isBadRecord } from '../../adapter/parse.js';
import type { ThreadQuery } from '../../adapter/threads-group.js';
import { CareController } from '../../controllers/care-controller.js';
import { CareViewChangeEvent } from '../../controllers/care-events.js';
import { NEEDS_REPLY } from '../../controllers/counts.js';
import { ViewController } from '../../controllers/view-controller.js';
import { amountOf } from '../../format/counts.js';
import { say } from '../../format/phrase.js';
import { INBOX_VIEWS, type InboxView } from '../../model/target.js';
import type { Thread } from '../../model/thread.js';
import type { Row } from '../../store/answers.js';
import type { PagedList } from '../../store/paged-list.js';
import { isFilteredHere, openThreads } from '../../store/thread-list.js';
import { everywhere } from '../../text/en/everywhere.js';
import { lists } from '../../text/en/lists.js';
import { situationOf, stalenessOf } from '../parts/situation-of.js';
import { empty } from '../parts/situation.js';
import { threadRowPlaceholder } from '../parts/thread-row.js';
import { openingRow } from '../parts/opening-row.js';
import { inboxStyles } from './inbox-styles.js';
import { RowScroller } from './row-scroller.js';
import * as paths from '../parts/icon-paths.js';

const QUERIES: Readonly<Record<InboxView, ThreadQuery>> = {
  'needs-reply': NEEDS_REPLY,
  all: {},
  customer: { with: 'customer' },
  operator: { with: 'operator' },
  waiting: { attention: ['waiting'] },
  'no-order': { about: null },
};

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
  readonly #rows = new RowScroller(this, () => {
    const { scroller, list, measure } = this;
    return scroller && list && measure ? { scroller, list, measure } : undefined;
  });
  /** What stands in the row that has the focus, also when its page has been let go. */
  #focusedRow: Row<Thread> | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('view')) this.#rows.toTop();
  }

  protected override render(): TemplateResult {
    const { look, direction } = this.#care;
    const shown = this.#threads.view;
    const situation = situationOf({
      care: this.#care,
      method: 'threads.list',
      tag: this.localName,
      shown,
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
        <p class="count" part="count" role="status">
          ${shown && !situation ? this.#countWords(shown) : nothing}
        </p>
      </header>
      ${situation ?? (shown ? this.#renderRows(shown) : nothing)}
    </section>`;
  }

  protected override updated(): void {
    if (!this.list) return;
    const { first, last } = this.#rows.drawn;
    this.#threads.view?.show(first, Math.max(first, last));
  }

  /** A value from outside that is no view is the default one, and stays as it was written. */
  get #view(): InboxView {
    return INBOX_VIEWS.includes(this.view) ? this.view : 'needs-reply';
  }

  #renderView(view: InboxView): TemplateResult {
    const { look } = this.#care;
    return html`<button
      class="segment"
      part="view"
      type="button"
      aria-pressed=${this.#view === view ? 'true' : 'false'}
      @click=${() => this.#onChoose(view)}
    >
      ${say(look, view === 'all' ? 'inbox.all' : 'inbox.needsReply')}
    </button>`;
  }

  #countWords({ state }: PagedList<Row<Thread>>): string {
    const { look, description } = this.#care;
    if (state.total) {
      return say(look, 'inbox.count', { count: amountOf(state.total, look.locale) });
    }
    const isPartial = description && isFilteredHere(QUERIES[this.#view], description);
    if (!isPartial || state.complete) return '';
    return say(look, 'inbox.onlyLoaded', { count: Math.max(0, state.length - 1) });
  }

  #renderRows(shown: PagedList<Row<Thread>>): TemplateResult {
    const { state } = shown;
    if (state.length === 0 || (state.length === 1 && state.complete && !state.at(0))) {
      return this.#renderEmpty();
    }
    const { onScroll, onFocusIn, onFocusOut } = this.#rows;
    return html`${stalenessOf(this.#care, shown) ?? nothing}
      <div class="scroller" part="scroller" @scroll=${onScroll}>
        <ul class="measure" aria-hidden="true">
          ${threadRowPlaceholder()}
        </ul>
        <ul
          class="list"
          part="list"
          role="list"
          aria-label=${say(this.#care.look, 'inbox.list')}
          @focusin=${onFocusIn}
          @focusout=${onFocusOut}
        >
          ${repeat(
            this.#rows.draw(state.length),
            (index) => this.#rowAt(shown, index)?.id ?? index,
            (index) => this.#renderRow(shown, index),
          )}
        </ul>
      </div>`;
  }

  #rowAt({ state }: PagedList<Row<Thread>>, index: number): Row<Thread> | undefined {
    const row = state.at(index);
    if (index !== this.#rows.focused) return row;
    this.#focusedRow = row ?? this.#focusedRow;
    return this.#focusedRow;
  }

  #renderRow(shown: PagedList<Row<Thread>>, index: number): TemplateResult {
    const { total } = shown.state;
    const row = this.#rowAt(shown, index);
    const isKept = this.#rows.isKept(index);
    const place = { index, isKept, ...(total?.precision === 'exact' ? { size: total.value } : {}) };
    if (row === undefined) return threadRowPlaceholder(place);
    if (isBadRecord(row)) {
      return html`<li class="row malformed" part="row">
        ${say(this.#care.look, 'inbox.malformed', { count: 1 })}
      </li>`;
    }
    return openingRow(this, this.#care, row, { place, current: row.id === this.threadId });
  }

  #renderEmpty(): TemplateResult {
    const { look } = this.#care;
    const isAll = this.#view === 'all';
    return empty({
      icon: isAll ? paths.inbox : paths.check,
      title: say(look, isAll ? 'inbox.emptyAll' : 'inbox.emptyNeedsReply'),
      hint: say(look, isAll ? 'inbox.emptyAllHint' : 'inbox.emptyNeedsReplyHint'),
    });
  }

  #onChoose(view: InboxView): void {
    if (view === this.#view) return;
    this.view = view;
    const event = new CareViewChangeEvent(view);
    this.dispatchEvent(event);
  }
}
