import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { CareError } from '../../adapter/care-error.js';
import type { CareController, Connected } from '../../controllers/care-controller.js';
import { CareErrorEvent } from '../../controllers/care-events.js';
import { addStyles } from '../../controllers/late-styles.js';
import { withoutDirectionControls } from '../../format/isolate.js';
import { formatList } from '../../format/lists.js';
import { say } from '../../format/phrase.js';
import type { CareCase, ClosureRecord } from '../../model/case.js';
import { fieldOfPath, OUTCOME } from '../../model/closure-form.js';
import { formSchemaProblems } from '../../model/form-schema-problems.js';
import type { RecordView } from '../../store/record-view.js';
import { attachment } from '../../text/en/attachment.js';
import { closedCase } from '../../text/en/closed-case.js';
import { closure } from '../../text/en/closure.js';
import { guideClosure } from '../../text/en/guide-closure.js';
import { canClose } from '../parts/can-close.js';
import { isEnded } from '../../model/case-standing.js';
import { closedRecord } from '../parts/closed-record.js';
import { outcomeName } from '../parts/closure-terms.js';
import { failureNote } from '../parts/failure-note.js';
import { FilesOnRequest } from '../parts/files-on-request.js';
import { isFocusFree } from '../parts/focus-free.js';
import { formFieldId } from '../parts/form-fields.js';
import { situationOf, stalenessOf } from '../parts/situation-of.js';
import { unknownNote } from '../parts/unknown-note.js';
import { closureCheck } from './closure-check.js';
import { ClosureSession } from './closure-session.js';
import { UNKNOWN_WORDS, type ClosureFailure, type ClosureStage } from './closure-stage.js';
import { closureStyles } from './closure-styles.js';
import { answerProblems, problemSummary, type AnswerProblem } from './closure-summary.js';

export interface ClosureInsideOptions {
  readonly tag: string;
  readonly caseId: () => string | undefined;
  readonly view: () => RecordView<CareCase> | undefined;
  /** Whether the host brings the button that leads to the check. */
  readonly isWithoutSubmit: () => boolean;
}

/** What stands in the form: fetched with the first case. */
export class ClosureInside implements ReactiveController {
  readonly #element: Connected;
  readonly #care: CareController;
  readonly #options: ClosureInsideOptions;
  readonly #session: ClosureSession;
  readonly #files: FilesOnRequest;
  /** Where it stood when it was last drawn; the focus follows where it goes. */
  #stood: string | undefined;
  #caseId: string | undefined;
  /** Forms whose faults were told. */
  readonly #told = new Set<string>();

  constructor(element: Connected, care: CareController, options: ClosureInsideOptions) {
    this.#element = element;
    this.#care = care;
    this.#options = options;
    care.learn({ ...attachment, ...closedCase, ...closure, ...guideClosure });
    addStyles(element, ...closureStyles);
    this.#session = new ClosureSession(element, care, options);
    this.#files = new FilesOnRequest(element, care);
    element.addController(this);
  }

  hostUpdate(): void {
    const caseId = this.#options.caseId();
    if (caseId === this.#caseId) return;
    this.#caseId = caseId;
    this.#stood = undefined;
  }

  /** What has come of it has the focus: it stands where the button was. */
  hostUpdated(): void {
    this.#markValidity();
    const { careCase } = this.#session;
    if (careCase) this.#tellFaults(careCase);
    const now = this.#standing(careCase);
    const before = this.#stood;
    this.#stood = now;
    if (now === undefined || before === undefined || before === now) return;
    if (!isFocusFree(this.#element)) return;
    this.#focus(now === 'check' ? '#check-title' : FIRST);
  }

  /** Whether it could be sent as it stands; tells each field that is wrong with the native `invalid` event. */
  checkValidity(): boolean {
    this.#markValidity();
    const isNative = this.#form?.checkValidity() ?? this.#session.stage.at === 'check';
    return isNative && this.#session.isFit;
  }

  /** The same, and says what is wrong; the first field that is has the focus. */
  reportValidity(): boolean {
    const isFit = this.checkValidity();
    this.#session.ask();
    if (!isFit) this.#goTo(this.#problems()[0]);
    return isFit;
  }

  reset(): void {
    this.#session.reset();
  }

  /** What the button does: from the form to the check, from the check to the marketplace. */
  async submit(): Promise<void> {
    const { at } = this.#session.stage;
    if (at === 'check') return this.#session.submit();
    if (at !== 'form' || !this.#form || (await this.#session.next())) return;
    await this.#element.updateComplete;
    this.#focus('#summary');
  }

  render(): TemplateResult {
    const { tag } = this.#options;
    const session = this.#session;
    const care = this.#care;
    const { look } = care;
    const { stage, careCase } = session;
    // What was sent comes before what may be: she hears of it also where nothing can be read.
    if (stage.at === 'sending') return this.#renderSending(stage.isUploading);
    if (stage.at === 'unknown') {
      return unknownNote({
        ...{ words: UNKNOWN_WORDS, look, stage, canCheck: care.store?.adapter.check !== undefined },
        onCheck: () => void session.check(),
        onAbandon: () => void session.abandon(),
      });
    }
    const shown = this.#options.view();
    const situation = situationOf({ care, method: 'cases.get', tag, shown });
    if (situation || !shown || !careCase) return situation ?? html``;
    return html`<div class="closure" part="closure-form">
        ${stalenessOf(care, shown) ?? nothing} ${this.#renderCase(careCase, stage)}
      </div>
      ${this.#files.desk?.render() ?? nothing}`;
  }

  #renderSending(isUploading: boolean): TemplateResult {
    const { look } = this.#care;
    return html`<div class="note" part="sending" id="outcome" tabindex="-1">
      <p><strong>${say(look, 'closure.sending')}</strong></p>
      <p>${say(look, isUploading ? 'closure.uploadingHint' : 'closure.sendingHint')}</p>
    </div>`;
  }

  #renderCase(careCase: CareCase, stage: ClosureStage): TemplateResult {
    const { look } = this.#care;
    if (isEnded(careCase) || this.#session.hasArrived) return this.#renderEnded(careCase);
    const close = careCase.actions.find(({ id }) => id === 'close');
    if (!close || !canClose(this.#care)) return this.#note(say(look, 'closure.readOnly'));
    if (close.blocked) return this.#note(say(look, 'closure.blocked'), close.blocked.label);
    const { terms, form } = this.#session;
    if (!terms) return this.#note(say(look, 'closure.noForm'));
    const isRefused = careCase.state === 'refused' && careCase.closed !== undefined;
    if (stage.at === 'check') {
      return closureCheck({
        ...{ look, form, isReviewed: terms.options.reviewed === true },
        onBack: () => this.#session.back(),
        onSubmit: () => void this.#session.submit(),
      });
    }
    return html`${isRefused ? this.#renderRefusal(careCase.closed) : nothing}
    ${this.#renderForm('failure' in stage ? stage.failure : undefined)}`;
  }

  #renderForm(failure: ClosureFailure | undefined): TemplateResult {
    const { look } = this.#care;
    const { isAsked, form, isNotKept } = this.#session;
    const refusals = this.#refusals(failure);
    const isAtField = (path: string): boolean => this.#drawn(path) !== undefined;
    const hasRefusal = Object.keys(refusals).length > 0;
    return html`<form
      class="closure-form"
      part="form"
      novalidate
      aria-label=${this.title ?? say(look, 'closure.title')}
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        void this.submit();
      }}
    >
      ${
        failure
          ? failureNote({ look, words: say(look, failure.words), error: failure.error, isAtField })
          : nothing
      }
      ${
        isAsked || hasRefusal
          ? problemSummary(
              isAsked
                ? this.#problems(refusals)
                : this.#problems(refusals).filter(({ field }) => field.name in refusals),
              look,
              ({ name }) => this.#goTo({ name }),
            )
          : nothing
      }
      ${form.render({ isAsked, isLocked: false, isListed: true, refusals })}
      ${isNotKept ? html`<p class="hint">${say(look, 'closure.notKept')}</p>` : nothing}
      <div class="end" ?hidden=${this.#options.isWithoutSubmit()}>
        <button class="button primary" part="next" type="submit">
          ${say(look, 'closure.next')}
        </button>
      </div>
    </form>`;
  }

  /** Closed, or waiting for the marketplace's check. */
  #renderEnded(careCase: CareCase): TemplateResult {
    const { look } = this.#care;
    const { closed, state } = careCase;
    const isInReview = state === 'in-review';
    const { hasArrived } = this.#session;
    const words = hasArrived ? 'closure.arrived' : 'closure.closed';
    return html`<div class="note" part="ended" id="outcome" tabindex="-1" role="status">
        <p><strong>${say(look, isInReview ? 'closure.inReview' : words)}</strong></p>
        ${isInReview ? html`<p>${say(look, 'closure.inReviewHint')}</p>` : nothing}
      </div>
      ${this.#session.isLeftBehind ? this.#renderLeftBehind() : nothing}
      ${closed && !hasArrived ? this.#renderRecord(careCase, closed) : nothing}`;
  }

  #renderRecord(careCase: CareCase, closed: ClosureRecord): TemplateResult {
    const care = this.#care;
    const { look } = care;
    const options = this.#session.terms?.options;
    const outcome = options?.outcomes.find(({ id }) => id === closed.outcome);
    return closedRecord({
      ...{ careCase, closed, look, files: this.#files, canOpen: care.can('files.open') },
      currencies: care.description?.currencies ?? {},
      outcome: outcomeName(outcome ?? { id: closed.outcome }, look),
      fields: outcome?.form.fields ?? [],
    });
  }

  #renderRefusal(closed: ClosureRecord | undefined): TemplateResult {
    const { look } = this.#care;
    const { lacks } = this.#session;
    const reason = closed?.refusal?.reason;
    return html`<div class="failure" part="refusal">
      <p><strong>${say(look, 'closure.refused')}</strong></p>
      ${reason ? html`<p><bdi>${reason.label ?? reason.code}</bdi></p>` : nothing}
      <p>${say(look, 'closure.refusedHint')}</p>
      ${
        lacks.length === 0
          ? nothing
          : html`<p>
              ${say(look, 'closure.refusedLacks', { names: formatList(lacks.map(withoutDirectionControls), look.locale) })}
            </p>`
      }
    </div>`;
  }

  /** What she wrote for a case that somebody else has closed. */
  #renderLeftBehind(): TemplateResult {
    const { look } = this.#care;
    const { form } = this.#session;
    return html`<div class="note warning" part="left-behind">
      <p><strong>${say(look, 'closure.closedMeanwhile')}</strong></p>
      <p>${say(look, 'closure.kept')}</p>
      <dl class="answers">
        ${form.fields.map((field) => {
          const words = form.wordsOf(field);
          return words
            ? html`<div>
                <dt><bdi>${field.label}</bdi></dt>
                <dd dir="auto">${words}</dd>
              </div>`
            : nothing;
        })}
      </dl>
      <div class="end">
        <button class="button small" part="discard" type="button" @click=${() => this.reset()}>
          ${say(look, 'closure.discard')}
        </button>
      </div>
    </div>`;
  }

  #note(words: string, why?: string): TemplateResult {
    return html`<div class="note" part="note" id="outcome" tabindex="-1">
      <p><strong>${words}</strong></p>
      ${why === undefined ? nothing : html`<p><bdi>${why}</bdi></p>`}
    </div>`;
  }

  /** The heading, once the case is known. */
  get title(): string | undefined {
    const { careCase } = this.#session;
    return careCase && say(this.#care.look, 'closure.titleOf', { number: careCase.number });
  }

  get #form(): HTMLFormElement | null {
    return this.#element.renderRoot.querySelector<HTMLFormElement>('.closure-form');
  }

  #standing(careCase: CareCase | undefined): string | undefined {
    const { at } = this.#session.stage;
    if (at === 'sending' || at === 'unknown') return at;
    if (!careCase) return undefined;
    return isEnded(careCase) || this.#session.hasArrived ? 'ended' : at;
  }

  #problems(refusals = this.#refusals(this.#failure)): readonly AnswerProblem[] {
    return answerProblems(this.#session.form, refusals, this.#care.look);
  }

  get #failure(): ClosureFailure | undefined {
    const { stage } = this.#session;
    return 'failure' in stage ? stage.failure : undefined;
  }

  /** By the names of the whole form: what the marketplace said of its fields. */
  #refusals(failure: ClosureFailure | undefined): Readonly<Record<string, string>> {
    const fields = failure?.error?.fields ?? [];
    return Object.fromEntries(
      fields.flatMap(({ path, message }) => {
        const name = this.#drawn(path);
        return name === undefined ? [] : [[name, message]];
      }),
    );
  }

  /** The field that a path speaks of, where it is asked; a path may lead into it. */
  #drawn(path: string): string | undefined {
    const { form } = this.#session;
    const outcome = form.typed.inputs[OUTCOME];
    const name = fieldOfPath(path, typeof outcome === 'string' ? outcome : '');
    return form.fields.find((field) => name === field.name || name.startsWith(`${field.name}.`))
      ?.name;
  }

  /** So that the browser, and a host that asks, know of each field what the kit knows, in the kit's words. */
  #markValidity(): void {
    const form = this.#form;
    if (!form) return;
    const words = new Map(this.#problems({}).map((each) => [each.field.name, each.words]));
    for (const control of form.elements) {
      if (!('setCustomValidity' in control)) continue;
      const field = control as HTMLInputElement;
      field.setCustomValidity(words.get(field.name) ?? '');
      // Of several radio buttons one speaks for all.
      words.delete(field.name);
    }
  }

  /** What is wrong with the forms themselves, told once to the integrator; no text of a person is in it. */
  #tellFaults({ id, closure: options }: CareCase): void {
    for (const { form } of options?.outcomes ?? []) {
      const key = JSON.stringify([form.id, form.version]);
      if (this.#told.has(key)) continue;
      this.#told.add(key);
      const problems = formSchemaProblems(form);
      if (problems.length === 0) continue;
      const list = problems.map((each) => each.message).join('; ');
      const message = `The closure form "${form.id}" of case "${id}" is wrong: ${list}`;
      const event = new CareErrorEvent(
        new CareError({ kind: 'unknown', code: 'form-fault', message }),
      );
      this.#element.dispatchEvent(event);
    }
  }

  #goTo(problem: AnswerProblem | { readonly name: string } | undefined): void {
    if (!problem) return;
    const name = 'field' in problem ? problem.field.name : problem.name;
    void this.#element.updateComplete.then(() => {
      const root = this.#element.renderRoot as ShadowRoot;
      const found = root.getElementById(formFieldId({ name }));
      focusOn(found);
    });
  }

  #focus(selector: string): void {
    focusOn(this.#element.renderRoot.querySelector<HTMLElement>(selector));
  }
}

/** What stands first: what has become of it, else its first question. */
const FIRST = '#outcome, .closure-form fieldset';

/** Of several to choose from the one that is chosen: a key pressed there changes nothing unseen. */
function focusOn(found: HTMLElement | null): void {
  const choice = found?.matches('fieldset')
    ? (found.querySelector<HTMLElement>('input:checked') ?? found.querySelector('input'))
    : found;
  choice?.focus();
}
