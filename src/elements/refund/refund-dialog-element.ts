import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { CareAdapter } from '../../adapter/care-adapter.js';
import type { CareErrorDetails } from '../../adapter/care-error.js';
import { CareController } from '../../controllers/care-controller.js';
import { Later } from '../../controllers/later.js';
import { property } from '../../controllers/property.js';
import { QuietKeys } from '../../controllers/quiet-keys.js';
import { ViewController } from '../../controllers/view-controller.js';
import { say } from '../../format/phrase.js';
import { openRefundOptions } from '../../store/refund-options.js';
import { everywhere } from '../../text/en/everywhere.js';
import { refundDialog } from '../../text/en/refund-dialog.js';
import { situationOf } from '../parts/situation-of.js';
import { failure, loading } from '../parts/situation.js';
import { refundDialogStyles } from './refund-dialog-styles.js';

/**
 * Gives money back for an order: all or part of it, by amounts, units or shipping, as far as the marketplace can. It is
 * checked before it goes, is sent once, and says when nobody knows whether it arrived.
 *
 * ```html
 * <care-refund-dialog order-id="48214629-A" open></care-refund-dialog>
 * ```
 *
 * What is typed is kept as it is typed, over closing, reload and failure, until the marketplace has it.
 *
 * @tag care-refund-dialog
 * @event {Event} close - When it was closed, by the seller or by `close()`. Does not bubble.
 * @event {CareRefundSubmitEvent} care-refund-submit - Before a refund is sent; cancel it to send it yourself.
 * @event {CareRefundSubmittedEvent} care-refund-submitted - When the marketplace has it, also where that is found out later.
 * @event {CareErrorEvent} care-error - When a read failed or a record could not be read.
 * @csspart abandon - Gives up a refund of which nobody can say whether it was made.
 * @csspart again - Begins another refund.
 * @csspart back - Goes back to the form.
 * @csspart base - All of it.
 * @csspart blocked - Why nothing can be given back.
 * @csspart changed - What has become different meanwhile.
 * @csspart check - The check before it goes.
 * @csspart check-line - What of it goes back for one line.
 * @csspart check-now - Asks what became of it.
 * @csspart close - Closes it.
 * @csspart dialog - The dialog.
 * @csspart done - That the marketplace has it.
 * @csspart done-close - Closes it when it is done.
 * @csspart done-refund - A refund that was made, and its state.
 * @csspart error-note - What the marketplace says.
 * @csspart extent - The choice of how much.
 * @csspart facts - Whose order it is, what is left and until when.
 * @csspart failure - Why it was not made.
 * @csspart field - A field.
 * @csspart form - The form.
 * @csspart header - What it is about.
 * @csspart leave - Leaves one that is done in part as it is.
 * @csspart line - The fields of a line.
 * @csspart loading - Stands there while something is read.
 * @csspart next - Leads to the check.
 * @csspart not-taken - What the marketplace did not take.
 * @csspart offers - The choice of an offer.
 * @csspart order-amounts - Amounts of the whole order.
 * @csspart partly - That only a part of it is done.
 * @csspart problem - What is wrong, at its place.
 * @csspart reading - One way to read an amount; writes it so.
 * @csspart refresh-button - Reads again what could not be updated.
 * @csspart refund - All that stands in it while it is written.
 * @csspart request-id - The request to name to support.
 * @csspart resume - Finishes what is done in part.
 * @csspart retry-button - Tries again.
 * @csspart sending - That it is on its way.
 * @csspart sent - How much is on its way, or may have arrived, and to whom.
 * @csspart situation - What is said instead of content.
 * @csspart situation-actions - What can be done about it.
 * @csspart situation-hint - What it means and what to do.
 * @csspart situation-title - What is the matter.
 * @csspart stale - The bar over content that could not be updated.
 * @csspart submit - Sends it.
 * @csspart sum - What it comes to.
 * @csspart title - The heading.
 * @csspart unknown - Says that nobody knows whether it was made.
 * @csspart write-again - Writes one that was refused again.
 */
export class CareRefundDialogElement extends LitElement {
  /** @internal */
  static override readonly styles = refundDialogStyles;

  /** The order. */
  @property({ attribute: 'order-id' }) orderId: string | undefined;

  /** The incident that it is opened from, if any; `care-refund-submit` names it. */
  @property({ attribute: 'incident-id' }) incidentId: string | undefined;

  /** Whether it is open. */
  @property({ type: Boolean, reflect: true }) open = false;

  /** Draws it in its place instead of over the page; then it is always open. */
  @property({ type: Boolean, reflect: true }) inline = false;

  /** An adapter of its own; stands before the provider's. */
  @property({ attribute: false }) adapter: CareAdapter | undefined;

  readonly #care = new CareController(this, { ...everywhere, ...refundDialog });
  readonly #options = new ViewController(
    this,
    this.#care,
    () => (this.#isShown && this.#care.has('refunds') ? this.orderId : undefined),
    ({ store, wanted, locale, description: { currencies } }) =>
      openRefundOptions(store, { orderId: wanted, locale, currencies }),
  );
  readonly #inside = new Later(this, async () => {
    const { RefundInside } = await import('./refund-inside.js');
    const inside = new RefundInside(this, this.#care, {
      tag: this.localName,
      orderId: () => (this.#isShown ? this.orderId : undefined),
      incidentId: () => this.incidentId,
      options: () => this.#options.view,
      close: () => (this.inline ? undefined : () => this.close()),
    });
    await this.#care.wordsComing;
    return inside;
  });

  constructor() {
    super();
    new QuietKeys(this);
  }

  /** Opens it. */
  show(): void {
    this.open = true;
  }

  /** Closes it; what was typed is kept, and what is on its way goes on. */
  close(): void {
    const isShown = this.#isShown;
    this.open = false;
    if (this.#dialog?.open) this.#dialog.close();
    else if (isShown) this.#onClose();
  }

  protected override willUpdate(): void {
    if (this.#isShown) this.#inside.expect();
  }

  protected override updated(changed: PropertyValues<this>): void {
    const dialog = this.#dialog;
    if (!dialog) return;
    if (!this.open && dialog.open && changed.has('open')) return dialog.close();
    if (!this.open || !this.isConnected || dialog.matches(':modal')) return;
    // Moved within the page a dialog stays open and is modal no more.
    dialog.removeAttribute('open');
    dialog.showModal();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    if (this.inline) return this.#renderBase();
    return html`<dialog
      class="dialog"
      part="dialog"
      aria-labelledby="title"
      @close=${this.#onClose}
    >
      ${this.open ? this.#renderBase() : nothing}
    </dialog>`;
  }

  #renderBase(): TemplateResult {
    const { look, direction } = this.#care;
    return html`<div
      class="base"
      part="base"
      role=${this.inline ? 'group' : nothing}
      lang=${look.locale}
      dir=${direction === 'rtl' ? 'rtl' : nothing}
      aria-labelledby=${this.inline ? 'title' : nothing}
    >
      <header class="head" part="header">
        <h2 class="title" part="title" id="title">
          ${this.#inside.part?.title ?? say(look, 'refund.title')}
        </h2>
        ${
          this.inline
            ? nothing
            : html`<button
                class="button quiet small"
                part="close"
                type="button"
                @click=${() => this.close()}
              >
                ${say(look, 'refund.close')}
              </button>`
        }
      </header>
      <div class="inside">${this.#renderInside()}</div>
    </div>`;
  }

  #renderInside(): TemplateResult {
    const { look } = this.#care;
    const { part, isMissing } = this.#inside;
    if (part) return part.render();
    if (isMissing) {
      return failure({ look, error: NOT_FETCHED, onRetry: () => void this.#inside.want() });
    }
    const shown = this.#options.view;
    const standing = { care: this.#care, method: 'refunds.options', tag: this.localName } as const;
    return situationOf({ ...standing, shown }) ?? loading(look);
  }

  get #isShown(): boolean {
    return this.open || this.inline;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.shadowRoot?.querySelector('dialog') ?? null;
  }

  #onClose(): void {
    // Opened again before it was told that it had been closed.
    if (this.#dialog?.open) return;
    this.open = false;
    const event = new Event('close');
    this.dispatchEvent(event);
  }
}

const NOT_FETCHED: CareErrorDetails = { kind: 'unavailable', outcome: 'not-applied' };
