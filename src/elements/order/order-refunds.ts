import { html, nothing, type TemplateResult } from 'lit';
import { rowTime } from '../../format/dates.js';
import { say } from '../../format/phrase.js';
import type { Money } from '../../model/money.js';
import type { Order } from '../../model/order.js';
import type { Refund, RefundPart } from '../../model/refund.js';
import type { WordKey } from '../../text/words.js';
import { amount, type AmountLook } from '../parts/amount.js';
import { moment } from '../parts/order-facts.js';

/**
 * What was given back so far, newest first: when, how much, for what and why, how it stands, and a refusal in the
 * marketplace's own words. Parts: `refunds`, `refund`, `refund-total`, `refund-state`.
 */
export function orderRefunds(order: Order, shown: AmountLook): TemplateResult {
  const { look } = shown;
  if (order.refunds.length === 0) return html`<p class="none">${say(look, 'order.noRefunds')}</p>`;
  const refunds = [...order.refunds].sort((one, other) =>
    one.createdAt < other.createdAt ? 1 : -1,
  );
  return html`<ul
    class="refunds"
    part="refunds"
    role="list"
    aria-label=${say(look, 'order.refunds')}
  >
    ${refunds.map((refund) => refundItem(refund, order, shown))}
  </ul>`;
}

function refundItem(refund: Refund, order: Order, shown: AmountLook): TemplateResult {
  const { look } = shown;
  const { createdAt, total, parts, note, settledAt, reference, state } = refund;
  return html`<li class="refund" part="refund">
    <p class="refund-head">
      <span class="refund-total" part="refund-total">${amount(total, shown)}</span>
      <span class="refund-state" part="refund-state" data-state=${state}
        >${stateWords(refund, shown)}</span
      >
      <span class="refund-date">${moment(createdAt, look)}</span>
    </p>
    <ul class="refund-parts" role="list">
      ${parts.flatMap((part) => partWords(part, order, shown).map((words) => html`<li>${words}</li>`))}
    </ul>
    ${note ? html`<p class="refund-note"><bdi>${note}</bdi></p>` : nothing}
    ${
      settledAt === undefined && reference === undefined
        ? nothing
        : html`<p class="refund-payment">
            ${[
              settledAt === undefined
                ? undefined
                : say(look, 'order.refundSettled', { date: rowTime(settledAt, look).short }),
              reference === undefined
                ? undefined
                : say(look, 'order.refundReference', { reference }),
            ]
              .filter((words) => words)
              .join(' · ')}
          </p>`
    }
  </li>`;
}

/** How it stands; one that the kit does not know shows as it came. */
function stateWords({ state, refusal }: Refund, { look }: AmountLook): string {
  if (state === 'refused' && refusal) {
    return say(look, 'order.refundRefusedBecause', { reason: refusal.label ?? refusal.code });
  }
  const key = STATES.get(state);
  return key === undefined ? state : say(look, key as 'order.refundDone');
}

/** A map: states come from outside, and an object would also know `constructor`. */
const STATES: ReadonlyMap<string, WordKey> = new Map([
  ['offered', 'order.refundOffered'],
  ['sent', 'order.refundSent'],
  ['pending', 'order.refundPending'],
  ['done', 'order.refundDone'],
  ['refused', 'order.refundRefused'],
  ['unknown', 'order.refundUnknown'],
]);

/** What of it went where: products, shipping, taxes, each with its amount and the reason. */
function partWords(part: RefundPart, order: Order, shown: AmountLook): readonly string[] {
  const { look } = shown;
  const { lineId, units, product, shipping, taxes = [], reason } = part;
  const title = order.lines.find(({ id }) => id === lineId)?.title ?? lineId;
  const forWhat =
    title === undefined
      ? say(look, 'order.refundWhole')
      : units === undefined
        ? title
        : say(look, 'order.refundUnits', { count: units, title });
  const forShipping =
    title === undefined
      ? say(look, 'order.refundShipping')
      : say(look, 'order.refundShippingOf', { title });
  const because = reason ? ` · ${reason.label ?? reason.code}` : '';
  const written = (words: string, money: Money): string => `${words}: ${amount(money, shown)}`;
  const found = [
    ...(product && isSome(product) ? [written(forWhat, product)] : []),
    ...(shipping && isSome(shipping) ? [written(forShipping, shipping)] : []),
    ...taxes.map((tax) => written(tax.code, tax.amount)),
  ];
  return (found.length > 0 ? found : [forWhat]).map((words) => words + because);
}

function isSome({ amount: value }: Money): boolean {
  return /[1-9]/.test(value);
}
