import { html, nothing, type TemplateResult } from 'lit';
import { say } from '../../format/phrase.js';
import { refundAstray } from './refund-astray.js';
import { amountField, choiceField, noteField, problemsOf } from './refund-field.js';
import { fieldAt, type RefundFormView } from './refund-form-view.js';
import { lineFields } from './refund-line.js';
import { shownUnits } from './refund-money.js';
import { extentsOf } from './refund-terms.js';

/** Parts: `form`, `extent`, `line`, `order-amounts`, `offers`, `sum`, `next`, and those of fields. */
export function refundForm(view: RefundFormView): TemplateResult {
  const { look, draft, terms } = view;
  return html`<form
    class="refund-form"
    part="form"
    novalidate
    @submit=${(event: Event) => {
      event.preventDefault();
      view.onNext();
    }}
  >
    ${extents(view)} ${draft.extent === 'partial' ? amounts(view) : nothing}
    ${draft.extent === 'offer' ? offers(view) : nothing}
    ${terms.options.reasons.length > 0 ? reason(view) : nothing}
    ${terms.options.note ? note(view, terms.options.note) : nothing} ${refundAstray(view)}
    ${sum(view)}
    <div class="end">
      <button class="button primary" part="next" type="submit">${say(look, 'refund.next')}</button>
    </div>
  </form>`;
}

/** By what is offered: where there is only one way, nobody is asked. */
function extents(view: RefundFormView): TemplateResult | typeof nothing {
  const { look, draft, terms } = view;
  const offered = extentsOf(terms.options);
  const said = { ...fieldAt(view, { field: 'extent' }), id: 'extent' };
  if (offered.length < 2) return problemsOf(said);
  return html`<div class="extent-of" part="extent">
    <fieldset class="segments" id="extent">
      <legend class="visually-hidden">${say(look, 'refund.extent')}</legend>
      ${offered.map(
        (extent) =>
          html`<label class="segment">
            <input
              type="radio"
              name="extent"
              .checked=${draft.extent === extent}
              @change=${() => view.onWrite({ extent })}
            />
            <span>${say(look, `refund.${extent}`)}</span>
          </label>`,
      )}
    </fieldset>
    ${problemsOf(said)}
  </div>`;
}

function amounts(view: RefundFormView): TemplateResult {
  const { lines, modes } = view.terms.options;
  const isByLine = ['line-amount', 'line-units', 'line-shipping'].some((mode) =>
    modes.includes(mode),
  );
  return html`${
    isByLine ? lines.map(({ lineId }, at) => lineFields(view, lineId, at)) : nothing
  }${ofOrder(view, isByLine)}`;
}

/** Folded where amounts by line are the usual way, and open once something stands in it. */
function ofOrder(view: RefundFormView, isByLine: boolean): TemplateResult | typeof nothing {
  const { look, draft, terms } = view;
  const { modes } = terms.options;
  const { order = {} } = draft;
  const { product, shipping } = terms.left.order;
  const sides = [
    ...(modes.includes('order-amount') ? [{ field: 'product', left: product } as const] : []),
    ...(modes.includes('order-shipping') && shipping !== undefined
      ? [{ field: 'shipping', left: shipping } as const]
      : []),
  ];
  if (sides.length === 0) return nothing;
  const fields = html`<div class="fields">
    ${sides.map(({ field, left }) =>
      amountField({
        ...fieldAt(view, { field }),
        label: say(look, `refund.${field}`),
        hint: say(look, 'refund.leftHere', { amount: shownUnits(left, terms.left, look) }),
        value: order[field],
        onType: (value) => view.onWrite({ order: { ...order, [field]: value } }),
      }),
    )}
  </div>`;
  if (!isByLine) return html`<div class="refund-line" part="order-amounts">${fields}</div>`;
  const isOpen = sides.some(({ field }) => order[field] !== undefined);
  return html`<details class="refund-line" part="order-amounts" ?open=${isOpen}>
    <summary>${say(look, 'refund.ofOrder')}</summary>
    ${fields}
  </details>`;
}

function offers(view: RefundFormView): TemplateResult {
  const { look, draft, terms } = view;
  const said = { ...fieldAt(view, { field: 'offer' }) };
  return html`<div part="offers" class="refund-line">
    <fieldset class="choices" id="offer">
      <legend class="label">${say(look, 'refund.offer')}</legend>
      ${(terms.options.offers ?? []).map(({ id, label }) => {
        const amount = terms.left.offers.find((offer) => offer.id === id)?.amount ?? 0n;
        return html`<label class="choice">
          <input
            type="radio"
            name="offer"
            .checked=${draft.offerId === id}
            @change=${() => view.onWrite({ offerId: id })}
          />
          <span>${label}</span> <span class="figure">${shownUnits(amount, terms.left, look)}</span>
        </label>`;
      })}
    </fieldset>
    ${problemsOf(said)}
  </div>`;
}

/** One for all of it, which is the usual thing; each line's own where the marketplace takes one a line. */
function reason(view: RefundFormView): TemplateResult {
  const { look, draft, terms } = view;
  const { reasons, reasonFor, lines } = terms.options;
  const mayDiffer = reasonFor === 'line' && draft.extent === 'partial' && lines.length > 1;
  return html`<div class="reason">
    ${choiceField({
      ...fieldAt(view, { field: 'reason' }),
      label: say(look, 'refund.reason'),
      first: say(look, 'refund.chooseReason'),
      choices: reasons,
      value: draft.reasonCode ?? '',
      onType: (reasonCode) => view.onWrite({ reasonCode }),
    })}
    ${
      mayDiffer
        ? html`<label class="choice">
            <input
              type="checkbox"
              .checked=${view.isReasonEach}
              @change=${(event: Event) =>
                view.onReasonEach((event.target as HTMLInputElement).checked)}
            />
            <span>${say(look, 'refund.reasonEach')}</span>
          </label>`
        : nothing
    }
  </div>`;
}

function note(
  view: RefundFormView,
  { max, required }: { readonly max: number; readonly required: boolean },
): TemplateResult {
  const { look, draft, plan } = view;
  const { length } = draft.note?.trim() ?? '';
  const isNear = max - length < Math.min(100, max / 4) && length <= max;
  const isNeeded =
    required || plan.problems.some(({ at, code }) => at.field === 'note' && code === 'missing');
  return noteField({
    ...fieldAt(view, { field: 'note' }),
    label: say(look, isNeeded ? 'refund.note' : 'refund.noteOptional'),
    hint: isNear ? say(look, 'refund.noteLeft', { count: max - length }) : undefined,
    value: draft.note ?? '',
    onType: (text) => view.onWrite({ note: text }),
  });
}

/** What it comes to as it stands: it grows as she types. */
function sum(view: RefundFormView): TemplateResult {
  const { look, plan, terms } = view;
  const { left } = terms;
  const parts = [
    ...(plan.product > 0n ? [['refund.sumProducts', plan.product] as const] : []),
    ...(plan.shipping > 0n ? [['refund.sumShipping', plan.shipping] as const] : []),
    ...(plan.taxes > 0n ? [['refund.sumTaxes', plan.taxes] as const] : []),
  ];
  return html`<div class="sum" part="sum" id="refund" tabindex="-1">
    <p>
      <span class="sum-name">${say(look, 'refund.sum')}</span>
      <strong class="figure">${shownUnits(plan.total, left, look)}</strong>
    </p>
    ${
      parts.length > 0
        ? html`<p class="hint">
            ${parts.map(([words, units]) => say(look, words, { amount: shownUnits(units, left, look) })).join(' · ')}
          </p>`
        : nothing
    }
    ${problemsOf({ ...fieldAt(view, { field: 'refund' }) })}
  </div>`;
}
