import { html, nothing, type TemplateResult } from 'lit';
import { say } from '../../format/phrase.js';
import type { Money } from '../../model/money.js';
import type { Order, OrderLine, Tax } from '../../model/order.js';
import { amount, type AmountLook } from '../parts/amount.js';
import { coded } from '../parts/order-facts.js';

export interface LinesShown extends AmountLook {
  readonly order: Order;
  /** Whether pictures can be had. */
  readonly hasPictures: boolean;
}

/**
 * What was bought, line by line: picture, title, reference, how many and at which price, shipping, taxes, state, and
 * why its cycle stands still. Parts: `lines`, `line`, `line-picture`, `line-title`, `line-price`, `line-state`,
 * `line-frozen`.
 */
export function orderLines(shown: LinesShown): TemplateResult {
  return html`<ul
    class="lines"
    part="lines"
    role="list"
    aria-label=${say(shown.look, 'orderCard.lines')}
  >
    ${shown.order.lines.map((line) => lineItem(line, shown))}
  </ul>`;
}

function lineItem(line: OrderLine, shown: LinesShown): TemplateResult {
  const { look, hasPictures } = shown;
  const { title, sku, quantity, price, unitPrice, shipping, taxes = [], picture } = line;
  return html`<li class="line" part="line">
    ${
      hasPictures && picture
        ? html`<canvas
            class="line-picture"
            part="line-picture"
            data-picture=${picture.id}
            aria-hidden="true"
            width="1"
            height="1"
          ></canvas>`
        : nothing
    }
    <div class="line-words">
      <p class="line-title" part="line-title">${quantity} × <bdi>${title}</bdi></p>
      ${sku === undefined ? nothing : html`<p class="line-sku">${say(look, 'order.sku', { sku })}</p>`}
      <p class="line-state" part="line-state">${coded(line.state, line.stateReason)}</p>
      ${
        line.frozen
          ? html`<p class="line-frozen" part="line-frozen">
              ${say(look, 'orderCard.frozen', { reason: line.frozen.label })}
            </p>`
          : nothing
      }
    </div>
    <div class="line-amounts">
      <p class="line-price" part="line-price">${amount(price, shown)}</p>
      ${
        unitPrice && quantity > 1 ? html`<p>${quantity} × ${amount(unitPrice, shown)}</p>` : nothing
      }
      ${shipping && isSome(shipping) ? html`<p>${say(look, 'order.shipping', { amount: amount(shipping, shown) })}</p>` : nothing}
      ${taxes.map((tax) => html`<p>${taxWords(tax, shown)}</p>`)}
    </div>
  </li>`;
}

/** Carried for nothing is not a price to show beside each line. */
function isSome({ amount: decimal }: Money): boolean {
  return /[1-9]/u.test(decimal);
}

function taxWords({ label, code, amount: money }: Tax, shown: LinesShown): string {
  return say(shown.look, 'order.tax', { name: label ?? code, amount: amount(money, shown) });
}
