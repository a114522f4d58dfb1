import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { CareAdapter } from '../../adapter/care-adapter.js';
import { CareController } from '../../controllers/care-controller.js';
import { DEFAULT_PREFIX, underPrefix } from '../../controllers/care-tags.js';
import { Later } from '../../controllers/later.js';
import { property } from '../../controllers/property.js';
import { QuietKeys } from '../../controllers/quiet-keys.js';
import { ViewController } from '../../controllers/view-controller.js';
import { openCase } from '../../store/case-record.js';
import { everywhere } from '../../text/en/everywhere.js';
import { missingParts } from '../parts/missing-parts.js';
import { situationOf } from '../parts/situation-of.js';
import { loading } from '../parts/situation.js';
import { caseStyles } from './case-styles.js';

/**
 * One case: who asks for what and until when, what was attached, in whose words it was taken, the order, what happened,
 * and what the seller can do: *close case* opens the closure form in its place. Once it is closed, how.
 *
 * ```html
 * <care-case case-id="c-20417"></care-case>
 * ```
 *
 * @tag care-case
 * @event {CareCaseChangeEvent} care-case-change - When the case that is shown stands otherwise than before, whoever did that.
 * @event {CareCaseActEvent} care-case-act - When the seller wants to do something for which the kit has no place; cancel it to do it.
 * @event {CareClosureSubmitEvent} care-closure-submit - Before a case is closed; cancel it to close it yourself, by `request`.
 * @event {CareClosureSubmittedEvent} care-closure-submitted - When the marketplace has the closure.
 * @event {CareNavigateEvent} care-navigate - When the seller wants to go to the order, or to write about it.
 * @event {CareErrorEvent} care-error - When a read failed, a record could not be read, or a form that came as data is wrong.
 * @csspart action - One of the things that can be done.
 * @csspart actions - What can be done.
 * @csspart attachment - A file.
 * @csspart attachment-name - The name of a file.
 * @csspart attachment-size - The size of a file.
 * @csspart attachments - What the customer and the seller have attached.
 * @csspart base - All of it.
 * @csspart closed - How it was closed.
 * @csspart closing - The closure form, open.
 * @csspart closure - The facts of how it was closed.
 * @csspart closure-document - A document that it was closed with.
 * @csspart deadline - The time left.
 * @csspart deadline-date - The committed date.
 * @csspart description - What the customer asks for.
 * @csspart file-notice - What is said of a file before it is saved, or instead of it.
 * @csspart file-picture - The picture.
 * @csspart file-preview - The dialog in which a picture is looked at.
 * @csspart header - Which case it is and how it stands.
 * @csspart information - Customer, state and dates.
 * @csspart leave-form - Leaves the closure form.
 * @csspart loading - Stands there while something is read.
 * @csspart order - The order that it is about.
 * @csspart order-link - Leads to the order.
 * @csspart refresh-button - Reads again what could not be updated.
 * @csspart request-id - The request to name to support.
 * @csspart retry-button - Tries again.
 * @csspart situation - What is said instead of content.
 * @csspart situation-actions - What can be done about it.
 * @csspart situation-hint - What it means and what to do.
 * @csspart situation-title - What is the matter.
 * @csspart stale - The bar over content that could not be updated.
 * @csspart state - Where it stands.
 * @csspart timeline - What happened.
 * @csspart title - The heading: its number.
 * @csspart turn - Whose turn it is.
 * @csspart type - What the customer asks for, as a type.
 */
export class CareCaseElement extends LitElement {
  /** @internal */
  static override readonly styles = caseStyles;

  /** @internal */
  static readonly prefix: string = DEFAULT_PREFIX;

  /**
   * Fetches the closure form where its door left that out.
   * @internal
   */
  static bring: () => Promise<unknown> = () => Promise.resolve();

  /** The case shown. */
  @property({ attribute: 'case-id' }) caseId: string | undefined;

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
    const { CaseInside } = await import('./case-inside.js');
    const inside = new CaseInside(this, this.#care, {
      caseId: () => this.caseId,
      view: () => this.#case.view,
      form: (id) => this.#renderForm(id),
      bring: () => CareCaseElement.bring(),
    });
    await this.#care.wordsComing;
    return inside;
  });

  constructor() {
    super();
    new QuietKeys(this);
  }

  protected override willUpdate(): void {
    this.#inside.expect();
  }

  protected override render(): TemplateResult {
    const { look, direction, readiness } = this.#care;
    const { part, isMissing } = this.#inside;
    const shown = this.#case.view;
    if (this.caseId === undefined && readiness.kind === 'ready')
      return part?.renderNone() ?? html``;
    const situation = situationOf({
      ...{ care: this.#care, tag: this.localName, shown },
      method: 'cases.get',
    });
    const careCase = shown?.state.value;
    if (situation || !careCase) return situation ?? html``;
    if (isMissing) return html`${missingParts(look, [this.#inside])}`;
    if (!part) return loading(look);
    return html`<div
      class="base"
      part="base"
      role="group"
      lang=${look.locale}
      dir=${direction === 'rtl' ? 'rtl' : nothing}
      aria-labelledby="title"
    >
      ${part.render(careCase)}
    </div>`;
  }

  /** With the tags that this element was defined among. */
  #renderForm(caseId: string): TemplateResult {
    return underPrefix(
      html`<care-closure-form .adapter=${this.adapter} case-id=${caseId}></care-closure-form>`,
      (this.constructor as typeof CareCaseElement).prefix,
    );
  }
}
