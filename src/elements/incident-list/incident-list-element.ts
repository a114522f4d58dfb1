import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { CareAdapter } from '../../adapter/care-adapter.js';
import type { IncidentQuery } from '../../adapter/incidents-group.js';
import { isBadRecord } from '../../adapter/parse.js';
import { CareController } from '../../controllers/care-controller.js';
import { Later } from '../../controllers/later.js';
import { property } from '../../controllers/property.js';
import { QuietKeys } from '../../controllers/quiet-keys.js';
import { ViewController } from '../../controllers/view-controller.js';
import { dayEnd } from '../../format/day-end.js';
import { say } from '../../format/phrase.js';
import type { Incident } from '../../model/incident.js';
import { incidentPhase, type IncidentPhase } from '../../model/incident-moves.js';
import { answeredSince, byUrgency, hasBusinessDays } from '../../model/incident-order.js';
import { INCIDENTS_A_PAGE, isFilteredHere, openIncidents } from '../../store/incident-list.js';
import { everywhere } from '../../text/en/everywhere.js';
import { incidentState } from '../../text/en/incident-state.js';
import { incidents } from '../../text/en/incidents.js';
import { CareFiltersChangeEvent } from '../parts/filters-events.js';
import * as paths from '../parts/icon-paths.js';
import { icon } from '../parts/icon.js';
import { laterDays } from '../parts/later-days.js';
import { missingParts } from '../parts/missing-parts.js';
import { situationOf, stalenessOf } from '../parts/situation-of.js';
import { empty } from '../parts/situation.js';
import { filtersOf, queryOf, type IncidentFilters } from './incident-filters.js';
import { incidentListStyles } from './incident-list-styles.js';
import { incidentRow } from './incident-row.js';

/**
 * The incidents on the seller's orders: what she has to settle on top, of it what nobody has answered; then what waits
 * for the operator's check, and what is closed.
 *
 * ```html
 * <care-incident-list></care-incident-list>
 * ```
 *
 * @tag care-incident-list
 * @event {CareNavigateEvent} care-navigate - When the seller wants to go to an incident or to its order.
 * @event {CareFiltersChangeEvent} care-filters-change - When the seller has narrowed it down, or no longer does.
 * @event {CareErrorEvent} care-error - When a read failed or a record could not be read.
 * @csspart answered - Whether it has been answered.
 * @csspart base - All of it.
 * @csspart clear-button - Takes the filters away.
 * @csspart count - How many have no answer.
 * @csspart deadline - By when it has to be answered, in business days.
 * @csspart deadline-date - The date of that.
 * @csspart filter-button - Opens the filters.
 * @csspart filters - The panel of filters.
 * @csspart group - Those that wait for the same.
 * @csspart loading - Stands there while something is read.
 * @csspart looked - That only what is loaded was looked through.
 * @csspart malformed - That some could not be shown.
 * @csspart more-button - Loads more of them.
 * @csspart order-link - Leads to the order.
 * @csspart problem - What is wrong with a filter, at its place.
 * @csspart refresh-button - Reads again what could not be updated.
 * @csspart request-id - The request to name to support.
 * @csspart retry-button - Tries again.
 * @csspart row - An incident.
 * @csspart row-link - Leads to it.
 * @csspart situation - What is said instead of content.
 * @csspart situation-actions - What can be done about it.
 * @csspart situation-hint - What it means and what to do.
 * @csspart situation-title - What is the matter.
 * @csspart stale - The bar over content that could not be updated.
 * @csspart state - Where an incident stands.
 * @csspart time - By when it has to be answered, or since when it is open.
 * @csspart title - The heading.
 */
export class CareIncidentListElement extends LitElement {
  /** @internal */
  static override readonly styles = incidentListStyles;

  /** The incident that is open beside the list. */
  @property({ attribute: 'incident-id' }) incidentId: string | undefined;

  /** What it is narrowed down to: type, days on which it was opened, days it has been open, without closed ones. */
  @property({ attribute: false }) filters: IncidentFilters = {};

  /** An adapter of its own; stands before the provider's. */
  @property({ attribute: false }) adapter: CareAdapter | undefined;

  readonly #care = new CareController(this, { ...everywhere, ...incidentState, ...incidents });
  readonly #incidents = new ViewController(
    this,
    this.#care,
    () => (this.#care.has('incidents') ? JSON.stringify(this.#query) : undefined),
    ({ store, wanted, description, locale }) =>
      openIncidents(store, JSON.parse(wanted) as IncidentQuery, description, locale),
  );

  readonly #narrowing = new Later(this, async () => {
    const { IncidentNarrowing } = await import('./incident-narrowing.js');
    return new IncidentNarrowing({
      ...{ element: this, care: this.#care },
      filters: () => this.#filters,
      setFilters: (filters) => this.#setFilters(filters),
      kinds: () => this.#rows.flatMap(({ kind }) => kind ?? []),
      close: () => this.#toggle(),
    });
  });
  readonly #days = laterDays(this, this.#care);
  #isNarrowing = false;
  /** How many of them are looked at. */
  #wanted = INCIDENTS_A_PAGE;

  constructor() {
    super();
    new QuietKeys(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('filters')) this.#wanted = INCIDENTS_A_PAGE;
    if (this.#rows.some(hasBusinessDays)) this.#days.expect();
  }

  protected override render(): TemplateResult {
    const { look, direction } = this.#care;
    const shown = this.#incidents.view;
    const situation = situationOf({
      ...{ care: this.#care, tag: this.localName, shown },
      method: 'incidents.list',
    });
    return html`<div
      class="base"
      part="base"
      role="group"
      lang=${look.locale}
      dir=${direction === 'rtl' ? 'rtl' : nothing}
      aria-labelledby="title"
    >
      <header class="header">
        <h2 class="title" part="title" id="title">${say(look, 'incidents.title')}</h2>
        ${this.#renderCount()}${this.#renderTools()}
      </header>
      ${this.#isNarrowing ? (this.#narrowing.part?.render() ?? nothing) : nothing}
      ${missingParts(look, [this.#narrowing, this.#days])} ${situation ?? this.#renderList()}
    </div>`;
  }

  protected override updated(): void {
    this.#incidents.view?.show(0, this.#wanted - 1);
  }

  #renderCount(): TemplateResult | typeof nothing {
    const count = this.#rows.filter(
      (incident) => incidentPhase(incident.state) === 'open' && answeredSince(incident) === 'no',
    ).length;
    if (count === 0) return nothing;
    return html`<p class="count" part="count">
      ${say(this.#care.look, 'incidents.unanswered', { count })}
    </p>`;
  }

  #renderTools(): TemplateResult | typeof nothing {
    const { look } = this.#care;
    if (this.#incidents.view?.state.status !== 'ready') return nothing;
    const isSet = Object.keys(this.#filters).length > 0;
    return html`${
        isSet
          ? html`<button
              class="link"
              part="clear-button"
              type="button"
              @click=${() => this.#setFilters({})}
            >
              ${say(look, 'incidents.clear')}
            </button>`
          : nothing
      }
      <button
        class="button small"
        part="filter-button"
        type="button"
        aria-expanded=${this.#isNarrowing ? 'true' : 'false'}
        @click=${() => this.#toggle()}
      >
        ${icon(paths.filter)}${say(look, 'incidents.filter')}
      </button>`;
  }

  #renderList(): TemplateResult | typeof nothing {
    const shown = this.#incidents.view;
    if (!shown) return nothing;
    const rows = this.#rows;
    const { complete } = shown.state;
    return html`${stalenessOf(this.#care, shown) ?? nothing}${this.#renderLooked()}
    ${rows.length === 0 && complete ? this.#renderNone() : PHASES.map((phase) => this.#renderGroup(phase, rows))}
    ${this.#renderMalformed()}${complete ? nothing : this.#renderMore()}`;
  }

  #renderGroup(phase: IncidentPhase, rows: readonly Incident[]): TemplateResult | typeof nothing {
    const { look, links } = this.#care;
    const group = rows.filter(({ state }) => incidentPhase(state) === phase);
    if (group.length === 0) return nothing;
    return html`<section class="group" part="group" aria-labelledby=${phase}>
      <h3 class="group-title" id=${phase}>${say(look, GROUPS[phase])}</h3>
      <ul role="list" aria-labelledby=${phase}>
        ${repeat(
          group,
          ({ id }) => id,
          (incident) =>
            html`<li>
              ${incidentRow(incident, {
                ...{ element: this, look, links, days: this.#days.part },
                isCurrent: incident.id === this.incidentId,
              })}
            </li>`,
        )}
      </ul>
    </section>`;
  }

  #renderLooked(): TemplateResult | typeof nothing {
    const { description, look } = this.#care;
    const { looked: count } = this.#incidents.view?.state ?? {};
    const isHere = description && isFilteredHere(this.#query, description);
    if (!isHere || count === undefined) return nothing;
    return html`<p class="looked" part="looked" role="status">
      ${say(look, 'incidents.onlyLoaded', { count })}
    </p>`;
  }

  #renderNone(): TemplateResult {
    const { look } = this.#care;
    if (Object.keys(this.#filters).length === 0) {
      const hint = say(look, 'incidents.emptyHint');
      return empty({ icon: paths.check, title: say(look, 'incidents.empty'), hint });
    }
    return empty({
      icon: paths.search,
      title: say(look, 'incidents.nothingFound'),
      hint: say(look, 'incidents.nothingFoundHint'),
      below: html`<button
        class="button"
        part="clear-button"
        type="button"
        @click=${() => this.#setFilters({})}
      >
        ${say(look, 'incidents.clear')}
      </button>`,
    });
  }

  #renderMalformed(): TemplateResult | typeof nothing {
    const count = this.#loaded.filter(isBadRecord).length;
    if (count === 0) return nothing;
    return html`<p class="malformed" part="malformed">
      ${say(this.#care.look, 'incidents.malformed', { count })}
    </p>`;
  }

  #renderMore(): TemplateResult {
    return html`<p class="more">
      <button class="button" part="more-button" type="button" @click=${this.#onMore}>
        ${say(this.#care.look, 'incidents.more')}
      </button>
    </p>`;
  }

  /** All that is loaded, most urgent first. */
  get #rows(): readonly Incident[] {
    return this.#loaded
      .filter((row): row is Incident => !isBadRecord(row))
      .sort(byUrgency(dayEnd, this.#days.part?.end));
  }

  get #loaded() {
    const { state } = this.#incidents.view ?? {};
    return Array.from({ length: state?.length ?? 0 }, (_, at) => state?.at(at)).filter(
      (row) => row !== undefined,
    );
  }

  get #filters(): IncidentFilters {
    return filtersOf(this.filters);
  }

  get #query(): IncidentQuery {
    const { timeZone, now } = this.#care;
    return queryOf(this.#filters, timeZone, Math.floor(now / HOUR) * HOUR);
  }

  #onMore(): void {
    this.#wanted += INCIDENTS_A_PAGE;
    this.requestUpdate();
  }

  /** Opens the filters and goes into them, or closes them. */
  #toggle(): void {
    this.#isNarrowing = !this.#isNarrowing;
    const isOpen = this.#isNarrowing;
    this.requestUpdate();
    void (isOpen ? this.#narrowing.want() : Promise.resolve())
      .then(() => this.updateComplete)
      .then(() => {
        const place = isOpen ? '.filter-field' : '[part="filter-button"]';
        this.renderRoot.querySelector<HTMLElement>(place)?.focus();
      });
  }

  #setFilters(filters: IncidentFilters): void {
    this.filters = filters;
    this.dispatchEvent(new CareFiltersChangeEvent(filters));
  }
}

const HOUR = 3_600_000;

/** What nobody knows may be hers. */
const PHASES: readonly IncidentPhase[] = ['open', 'unknown', 'in-check', 'closed'];

const GROUPS = {
  open: 'incidents.toSettle',
  unknown: 'incidents.otherState',
  'in-check': 'incidents.inCheck',
  closed: 'incidents.closed',
} as const;
