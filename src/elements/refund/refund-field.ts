import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { formatMoney } from '../../format/money.js';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import type { RefundProblem } from '../../model/refund-draft.js';
import type { RefundLeft } from '../../model/refund-left.js';
import type { TypedAmount } from '../../model/typed-amount.js';
import { problemWords } from './refund-problem.js';

/** What a field of a refund is drawn from. */
export interface FieldView {
  readonly id: string;
  readonly look: Look;
  readonly left: RefundLeft;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with it, once that is to be said. */
  readonly problems: readonly RefundProblem[];
  /** The marketplace's own words about it. */
  readonly refusals: readonly string[];
  /** It was left: what is wrong may be said. */
  readonly onLeave: () => void;
}

export interface AmountField extends FieldView {
  readonly value: TypedAmount | undefined;
  readonly onType: (value: TypedAmount) => void;
}

/** An amount, as text. Parts: `field`, `problem`, `reading`. */
export function amountField(field: AmountField): TemplateResult {
  const { id, value, onType } = field;
  return framed(
    field,
    html`<input
      class="field amount"
      part="field"
      id=${id}
      type="text"
      inputmode="decimal"
      autocomplete="off"
      .value=${live(value?.text ?? '')}
      aria-invalid=${isWrong(field)}
      aria-describedby=${describedBy(field)}
      @input=${(event: Event) => onType(typedIn(event))}
      @change=${field.onLeave}
    />`,
    (reading) => onType({ text: reading }),
  );
}

export interface TextField extends FieldView {
  readonly value: string;
  readonly onType: (value: string) => void;
}

/** A number of units, as text: what is no whole number is said, not swallowed. */
export function unitsField(field: TextField): TemplateResult {
  return framed(
    field,
    html`<input
      class="field amount"
      part="field"
      id=${field.id}
      type="text"
      inputmode="numeric"
      autocomplete="off"
      .value=${live(field.value)}
      aria-invalid=${isWrong(field)}
      aria-describedby=${describedBy(field)}
      @input=${(event: Event) => field.onType((event.target as HTMLInputElement).value)}
      @change=${field.onLeave}
    />`,
  );
}

export function noteField(field: TextField): TemplateResult {
  return framed(
    field,
    html`<textarea
      class="field"
      part="field"
      id=${field.id}
      dir="auto"
      .value=${live(field.value)}
      aria-invalid=${isWrong(field)}
      aria-describedby=${describedBy(field)}
      @input=${(event: Event) => field.onType((event.target as HTMLTextAreaElement).value)}
      @change=${field.onLeave}
    ></textarea>`,
  );
}

export interface ChoiceField extends TextField {
  /** What stands there before anything is chosen. */
  readonly first: string;
  readonly choices: readonly { readonly code: string; readonly label: string }[];
}

export function choiceField(field: ChoiceField): TemplateResult {
  const { value, first, choices } = field;
  const known = choices.some(({ code }) => code === value);
  return framed(
    field,
    html`<select
      class="field"
      part="field"
      id=${field.id}
      aria-invalid=${isWrong(field)}
      aria-describedby=${describedBy(field)}
      @change=${(event: Event) => {
        field.onType((event.target as HTMLSelectElement).value);
        field.onLeave();
      }}
    >
      <option value="" ?selected=${value === ''}>${first}</option>
      ${known || value === '' ? nothing : html`<option value=${value} selected>${value}</option>`}
      ${choices.map(
        ({ code, label }) =>
          html`<option value=${code} ?selected=${code === value}>${label}</option>`,
      )}
    </select>`,
  );
}

function framed(
  field: FieldView,
  control: TemplateResult,
  onReading?: (text: string) => void,
): TemplateResult {
  const { id, label, hint } = field;
  return html`<div class="refund-field" data-place=${id}>
    <label class="label" for=${id}>${label}</label>
    ${control} ${hint === undefined ? nothing : html`<p class="hint" id="${id}-hint">${hint}</p>`}
    ${problemsOf(field, onReading)}
  </div>`;
}

/** What is wrong, under the field, or under what stands for several of them. Parts: `problem`, `reading`. */
export function problemsOf(
  field: Pick<FieldView, 'id' | 'look' | 'left' | 'problems' | 'refusals'>,
  onReading?: (text: string) => void,
): TemplateResult | typeof nothing {
  const { id, look, left, problems, refusals } = field;
  if (problems.length + refusals.length === 0) return nothing;
  return html`<div id="${id}-problem">
    ${refusals.map((words) => html`<p class="problem" part="problem">${words}</p>`)}
    ${problems.map(
      (problem) =>
        html`<p class="problem" part="problem">${problemWords(problem, look, left)}</p>
          ${
            problem.code === 'ambiguous' && onReading
              ? readings(problem.readings, field, onReading)
              : nothing
          }`,
    )}
  </div>`;
}

/** Asked, not chosen: each way to read it is a button that writes it out. */
function readings(
  amounts: readonly string[],
  { look, left: { currency, digits } }: Pick<FieldView, 'look' | 'left'>,
  onReading: (text: string) => void,
): TemplateResult {
  const words = amounts.map((amount) => formatMoney({ amount, currency }, digits, look.locale));
  return html`<div class="readings" role="group" aria-label=${say(look, 'refund.readings')}>
    ${words.map(
      (text) =>
        html`<button
          class="button small"
          part="reading"
          type="button"
          @click=${() => onReading(text)}
        >
          ${text}
        </button>`,
    )}
  </div>`;
}

/** What is typed key by key is written her way; what comes in one piece may be anybody's. */
function typedIn(event: Event): TypedAmount {
  const text = (event.target as HTMLInputElement).value;
  const how = event instanceof InputEvent ? event.inputType : '';
  const isTyped = /^(insertText|insertCompositionText|delete|history)/u.test(how);
  return isTyped ? { text } : { text, pasted: true };
}

function isWrong({ problems, refusals }: FieldView): 'true' | 'false' {
  return problems.length + refusals.length > 0 ? 'true' : 'false';
}

function describedBy({ id, hint, problems, refusals }: FieldView): string | typeof nothing {
  const ids = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(problems.length + refusals.length > 0 ? [`${id}-problem`] : []),
  ];
  return ids.length > 0 ? ids.join(' ') : nothing;
}
