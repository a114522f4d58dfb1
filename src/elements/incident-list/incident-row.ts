import { html, nothing, type TemplateResult } from 'lit';
import { careLink } from '../../controllers/navigation.js';
import type { Links } from '../../controllers/care-host.js';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import type { Incident } from '../../model/incident.js';
import type { IncidentDays } from '../parts/incident-days.js';
import { answeredMark, stateMark, urgencyMark } from '../parts/incident-mark.js';
import { partyName } from '../parts/party-name.js';

export interface IncidentRowShown {
  readonly element: Element;
  readonly look: Look;
  readonly links: Links;
  /** Whether it is the one that is open beside the list. */
  readonly isCurrent: boolean;
  /** Once it has come: what counts business days. */
  readonly days: IncidentDays | undefined;
}

/**
 * One incident in a list: what it is, on which order, and how much it hurries. Parts: `row`, `row-link`, `order-link`,
 * and those of its marks.
 */
export function incidentRow(incident: Incident, shown: IncidentRowShown): TemplateResult {
  const { element, look, links, isCurrent, days } = shown;
  const { id, orderId, orderNumber = orderId, reason, kind, customer } = incident;
  const order = say(look, 'about.order', { number: orderNumber });
  const name = reason.label ?? reason.code;
  return html`<div class="row" part="row" ?data-current=${isCurrent}>
    <div class="row-top">
      ${careLink({
        ...{ element, links, target: { to: 'incident', id }, current: isCurrent },
        ...{ class: 'row-link', part: 'row-link' },
        // Several may have one reason: heard alone it would not say which.
        label: `${name} · ${order}`,
        content: html`<bdi>${name}</bdi>`,
      })}
      ${stateMark(incident, look)}
    </div>
    <p class="row-about">
      ${careLink({
        ...{ element, links, target: { to: 'order', id: orderId } },
        ...{ class: 'link order-link', part: 'order-link' },
        content: html`<bdi>${order}</bdi>`,
      })}
      ${customer ? html`<bdi>${partyName(customer, look)}</bdi>` : nothing}
      ${kind ? html`<bdi>${kind.label ?? kind.code}</bdi>` : nothing}
    </p>
    <p class="row-marks">${answeredMark(incident, look)}${urgencyMark(incident, look, days)}</p>
  </div>`;
}
