import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { CareAdapter } from '../../adapter/care-adapter.js';
import { CareController } from '../../controllers/care-controller.js';
import { DEFAULT_PREFIX } from '../../controllers/care-tags.js';
import { ViewController } from '../../controllers/view-controller.js';
import { say } from '../../format/phrase.js';
import type { Incident } from '../../model/incident.js';
import { isReopened } from '../../model/incident-moves.js';
import { openIncident } from '../../store/incident-record.js';
import { openOrder } from '../../store/order-record.js';
import { everywhere } from '../../text/en/everywhere.js';
import { incident as english } from '../../text/en/incident.js';
import { incidentState } from '../../text/en/incident-state.js';
import { situationOf, stalenessOf } from '../parts/situation-of.js';
import { incidentPanelStyles } from './incident-panel-styles.js';
import {
  incidentEffects,
  incidentFacts,
  incidentHead,
  incidentTimeline,
  type IncidentShown,
} from './incident-view.js';

/**
 * One incident: who opened it and why, what it freezes and costs, what happened, and what the seller can do about it.
 *
 * ```html
 * <care-incident-panel incident-id="i-48213281-A"></care-incident-panel>
 * ```
 *
 * @tag care-incident-panel
 * @event {CareNavigateEvent} care-navigate - When the seller wants to go to the order or to a conversation.
 * @event {CareErrorEvent} care-error - When a read failed or a record could not be read.
 * @csspart answered - Whether it has been answered.
 * @csspart base - All of it.
 * @csspart effects - What it does to the order and to the quality figures.
 * @csspart facts - Who opened it, when, on what.
 * @csspart header - What it is and how it stands.
 * @csspart loading - Stands there while something is read.
 * @csspart note - What its state means for the seller.
 * @csspart order-link - Leads to the order.
 * @csspart refresh-button - Reads again what could not be updated.
 * @csspart request-id - The request to name to support.
 * @csspart retry-button - Tries again.
 * @csspart situation - What is said instead of content.
 * @csspart situation-actions - What can be done about it.
 * @csspart situation-hint - What it means and what to do.
 * @csspart situation-title - What is the matter.
 * @csspart stale - The bar over content that could not be updated.
 * @csspart state - Where it stands.
 * @csspart time - By when it has to be answered, or since when it is open.
 * @csspart timeline - What happened.
 * @csspart title - The heading: its reason.
 */
export class CareIncidentPanelElement extends LitElement {
  /** @internal */
  static override readonly styles = incidentPanelStyles;

  /** @internal */
  static readonly prefix: string = DEFAULT_PREFIX;

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
  /** As it was when it was last drawn. */
  #before: Incident | undefined;
  #isReopened = false;

  protected override render(): TemplateResult {
    const { look, direction, readiness } = this.#care;
    if (this.incidentId === undefined && readiness.kind === 'ready') return this.#renderNone();
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
      ${incidentFacts(facts)} ${incidentTimeline(facts)}
    </div>`;
  }

  #renderNone(): TemplateResult {
    const { look } = this.#care;
    return html`<div class="nothing-open">
      <p><strong>${say(look, 'incident.none')}</strong></p>
      <p>${say(look, 'incident.noneHint')}</p>
    </div>`;
  }

  #follow(incident: Incident): void {
    const before = this.#before;
    this.#before = incident;
    if (before?.id !== incident.id) this.#isReopened = false;
    else if (before.state !== incident.state) {
      this.#isReopened = isReopened(before.state, incident.state);
    }
  }

  #factsOf(incident: Incident): IncidentShown {
    this.#follow(incident);
    const { look, links } = this.#care;
    const order = this.#order.view?.state.value;
    return { incident, look, links, element: this, order, isReopened: this.#isReopened };
  }

  get #shown(): Incident | undefined {
    return this.#incident.view?.state.value;
  }
}
