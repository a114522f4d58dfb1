import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { CareAdapter } from '../../adapter/care-adapter.js';
import { CareController } from '../../controllers/care-controller.js';
import { Later } from '../../controllers/later.js';
import { property } from '../../controllers/property.js';
import { QuietKeys } from '../../controllers/quiet-keys.js';
import { ViewController } from '../../controllers/view-controller.js';
import { openCase } from '../../store/case-record.js';
import { everywhere } from '../../text/en/everywhere.js';
import { missingParts } from '../parts/missing-parts.js';
import { situationOf } from '../parts/situation-of.js';
import { loading } from '../parts/situation.js';
import { closureFormStyles } from './closure-form-styles.js';

/**
 * Closes a case: first whether it proceeds, each outcome with its criterion, then what its type, the outcome and the way
 * of sending ask for. Everything is checked before it goes, is sent once, and is closed only when the marketplace says so.
 *
 * ```html
 * <care-closure-form case-id="c-20417"></care-closure-form>
 * ```
 *
 * What is typed is kept as it is typed, files as well, over a removed element, a reload and a failure, until the
 * marketplace has it. What a hidden field holds is not sent, and is there again when the field is.
 *
 * @tag care-closure-form
 * @event {CareClosureSubmitEvent} care-closure-submit - Before a case is closed; cancel it to close it yourself, by `request`.
 * @event {CareClosureSubmittedEvent} care-closure-submitted - When the marketplace has the closure, also where that is found out later.
 * @event {CareErrorEvent} care-error - When a read failed, a record could not be read, or a form that came as data is wrong (code `form-fault`).
 * @csspart abandon - Gives up a closure of which nobody can say whether it was done.
 * @csspart attached - The files of a field.
 * @csspart attached-file - One of them.
 * @csspart attachment - A file.
 * @csspart attachment-name - The name of a file.
 * @csspart attachment-size - The size of a file.
 * @csspart back - Goes back to the form.
 * @csspart base - All of it.
 * @csspart cancel-file - Ends the upload of a file.
 * @csspart check - The check before it goes.
 * @csspart check-line - One answer in it.
 * @csspart check-now - Asks what became of it.
 * @csspart choose-files - Chooses files for a field.
 * @csspart closure - How the case was closed.
 * @csspart closure-document - A document that it was closed with.
 * @csspart closure-form - All that stands in it while the case can be read.
 * @csspart discard - Throws away what was written for a case that was closed without it.
 * @csspart ended - That the marketplace has it: it is closed, waits for its check, or has just arrived.
 * @csspart error-note - What the marketplace says.
 * @csspart failure - Why it was not closed.
 * @csspart file-notice - What is said of a file before it is saved, or instead of it.
 * @csspart file-picture - The picture.
 * @csspart file-preview - The dialog in which a picture is looked at.
 * @csspart file-progress - How much of a file has gone up.
 * @csspart form - The form.
 * @csspart form-field - A field.
 * @csspart left-behind - What was written for a case that was closed without it.
 * @csspart loading - Stands there while something is read.
 * @csspart next - Leads to the check.
 * @csspart note - Why it cannot be closed.
 * @csspart problem - What is wrong, at its place.
 * @csspart refresh-button - Reads again what could not be updated.
 * @csspart refusal - Why the marketplace did not accept the last closure.
 * @csspart remove-file - Takes a file out.
 * @csspart request-id - The request to name to support.
 * @csspart retry-button - Tries again.
 * @csspart retry-file - Uploads a file again.
 * @csspart sending - That it is on its way.
 * @csspart situation - What is said instead of content.
 * @csspart situation-actions - What can be done about it.
 * @csspart situation-hint - What it means and what to do.
 * @csspart situation-title - What is the matter.
 * @csspart stale - The bar over content that could not be updated.
 * @csspart submit - Closes the case.
 * @csspart summary - The answers that have to be looked at.
 * @csspart summary-link - Leads to one of them.
 * @csspart unknown - Says that nobody knows whether it was closed.
 */
export class CareClosureFormElement extends LitElement {
  /** @internal */
  static override readonly styles = closureFormStyles;

  /** The case. */
  @property({ attribute: 'case-id' }) caseId: string | undefined;

  /** Leaves out the button that leads to the check: the page has one, and calls `submit()`. */
  @property({ type: Boolean, attribute: 'without-submit' }) withoutSubmit = false;

  /** An adapter of its own; stands before the provider's. */
  @property({ attribute: false }) adapter: CareAdapter | undefined;

  readonly #care = new CareController(this, everywhere);
  readonly #case = new ViewController(
    this,
    this.#care,
    () => (this.#care.has('cases') ? this.caseId : undefined),
    ({ store, wanted, locale }) => openCase(store, wanted, locale),
  );
  readonly #inside = new Later(this, async () => {
    const { ClosureInside } = await import('./closure-inside.js');
    const inside = new ClosureInside(this, this.#care, {
      tag: this.localName,
      caseId: () => this.caseId,
      view: () => this.#case.view,
      isWithoutSubmit: () => this.withoutSubmit,
    });
    await this.#care.wordsComing;
    return inside;
  });

  constructor() {
    super();
    new QuietKeys(this);
  }

  /**
   * Whether it could be sent as it stands; each field that is wrong hears the native `invalid` event. `false` until the
   * case has been read, and where it cannot be closed.
   */
  checkValidity(): boolean {
    return this.#inside.part?.checkValidity() ?? false;
  }

  /** The same, and says at its place what is wrong; the first field that is has the focus. */
  reportValidity(): boolean {
    return this.#inside.part?.reportValidity() ?? false;
  }

  /** Throws away what was typed, what is kept of it included. What is on its way goes on. */
  reset(): void {
    this.#inside.part?.reset();
  }

  /**
   * Does what the button does: leads from the form to the check, or says what is wrong; and from the check closes the
   * case. Settles when that has been done.
   */
  async submit(): Promise<void> {
    await this.#inside.part?.submit();
  }

  protected override willUpdate(): void {
    if (this.caseId !== undefined) this.#inside.expect();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { look, direction, readiness } = this.#care;
    // Without a case there is nothing to wait for.
    if (this.caseId === undefined && readiness.kind === 'ready') return nothing;
    return html`<div
      class="base"
      part="base"
      lang=${look.locale}
      dir=${direction === 'rtl' ? 'rtl' : nothing}
    >
      ${this.#renderInside()}
    </div>`;
  }

  #renderInside(): TemplateResult {
    const { part, isMissing } = this.#inside;
    const { look } = this.#care;
    if (part) return part.render();
    if (isMissing) return html`${missingParts(look, [this.#inside])}`;
    const shown = this.#case.view;
    const standing = { care: this.#care, method: 'cases.get', tag: this.localName } as const;
    return situationOf({ ...standing, shown }) ?? loading(look);
  }
}
