import { css, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { isBadRecord } from '../../adapter/parse.js';
import type { CareController, Connected } from '../../controllers/care-controller.js';
import { addStyles } from '../../controllers/late-styles.js';
import { careLink } from '../../controllers/navigation.js';
import { ViewController } from '../../controllers/view-controller.js';
import { say } from '../../format/phrase.js';
import type { Incident } from '../../model/incident.js';
import { incidentPhase, type IncidentPhase } from '../../model/incident-moves.js';
import { openSince } from '../../model/incident-order.js';
import type { Order } from '../../model/order.js';
import type { Thread } from '../../model/thread.js';
import type { Row } from '../../store/answers.js';
import { openIncidents } from '../../store/incident-list.js';
import type { ListState, PagedList } from '../../store/paged-list.js';
import { openThreads } from '../../store/thread-list.js';
import { airs, spaces, textSmall, warningText } from '../../styles/derived.js';
import { border, muted } from '../../styles/tokens.js';
import { lists } from '../../text/en/lists.js';
import { openingRow } from '../parts/opening-row.js';
import { moment } from '../parts/order-facts.js';
import type { Shown } from '../parts/situation-of.js';
import { threadRowStyles } from '../parts/thread-row-styles.js';

/** No order has so many incidents or conversations that more would be read. */
const MOST_SHOWN = 50;

/** What else there is about an order: its incidents and its conversations, each leading there. Fetched with the first order. */
export class OrderRelated {
  readonly #element: Connected;
  readonly #care: CareController;
  readonly #incidents: ViewController<PagedList<Row<Incident>>>;
  readonly #threads: ViewController<PagedList<Row<Thread>>>;

  constructor(element: Connected, care: CareController, orderId: () => string | undefined) {
    this.#element = element;
    this.#care = care;
    care.learn(lists);
    addStyles(element, ...threadRowStyles.flat(), relatedStyles);
    const canAsk = (group: 'incidents' | 'threads', filter: string): boolean =>
      care.has(group) && care.offers[group]?.filters?.includes(filter) === true;
    this.#incidents = new ViewController(
      element,
      care,
      () => (canAsk('incidents', 'orderId') ? orderId() : undefined),
      ({ store, wanted, description, locale }) =>
        openIncidents(store, { orderId: wanted }, description, locale),
    );
    this.#threads = new ViewController(
      element,
      care,
      () => (canAsk('threads', 'about') ? orderId() : undefined),
      ({ store, wanted, description, locale }) =>
        openThreads(store, { about: { kind: 'order', id: wanted } }, description, locale),
    );
  }

  /** The incident that waits to be resolved: hers before one that waits for its check. */
  openIncident({ incidents = [] }: Order): string | undefined {
    const found = rowsOf(this.#incidents.view?.state);
    const phaseOf = (wanted: string): IncidentPhase | undefined => {
      const state = found.find(({ id }) => id === wanted)?.state;
      return state === undefined ? undefined : incidentPhase(state);
    };
    const open = incidents.filter((incident) => incident.open);
    return (open.find(({ id }) => phaseOf(id) !== 'in-check') ?? open[0])?.id;
  }

  /** Parts: `incidents`, `incident`. */
  renderIncidents({ incidents }: Order): TemplateResult | typeof nothing {
    const view = this.#incidents.view;
    const { look } = this.#care;
    const found = rowsOf(view?.state);
    const known = incidents?.filter(({ id }) => !found.some((each) => each.id === id)) ?? [];
    const isUnasked = !view || view.state.error?.kind === 'unsupported';
    if (isUnasked && incidents === undefined) return nothing;
    const items = [
      ...found.map((incident) => this.#incident(incident)),
      ...known.map(({ id, open }) =>
        this.#incidentItem(id, id, open ? 'open' : 'closed', undefined),
      ),
    ];
    return this.#section(
      'order.incidents',
      isUnasked ? undefined : view,
      items.length === 0
        ? html`<p class="none">${say(look, 'order.noIncidents')}</p>`
        : html`<ul
            class="incidents"
            part="incidents"
            role="list"
            aria-label=${say(look, 'order.incidents')}
          >
            ${items}
          </ul>`,
    );
  }

  /** Parts: `threads` and those of a row of the inbox. */
  renderThreads(): TemplateResult | typeof nothing {
    const view = this.#threads.view;
    if (!view || view.state.error?.kind === 'unsupported') return nothing;
    const { look } = this.#care;
    const threads = rowsOf(view.state);
    return this.#section(
      'order.threads',
      view,
      threads.length === 0
        ? html`<p class="none">${say(look, 'order.noThreads')}</p>`
        : html`<ul
            class="threads"
            part="threads"
            role="list"
            aria-label=${say(look, 'order.threads')}
          >
            ${repeat(
              threads,
              ({ id }) => id,
              (thread) => openingRow(this.#element, this.#care, thread),
            )}
          </ul>`,
    );
  }

  #section(
    title: 'order.incidents' | 'order.threads',
    view: Shown | undefined,
    content: TemplateResult,
  ): TemplateResult {
    const { look } = this.#care;
    const { status = 'ready', error } = view?.state ?? {};
    return html`<section class="section" part="section">
      <h3 class="section-title" part="section-title">${say(look, title)}</h3>
      ${
        error
          ? html`<p class="failed">
              ${say(look, 'order.partFailed')}
              <button
                class="button small"
                part="retry-button"
                type="button"
                @click=${() => view?.refresh()}
              >
                ${say(look, 'situation.tryAgain')}
              </button>
            </p>`
          : nothing
      }
      ${status === 'loading' ? html`<p class="none" role="status">${say(look, 'order.partLoading')}</p>` : nothing}
      ${status === 'ready' ? content : nothing}
    </section>`;
  }

  #incident(incident: Incident): TemplateResult {
    const { id, reason, state } = incident;
    const since = openSince(incident);
    return this.#incidentItem(id, reason.label ?? reason.code, incidentPhase(state), since?.at);
  }

  #incidentItem(
    id: string,
    name: string,
    phase: IncidentPhase,
    since: number | undefined,
  ): TemplateResult {
    const { look, links } = this.#care;
    const words = PHASES[phase];
    return html`<li class="incident" part="incident" data-phase=${phase}>
      ${careLink({
        element: this.#element,
        links,
        target: { to: 'incident', id },
        content: html`<bdi
          >${name === id ? say(look, 'order.incident', { number: id }) : name}</bdi
        >`,
        class: 'link',
        part: 'incident-link',
      })}
      ${words === undefined ? nothing : html`<span class="incident-state">${say(look, words)}</span>`}
      ${since === undefined ? nothing : moment(new Date(since).toISOString(), look)}
    </li>`;
  }
}

const PHASES = {
  open: 'order.incidentOpen',
  'in-check': 'order.incidentInCheck',
  closed: 'order.incidentClosed',
  unknown: undefined,
} as const satisfies Record<IncidentPhase, string | undefined>;

function rowsOf<Record>(state: ListState<Row<Record>> | undefined): readonly Record[] {
  if (!state) return [];
  return Array.from({ length: Math.min(state.length, MOST_SHOWN) }, (_, n) => state.at(n)).filter(
    (row): row is Exclude<typeof row, undefined> & Record => row !== undefined && !isBadRecord(row),
  );
}

const relatedStyles = css`
  .incident {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: ${spaces(3)};
    padding-block: ${airs(1)};
    color: ${muted};
    font-size: ${textSmall};
  }

  .incident[data-phase='open'] .incident-state {
    color: ${warningText};
    font-weight: 500;
  }

  .threads {
    border-block-start: 1px solid ${border};
  }

  .threads .row-link {
    padding-inline: 0;
  }

  .failed {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: ${spaces(2)};
  }
`;
