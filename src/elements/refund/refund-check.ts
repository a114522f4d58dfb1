import { html, nothing, type TemplateResult } from 'lit';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import type { Order } from '../../model/order.js';
import type { RefundDraft } from '../../model/refund-draft.js';
import type { PlannedPart, RefundPlan, RefundTerms } from '../../model/refund-plan.js';
import { partyName } from '../parts/party-name.js';
import { lineName, shownUnits } from './refund-money.js';

export interface RefundCheckView {
  readonly look: Look;
  readonly order: Order | undefined;
  readonly terms: RefundTerms;
  readonly draft: RefundDraft;
  readonly plan: RefundPlan;
  /** In force: whether the customer is told by the marketplace. */
  readonly isNotified: boolean | undefined;
  /** What is left is being asked for once more. */
  readonly isBusy: boolean;
  readonly onBack: () => void;
  readonly onSubmit: () => void;
}

/** Who gets how much for what, before it goes (WCAG 3.3.4). Parts: `check`, `check-line`, `back`, `submit`. */
export function refundCheck(view: RefundCheckView): TemplateResult {
  const { look, order, terms, plan, isBusy } = view;
  const { customer } = order ?? {};
  const name = customer ? partyName(customer, look) : say(look, 'refund.customer');
  const amount = shownUnits(plan.total, terms.left, look);
  return html`<section class="check" part="check" aria-labelledby="check-title">
    <h3 id="check-title" tabindex="-1">${say(look, 'refund.checkTitle')}</h3>
    <p class="gets"><strong>${say(look, 'refund.gets', { name, amount })}</strong></p>
    <ul class="check-lines">
      ${whatOf(view)}
    </ul>
    ${view.draft.note?.trim() ? html`<p class="check-note" dir="auto">${view.draft.note.trim()}</p>` : nothing}
    <ul class="consequences">
      ${consequences(view).map((words) => html`<li>${words}</li>`)}
    </ul>
    <div class="end">
      <button
        class="button"
        part="back"
        type="button"
        aria-disabled=${isBusy ? 'true' : 'false'}
        @click=${() => isBusy || view.onBack()}
      >
        ${say(look, 'refund.back')}
      </button>
      <button
        class="button primary"
        part="submit"
        type="button"
        aria-disabled=${isBusy ? 'true' : 'false'}
        @click=${() => isBusy || view.onSubmit()}
      >
        ${isBusy ? say(look, 'refund.rereading') : say(look, 'refund.submit', { amount })}
      </button>
    </div>
  </section>`;
}

function consequences({ look, terms, isNotified }: RefundCheckView): readonly string[] {
  return [
    ...(terms.options.customerMustAccept ? [say(look, 'refund.mustAccept')] : []),
    ...(isNotified === undefined
      ? []
      : [say(look, isNotified ? 'refund.notified' : 'refund.notNotified')]),
    say(look, 'refund.final'),
  ];
}

/** One entry a line that gets something back, and one for the order or the offer. */
function whatOf(view: RefundCheckView): readonly TemplateResult[] {
  const { look, order, terms, draft, plan } = view;
  const { options, left } = terms;
  const entry = (name: string, ...words: readonly string[]): TemplateResult =>
    html`<li part="check-line">
      <span class="line-name">${name}</span>
      ${words.map((each) => html`<span>${each}</span>`)}
    </li>`;
  const forAll = labelOf(draft.reasonCode, view);
  const offer = (options.offers ?? []).find(({ id }) => id === draft.offerId);
  const offered = left.offers.find(({ id }) => id === offer?.id);
  return [
    ...plan.lines.map((line) => {
      const at = options.lines.findIndex(({ lineId }) => lineId === line.lineId);
      return entry(
        lineName(line.lineId, at, order, look),
        ...(line.units === undefined ? [] : [`${say(look, 'refund.units')}: ${line.units}`]),
        ...sidesOf(line, view),
        ...line.taxes.map(({ code, amount }) => `${code}: ${shownUnits(amount, left, look)}`),
        ...(labelOf(line.reasonCode ?? draft.reasonCode, view) ?? []),
      );
    }),
    ...(plan.order.product > 0n || plan.order.shipping > 0n
      ? [entry(say(look, 'refund.ofWholeOrder'), ...sidesOf(plan.order, view), ...(forAll ?? []))]
      : []),
    ...(draft.extent === 'offer' && offer && offered
      ? [entry(offer.label, shownUnits(offered.amount, left, look), ...(forAll ?? []))]
      : []),
  ];
}

function labelOf(
  code: string | undefined,
  { terms, look }: RefundCheckView,
): readonly string[] | undefined {
  const label = terms.options.reasons.find((reason) => reason.code === code)?.label;
  return label === undefined ? undefined : [`${say(look, 'refund.reason')}: ${label}`];
}

function sidesOf(part: PlannedPart, { look, terms }: RefundCheckView): readonly string[] {
  const amount = (units: bigint) => ({ amount: shownUnits(units, terms.left, look) });
  return [
    ...(part.product > 0n ? [say(look, 'refund.sumProducts', amount(part.product))] : []),
    ...(part.shipping > 0n ? [say(look, 'refund.sumShipping', amount(part.shipping))] : []),
  ];
}
