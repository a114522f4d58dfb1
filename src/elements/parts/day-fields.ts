import { html, nothing, type TemplateResult } from 'lit';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import type { DaySpan } from './filter-days.js';

/** What keeps days from being a span, and at which of the two fields it is said. */
export interface DaysProblem {
  readonly at: keyof DaySpan;
  readonly words: 'filter.badDay' | 'filter.wrongOrder';
}

/** The field for the first or the last day of a span, with what is wrong at it. */
export function dayField(
  look: Look,
  name: keyof DaySpan,
  value: string | undefined,
  found: DaysProblem | undefined,
): TemplateResult {
  const problem = found?.at === name ? found.words : undefined;
  return html`<label
    ><span class="label">${say(look, `filter.${name}`)}</span>
    <input
      class="field"
      type="date"
      name=${name}
      aria-invalid=${problem ? 'true' : nothing}
      aria-describedby=${problem ? `${name}-problem` : nothing}
      .value=${value ?? ''}
    />
    ${
      problem
        ? html`<span class="problem" id=${`${name}-problem`} role="alert"
            >${say(look, problem)}</span
          >`
        : nothing
    }
  </label>`;
}

/** What is wrong with the days of a form; the field at which it is gets the focus. */
export function daysProblemIn(form: HTMLFormElement): DaysProblem | undefined {
  const field = (name: keyof DaySpan): HTMLInputElement | null =>
    form.querySelector<HTMLInputElement>(`[name="${name}"]`);
  const [since, until] = [field('since'), field('until')];
  const isWrong = since?.value && until?.value && since.value > until.value;
  const problem: DaysProblem | undefined = since?.validity.badInput
    ? { at: 'since', words: 'filter.badDay' }
    : until?.validity.badInput
      ? { at: 'until', words: 'filter.badDay' }
      : isWrong
        ? { at: 'until', words: 'filter.wrongOrder' }
        : undefined;
  if (problem) field(problem.at)?.focus();
  return problem;
}
