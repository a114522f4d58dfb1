import { html, nothing, type TemplateResult } from 'lit';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import type { Order } from '../../model/order.js';
import type { RefundTerms } from '../../model/refund-plan.js';
import { sumOf, toMinorUnits } from '../../model/minor-units.js';
import { partyName } from '../parts/party-name.js';
import { shownUnits } from './refund-money.js';
import { isOneWindow, windowWords } from './refund-window-words.js';

/** Whose order it is, what is left of it and until when. Parts: `facts`, `blocked`. */
export function refundFacts(
  look: Look,
  order: Order | undefined,
  terms: RefundTerms,
): TemplateResult {
  const { left, options, windowOf } = terms;
  const { product, shipping } = left.order;
  const amount = (units: bigint) => ({ amount: shownUnits(units, left, look) });
  const given = order ? givenBefore(order, left.digits) : undefined;
  return html`<div class="facts" part="facts">
    ${order?.customer ? html`<p>${say(look, 'refund.to', { name: partyName(order.customer, look) })}</p>` : nothing}
    ${
      options.blocked
        ? html`<p class="note" part="blocked">${options.blocked.label}</p>`
        : html`<p>
              <span class="facts-name">${say(look, 'refund.left')}</span>
              ${say(look, 'refund.leftProducts', amount(product))}${
                shipping === undefined
                  ? nothing
                  : html` · ${say(look, 'refund.leftShipping', amount(shipping))}`
              }
            </p>
            ${isOneWindow(terms) ? html`<p class="hint">${windowWords(windowOf(), look)}</p>` : nothing}`
    }
    ${given ? html`<p class="hint">${say(look, 'refund.earlier', amount(given))}</p>` : nothing}
  </div>`;
}

/** Refunds that count: all but the refused ones. `undefined`: none, or what cannot be added up. */
function givenBefore({ refunds, total }: Order, digits: number): bigint | undefined {
  const counted = refunds.filter(({ state }) => state !== 'refused');
  try {
    const sum = sumOf(
      counted
        .filter((refund) => refund.total.currency === total.currency)
        .map((refund) => toMinorUnits(refund.total.amount, digits)),
    );
    return sum > 0n ? sum : undefined;
  } catch {
    return undefined;
  }
}
