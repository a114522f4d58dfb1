import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { CareAdapter } from '../../adapter/care-adapter.js';
import { CareController } from '../../controllers/care-controller.js';
import { CareNavigateEvent, CareViewChangeEvent } from '../../controllers/care-events.js';
import { DEFAULT_PREFIX, underPrefix } from '../../controllers/care-tags.js';
import { careLink } from '../../controllers/navigation.js';
import { property } from '../../controllers/property.js';
import { say } from '../../format/phrase.js';
import { INBOX_VIEWS, type InboxView, type Target } from '../../model/target.js';
import { desk } from '../../text/en/desk.js';
import { everywhere } from '../../text/en/everywhere.js';
import { lists } from '../../text/en/lists.js';
import * as paths from '../parts/icon-paths.js';
import { icon } from '../parts/icon.js';
import { situationOf } from '../parts/situation-of.js';
import { deskStyles } from './desk-styles.js';

/** A room of the desk: the dashboard, a view of the inbox, or beside the inbox a new conversation. */
export type DeskView = 'summary' | InboxView | 'compose';

const VIEWS: readonly DeskView[] = ['summary', ...INBOX_VIEWS, 'compose'];

/**
 * All of the kit in one tag: the dashboard, the inbox and the conversation beside it.
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
 * @csspart back - Leads from the conversation back to the inbox where there is room for one of them only.
 * @csspart base - All of it.
 * @csspart list-pane - The inbox.
 * @csspart loading - Stands there while something is read.
 * @csspart navigation - The rooms.
 * @csspart record-pane - The conversation.
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
   * The room: the dashboard (`summary`), a view of the inbox (default `needs-reply`), or a new conversation beside it
   * (`compose`).
   */
  @property({ reflect: true }) view: DeskView = 'needs-reply';

  /** The id of the conversation that is open beside the inbox; with `compose`, of the order that one is begun about. */
  @property({ reflect: true }) record: string | undefined;

  /** An adapter of its own; stands before the provider's. */
  @property({ attribute: false }) adapter: CareAdapter | undefined;

  readonly #care = new CareController(this, { ...everywhere, ...lists, ...desk });
  /** What the inbox showed when something else was last opened beside it. */
  #inboxView: InboxView = 'needs-reply';
  /** Where the focus goes once it has been drawn: it must not be lost when the screen changes. */
  #focusNext: 'record' | 'list' | undefined;

  constructor() {
    super();
    this.addEventListener(CareNavigateEvent.eventName, (event) => this.#onNavigate(event));
  }

  protected override willUpdate(): void {
    const view = this.#view;
    if (view !== 'summary' && view !== 'compose') this.#inboxView = view;
  }

  protected override render(): TemplateResult {
    const { look, direction } = this.#care;
    const situation = situationOf({
      care: this.#care,
      method: 'threads.list',
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
        ${this.#renderRoom({ to: 'summary' })} ${this.#renderRoom({ to: 'inbox' })}
      </nav>
      ${this.#view === 'summary' ? this.#renderSummary() : this.#renderMessages()}
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('record') && !changed.has('view')) return;
    const next = this.#focusNext;
    this.#focusNext = undefined;
    if (next === 'record') this.#pane('.record-pane')?.focus();
    if (next === 'list') this.#pane('.list-pane')?.focus();
  }

  /** A value from outside that is no room shows the default one, and stays as it was written. */
  get #view(): DeskView {
    return VIEWS.includes(this.view) ? this.view : 'needs-reply';
  }

  #renderRoom(target: Extract<Target, { to: 'summary' | 'inbox' }>): TemplateResult {
    const { look, links } = this.#care;
    const isSummary = target.to === 'summary';
    const label = say(look, isSummary ? 'desk.summary' : 'inbox.title');
    return careLink({
      element: this,
      links,
      target,
      content: html`${icon(isSummary ? paths.clock : paths.inbox)}<span>${label}</span>`,
      class: 'segment',
      part: 'room',
      current: (this.#view === 'summary') === isSummary,
    });
  }

  #renderSummary(): TemplateResult {
    return this.#named(
      html`<div class="summary-pane"><care-summary .adapter=${this.adapter}></care-summary></div>`,
    );
  }

  #renderMessages(): TemplateResult {
    const { record } = this;
    const isComposing = this.#view === 'compose';
    return this.#named(
      html`<div class="messages" data-open=${record || isComposing ? 'record' : 'list'}>
        <div class="list-pane" part="list-pane" tabindex="-1">
          <care-inbox
            .adapter=${this.adapter}
            .view=${this.#inboxView}
            thread-id=${isComposing ? nothing : ifDefined(record)}
            @care-view-change=${this.#onInboxView}
          ></care-inbox>
        </div>
        <div class="record-pane" part="record-pane" tabindex="-1">
          ${isComposing ? this.#renderStart() : record ? this.#renderThread(record) : this.#renderNothing()}
        </div>
      </div>`,
    );
  }

  #renderThread(record: string): TemplateResult {
    return html`${this.#renderBack()}
    ${this.#named(html`<care-thread .adapter=${this.adapter} thread-id=${record}></care-thread>`)}`;
  }

  #renderStart(): TemplateResult {
    return html`${this.#renderBack()}
    ${this.#named(
      html`<div class="start-pane">
        <care-composer
          .adapter=${this.adapter}
          start
          order-id=${ifDefined(this.record)}
        ></care-composer>
      </div>`,
    )}`;
  }

  #renderBack(): TemplateResult {
    return html`<button
      class="button quiet back mirrored"
      part="back"
      type="button"
      @click=${this.#onBack}
    >
      ${icon(paths.back)}${say(this.#care.look, 'desk.backToInbox')}
    </button>`;
  }

  #renderNothing(): TemplateResult {
    const { look } = this.#care;
    return html`<div class="nothing-open">
      <p class="nothing-title">${say(look, 'thread.none')}</p>
      <p>${say(look, 'thread.noneHint')}</p>
    </div>`;
  }

  /** With the tags that this desk was defined among. */
  #named(template: TemplateResult): TemplateResult {
    return underPrefix(template, (this.constructor as typeof CareDeskElement).prefix);
  }

  #onInboxView(event: CareViewChangeEvent): void {
    event.stopPropagation();
    this.#show(inboxViewOf(event.view), this.#view === 'compose' ? undefined : this.record);
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
    switch (target.to) {
      case 'summary':
        this.#show('summary', undefined);
        return true;
      case 'inbox':
        this.#show(inboxViewOf(target.view), undefined);
        return true;
      case 'thread':
        this.#focusNext = 'record';
        this.#show(this.#inboxView, target.id);
        return true;
      case 'compose':
        this.#focusNext = 'record';
        this.#show('compose', target.orderId);
        return true;
      default:
        return false;
    }
  }

  #onBack(): void {
    this.#focusNext = 'list';
    this.#show(this.#inboxView, undefined);
  }

  #show(view: DeskView, record: string | undefined): void {
    if (view === this.#view && record === this.record) return;
    this.view = view;
    this.record = record;
    const event = new CareViewChangeEvent(view, record);
    this.dispatchEvent(event);
  }

  #pane(selector: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(selector);
  }
}

function inboxViewOf(view: string | undefined): InboxView {
  return INBOX_VIEWS.find((known) => known === view) ?? 'needs-reply';
}

/** A desk reads nothing itself: what is in it does. */
const NOTHING_READ = { state: { status: 'ready' }, refresh: () => {} } as const;

/** What a desk has itself offered to its host, so that it does not answer it as another wish. */
const offers = new WeakSet<Event>();
