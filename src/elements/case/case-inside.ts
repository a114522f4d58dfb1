import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { Announcer } from '../../controllers/announcer.js';
import type { CareController, Connected } from '../../controllers/care-controller.js';
import { IntentController } from '../../controllers/intent-controller.js';
import { addStyles } from '../../controllers/late-styles.js';
import { Later } from '../../controllers/later.js';
import { say } from '../../format/phrase.js';
import type { CareCase } from '../../model/case.js';
import { caseRecord } from '../../store/case-commands.js';
import { isInTheWay } from '../../store/intent.js';
import type { RecordView } from '../../store/record-view.js';
import { attachment } from '../../text/en/attachment.js';
import { careCase as english } from '../../text/en/case.js';
import { caseState } from '../../text/en/case-state.js';
import { closedCase } from '../../text/en/closed-case.js';
import { deadline } from '../../text/en/deadline.js';
import { form } from '../../text/en/form.js';
import { guideClosure } from '../../text/en/guide-closure.js';
import { isEnded, standingOf } from '../../model/case-standing.js';
import { caseStateName } from '../parts/case-state.js';
import { closedRecord } from '../parts/closed-record.js';
import { closureTerms, outcomeName } from '../parts/closure-terms.js';
import { FilesOnRequest } from '../parts/files-on-request.js';
import { FocusPlace } from '../parts/focus-place.js';
import { missingParts } from '../parts/missing-parts.js';
import { stalenessOf } from '../parts/situation-of.js';
import { loading } from '../parts/situation.js';
import { timelineView } from '../parts/timeline.js';
import { caseActions } from './case-actions.js';
import {
  caseAttachments,
  caseDescription,
  caseHead,
  caseInformation,
  caseOrder,
} from './case-blocks.js';
import { CareCaseChangeEvent } from './case-events.js';
import { caseInsideStyles } from './case-inside-styles.js';

export interface CaseInsideOptions {
  readonly caseId: () => string | undefined;
  readonly view: () => RecordView<CareCase> | undefined;
  /** The closure form, under the tags of this element. */
  readonly form: (caseId: string) => TemplateResult;
  /** Fetches the closure form where its door left that out. */
  readonly bring: () => Promise<unknown>;
}

/** What stands on the page of a case: fetched with the first one. */
export class CaseInside implements ReactiveController {
  readonly #element: Connected;
  readonly #care: CareController;
  readonly #options: CaseInsideOptions;
  readonly #files: FilesOnRequest;
  readonly #intents: IntentController;
  readonly #announcer: Announcer;
  readonly #form: Later<true>;
  readonly #focus: FocusPlace;
  /** Of which case the form was opened. */
  #closing: string | undefined;
  /** The case that was closed in it, and how that stood before. */
  #closed: { readonly id: string; readonly stood: string } | undefined;
  /** Of which case nobody took an act over, and which. */
  #notTaken: { readonly id: string; readonly action: string } | undefined;
  /** As it was when it was last drawn. */
  #before: CareCase | undefined;

  constructor(element: Connected, care: CareController, options: CaseInsideOptions) {
    this.#element = element;
    this.#care = care;
    this.#options = options;
    care.learn({
      ...{ ...attachment, ...caseState, ...closedCase },
      ...{ ...deadline, ...english, ...form, ...guideClosure },
    });
    addStyles(element, ...caseInsideStyles);
    this.#files = new FilesOnRequest(element, care);
    this.#intents = new IntentController(element, care, {
      command: 'case-close',
      record: () => {
        const id = options.caseId();
        return id === undefined ? undefined : caseRecord(id);
      },
    });
    this.#announcer = new Announcer(element);
    this.#focus = new FocusPlace(element, ['#closing', '#closure', '#title']);
    this.#form = new Later(element, async () => {
      await options.bring();
      return true as const;
    });
    element.addController(this);
  }

  hostUpdate(): void {
    // One whose end is not known stands before all else, also after a reload; its form stays until it has told the end.
    if (this.#isOnItsWay) this.#closing = this.#options.caseId();
    if (this.#isReadAnew) {
      this.#closed = undefined;
      this.#closing = undefined;
      this.#focus.expect('#closure');
    }
    if (this.#isClosing) this.#form.expect();
  }

  /** What others have done to it is told where she is. */
  hostUpdated(): void {
    const careCase = this.#careCase;
    const before = this.#before;
    this.#before = careCase;
    if (!careCase || careCase.id !== before?.id || careCase.state === before.state) return;
    this.#announcer.say(caseStateName(careCase, this.#care.look));
    const event = new CareCaseChangeEvent(careCase.id, careCase.state);
    this.#element.dispatchEvent(event);
  }

  render(careCase: CareCase): TemplateResult {
    const care = this.#care;
    const shown = { careCase, care, element: this.#element, files: this.#files };
    const view = this.#options.view();
    return html`${(view && stalenessOf(care, view)) ?? nothing} ${caseHead(shown)}
      <div class="blocks">
        ${caseInformation(shown)} ${caseDescription(shown)} ${caseAttachments(shown)}
        ${caseOrder(shown)}
      </div>
      ${caseActions({
        ...{ careCase, care, element: this.#element, isClosing: this.#isClosing },
        onClose: () => this.#toggle(careCase.id),
        notTaken: this.#notTaken?.id === careCase.id ? this.#notTaken.action : undefined,
        onNotTaken: (action) => {
          this.#notTaken = { id: careCase.id, action };
          this.#element.requestUpdate();
        },
      })}
      ${this.#renderForm(careCase)} ${missingParts(care.look, [this.#form])}
      ${this.#isClosing ? nothing : this.#renderClosed(careCase)}
      ${timelineView(careCase.timeline, care.look, say(care.look, 'case.history'))}
      ${this.#files.desk?.render() ?? nothing}`;
  }

  /** Nothing is chosen. */
  renderNone(): TemplateResult {
    const { look } = this.#care;
    return html`<div class="nothing-open">
      <p><strong>${say(look, 'case.none')}</strong></p>
      <p>${say(look, 'case.noneHint')}</p>
    </div>`;
  }

  #renderForm(careCase: CareCase): TemplateResult | typeof nothing {
    if (!this.#isClosing) return nothing;
    const { id, actions } = careCase;
    const { look } = this.#care;
    const title = actions.find((action) => action.id === 'close')?.label;
    return html`<section class="closing" part="closing" aria-labelledby="closing">
      <header class="closing-head">
        <h3 id="closing" tabindex="-1"><bdi>${title ?? say(look, 'case.close')}</bdi></h3>
        <button
          class="button quiet small"
          part="leave-form"
          type="button"
          ?hidden=${this.#isOnItsWay}
          @click=${() => this.#leave()}
        >
          ${say(look, 'case.leaveForm')}
        </button>
      </header>
      ${
        this.#form.part
          ? html`<div @care-closure-submitted=${() => this.#onClosed(careCase)}>
              ${this.#options.form(id)}
            </div>`
          : loading(look)
      }
    </section>`;
  }

  /** How it was closed; of one that was not accepted, with the marketplace's reason. */
  #renderClosed(careCase: CareCase): TemplateResult | typeof nothing {
    const { closed } = careCase;
    if (!closed) return nothing;
    const { look } = this.#care;
    const options = closureTerms(careCase, look)?.options;
    const outcome = options?.outcomes.find(({ id }) => id === closed.outcome);
    return html`<section class="block" part="closed" aria-labelledby="closure">
      <h3 id="closure" tabindex="-1">${say(look, 'case.closure')}</h3>
      ${closedRecord({
        ...{ careCase, closed, look, files: this.#files },
        canOpen: this.#care.can('files.open'),
        currencies: this.#care.description?.currencies ?? {},
        outcome: outcomeName(outcome ?? { id: closed.outcome }, look),
        fields: outcome?.form.fields ?? [],
      })}
    </section>`;
  }

  get #careCase(): CareCase | undefined {
    const careCase = this.#options.view()?.state.value;
    return careCase?.id === this.#options.caseId() ? careCase : undefined;
  }

  get #isOnItsWay(): boolean {
    const { intent } = this.#intents;
    return intent !== undefined && isInTheWay(intent.state);
  }

  get #isClosing(): boolean {
    const id = this.#options.caseId();
    return id !== undefined && this.#closing === id;
  }

  #toggle(id: string): void {
    if (this.#isClosing) return this.#leave();
    this.#closing = id;
    this.#element.requestUpdate();
    void this.#element.updateComplete.then(() =>
      this.#element.renderRoot.querySelector<HTMLElement>('#closing')?.focus(),
    );
  }

  #leave(): void {
    if (this.#isOnItsWay) return;
    this.#closing = undefined;
    this.#element.requestUpdate();
    this.#focus.expect('[data-action="close"]');
  }

  /** The form says so until the case has been read as it is now. */
  #onClosed(careCase: CareCase): void {
    this.#closed = { id: careCase.id, stood: standingOf(careCase) };
    this.#options.view()?.refresh();
    this.#element.requestUpdate();
  }

  get #isReadAnew(): boolean {
    const careCase = this.#careCase;
    if (!careCase || careCase.id !== this.#closed?.id || this.#isOnItsWay) return false;
    return isEnded(careCase) || standingOf(careCase) !== this.#closed.stood;
  }
}
