import { css, html, nothing, type TemplateResult } from 'lit';
import type { Description } from '../../adapter/description.js';
import type { Links } from '../../controllers/care-host.js';
import { safeAddressOf } from '../../controllers/safe-href.js';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import type { Order, OrderLine } from '../../model/order.js';
import { airs, spaces, textSmall, warningText } from '../../styles/derived.js';
import { border, muted, surface } from '../../styles/tokens.js';
import { amount } from '../parts/amount.js';
import { fact } from '../parts/fact.js';
import { coded, moment, shipmentFacts } from '../parts/order-facts.js';

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
  return html`<dl class="fact-list">
      ${fact(say(look, 'orderCard.number'), href === undefined ? html`<bdi>${number}</bdi>` : html`<a class="link" href=${href}><bdi>${number}</bdi></a>`)}
      ${fact(say(look, 'orderCard.state'), coded(state, stateReason))}
      ${fact(say(look, 'orderCard.placed'), moment(placedAt, look))}
      ${shipments.map((shipment) => shipmentFacts(shipment, look))}
    </dl>
    <ul class="order-lines" aria-label=${say(look, 'orderCard.lines')}>
      ${lines.map((line) => lineItem(line, shown))}
    </ul>
    <dl class="fact-list order-total">
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

  .order-line-price,
  .order-line-state,
  .order-others {
    color: ${muted};
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
