import { html, nothing, type TemplateResult } from 'lit';
import { say } from '../../format/phrase.js';
import type { RefundPlace } from '../../model/refund-draft.js';
import type { LineLeft } from '../../model/refund-left.js';
import { amountField, choiceField, problemsOf, unitsField } from './refund-field.js';
import { fieldAt, fieldId, type RefundFormView } from './refund-form-view.js';
import { lineName, shownUnits } from './refund-money.js';
import { windowWords } from './refund-window-words.js';

/** What can be given back of one line, or why nothing can. Part: `line`. */
export function lineFields(view: RefundFormView, lineId: string, at: number): TemplateResult {
  const { look, order, terms, draft } = view;
  const place: RefundPlace = { lineId, field: 'line' };
  const line = terms.left.lines.find((each) => each.lineId === lineId);
  const blocked = terms.options.lines[at]?.blocked;
  const window = terms.windowOf(lineId);
  const isClosed = blocked !== undefined || window.state === 'closed';
  const isEmpty = draft.lines?.[lineId] === undefined;
  return html`<fieldset class="refund-line" part="line" id=${fieldId(view, place)} tabindex="-1">
    <legend class="line-name">${lineName(lineId, at, order, look)}</legend>
    ${view.isOneWindow || blocked ? nothing : html`<p class="hint">${windowWords(window, look)}</p>`}
    ${blocked ? html`<p class="hint">${blocked.label}</p>` : nothing}
    ${line && !isClosed ? html`<div class="fields">${fieldsOf(view, line)}</div>` : nothing}
    ${problemsOf({ ...fieldAt(view, place) })}
    ${
      isClosed && !isEmpty
        ? html`<button
            class="button small"
            type="button"
            @click=${() => view.onWrite({ lines: withoutLine(view, lineId) })}
          >
            ${say(look, 'refund.clear')}
          </button>`
        : nothing
    }
  </fieldset>`;
}

function withoutLine({ draft }: RefundFormView, lineId: string): NonNullable<typeof draft.lines> {
  return Object.fromEntries(Object.entries(draft.lines ?? {}).filter(([id]) => id !== lineId));
}

/** The fields that this marketplace has for a line. */
function fieldsOf(view: RefundFormView, line: LineLeft): readonly TemplateResult[] {
  const { look, terms, draft } = view;
  const { modes, reasonFor, reasons } = terms.options;
  const { lineId, units, shipping } = line;
  const own = draft.lines?.[lineId] ?? {};
  const left = (amount: bigint): string =>
    say(look, 'refund.leftHere', { amount: shownUnits(amount, terms.left, look) });
  return [
    ...(modes.includes('line-units') && units !== undefined && (units > 0 || own.units)
      ? [
          unitsField({
            ...fieldAt(view, { lineId, field: 'units' }),
            label: say(look, 'refund.units'),
            hint: [say(look, 'refund.unitsLeft', { count: units }), costOf(view, line)]
              .filter(Boolean)
              .join('. '),
            value: own.units ?? '',
            onType: (text) => view.onWriteLine(lineId, { units: text }),
          }),
        ]
      : []),
    ...(modes.includes('line-amount') && (line.product > 0n || own.product?.text)
      ? [
          amountField({
            ...fieldAt(view, { lineId, field: 'product' }),
            label: say(look, 'refund.product'),
            hint: left(line.product),
            value: own.product,
            onType: (value) => view.onWriteLine(lineId, { product: value }),
          }),
        ]
      : []),
    ...(modes.includes('line-shipping') &&
    shipping !== undefined &&
    (shipping > 0n || own.shipping?.text)
      ? [
          amountField({
            ...fieldAt(view, { lineId, field: 'shipping' }),
            label: say(look, 'refund.shipping'),
            hint: left(shipping),
            value: own.shipping,
            onType: (value) => view.onWriteLine(lineId, { shipping: value }),
          }),
        ]
      : []),
    ...(reasonFor === 'line' && view.isReasonEach && reasons.length > 0
      ? [
          choiceField({
            ...fieldAt(view, { lineId, field: 'reason' }),
            label: say(look, 'refund.reason'),
            first: say(look, 'refund.sameReason'),
            choices: reasons,
            value: own.reasonCode ?? '',
            onType: (code) => view.onWriteLine(lineId, { reasonCode: code }),
          }),
        ]
      : []),
  ];
}

/** What the units that she typed come to, where they decide the amount. */
function costOf({ plan, draft, terms, look }: RefundFormView, { lineId }: LineLeft): string {
  const own = draft.lines?.[lineId];
  const planned = plan.lines.find((line) => line.lineId === lineId);
  if (!own?.units || own.product?.text || !planned || planned.product === 0n) return '';
  return say(look, 'refund.unitsCost', { amount: shownUnits(planned.product, terms.left, look) });
}
