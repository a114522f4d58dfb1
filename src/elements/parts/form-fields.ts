import { html, noChange, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import { inputOf, canBeAsked } from '../../model/form-draft.js';
import type { FormDraft, FormInput, FormProblem } from '../../model/form-draft.js';
import type { FormField } from '../../model/form-schema.js';
import { formProblemWords } from './form-problem.js';
import { attachment } from './icon-paths.js';
import { icon } from './icon.js';
import { takeFiles } from './take-files.js';

/** A form that came as data, as it is drawn. */
export interface FormShown {
  readonly look: Look;
  /** Those that are asked, in their order. */
  readonly fields: readonly FormField[];
  readonly draft: FormDraft;
  /** The kit's, and of what the marketplace refused its own words. */
  readonly problems: readonly FormProblem[];
  readonly refusals: Readonly<Record<string, string>>;
  /** The names of the fields with a file that cannot be sent: the file says why. */
  readonly unfit: readonly string[];
  /** Whether nothing may be changed now. */
  readonly isLocked: boolean;
  /** Whether what is wrong is said elsewhere, all at once. */
  readonly isListed: boolean;
  /** How an amount is written, for one that could be read two ways. */
  readonly show: (amount: string, field: FormField) => string;
  /** Whether a day has been typed in part: to the browser it is none yet. */
  readonly isHalfTyped: (field: FormField) => boolean;
  /** The files of a field. */
  readonly attached: (field: FormField) => TemplateResult | typeof nothing;
  readonly onInput: (field: FormField, input: FormInput) => void;
  readonly onFiles: (field: FormField, files: readonly File[]) => void;
}

/** Each field with its label, hint and problem; those of a kind that the kit does not know are left out. Parts: `form-field`, `choose-files`. */
export function formFields(shown: FormShown): TemplateResult {
  return html`${shown.fields.filter(canBeAsked).map((field) => fieldOf(field, shown))}`;
}

/** More choices than these are a list that opens. */
const MOST_RADIOS = 6;

function fieldOf(field: FormField, shown: FormShown): TemplateResult {
  if (field.kind === 'checkbox') return checkbox(field, shown);
  const { choices } = field;
  if (choices && choices.length <= MOST_RADIOS) return radios(field, shown);
  return html`<div class="form-field" part="form-field">
    <label class="label" for=${formFieldId(field)}>${labelOf(field, shown)}</label>
    ${hintOf(field)} ${controlOf(field, shown)} ${problemOf(field, shown)}
  </div>`;
}

function controlOf(field: FormField, shown: FormShown): TemplateResult {
  if (field.choices) return list(field, shown);
  if (field.kind === 'long-text') return longText(field, shown);
  if (field.kind === 'document') return files(field, shown);
  return line(field, shown);
}

function line(field: FormField, shown: FormShown): TemplateResult {
  const { kind, min, max } = field;
  const isNumber = kind === 'number' || kind === 'money';
  const isDay = kind === 'date';
  const text = textOf(field, shown);
  return html`<input
    class="field"
    id=${formFieldId(field)}
    name=${field.name}
    type=${isDay ? 'date' : 'text'}
    inputmode=${isNumber ? 'decimal' : nothing}
    autocomplete="off"
    min=${isDay ? ifDefined(min) : nothing}
    max=${isDay ? ifDefined(max) : nothing}
    aria-required=${isNeeded(field)}
    aria-invalid=${isWrong(field, shown)}
    aria-describedby=${describedBy(field)}
    ?readonly=${shown.isLocked}
    .value=${isDay && text === '' && shown.isHalfTyped(field) ? noChange : text}
    @input=${(event: InputEvent) => onText(event, field, shown)}
  />`;
}

function longText(field: FormField, shown: FormShown): TemplateResult {
  return html`<textarea
    class="field"
    id=${formFieldId(field)}
    name=${field.name}
    rows="3"
    aria-required=${isNeeded(field)}
    aria-invalid=${isWrong(field, shown)}
    aria-describedby=${describedBy(field)}
    ?readonly=${shown.isLocked}
    .value=${textOf(field, shown)}
    @input=${(event: InputEvent) => onText(event, field, shown)}
  ></textarea>`;
}

function list(field: FormField, shown: FormShown): TemplateResult {
  const chosen = textOf(field, shown);
  return html`<select
    class="field"
    id=${formFieldId(field)}
    name=${field.name}
    aria-required=${isNeeded(field)}
    aria-invalid=${isWrong(field, shown)}
    aria-describedby=${describedBy(field)}
    ?disabled=${shown.isLocked}
    @change=${(event: Event) => onText(event, field, shown)}
  >
    <option value="" .selected=${chosen === ''}>${say(shown.look, 'form.choose')}</option>
    ${(field.choices ?? []).map(
      ({ value, label }) =>
        html`<option value=${value} .selected=${value === chosen}>${label}</option>`,
    )}
  </select>`;
}

function radios(field: FormField, shown: FormShown): TemplateResult {
  const chosen = textOf(field, shown);
  return html`<fieldset
    class="form-field form-choices"
    part="form-field"
    role="radiogroup"
    id=${formFieldId(field)}
    aria-required=${isNeeded(field)}
    aria-invalid=${isWrong(field, shown)}
    aria-describedby=${describedBy(field)}
  >
    <legend class="label">${labelOf(field, shown)}</legend>
    ${hintOf(field)}
    ${(field.choices ?? []).map(
      ({ value, label, hint }) =>
        html`<label class="form-choice">
          <input
            type="radio"
            name=${field.name}
            value=${value}
            ?disabled=${shown.isLocked}
            .checked=${value === chosen}
            @change=${() => shown.onInput(field, value)}
          />
          <span
            ><bdi>${label}</bdi>${hint ? html`<span class="hint">${hint}</span>` : nothing}</span
          >
        </label>`,
    )}
    ${problemOf(field, shown)}
  </fieldset>`;
}

function checkbox(field: FormField, shown: FormShown): TemplateResult {
  return html`<div class="form-field" part="form-field">
    <label class="form-choice">
      <input
        type="checkbox"
        id=${formFieldId(field)}
        name=${field.name}
        aria-required=${isNeeded(field)}
        aria-invalid=${isWrong(field, shown)}
        aria-describedby=${describedBy(field)}
        ?disabled=${shown.isLocked}
        .checked=${inputOf(field, shown.draft) === true}
        @change=${(event: Event) => shown.onInput(field, (event.target as HTMLInputElement).checked)}
      />
      <span>${labelOf(field, shown)}</span>
    </label>
    ${hintOf(field)} ${problemOf(field, shown)}
  </div>`;
}

/** The browser's own field is unseen: its words are in the browser's language, and say that nothing was chosen. */
function files(field: FormField, shown: FormShown): TemplateResult {
  const { extensions = [], types = [] } = field.files ?? {};
  const accept = [...extensions.map((extension) => `.${extension}`), ...types].join();
  const onFiles = shown.isLocked
    ? undefined
    : (given: readonly File[]): void => shown.onFiles(field, given);
  const take = (event: DragEvent): void => takeFiles(event, onFiles);
  return html`<div class="form-files" @dragover=${take} @drop=${take}>
    ${shown.attached(field)}
    <input
      class="visually-hidden"
      id=${formFieldId(field)}
      type="file"
      name=${field.name}
      accept=${accept || nothing}
      aria-invalid=${isWrong(field, shown)}
      aria-describedby=${describedBy(field)}
      ?multiple=${field.files?.count !== 1}
      ?disabled=${shown.isLocked}
      @change=${(event: Event) => {
        const input = event.target as HTMLInputElement;
        onFiles?.([...(input.files ?? [])]);
        // Chosen once more it is another wish.
        input.value = '';
      }}
    />
    <p class="form-drop">
      <label class="button small" part="choose-files" for=${formFieldId(field)}
        >${icon(attachment)}${say(shown.look, 'form.chooseFiles')}</label
      >
      <span class="hint">${say(shown.look, 'form.drop')}</span>
    </p>
  </div>`;
}

function onText(event: Event, field: FormField, shown: FormShown): void {
  const text = (event.target as HTMLInputElement).value;
  if (field.kind !== 'money' && field.kind !== 'number') return shown.onInput(field, text);
  const isPaste = event instanceof InputEvent && /^insertFrom(Paste|Drop)/u.test(event.inputType);
  shown.onInput(field, isPaste ? { text, pasted: true } : { text });
}

/** How much it is asked for, where it is not simply needed. */
function labelOf({ label, requirement }: FormField, { look }: FormShown): TemplateResult {
  const level = requirement === 'required' ? undefined : LEVELS[requirement];
  return html`<bdi>${label}</bdi>${
      level === undefined ? nothing : html` <span class="hint">${say(look, level)}</span>`
    }`;
}

const LEVELS = { optional: 'form.optional', 'one-of': 'form.oneOfThese' } as const;

function hintOf(field: FormField): TemplateResult | typeof nothing {
  if (field.hint === undefined) return nothing;
  return html`<p class="hint" id=${`${formFieldId(field)}-hint`}>${field.hint}</p>`;
}

/** Also the readings of an amount that could be read two ways: one press says which is meant. */
function problemOf(field: FormField, shown: FormShown): TemplateResult {
  const { look, refusals } = shown;
  const problem = shown.problems.find(({ name }) => name === field.name);
  const readings = problem?.why.code === 'ambiguous' ? problem.why.readings : [];
  const refusal = Object.hasOwn(refusals, field.name) ? refusals[field.name] : undefined;
  const words = problem ? formProblemWords(problem, look) : (refusal ?? '');
  return html`<p
    class="problem"
    part="problem"
    id=${`${formFieldId(field)}-problem`}
    role=${shown.isListed ? nothing : 'alert'}
  >
    ${words}
    ${readings.map(
      (amount) =>
        html`<button
          class="button small"
          type="button"
          @click=${() => shown.onInput(field, { text: shown.show(amount, field) })}
        >
          ${shown.show(amount, field)}
        </button>`,
    )}
  </p>`;
}

function isWrong({ name }: FormField, { problems, refusals, unfit }: FormShown) {
  const isSaid = Object.hasOwn(refusals, name) || unfit.includes(name);
  return isSaid || problems.some((each) => each.name === name) ? 'true' : nothing;
}

function isNeeded({ requirement }: FormField) {
  return requirement === 'required' ? 'true' : nothing;
}

function describedBy(field: FormField): string {
  return `${formFieldId(field)}-hint ${formFieldId(field)}-problem`;
}

/** The id of what answers a field, within the root it is drawn in. Names come from outside: in an id they hold no space. */
export function formFieldId({ name }: Pick<FormField, 'name'>): string {
  return `form-${encodeURIComponent(name)}`;
}

function textOf(field: FormField, { draft }: FormShown): string {
  const input = inputOf(field, draft);
  return typeof input === 'object' ? input.text : String(input);
}
