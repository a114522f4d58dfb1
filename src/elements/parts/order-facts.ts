import { css, html, nothing, type TemplateResult } from 'lit';
import type { Description } from '../../adapter/description.js';
import { rowTime } from '../../format/dates.js';
import type { Look } from '../../format/look.js';
import { formatMoney } from '../../format/money.js';
import { say } from '../../format/phrase.js';
import type { CodedValue } from '../../model/coded-value.js';
import { currencyDigits } from '../../model/currency-digits.js';
import type { Instant } from '../../model/instant.js';
import type { Money } from '../../model/money.js';
import type { Shipment } from '../../model/order.js';
import { safeAddress } from '../../model/safe-address.js';
import { airs, spaces } from '../../styles/derived.js';
import { muted } from '../../styles/tokens.js';

/** For whom an amount is shown, and in which decimals. */
export interface AmountLook {
  readonly look: Look;
  readonly currencies: Description['currencies'];
}

/** With the decimals of its currency; of one that nobody knows, those that came. */
export function amount(money: Money, { currencies, look }: AmountLook): string {
  return formatMoney(money, currencyDigits(money.currency, currencies) ?? 0, look.locale);
}

/** A name and its value, for a `dl.order-facts`. */
export function fact(name: string, value: TemplateResult): TemplateResult {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}

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
                >${words === '' ? nothing : html` <bdi class="order-host">(${link.host})</bdi>`}`
            : html`<bdi>${words}</bdi>`,
        )
  }`;
}

export const orderFactsStyles = css`
  .order-facts > div {
    display: grid;
    grid-template-columns: minmax(6em, 34%) 1fr;
    gap: ${spaces(2)};
    padding-block: ${airs(0.5)};
  }

  .order-facts dt,
  .order-host {
    color: ${muted};
  }

  .order-facts dd {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
`;
