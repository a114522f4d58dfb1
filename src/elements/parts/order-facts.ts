import { html, nothing, type TemplateResult } from 'lit';
import { rowTime } from '../../format/dates.js';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import type { CodedValue } from '../../model/coded-value.js';
import type { Instant } from '../../model/instant.js';
import type { Shipment } from '../../model/order.js';
import { safeAddress } from '../../model/safe-address.js';
import { fact } from './fact.js';

/** A coded value and why it is so, in the marketplace's words. */
export function coded(value: CodedValue, reason?: CodedValue): TemplateResult {
  return html`<bdi>${value.label ?? value.code}</bdi
    >${reason ? html` <bdi>(${reason.label ?? reason.code})</bdi>` : nothing}`;
}

/** A moment; `null`: not yet. */
export function moment(instant: Instant | null, look: Look): TemplateResult {
  if (instant === null) return html`${say(look, 'orderCard.notYet')}`;
  const { short, full } = rowTime(instant, look);
  return html`<time datetime=${instant} title=${full}>${short}</time>`;
}

/** When it left and arrived, with whom, and where it can be followed, host shown. */
export function shipmentFacts(
  { shippedAt, receivedAt, carrier, trackingNumber, trackingUrl }: Shipment,
  look: Look,
): TemplateResult {
  const link = trackingUrl === undefined ? undefined : safeAddress(trackingUrl);
  const words = [carrier, trackingNumber].filter(Boolean).join(' ');
  return html`${shippedAt === undefined ? nothing : fact(say(look, 'orderCard.shipped'), moment(shippedAt, look))}
  ${receivedAt === undefined ? nothing : fact(say(look, 'orderCard.received'), moment(receivedAt, look))}
  ${
    words === '' && !link
      ? nothing
      : fact(
          say(look, 'orderCard.tracking'),
          link
            ? html`<a
                  class="link"
                  href=${link.address}
                  target="_blank"
                  rel="noopener noreferrer nofollow"
                  ><bdi>${words || link.host}</bdi></a
                >${words === '' ? nothing : html` <bdi class="fact-aside">(${link.host})</bdi>`}`
            : html`<bdi>${words}</bdi>`,
        )
  }`;
}
