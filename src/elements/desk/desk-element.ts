import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { CareAdapter } from '../../adapter/care-adapter.js';
import { CareController } from '../../controllers/care-controller.js';
import { CareNavigateEvent, CareViewChangeEvent } from '../../controllers/care-events.js';
import { DEFAULT_PREFIX, underPrefix } from '../../controllers/care-tags.js';
import { careLink } from '../../controllers/navigation.js';
import { property } from '../../controllers/property.js';
import { say } from '../../format/phrase.js';
import { scopeKey } from '../../model/scope.js';
import type { InboxView, Target } from '../../model/target.js';
import { desk } from '../../text/en/desk.js';
import { everywhere } from '../../text/en/everywhere.js';
import { lists } from '../../text/en/lists.js';
import * as paths from '../parts/icon-paths.js';
import { icon } from '../parts/icon.js';
import { situationOf } from '../parts/situation-of.js';
import type { CareFiltersChangeEvent } from '../parts/filters-events.js';
import { deskList, deskRecord, type CasesShown, type ListRoom } from './desk-panes.js';
import {
  inboxViewOf,
  isDeskView,
  methodOf,
  placeOf,
  roomOf,
  roomsFilledBy,
  type DeskPlace,
  type DeskRoom,
  type DeskView,
} from './desk-place.js';
import { deskStyles } from './desk-styles.js';
import { BACK, NOTHING, ROOM_NAMES, type BackWords } from './desk-words.js';

/**
 * All of the kit in one tag: the dashboard, the inbox with the conversation beside it, the orders, the incidents and the
 * cases, each with the one that is open; of these, what the marketplace has.
 *
 * What is shown can be set (`view`, `record`) and is announced when the seller goes somewhere
 * (`care-view-change`), so that the portal's address can follow; the desk itself never touches it.
 *
 * ```html
 * <care-desk view="needs-reply"></care-desk>
 * ```
 *
 * @tag care-desk
 * @event {CareViewChangeEvent} care-view-change - When the seller has gone to another room or record.
 * @event {CareNavigateEvent} care-navigate - Before the desk goes somewhere; cancel it to take her there yourself.
 * @event {CareErrorEvent} care-error - When a read failed or a record could not be read.
 * @csspart back - Leads from what is open back to the list where there is room for one of them only.
 * @csspart base - All of it.
 * @csspart list-pane - The list: inbox, orders, incidents or cases.
 * @csspart loading - Stands there while something is read.
 * @csspart navigation - The rooms.
 * @csspart record-pane - What is open: a conversation, an order, an incident, a case.
 * @csspart refresh-button - Reads again what could not be updated.
 * @csspart request-id - The request to name to support.
 * @csspart retry-button - Tries again.
 * @csspart room - A room; a link or a button.
 * @csspart situation - What is said instead of content.
 * @csspart situation-actions - What can be done about it.
 * @csspart situation-hint - What it means and what to do.
 * @csspart situation-title - What is the matter.
 * @csspart stale - The bar over content that could not be updated.
 */
export class CareDeskElement extends LitElement {
  /** @internal */
  static override readonly styles = deskStyles;

  /** @internal */
  static readonly prefix: string = DEFAULT_PREFIX;

  /**
   * What is shown: the dashboard (`summary`), a view of the inbox (default `needs-reply`), a new conversation
   * (`compose`), the `orders`, the `incidents` or the `cases`. Where the marketplace has no such thing, the first that it has.
   */
  @property({ reflect: true }) view: DeskView = 'needs-reply';

  /**
   * The id of what is open: a conversation beside the inbox, an order, an incident, a case; with `compose`, of the order that a
   * conversation is begun about.
   */
  @property({ reflect: true }) record: string | undefined;

  /** With `compose`: with whom alone the conversation is begun, the `customer` or the `operator`. Default: she chooses. */
  @property({ reflect: true }) audience: 'customer' | 'operator' | undefined;

  /** An adapter of its own; stands before the provider's. */
  @property({ attribute: false }) adapter: CareAdapter | undefined;

  readonly #care = new CareController(this, { ...everywhere, ...lists, ...desk });
  /** What the inbox showed when something else was last opened beside it. */
  #inboxView: InboxView = 'needs-reply';
  /** The room with a list in which she was last, and what was open in it. */
  #lastRoom: ListRoom = 'inbox';
  #lastRecord: string | undefined;
  /** What lists were narrowed down to when she left them. */
  #filters: Partial<Record<DeskRoom, object>> = {};
  /** Which cases she looked at when she left them. */
  #cases: CasesShown = {};
  /** In which she narrowed them down: its store and its scope. */
  #shop: readonly unknown[] | undefined;
  /** Where the focus goes once it has been drawn: it must not be lost when the screen changes. */
  #focusNext: 'record' | 'list' | undefined;

  constructor() {
    super();
    this.addEventListener(CareNavigateEvent.eventName, (event) => this.#onNavigate(event));
  }

  protected override willUpdate(): void {
    this.#forgetOtherShops();
    const view = this.#view;
    const room = roomOf(view);
    if (room === undefined || room === 'summary') return;
    this.#lastRoom = room;
    this.#lastRecord = this.record;
    if (room === 'inbox') this.#inboxView = inboxViewOf(view);
  }

  protected override render(): TemplateResult {
    const { look, direction } = this.#care;
    const rooms = this.#rooms;
    const situation = situationOf({
      care: this.#care,
      method: methodOf(rooms),
      tag: this.localName,
      shown: this.#care.description && NOTHING_READ,
    });
    if (situation) return situation;
    return html`<div
      class="base"
      part="base"
      lang=${look.locale}
      dir=${direction === 'rtl' ? 'rtl' : nothing}
      role="group"
      aria-label=${say(look, 'desk.label')}
    >
      <nav class="navigation" part="navigation" aria-label=${say(look, 'desk.navigation')}>
        ${rooms.map((room) => this.#renderRoom(room))}
      </nav>
      ${this.#room === 'summary' ? this.#renderSummary() : this.#renderPanes(this.#room)}
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('record') && !changed.has('view')) return;
    const next = this.#focusNext;
    this.#focusNext = undefined;
    if (next === 'record') this.#pane('.record-pane')?.focus();
    if (next === 'list') this.#pane('.list-pane')?.focus();
  }

  /** A number or a state that was looked for in one shop is nothing in another. */
  #forgetOtherShops(): void {
    const { store, description } = this.#care;
    if (!description) return;
    const shop = [store, scopeKey(description.scope)];
    if (this.#shop?.some((part, at) => part !== shop[at])) {
      this.#filters = {};
      this.#cases = {};
    }
    this.#shop = shop;
  }

  get #rooms(): readonly DeskRoom[] {
    return roomsFilledBy((group) => this.#care.has(group));
  }

  /** A value from outside that is no view, or none that can be filled, shows the default one, and stays as it was written. */
  get #view(): DeskView {
    const wanted = isDeskView(this.view) ? this.view : 'needs-reply';
    const rooms = this.#rooms;
    const room = roomOf(wanted) ?? 'inbox';
    if (rooms.length === 0 || rooms.includes(room)) return wanted;
    const [first = 'summary'] = rooms.filter((each) => each !== 'summary');
    return first === 'inbox' ? 'needs-reply' : first;
  }

  /** A new conversation stands beside the list from which it was begun. */
  get #room(): DeskRoom {
    return roomOf(this.#view) ?? this.#lastRoom;
  }

  #renderRoom(room: DeskRoom): TemplateResult {
    const { look, links } = this.#care;
    const { path, words } = ROOM_NAMES[room];
    return careLink({
      element: this,
      links,
      target: { to: room },
      content: html`${icon(path)}<span>${say(look, words)}</span>`,
      class: 'segment',
      part: 'room',
      current: this.#room === room,
    });
  }

  #renderSummary(): TemplateResult {
    return this.#named(
      html`<div class="summary-pane"><care-summary .adapter=${this.adapter}></care-summary></div>`,
    );
  }

  #renderPanes(room: ListRoom): TemplateResult {
    const isComposing = this.#view === 'compose';
    return html`<div
      class="panes"
      data-open=${this.record !== undefined || isComposing ? 'record' : 'list'}
    >
      <div class="list-pane" part="list-pane" tabindex="-1" @care-filters-change=${this.#onFilters}>
        ${this.#renderList(room, isComposing ? this.#lastRecord : this.record)}
      </div>
      <div class="record-pane" part="record-pane" tabindex="-1">
        ${isComposing ? this.#renderStart() : this.record === undefined ? this.#renderNothing(room) : this.#renderRecord(room, this.record)}
      </div>
    </div>`;
  }

  #renderList(room: ListRoom, record: string | undefined): TemplateResult {
    return this.#named(
      deskList(room, {
        adapter: this.adapter,
        filters: this.#filters[room] ?? NO_FILTERS,
        record: room === 'inbox' && this.#view === 'compose' ? undefined : record,
        inboxView: this.#inboxView,
        onInboxView: this.#onInboxView,
        cases: this.#cases,
        onCases: this.#onCases,
      }),
    );
  }

  #renderRecord(room: ListRoom, record: string): TemplateResult {
    return html`${this.#renderBack(BACK[room])}${this.#named(deskRecord(room, record, this.adapter))}`;
  }

  #renderStart(): TemplateResult {
    const isFromRecord = this.#room !== 'inbox' && this.#lastRecord !== undefined;
    const back = this.#room === 'orders' && isFromRecord ? 'desk.backToOrder' : BACK[this.#room];
    return html`${this.#renderBack(back, isFromRecord)}
    ${this.#named(
      html`<div class="scroll-pane">
        <care-composer
          .adapter=${this.adapter}
          start
          order-id=${ifDefined(this.record)}
          audience=${ifDefined(this.audience)}
        ></care-composer>
      </div>`,
    )}`;
  }

  /** @param isAlways Also where there is room for both: what was open before is not beside it. */
  #renderBack(words: BackWords, isAlways = false): TemplateResult {
    return html`<button
      class=${isAlways ? 'button quiet back always mirrored' : 'button quiet back mirrored'}
      part="back"
      type="button"
      @click=${this.#onBack}
    >
      ${icon(paths.back)}${say(this.#care.look, words)}
    </button>`;
  }

  #renderNothing(room: ListRoom): TemplateResult {
    const { look } = this.#care;
    const [title, hint] = NOTHING[room];
    return html`<div class="nothing-open">
      <p class="nothing-title">${say(look, title)}</p>
      <p>${say(look, hint)}</p>
    </div>`;
  }

  /** With the tags that this desk was defined among. */
  #named(template: TemplateResult): TemplateResult {
    return underPrefix(template, (this.constructor as typeof CareDeskElement).prefix);
  }

  readonly #onInboxView = (event: CareViewChangeEvent): void => {
    event.stopPropagation();
    const record = this.#view === 'compose' ? undefined : this.record;
    this.#show({ view: inboxViewOf(event.view), record });
  };

  readonly #onCases = (event: Event): void => {
    const { desk: shown, group } = event as HTMLElementEventMap['care-group-change'];
    this.#cases = { desk: shown, group };
    // What is bound to the list has to be what it shows, or the same group could not be gone to again.
    this.requestUpdate();
  };

  #onFilters({ filters }: CareFiltersChangeEvent): void {
    this.#filters[this.#room] = filters;
  }

  #onNavigate(event: CareNavigateEvent): void {
    if (offers.has(event)) return;
    // The inner event ends here: the host hears one that it can cancel before the desk goes anywhere.
    event.stopPropagation();
    const offer = new CareNavigateEvent(event.destination);
    offers.add(offer);
    this.dispatchEvent(offer);
    if (offer.defaultPrevented || this.#go(event.destination)) event.preventDefault();
  }

  #go(target: Target): boolean {
    const place = placeOf(target, this.#inboxView);
    if (place === undefined || !this.#rooms.includes(roomOf(place.view) ?? 'inbox')) return false;
    if (place.record !== undefined || place.view === 'compose') this.#focusNext = 'record';
    this.audience = target.to === 'compose' ? target.audience : undefined;
    if (target.to === 'orders' && target.only !== undefined) {
      this.#filters.orders = { only: target.only };
    }
    if (target.to === 'cases' && target.group !== undefined) {
      this.#cases = { group: target.group };
      this.#filters.cases = {};
    }
    this.#show(place);
    return true;
  }

  /** From a new conversation back to what was open before it, from anything else back to its list. */
  #onBack(): void {
    const isFromRecord = this.#view === 'compose' && this.#room !== 'inbox';
    const record = isFromRecord ? this.#lastRecord : undefined;
    this.#focusNext = record === undefined ? 'list' : 'record';
    const room = this.#room;
    this.#show({ view: room === 'inbox' ? this.#inboxView : room, record });
  }

  #show({ view, record }: DeskPlace): void {
    if (view === this.#view && record === this.record) {
      // Nothing is drawn anew that the focus would have to follow.
      this.#focusNext = undefined;
      return this.requestUpdate();
    }
    this.view = view;
    this.record = record;
    const event = new CareViewChangeEvent(view, record);
    this.dispatchEvent(event);
  }

  #pane(selector: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(selector);
  }
}

const NO_FILTERS = {};

/** A desk reads nothing itself: what is in it does. */
const NOTHING_READ = { state: { status: 'ready' }, refresh: () => {} } as const;

/** What a desk has itself offered to its host, so that it does not answer it as another wish. */
const offers = new WeakSet<Event>();
