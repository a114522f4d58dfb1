import { html, nothing, type TemplateResult } from 'lit';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import type { DataForm } from '../parts/data-form.js';

export interface ClosureCheckView {
  readonly look: Look;
  readonly form: DataForm;
  /** Whether the marketplace checks it before it counts. */
  readonly isReviewed: boolean;
  readonly onBack: () => void;
  readonly onSubmit: () => void;
}

/** Every answer once more, before it goes (WCAG 3.3.4). Parts: `check`, `check-line`, `back`, `submit`. */
export function closureCheck(view: ClosureCheckView): TemplateResult {
  const { look, form, isReviewed } = view;
  return html`<section class="check" part="check" aria-labelledby="check-title">
    <h3 id="check-title" tabindex="-1">${say(look, 'closure.checkTitle')}</h3>
    <dl class="answers">
      ${form.fields.map((field) => {
        const words = form.wordsOf(field);
        return words === undefined || words === ''
          ? nothing
          : html`<div part="check-line">
              <dt><bdi>${field.label}</bdi></dt>
              <dd dir="auto">${words}</dd>
            </div>`;
      })}
    </dl>
    <p class="hint">
      ${isReviewed ? say(look, 'closure.reviewedHint') : say(look, 'closure.final')}
    </p>
    <div class="end">
      <button class="button" part="back" type="button" @click=${view.onBack}>
        ${say(look, 'closure.back')}
      </button>
      <button class="button primary" part="submit" type="button" @click=${view.onSubmit}>
        ${say(look, 'closure.submit')}
      </button>
    </div>
  </section>`;
}
