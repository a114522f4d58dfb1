import { html, nothing, type TemplateResult } from 'lit';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import type { Attachment } from '../../model/attachment.js';
import type { Order, OrderDocument, Shipment } from '../../model/order.js';
import { attachmentItem } from '../parts/attachment.js';
import type { FilesOnRequest } from '../parts/files-on-request.js';
import { amount, type AmountLook } from '../parts/amount.js';
import { fact } from '../parts/fact.js';
import { coded, moment, shipmentFacts } from '../parts/order-facts.js';
import { partyName } from '../parts/party-name.js';

/** State, dates, customer and total. Part: `facts`. */
export function orderFacts(order: Order, shown: AmountLook): TemplateResult {
  const { look } = shown;
  const { state, stateReason, placedAt, customer, total, taxes } = order;
  const taxWords =
    taxes === undefined
      ? ''
      : ` (${say(look, taxes === 'included' ? 'order.taxesIncluded' : 'order.taxesExcluded')})`;
  return html`<dl class="fact-list" part="facts" aria-label=${say(look, 'order.facts')}>
    ${fact(say(look, 'orderCard.state'), coded(state, stateReason))}
    ${fact(say(look, 'orderCard.placed'), moment(placedAt, look))}
    ${customer ? fact(say(look, 'order.customer'), html`<bdi>${partyName(customer, look)}</bdi>`) : nothing}
    ${fact(say(look, 'orderCard.total'), html`${amount(total, shown)}${taxWords}`)}
  </dl>`;
}

/** Each shipment with what is in it. Part: `shipment`. */
export function orderShipments({ shipments, lines }: Order, look: Look): TemplateResult {
  if (shipments.length === 0) return html`<p class="none">${say(look, 'order.notShipped')}</p>`;
  const titlesOf = ({ lineIds }: Shipment): readonly string[] =>
    lines.filter(({ id }) => lineIds.includes(id)).map(({ title }) => title);
  return html`${shipments.map(
    (shipment) =>
      html`<dl class="fact-list shipment" part="shipment">
        ${shipmentFacts(shipment, look)}
        ${
          shipments.length > 1 && titlesOf(shipment).length > 0
            ? fact(
                say(look, 'order.shipment', { count: titlesOf(shipment).length }),
                html`${titlesOf(shipment).map((title) => html`<bdi class="shipped">${title}</bdi>`)}`,
              )
            : nothing
        }
      </dl>`,
  )}`;
}

/** Invoices and the like, opened through the adapter. Part: `documents`. */
export function orderDocuments(
  documents: readonly OrderDocument[],
  files: FilesOnRequest,
  look: Look,
  canOpen: boolean,
): TemplateResult {
  const item = (document: Attachment): TemplateResult =>
    attachmentItem({
      attachment: document,
      look,
      ...files.stateOf(document),
      ...(canOpen ? { onOpen: () => files.onOpen(document, documents) } : {}),
    });
  return html`<ul
    class="documents"
    part="documents"
    role="list"
    aria-label=${say(look, 'order.documents')}
  >
    ${documents.map(
      (document) =>
        html`<li class="document">
          ${item(document)}
          <span class="document-kind">${coded(document.kind)}</span>
          ${document.addedAt === undefined ? nothing : moment(document.addedAt, look)}
        </li>`,
    )}
  </ul>`;
}
