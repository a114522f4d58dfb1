import { html, nothing, type TemplateResult } from 'lit';
import { say } from '../../format/phrase.js';
import type {
  RefundDraft,
  RefundLineDraft,
  RefundPlace,
  RefundProblem,
} from '../../model/refund-draft.js';
import { isDrawn, type RefundFormView } from './refund-form-view.js';
import { lineName } from './refund-money.js';
import { problemWords } from './refund-problem.js';

/**
 * What is wrong where no field is drawn, so that it is said nowhere else: what was typed there can be taken out. To be
 * asked for after all fields have been drawn.
 */
export function refundAstray(view: RefundFormView): TemplateResult | typeof nothing {
  const { look, plan, draft } = view;
  const lost = plan.problems.filter(
    // What is missing is no news before she has tried.
    ({ at, code }) => !isDrawn(view, at) && (code !== 'missing' || view.isSaid(at)),
  );
  if (lost.length === 0) return nothing;
  return html`<div class="failure" id="astray" tabindex="-1" role="group">
    ${lost.map((problem) => {
      const change = without(draft, problem.at);
      return html`<p>${wordsOf(problem, view)}</p>
        ${
          change
            ? html`<button class="button small" type="button" @click=${() => view.onWrite(change)}>
                ${say(look, 'refund.clear')}
              </button>`
            : nothing
        }`;
    })}
  </div>`;
}

/** With the name of the line, for it does not stand at it. */
function wordsOf(problem: RefundProblem, { look, order, terms }: RefundFormView): string {
  const { lineId } = problem.at;
  const words = problemWords(problem, look, terms.left);
  if (lineId === undefined) return words;
  const at = terms.options.lines.findIndex((line) => line.lineId === lineId);
  return at < 0 ? say(look, 'refund.noLine') : `${lineName(lineId, at, order, look)}: ${words}`;
}

/** The draft without what was typed at a place; `undefined`: nothing was typed there. */
function without(
  { extent, lines = {}, order = {}, reasonCode, note }: RefundDraft,
  { lineId, field }: RefundPlace,
): Partial<RefundDraft> | undefined {
  if (lineId === undefined) {
    if (field === 'note') return note ? { note: '' } : undefined;
    if (field === 'reason') return reasonCode ? { reasonCode: '' } : undefined;
    const isOfOrder = (field === 'product' || field === 'shipping') && order[field] !== undefined;
    return isOfOrder ? { order: dropped(order, field) } : undefined;
  }
  const { [lineId]: own, ...others } = lines;
  if (!own) return undefined;
  // Of all that is left nothing was typed line by line.
  if (field === 'line') return extent === 'partial' ? { lines: others } : undefined;
  const isTyped = own[field as keyof RefundLineDraft] !== undefined;
  return isTyped ? { lines: { ...others, [lineId]: dropped(own, field) } } : undefined;
}

function dropped<Fields extends object>(fields: Fields, name: string): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([each]) => each !== name)) as Fields;
}
