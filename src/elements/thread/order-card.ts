import { css, html, nothing, type TemplateResult } from 'lit';
import type { Description } from '../../adapter/description.js';
import type { Links } from '../../controllers/care-host.js';
import { safeAddressOf } from '../../controllers/safe-href.js';
import { rowTime } from '../../format/dates.js';
import type { Look } from '../../format/look.js';
import { formatMoney } from '../../format/money.js';
import { say } from '../../format/phrase.js';
import type { Instant } from '../../model/instant.js';
import type { Money } from '../../model/money.js';
import type { Order, OrderLine, Shipment } from '../../model/order.js';
import { safeAddress } from '../../model/safe-address.js';
import { airs, spaces, textSmall, warningText } from '../../styles/derived.js';
import { border, muted, surface } from '../../styles/tokens.js';

export interface OrderShown {
  readonly order: Order;
  readonly look: Look;
  readonly links: Links;
  readonly currencies: Description['currencies'];
}

/** What a seller looks up while she answers: state, dates, what was bought, where it is. */
export function orderCard(shown: OrderShown): TemplateResult {
  const { order, look, links } = shown;
  const { number, state, stateReason, placedAt, lines, shipments, total } = order;
  const href = safeAddressOf(links, { to: 'order', id: order.id });
  return html`<dl class="order-facts">
      ${fact(say(look, 'orderCard.number'), href === undefined ? html`<bdi>${number}</bdi>` : html`<a class="link" href=${href}><bdi>${number}</bdi></a>`)}
      ${fact(
        say(look, 'orderCard.state'),
        html`<bdi>${state.label ?? state.code}</bdi
          >${stateReason ? html` <bdi>(${stateReason.label ?? stateReason.code})</bdi>` : nothing}`,
      )}
      ${fact(say(look, 'orderCard.placed'), moment(placedAt, look))}
      ${shipments.map((shipment) => shipmentFacts(shipment, look))}
    </dl>
    <ul class="order-lines" aria-label=${say(look, 'orderCard.lines')}>
      ${lines.map((line) => lineItem(line, shown))}
    </ul>
    <dl class="order-facts order-total">
      ${fact(say(look, 'orderCard.total'), html`${amount(total, shown)}`)}
    </dl>`;
}

function lineItem(line: OrderLine, shown: OrderShown): TemplateResult {
  const { look } = shown;
  const { title, quantity, price, unitPrice, state, frozen } = line;
  return html`<li class="order-line">
    <span class="order-line-title">${quantity} × <bdi>${title}</bdi></span>
    <span class="order-line-price"
      >${amount(price, shown)}${
        unitPrice && quantity > 1 ? ` (${quantity} × ${amount(unitPrice, shown)})` : nothing
      }</span
    >
    <bdi class="order-line-state">${state.label ?? state.code}</bdi>
    ${frozen ? html`<span class="order-frozen">${say(look, 'orderCard.frozen', { reason: frozen.label })}</span>` : nothing}
  </li>`;
}

/** With the decimals of the marketplace; of a currency that it does not name, those that came. */
function amount(money: Money, { currencies, look }: OrderShown): string {
  return formatMoney(money, currencies[money.currency]?.digits ?? 0, look.locale);
}

function shipmentFacts({ shippedAt, receivedAt, ...tracking }: Shipment, look: Look): unknown {
  const { carrier, trackingNumber, trackingUrl } = tracking;
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

function fact(name: string, value: TemplateResult): TemplateResult {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}

function moment(instant: Instant | null, look: Look): TemplateResult {
  if (instant === null) return html`${say(look, 'orderCard.notYet')}`;
  const { short, full } = rowTime(instant, look);
  return html`<time datetime=${instant} title=${full}>${short}</time>`;
}

export const orderCardStyles = css`
  .order {
    display: flex;
    flex: none;
    flex-direction: column;
    /* What is read and written below keeps its room. */
    max-block-size: 35%;
    border-block-end: 1px solid ${border};
    background: ${surface};
    font-size: ${textSmall};
  }

  .order-title {
    display: none;
    font-size: inherit;
    font-weight: 600;
  }

  .order-toggle {
    display: flex;
    flex: none;
    align-items: center;
    gap: ${spaces(2)};
    inline-size: 100%;
    min-block-size: 32px;
    margin: 0;
    padding: ${airs(1)} ${spaces(4)};
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 600;
    text-align: start;
    cursor: pointer;
  }

  .order-toggle::after {
    margin-inline-start: auto;
    color: ${muted};
    font-size: 1.3em;
    line-height: 1;
    content: '+' / '';
  }

  .order-toggle[aria-expanded='true']::after {
    content: '−' / '';
  }

  .order-state {
    color: ${muted};
    font-weight: 400;
  }

  .order-card {
    display: none;
    max-block-size: min(40vh, 260px);
    padding: 0 ${spaces(4)} ${airs(3)};
    overflow: auto;
  }

  .order-card.open {
    display: block;
  }

  .order-facts > div {
    display: grid;
    grid-template-columns: minmax(6em, 34%) 1fr;
    gap: ${spaces(2)};
    padding-block: ${airs(0.5)};
  }

  .order-facts dt,
  .order-host,
  .order-line-price,
  .order-line-state,
  .order-others {
    color: ${muted};
  }

  .order-facts dd {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .order-lines {
    margin-block: ${airs(2)};
    border-block: 1px solid ${border};
  }

  .order-line {
    display: flex;
    flex-wrap: wrap;
    column-gap: ${spaces(2)};
    padding-block: ${airs(1.5)};
  }

  .order-line + .order-line {
    border-block-start: 1px solid ${border};
  }

  .order-line-title {
    flex: 1 0 100%;
    font-weight: 500;
    overflow-wrap: anywhere;
  }

  .order-line-price {
    font-variant-numeric: tabular-nums;
  }

  .order-frozen {
    flex: 1 0 100%;
    color: ${warningText};
    font-weight: 500;
  }

  .order-total {
    font-weight: 600;
  }

  .order-others {
    margin-block-start: ${airs(2)};
  }

  .order-failed {
    display: flex;
    flex-direction: column;
    gap: ${spaces(1)};
    align-items: start;
    margin-block-end: ${airs(2)};
  }

  @container (inline-size >= 860px) {
    .body {
      flex-direction: row-reverse;
    }

    .order {
      inline-size: 280px;
      max-block-size: none;
      border-block-end: 0;
      border-inline-start: 1px solid ${border};
      overflow: auto;
    }

    .order-toggle {
      display: none;
    }

    .order-title {
      display: block;
      padding: ${airs(3)} ${spaces(4)} ${airs(1)};
    }

    .order-card {
      display: block;
      max-block-size: none;
      overflow: visible;
    }
  }
`;
