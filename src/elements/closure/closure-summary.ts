import { html, nothing, type TemplateResult } from 'lit';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import type { FormField } from '../../model/form-schema.js';
import type { DataForm } from '../parts/data-form.js';
import { formProblemWords } from '../parts/form-problem.js';

/** One answer that has to be looked at. */
export interface AnswerProblem {
  readonly field: FormField;
  readonly words: string;
}

/** All that is wrong with the answers, in the order of the form: each field once. */
export function answerProblems(
  form: DataForm,
  refusals: Readonly<Record<string, string>>,
  look: Look,
): readonly AnswerProblem[] {
  const { problems, unfit } = form;
  return form.fields.flatMap((field): readonly AnswerProblem[] => {
    const problem = problems.find(({ name }) => name === field.name);
    if (problem) return [{ field, words: formProblemWords(problem, look) }];
    if (unfit.includes(field.name)) return [{ field, words: say(look, 'form.filesUnfit') }];
    const refusal = refusals[field.name];
    return refusal === undefined ? [] : [{ field, words: refusal }];
  });
}

/** Leads to each of them. Parts: `summary`, `summary-link`. */
export function problemSummary(
  problems: readonly AnswerProblem[],
  look: Look,
  onGo: (field: FormField) => void,
): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  return html`<div
    class="failure"
    part="summary"
    id="summary"
    tabindex="-1"
    role="group"
    aria-labelledby="summary-title"
  >
    <p id="summary-title">
      <strong>${say(look, 'closure.summary', { count: problems.length })}</strong>
    </p>
    <ul role="list">
      ${problems.map(
        ({ field, words }) =>
          html`<li>
            <button class="link" part="summary-link" type="button" @click=${() => onGo(field)}>
              <bdi>${field.label}</bdi>: ${words}
            </button>
          </li>`,
      )}
    </ul>
  </div>`;
}
