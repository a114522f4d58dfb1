import { html, nothing, type TemplateResult } from 'lit';
import type { Links } from '../../controllers/care-host.js';
import { careLink } from '../../controllers/navigation.js';
import { fullInstant } from '../../format/dates.js';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import type { Incident } from '../../model/incident.js';
import { incidentPhase } from '../../model/incident-moves.js';
import { openSince } from '../../model/incident-order.js';
import type { Instant } from '../../model/instant.js';
import type { Order } from '../../model/order.js';
import { icon } from '../parts/icon.js';
import * as paths from '../parts/icon-paths.js';
import type { IncidentDays } from '../parts/incident-days.js';
import { answeredMark, stateMark, urgencyMark } from '../parts/incident-mark.js';
import { kindName, partyName } from '../parts/party-name.js';
import { timelineView } from '../parts/timeline.js';

export interface IncidentShown {
  readonly incident: Incident;
  readonly look: Look;
  readonly links: Links;
  readonly element: Element;
  /** Its order, where that can be read: for the names of what was bought. */
  readonly order: Order | undefined;
  /** Whether it was opened again while somebody looked. */
  readonly isReopened: boolean;
  /** Once it has come: what counts business days. */
  readonly days: IncidentDays | undefined;
}

/** What it is, on which order, and how it stands. Parts: `header`, `title`, `order-link`, `note`, and those of the marks. */
export function incidentHead(shown: IncidentShown): TemplateResult {
  const { incident, look, links, element, days } = shown;
  const { orderId, orderNumber = orderId, reason } = incident;
  return html`<header class="header" part="header">
    <h2 class="title" part="title" id="title" tabindex="-1">
      <bdi>${reason.label ?? reason.code}</bdi>
    </h2>
    ${careLink({
      ...{ element, links, target: { to: 'order', id: orderId } },
      ...{ class: 'link', part: 'order-link' },
      content: html`<bdi>${say(look, 'about.order', { number: orderNumber })}</bdi>`,
    })}
    <p class="marks">
      ${stateMark(incident, look)}${answeredMark(incident, look)}${urgencyMark(incident, look, days)}
    </p>
    ${standing(shown)}
  </header>`;
}

/** Nothing is chosen. */
export function noIncident(look: Look): TemplateResult {
  return html`<div class="nothing-open">
    <p><strong>${say(look, 'incident.none')}</strong></p>
    <p>${say(look, 'incident.noneHint')}</p>
  </div>`;
}

/** A change of it is announced once, by the panel. */
function standing({ incident, look, isReopened }: IncidentShown): TemplateResult | typeof nothing {
  const { state, deadline } = incident;
  const key = isReopened ? 'incident.reopened' : NOTES.get(state);
  if (key === undefined) return nothing;
  const at = incidentPhase(state) === 'in-check' ? deadline?.at : undefined;
  return html`<div class="note" part="note">
    <p>${say(look, key)}</p>
    ${
      at === undefined
        ? nothing
        : html`<p>
            ${
              deadline?.consequence
                ? html`<bdi>${deadline.consequence}</bdi>: ${fullInstant(at, look)}`
                : say(look, 'incident.closesAt', { time: fullInstant(at, look) })
            }
          </p>`
    }
  </div>`;
}

const NOTES = new Map<
  Incident['state'],
  | 'incident.inCheckNote'
  | 'incident.disputedNote'
  | 'incident.escalatedNote'
  | 'incident.closedNote'
>([
  ['resolved', 'incident.inCheckNote'],
  ['disputed', 'incident.disputedNote'],
  ['escalated', 'incident.escalatedNote'],
  ['closed', 'incident.closedNote'],
]);

/** That the order stands still, and what it costs; also where nobody says. Part: `effects`. */
export function incidentEffects({ incident, look }: IncidentShown): TemplateResult {
  const { freezesOrder, countsInQuality } = incident;
  return html`<section class="effects" part="effects" aria-labelledby="effects">
    <h3 id="effects">${say(look, 'incident.effects')}</h3>
    <ul role="list">
      <li data-answer=${freezesOrder}>
        ${icon(paths.lock)}<span>${say(look, FREEZES[freezesOrder])}</span>
      </li>
      <li data-answer=${countsInQuality}>
        ${icon(paths.figures)}<span>${say(look, COUNTS[countsInQuality])}</span>
      </li>
    </ul>
  </section>`;
}

const FREEZES = {
  yes: 'incident.freezesYes',
  no: 'incident.freezesNo',
  unknown: 'incident.freezesUnknown',
} as const;

const COUNTS = {
  yes: 'incident.countsYes',
  no: 'incident.countsNo',
  unknown: 'incident.countsUnknown',
} as const;

/** Who opened it, when, on what. Part: `facts`. */
export function incidentFacts(shown: IncidentShown): TemplateResult {
  const { incident, look, days } = shown;
  const { kind, openedBy, customer, units, turn } = incident;
  return html`<section class="facts" part="facts" aria-labelledby="facts">
    <h3 id="facts">${say(look, 'incident.facts')}</h3>
    <dl>
      ${kind ? fact(say(look, 'incident.kind'), html`<bdi>${kind.label ?? kind.code}</bdi>`) : nothing}
      ${openedBy ? fact(say(look, 'incident.openedBy'), html`<bdi>${partyName(openedBy, look)}</bdi>`) : nothing}
      ${opening(shown)}${days?.facts(incident)}
      ${customer ? fact(say(look, 'incident.customer'), html`<bdi>${partyName(customer, look)}</bdi>`) : nothing}
      ${fact(say(look, 'incident.lines'), lines(shown))}
      ${units === undefined ? nothing : fact(say(look, 'incident.units'), String(units))}
      ${
        turn === undefined
          ? nothing
          : fact(
              say(look, 'incident.turn'),
              turn === 'seller' ? say(look, 'incident.turnYours') : kindName(turn, look),
            )
      }
    </dl>
  </section>`;
}

function opening({ incident, look }: IncidentShown): TemplateResult | typeof nothing {
  const since = openSince(incident);
  if (since === undefined) return nothing;
  const key = since.by === 'opening' ? 'incident.openedAt' : 'incident.lastChange';
  return fact(say(look, key), moment(new Date(since.at).toISOString(), look));
}

/** By their titles where the order could be read, else by their ids. */
function lines({ incident: { lineIds }, order, look }: IncidentShown): TemplateResult {
  if (lineIds.length === 0) return html`${say(look, 'incident.wholeOrder')}`;
  return html`<ul role="list">
    ${lineIds.map((id) => {
      const line = order?.lines.find((each) => each.id === id);
      return html`<li>
        ${line ? html`${line.quantity} × <bdi>${line.title}</bdi>` : html`<bdi>${id}</bdi>`}
      </li>`;
    })}
  </ul>`;
}

function fact(name: string, value: unknown): TemplateResult {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}

function moment(instant: Instant, look: Look): TemplateResult {
  return html`<time datetime=${instant}>${fullInstant(instant, look)}</time>`;
}

/** What happened and who did it, newest last. Part: `timeline`. */
export function incidentTimeline({
  incident,
  look,
}: IncidentShown): TemplateResult | typeof nothing {
  return timelineView(incident.timeline, look, say(look, 'incident.timeline'));
}
