import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from '../../controllers/property.js';
import type { CareAdapter } from '../../adapter/care-adapter.js';
import type { IncidentActRequest } from '../../adapter/commands.js';
import { Announcer } from '../../controllers/announcer.js';
import { CareController } from '../../controllers/care-controller.js';
import { DEFAULT_PREFIX } from '../../controllers/care-tags.js';
import { IntentController } from '../../controllers/intent-controller.js';
import { Later } from '../../controllers/later.js';
import { QuietKeys } from '../../controllers/quiet-keys.js';
import { ViewController } from '../../controllers/view-controller.js';
import { say } from '../../format/phrase.js';
import type { Incident } from '../../model/incident.js';
import { isReopened } from '../../model/incident-moves.js';
import { hasBusinessDays } from '../../model/incident-order.js';
import { openIncident } from '../../store/incident-record.js';
import { isInTheWay, type Intent } from '../../store/intent.js';
import { openOrder } from '../../store/order-record.js';
import { openThreads } from '../../store/thread-list.js';
import { everywhere } from '../../text/en/everywhere.js';
import { incident as english } from '../../text/en/incident.js';
import { incidentState } from '../../text/en/incident-state.js';
import { stateName } from '../parts/incident-mark.js';
import { laterDays } from '../parts/later-days.js';
import { missingParts } from '../parts/missing-parts.js';
import { situationOf, stalenessOf } from '../parts/situation-of.js';
import { loading } from '../parts/situation.js';
import { ELSEWHERE } from './action-terms.js';
import { actionButtons, actionsShown } from './incident-actions.js';
import { FocusPlace } from '../parts/focus-place.js';
import { CareIncidentActedEvent, CareIncidentResolvedEvent } from './incident-events.js';
import { incidentPanelStyles } from './incident-panel-styles.js';
import { talksOf, talksView } from './incident-talks.js';
import {
  incidentEffects,
  incidentFacts,
  incidentHead,
  incidentTimeline,
  noIncident,
  type IncidentShown,
} from './incident-view.js';

/**
 * One incident: who opened it and why, what it freezes and costs, what happened, and what the seller can do about it:
 * write to the customer and to the operator, give money back, mark it as resolved with her word to the operator, and
 * whatever else the marketplace offers.
 *
 * What is typed is kept as it is typed. What is half done, or of which nobody knows, stands here until it is finished or
 * known, also after a reload and in another tab.
 *
 * ```html
 * <care-incident-panel incident-id="i-48213281-A"></care-incident-panel>
 * ```
 *
 * @tag care-incident-panel
 * @event {CareIncidentResolveEvent} care-incident-resolve - Before it is marked as resolved; cancel it to do so yourself.
 * @event {CareIncidentResolvedEvent} care-incident-resolved - When the marketplace has the word and each line, also where that is found out later.
 * @event {CareIncidentActEvent} care-incident-act - Before something else is done; cancel it to do it yourself.
 * @event {CareIncidentActedEvent} care-incident-acted - When the marketplace has it.
 * @event {CareNavigateEvent} care-navigate - When the seller wants to go to the order or to a conversation.
 * @event {CareErrorEvent} care-error - When a read failed or a record could not be read.
 * @csspart abandon - Gives up what nobody knows of.
 * @csspart act-form - What is asked for an act.
 * @csspart acting - The act that is open.
 * @csspart action - One of the acts.
 * @csspart actions - What can be done.
 * @csspart answered - Whether it has been answered.
 * @csspart attached - The files of a field.
 * @csspart attached-file - One of them.
 * @csspart attachment - A file.
 * @csspart attachment-name - The name of a file.
 * @csspart attachment-size - The size of a file.
 * @csspart base - All of it.
 * @csspart cancel-file - Ends the upload of a file.
 * @csspart check - Asks what became of an act.
 * @csspart choose-files - Chooses files for a field.
 * @csspart close-act - Closes the act that is open.
 * @csspart deadline - By when it has to be answered, in business days.
 * @csspart deadline-date - The date of that.
 * @csspart effects - What it does to the order and to the quality figures.
 * @csspart error-note - What went wrong with what the seller did.
 * @csspart facts - Who opened it, when, on what.
 * @csspart failure - Why an act was not done.
 * @csspart file-progress - How much of a file has gone up.
 * @csspart finish - Does what is left of an act.
 * @csspart form-field - A field of a form.
 * @csspart header - What it is and how it stands.
 * @csspart leave - Leaves an act half done.
 * @csspart loading - Stands there while something is read.
 * @csspart note - What its state means for the seller.
 * @csspart order-link - Leads to the order.
 * @csspart partly - That an act is half done.
 * @csspart problem - What is wrong, at its place.
 * @csspart reason - The choice of the reason for closing.
 * @csspart refresh-button - Reads again what could not be updated.
 * @csspart remove-file - Takes a file out.
 * @csspart request-id - The request to name to support.
 * @csspart retry-button - Tries again.
 * @csspart retry-file - Uploads a file again.
 * @csspart situation - What is said instead of content.
 * @csspart situation-actions - What can be done about it.
 * @csspart situation-hint - What it means and what to do.
 * @csspart situation-title - What is the matter.
 * @csspart stale - The bar over content that could not be updated.
 * @csspart state - Where it stands.
 * @csspart step - One step of an act.
 * @csspart steps - The steps of an act.
 * @csspart submit - Does it.
 * @csspart talk - Leads to a conversation.
 * @csspart talks - The conversations about it.
 * @csspart time - By when it has to be answered, or since when it is open.
 * @csspart timeline - What happened.
 * @csspart title - The heading: its reason.
 * @csspart unknown - That nobody knows whether an act was done.
 * @csspart word - The field for the message to the operator.
 */
export class CareIncidentPanelElement extends LitElement {
  /** @internal */
  static override readonly styles = incidentPanelStyles;

  /** @internal */
  static readonly prefix: string = DEFAULT_PREFIX;

  /**
   * Fetches what stands in it where its door left that out.
   * @internal
   */
  static bring: () => Promise<unknown> = () => Promise.resolve();

  /** The incident shown. */
  @property({ attribute: 'incident-id' }) incidentId: string | undefined;

  /** An adapter of its own; stands before the provider's. */
  @property({ attribute: false }) adapter: CareAdapter | undefined;

  readonly #care = new CareController(this, { ...everywhere, ...incidentState, ...english });
  readonly #incident = new ViewController(
    this,
    this.#care,
    () => (this.#care.has('incidents') ? this.incidentId : undefined),
    ({ store, wanted, locale }) => openIncident(store, wanted, locale),
  );
  readonly #order = new ViewController(
    this,
    this.#care,
    () => (this.#care.offers.orders?.get === true ? this.#shown?.orderId : undefined),
    ({ store, wanted, locale }) => openOrder(store, wanted, locale),
  );
  readonly #threads = new ViewController(
    this,
    this.#care,
    () => (this.#care.has('threads') ? this.#shown?.orderId : undefined),
    ({ store, wanted: id, description, locale }) =>
      openThreads(store, { about: { kind: 'order', id } }, description, locale),
  );
  readonly #intents = new IntentController(this, this.#care, {
    command: 'incident-act',
    record: () =>
      this.incidentId === undefined ? undefined : { kind: 'incident', id: this.incidentId },
    applied: (intent) => this.#onApplied(intent),
  });
  readonly #acting = new Later(this, async () => {
    const { IncidentActing } = await import('./incident-acting.js');
    const acting = new IncidentActing({
      ...{ element: this, care: this.#care, intents: this.#intents },
      incident: () => this.#shown,
      days: () => this.#days.part,
      action: () => this.#action,
      close: () => this.#close(),
      reread: () => this.#incident.view?.refresh(),
    });
    await this.#care.wordsComing;
    return acting;
  });
  /** The elements for messages and refunds. */
  readonly #inner = new Later(this, async () => {
    const [{ IncidentElsewhere }] = await Promise.all([
      import('./incident-elsewhere.js'),
      CareIncidentPanelElement.bring(),
    ]);
    return new IncidentElsewhere({
      element: this,
      ...{ prefix: (this.constructor as typeof CareIncidentPanelElement).prefix },
      opened: () => this.#opened,
      talks: (incident) => this.#talks(incident),
      isRead: () => this.#threads.view?.state.status !== 'loading',
      close: () => this.#close(),
      reread: () => this.#incident.view?.refresh(),
    });
  });
  readonly #days = laterDays(this, this.#care);
  readonly #announcer = new Announcer(this);
  readonly #focus = new FocusPlace(this, ['#acting', '#title']);
  /** What she has opened, and of which incident. */
  #opened: { readonly incident: string; readonly action: string } | undefined;
  /** What was done here last. */
  #done: { readonly incident: string; readonly action: string } | undefined;
  /** As it was when it was last drawn. */
  #before: Incident | undefined;
  #isReopened = false;

  constructor() {
    super();
    new QuietKeys(this);
  }

  protected override willUpdate(): void {
    const action = this.#action;
    if (this.#shown && hasBusinessDays(this.#shown)) this.#days.expect();
    if (action !== undefined) (ELSEWHERE.has(action) ? this.#inner : this.#acting).expect();
  }

  protected override render(): TemplateResult {
    const { look, direction, readiness } = this.#care;
    if (this.incidentId === undefined && readiness.kind === 'ready')
      return noIncident(this.#care.look);
    const shown = this.#incident.view;
    const situation = situationOf({
      ...{ care: this.#care, tag: this.localName, shown },
      method: 'incidents.get',
    });
    const incident = this.#shown;
    if (situation || !shown || !incident) return situation ?? html``;
    const facts = this.#factsOf(incident);
    return html`<div
      class="base"
      part="base"
      role="group"
      lang=${look.locale}
      dir=${direction === 'rtl' ? 'rtl' : nothing}
      aria-labelledby="title"
    >
      ${stalenessOf(this.#care, shown) ?? nothing} ${incidentHead(facts)} ${incidentEffects(facts)}
      ${actionButtons({
        ...{ care: this.#care, incident, open: this.#action, days: this.#days.part },
        onOpen: (id) => this.#toggle(incident, id),
      })}
      ${this.#renderDone(incident)} ${this.#renderOpen(incident)}
      ${missingParts(look, [this.#acting, this.#inner, this.#days])} ${incidentFacts(facts)}
      ${talksView(this.#talks(incident), this.#care, this)} ${incidentTimeline(facts)}
    </div>`;
  }

  /** What a resolution has done its state says. */
  #renderDone(incident: Incident): TemplateResult {
    const { look } = this.#care;
    const done = this.#done?.incident === incident.id ? this.#done.action : undefined;
    const action = incident.actions.find(({ id }) => id === done)?.label ?? done;
    const words =
      done === undefined || done === 'resolve'
        ? ''
        : say(look, 'incident.done', { action: action ?? '' });
    return html`<p class="done" role="status" ?hidden=${words === ''}>${words}</p>`;
  }

  #renderOpen(incident: Incident): TemplateResult | typeof nothing {
    const id = this.#action;
    if (id === undefined) return nothing;
    if (id === 'refund') return this.#inner.part?.renderRefund(incident) ?? nothing;
    const label = incident.actions.find((action) => action.id === id)?.label ?? id;
    const { look } = this.#care;
    const isMessage = ELSEWHERE.has(id);
    return html`<section class="acting" part="acting" aria-labelledby="acting">
      <header class="acting-head">
        <h3 id="acting" tabindex="-1"><bdi>${label}</bdi></h3>
        <button
          class="button quiet small"
          part="close-act"
          type="button"
          ?hidden=${this.#inTheWay !== undefined}
          @click=${() => this.#close()}
        >
          ${say(look, 'incident.close')}
        </button>
      </header>
      ${(isMessage ? this.#inner.part?.renderMessage(incident, id) : this.#acting.part?.render()) ?? loading(look)}
    </section>`;
  }

  #follow(incident: Incident): void {
    const before = this.#before;
    this.#before = incident;
    if (before?.id !== incident.id) this.#isReopened = false;
    else if (before.state !== incident.state) {
      this.#isReopened = isReopened(before.state, incident.state);
      const { look } = this.#care;
      this.#announcer.say(
        this.#isReopened ? say(look, 'incident.reopened') : stateName(incident.state, look),
      );
    }
  }

  #factsOf(incident: Incident): IncidentShown {
    this.#follow(incident);
    const { look, links } = this.#care;
    const order = this.#order.view?.state.value;
    const days = this.#days.part;
    return { incident, look, links, element: this, order, days, isReopened: this.#isReopened };
  }

  #talks(incident: Incident) {
    return talksOf(incident, this.#threads.view);
  }

  get #shown(): Incident | undefined {
    return this.#incident.view?.state.value;
  }

  /** An act of which the end is not known stands before what she opens. */
  get #inTheWay(): string | undefined {
    const { intent } = this.#intents;
    if (!intent || !isInTheWay(intent.state)) return undefined;
    return (intent.request as IncidentActRequest).action;
  }

  get #action(): string | undefined {
    const opened = this.#opened?.incident === this.incidentId ? this.#opened?.action : undefined;
    return this.#inTheWay ?? opened;
  }

  #toggle(incident: Incident, action: string): void {
    if (this.#action === action) return this.#close();
    const isThere = actionsShown(incident, this.#care).some(({ id }) => id === action);
    if (!isThere) return;
    this.#opened = { incident: incident.id, action };
    this.#done = undefined;
    this.requestUpdate();
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('#acting')?.focus(),
    );
  }

  #close(): void {
    const action = this.#opened?.action;
    this.#opened = undefined;
    this.requestUpdate();
    if (action !== undefined) this.#focus.expect(`[data-action="${CSS.escape(action)}"]`);
  }

  #onApplied({ request, record }: Intent): void {
    const { action } = request as IncidentActRequest;
    this.#done = { incident: record.id, action };
    this.dispatchEvent(
      action === 'resolve'
        ? new CareIncidentResolvedEvent(record.id)
        : new CareIncidentActedEvent(record.id, action),
    );
    if (this.#opened?.incident === record.id && this.#opened.action === action) this.#close();
    this.#incident.view?.refresh();
  }
}
