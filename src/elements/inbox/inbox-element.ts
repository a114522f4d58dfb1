import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { CareAdapter } from '../../adapter/care-adapter.js';
import { isBadRecord } from '../../adapter/parse.js';
import { CareController } from '../../controllers/care-controller.js';
import { CareNavigateEvent, CareViewChangeEvent } from '../../controllers/care-events.js';
import { addStyles } from '../../controllers/late-styles.js';
import { Later } from '../../controllers/later.js';
import { property } from '../../controllers/property.js';
import { Rehearsal } from '../../controllers/rehearsal.js';
import { ViewController } from '../../controllers/view-controller.js';
import { amountOf } from '../../format/counts.js';
import { say } from '../../format/phrase.js';
import type { InboxView } from '../../model/target.js';
import type { Thread } from '../../model/thread.js';
import type { Row } from '../../store/answers.js';
import type { PagedList } from '../../store/paged-list.js';
import { isFilteredHere, openThreads, type ThreadsWanted } from '../../store/thread-list.js';
import { everywhere } from '../../text/en/everywhere.js';
import { lists } from '../../text/en/lists.js';
import { canSetAttention } from '../parts/can-set-attention.js';
import { missingParts } from '../parts/missing-parts.js';
import { openingRow } from '../parts/opening-row.js';
import { situationOf, stalenessOf } from '../parts/situation-of.js';
import { threadRowPlaceholder } from '../parts/thread-row.js';
import { CareFiltersChangeEvent } from '../parts/filters-events.js';
import { inboxHead } from './inbox-head.js';
import type { InboxInside, InboxPart } from './inbox-inside.js';
import { isLetter, isRowKey } from '../parts/row-keys.js';
import { canStart } from './inbox-offers.js';
import { filtersOf, QUERIES, viewOf, type InboxFilters } from './inbox-query.js';
import { inboxStyles } from './inbox-styles.js';
import { RowScroller } from '../parts/row-scroller.js';
import { SearchField } from '../parts/search-field.js';
import { without } from '../parts/without-filter.js';

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
 * @event {CareFiltersChangeEvent} care-filters-change - When the seller has narrowed it down, or no longer does.
 * @event {CareNavigateEvent} care-navigate - When the seller wants to open a conversation, or to begin one; cancel it to take her there.
 * @event {CareErrorEvent} care-error - When a read failed or a record could not be read.
 * @csspart attention - What a conversation needs.
 * @csspart avatar - The initials or the icon of somebody.
 * @csspart base - All of it.
 * @csspart chip - A filter that is set; takes it away.
 * @csspart chips - The filters that are set.
 * @csspart clear-button - Takes search and filters away.
 * @csspart count - How many there are.
 * @csspart end - Says that the list ends here.
 * @csspart filters - The panel of filters.
 * @csspart header - Views, count, search and tools.
 * @csspart help - The sheet of shortcuts.
 * @csspart list - The rows.
 * @csspart loading - Stands there while something is read.
 * @csspart more-views - The list of the views that are used less.
 * @csspart news-button - Shows what came on top.
 * @csspart outbox - What was not sent.
 * @csspart outbox-link - A message that was not sent; leads to where it can be.
 * @csspart outcome - What became of what was done to several.
 * @csspart refresh-button - Reads again what could not be updated.
 * @csspart request-id - The request to name to support.
 * @csspart retry-button - Tries again.
 * @csspart row - A row; a link or a button.
 * @csspart row-about - What a conversation is about.
 * @csspart row-attachments - That the last message has attachments.
 * @csspart row-audience - Whom the last words are for, or whose they are.
 * @csspart row-choice - The box that selects a row.
 * @csspart row-deadline - By when it has to be answered.
 * @csspart row-draft - That a draft waits.
 * @csspart row-excerpt - The last words.
 * @csspart row-link - The link or button that a row is.
 * @csspart row-note - What became of something that was done to it.
 * @csspart row-subject - Its subject.
 * @csspart row-time - When something last happened.
 * @csspart row-unread - That there is something unread.
 * @csspart row-who - Whose conversation it is.
 * @csspart scroller - What scrolls.
 * @csspart search - The field to search in.
 * @csspart selection - What can be done with those that are selected.
 * @csspart situation - What is said instead of content.
 * @csspart situation-actions - What can be done about it.
 * @csspart situation-hint - What it means and what to do.
 * @csspart situation-title - What is the matter.
 * @csspart stale - The bar over content that could not be updated.
 * @csspart start-button - Begins a conversation.
 * @csspart tool - A button of the head: filter, select, refresh.
 * @csspart view - The button of a view.
 */
export class CareInboxElement extends LitElement {
  /** @internal */
  static override readonly styles = inboxStyles;

  /**
   * Which conversations: those that need a reply (`needs-reply`, the default), `all`, those with the `customer` or the
   * `operator`, those that wait for them (`waiting`), or about no order (`no-order`).
   */
  @property({ reflect: true }) view: InboxView = 'needs-reply';

  /** What they are narrowed down to, as plain data: reason, days, order number, words. Default: nothing. */
  @property({ attribute: false }) filters: InboxFilters = {};

  /** The id of the conversation that is open elsewhere; its row is marked. */
  @property({ attribute: 'thread-id' }) threadId: string | undefined;

  /**
   * Whether single keys do something while the focus is in the inbox: `j` and `k` next and previous, `/` search, `e` no
   * reply needed, `x` select, `r` refresh, `c` new conversation, `?` help. Never elsewhere on the page. Default: not.
   */
  @property({ type: Boolean }) shortcuts = false;

  /** An adapter of its own; stands before the provider's. */
  @property({ attribute: false }) adapter: CareAdapter | undefined;

  readonly #care = new CareController(this, { ...everywhere, ...lists });
  readonly #threads = new ViewController(
    this,
    this.#care,
    () => (this.#care.has('threads') ? JSON.stringify(this.#wanted) : undefined),
    ({ store, description, locale, wanted }) =>
      openThreads(store, JSON.parse(wanted) as ThreadsWanted, description, locale),
  );
  readonly #rows = new RowScroller(this, () => {
    const [scroller, measure] = [this.#drawnAs('.scroller'), this.#drawnAs('.measure')];
    return scroller && measure ? { scroller, list: this.#drawnAs('.list'), measure } : undefined;
  });
  readonly #search = new SearchField(this, {
    field: () => this.#drawnAs<HTMLInputElement>('.search'),
    words: () => this.#filters.text?.trim() ?? '',
    search: (text) =>
      this.#setFilters(text === '' ? without(this.#filters, 'text') : { ...this.#filters, text }),
  });
  readonly #inside: InboxInside = {
    element: this,
    care: this.#care,
    rows: this.#rows,
    filters: () => this.#filters,
    list: () => this.#threads.view?.state,
    choose: (thread) => void this.#selecting.want().then((part) => part?.choose(thread)),
    canSelect: () => canSetAttention(this.#care),
    refresh: () => this.#onRefresh(),
    canStart: () => canStart(this.#care),
    start: () => this.#onStart(),
    setNeedless: (thread) => void this.#selecting.want().then((part) => part?.setNeedless(thread)),
    setFilters: (filters) => this.#setFilters(filters),
  };
  readonly #hands = this.#later(() => import('./inbox-hands.js'));
  readonly #narrowing = this.#later(() => import('./inbox-narrowing.js'));
  readonly #shortcuts = this.#later(() => import('./inbox-shortcuts.js'));
  readonly #kept = this.#later(() => import('./inbox-kept.js'));
  readonly #selecting = this.#later(() => import('./inbox-selection.js'));
  readonly #asked = [this.#hands, this.#narrowing, this.#shortcuts, this.#kept, this.#selecting];
  /** What stands in the row that has the focus, also when its page has been let go. */
  #focusedRow: Row<Thread> | undefined;
  readonly #rehearsal = new Rehearsal(() => import('./rehearsal.js'));
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.#isNarrowed) this.#narrowing.expect();
    if (!changed.has('view') && !changed.has('filters')) return;
    this.#rows.toTop();
    this.#hands.part?.reset();
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
      @keydown=${this.#onKey}
    >
      ${inboxHead({
        look,
        view: this.#view,
        count: shown && !situation ? this.#countWords(shown) : nothing,
        isSelecting: this.#selecting.part?.isOn === true,
        isFiltering: this.#narrowing.part?.isOpen === true,
        onView: this.#onChoose,
        onSearch: this.#search.onInput,
        onSearchFocus: this.#onSearchFocus,
        onSearchKey: this.#search.onKeyDown,
        onFilter: this.#onFilter,
        onRefresh: this.#onRefresh,
        ...(canSetAttention(this.#care) ? { onSelect: this.#onSelect } : {}),
        ...(canStart(this.#care) ? { onStart: this.#onStart } : {}),
      })}
      ${missingParts(look, this.#asked)}${this.#narrowing.part?.render() ?? nothing}
      ${this.#selecting.part?.render() ?? nothing}${this.#kept.part?.render() ?? nothing}${this.#shortcuts.part?.render() ?? nothing}
      ${shown?.state.status === 'loading' ? this.#renderRows(shown, situation) : (situation ?? (shown ? this.#renderList(shown) : nothing))}
    </section>`;
  }

  protected override updated(): void {
    if (!this.#threads.view) return;
    this.#kept.expect();
    if (!this.#drawnAs('.list')) return this.#rehearsal.begin(this, this.#care);
    this.#rehearsal.end();
    const { first, last } = this.#rows.drawn;
    this.#threads.view?.show(first, Math.max(first, last));
  }

  get #view(): InboxView {
    return viewOf(this.view);
  }

  get #filters(): InboxFilters {
    return filtersOf(this.filters);
  }

  get #isNarrowed(): boolean {
    return Object.keys(this.#filters).length > 0;
  }

  /** Absent while what narrows it down is being fetched. */
  get #wanted(): ThreadsWanted | undefined {
    const wanted = QUERIES[this.#view];
    return this.#isNarrowed ? this.#narrowing.part?.wanted(wanted) : wanted;
  }

  #countWords({ state }: PagedList<Row<Thread>>): string {
    const { look, description } = this.#care;
    if (state.total) {
      return say(look, 'inbox.count', { count: amountOf(state.total, look.locale) });
    }
    const wanted = this.#wanted;
    const isPartial = wanted && description && isFilteredHere(wanted, description);
    if (!isPartial || state.complete) return '';
    return say(look, 'inbox.onlyLoaded', { count: state.looked ?? 0 });
  }

  #renderList(shown: PagedList<Row<Thread>>): TemplateResult | typeof nothing {
    const { length, complete } = shown.state;
    const isEmpty = length === 1 && complete && !shown.state.at(0);
    if (length === 0 || isEmpty) {
      const narrowing = this.#isNarrowed ? this.#narrowing.part : undefined;
      return narrowing?.renderNothing() ?? this.#kept.part?.renderEmpty(this.#view) ?? nothing;
    }
    const { look } = this.#care;
    const drawn = this.#drawn(shown);
    return this.#renderRows(
      shown,
      html`<ul
          class="list"
          part="list"
          role="list"
          aria-label=${say(look, 'inbox.list')}
          @focusin=${this.#onFocusIn}
          @focusout=${this.#rows.onFocusOut}
          @keydown=${this.#onRowKey}
        >
          ${repeat(
            drawn,
            (index) => this.#rowAt(shown, index)?.id ?? index,
            (index) => this.#renderRow(shown, index),
          )}
        </ul>
        ${complete ? html`<p class="end" part="end">${say(look, 'inbox.end')}</p>` : nothing}`,
    );
  }

  /** What scrolls. It is there before the rows, so that it is known how many there is room for when they come. */
  #renderRows(shown: PagedList<Row<Thread>>, content: unknown): TemplateResult {
    return html`${stalenessOf(this.#care, shown) ?? nothing}
      <div class="rows" @pointerenter=${this.#onHands}>
        ${this.#hands.part?.render() ?? nothing}
        <div class="scroller" part="scroller" @scroll=${this.#onScroll}>
          <div class="measure row" aria-hidden="true"></div>
          ${content}
        </div>
      </div>`;
  }

  /** The rows to draw; those in sight stay where they are when others come above them. */
  #drawn({ state }: PagedList<Row<Thread>>): readonly number[] {
    const { length, at } = state;
    const hands = this.#hands.part;
    const drawn = this.#rows.draw(length, hands?.moved(at) ?? 0);
    hands?.settle(at, drawn);
    return drawn;
  }

  #rowAt({ state }: PagedList<Row<Thread>>, index: number): Row<Thread> | undefined {
    const row = state.at(index);
    if (index !== this.#rows.focused) return row;
    this.#focusedRow = row ?? this.#focusedRow;
    return this.#focusedRow;
  }

  #renderRow(shown: PagedList<Row<Thread>>, index: number): unknown {
    const { total } = shown.state;
    const row = this.#rowAt(shown, index);
    const isKept = this.#rows.isKept(index);
    const place = { index, isKept, ...(total?.precision === 'exact' ? { size: total.value } : {}) };
    if (row === undefined) return threadRowPlaceholder(place);
    if (isBadRecord(row)) {
      return html`<li class="row malformed" part="row" aria-posinset=${index + 1}>
        ${say(this.#care.look, 'inbox.malformed', { count: 1 })}
      </li>`;
    }
    // Where keys do not lead from row to row, Tab does.
    const tabbable = (this.#hands.part?.tabbable ?? index) === index;
    const selecting = this.#selecting.part;
    if (selecting?.isOn) return selecting.renderRow(row, place, tabbable);
    const current = row.id === this.threadId;
    const note = selecting?.noteOf(row);
    const draft = this.#kept.part?.hasDraft(row) === true;
    const more = { place, tabbable, current, draft, ...(note ? { note } : {}) };
    return openingRow(this, this.#care, row, more);
  }

  #setFilters(filters: InboxFilters): void {
    this.filters = filters;
    const event = new CareFiltersChangeEvent(filters);
    this.dispatchEvent(event);
  }

  readonly #onChoose = (view: InboxView): void => {
    if (view === this.#view) return;
    this.view = view;
    const event = new CareViewChangeEvent(view);
    this.dispatchEvent(event);
  };
  readonly #onFilter = (): void => void this.#narrowing.want().then((part) => part?.toggle());
  readonly #onSelect = (): void => void this.#selecting.want().then((part) => part?.toggle());

  readonly #onRefresh = (): void => this.#threads.view?.refresh();

  readonly #onStart = (): void => {
    const event = new CareNavigateEvent({ to: 'compose' });
    this.dispatchEvent(event);
  };

  readonly #onSearchFocus = (): void => void this.#narrowing.want();

  readonly #onHands = (): void => this.#hands.expect();

  readonly #onScroll = (): void => {
    this.#onHands();
    this.#rows.onScroll();
  };

  readonly #onFocusIn = (event: FocusEvent): void => {
    this.#onHands();
    this.#rows.onFocusIn(event);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const { key } = event;
    const selecting = this.#selecting.part;
    if (key === 'Escape' && selecting?.isOn) {
      event.stopPropagation();
      return selecting.toggle();
    }
    const isTyping = (event.target as Element).matches('input:not([type="checkbox"]), select');
    if (!this.shortcuts || isTyping || !isLetter(event)) return;
    event.preventDefault();
    event.stopPropagation();
    void this.#shortcuts.want().then((part) => part?.press(key));
  };

  readonly #onRowKey = (event: KeyboardEvent): void => {
    const isInName = event.key === ' ' && this.#hands.part?.isTyping(event) === true;
    if (isLetter(event) ? this.shortcuts : !isRowKey(event) && !isInName) return;
    event.preventDefault();
    event.stopPropagation();
    void this.#hands.want().then((hands) => hands?.key(event));
  };

  #drawnAs<Found extends HTMLElement>(selector: string): Found | null {
    return this.shadowRoot?.querySelector<Found>(selector) ?? null;
  }

  /** A part that is fetched when it is first used, with what it says and its sheets. */
  #later<Part>(bring: () => Promise<InboxPart<Part>>): Later<Part> {
    return new Later(this, async () => {
      const { make, english, styles } = await bring();
      this.#care.learn(english);
      addStyles(this, styles);
      return make(this.#inside);
    });
  }
}
