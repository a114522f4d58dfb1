import { LitElement, html, nothing, type TemplateResult } from 'lit';
import type { CareAdapter } from '../../adapter/care-adapter.js';
import type { CareErrorDetails } from '../../adapter/care-error.js';
import { CareController } from '../../controllers/care-controller.js';
import type { SendKey } from '../../controllers/care-host.js';
import { Later } from '../../controllers/later.js';
import { property } from '../../controllers/property.js';
import { QuietKeys } from '../../controllers/quiet-keys.js';
import { ViewController } from '../../controllers/view-controller.js';
import type { Thread } from '../../model/thread.js';
import { openThread } from '../../store/thread-record.js';
import { composer } from '../../text/en/composer.js';
import { everywhere } from '../../text/en/everywhere.js';
import { situationOf, stalenessOf } from '../parts/situation-of.js';
import { failure, loading } from '../parts/situation.js';
import { composerStyles } from './composer-styles.js';
import { Letter } from './letter.js';
import { renderLetter } from './letter-view.js';
import { REPLY, replyTo } from './reply-errand.js';

/**
 * Answers a customer or the operator: whom it is for, the text, and what became of it.
 *
 * What is typed is kept as it is typed and goes only when the marketplace has it. Where nobody can say
 * whether a message arrived, the composer says so, stands still, and offers to check.
 *
 * ```html
 * <care-composer thread-id="T-1042"></care-composer>
 * ```
 *
 * With `order-id` it begins a conversation about that order, after those that are there already; with `start` it finds
 * the order first, or begins one with the operator about no order where the marketplace allows that.
 *
 * ```html
 * <care-composer order-id="48216900-A" audience="customer"></care-composer>
 * <care-composer start></care-composer>
 * ```
 *
 * @tag care-composer
 * @event {CareMessageSendEvent} care-message-send - Before a message is sent; cancel it to send it yourself.
 * @event {CareMessageSentEvent} care-message-sent - When the marketplace has it, also where that is found out later.
 * @event {CareNavigateEvent} care-navigate - To a conversation that is there already, or to the one just begun.
 * @event {CareErrorEvent} care-error - When a read failed or a record could not be read.
 * @csspart abandon - Gives up a message of which nobody can say whether it arrived.
 * @csspart agree - Sends what was asked about.
 * @csspart attach - Opens the browser’s choice of files.
 * @csspart attached - The files of a draft.
 * @csspart attached-file - One of them.
 * @csspart attachment - A file.
 * @csspart attachment-name - The name of a file.
 * @csspart attachment-size - The size of a file.
 * @csspart audience - Who can read a message.
 * @csspart audience-readers - Who else can read it.
 * @csspart begin - Begins a new conversation although there are others.
 * @csspart cancel-file - Ends the upload of a file.
 * @csspart check - Asks whether a message was sent.
 * @csspart consent - Asks once before a message goes to more people, or a file to the customer.
 * @csspart counter - How many characters are left.
 * @csspart disagree - Goes back to what was asked about.
 * @csspart discard - Throws a message away that a colleague was faster than.
 * @csspart end - The buttons below the text.
 * @csspart error-note - What went wrong with what the seller did.
 * @csspart existing - The conversations that are there already.
 * @csspart existing-thread - One of them.
 * @csspart failure - Why a message was not sent.
 * @csspart file-progress - How much of a file has gone up.
 * @csspart find-button - Looks for the order.
 * @csspart find-order - The form that looks for the order.
 * @csspart findings - What the host found in a message before it is sent.
 * @csspart form - The form.
 * @csspart found-order - One of several orders that share a number.
 * @csspart found-orders - Several orders that share a number.
 * @csspart key-hint - Which key sends.
 * @csspart loading - Stands there while something is read.
 * @csspart mark - A mark of a ready text that nothing filled: selects it.
 * @csspart marks - Those marks.
 * @csspart note - Says why nothing can be written, or that nothing is kept.
 * @csspart notifies - Who is told of the message.
 * @csspart operator-reads - That the operator reads along.
 * @csspart order-number - The field for the number of the order.
 * @csspart pick-template - Opens the ready texts.
 * @csspart problem - What is wrong, at its place.
 * @csspart reason - The choice of the reason.
 * @csspart recipient - One choice of who a message is for.
 * @csspart recipients - The choices of who a message is for.
 * @csspart refresh-button - Reads again what could not be updated.
 * @csspart remove-file - Takes a file out.
 * @csspart request-id - The request to name to support.
 * @csspart retry-button - Tries again.
 * @csspart retry-file - Uploads a file again.
 * @csspart revise - Goes back to a message that a colleague was faster than.
 * @csspart send - Sends.
 * @csspart situation - What is said instead of content.
 * @csspart situation-actions - What can be done about it.
 * @csspart situation-hint - What it means and what to do.
 * @csspart situation-title - What is the matter.
 * @csspart stale - The bar over content that could not be updated.
 * @csspart start-head - What a new conversation is about.
 * @csspart start-other - Chooses another order.
 * @csspart start-sent - That the message was sent.
 * @csspart stop-review - Calls the host’s check of a message off.
 * @csspart subject - The field for a subject of her own.
 * @csspart template - A ready text.
 * @csspart template-search - Searches the ready texts.
 * @csspart templates - The ready texts.
 * @csspart text - The field for the text.
 * @csspart to-operator - Writes to the operator about no order.
 * @csspart undo - Calls a message back.
 * @csspart unknown - Says that nobody knows whether a message was sent.
 */
export class CareComposerElement extends LitElement {
  /** @internal */
  static override readonly styles = composerStyles;

  /** @internal */
  static override readonly shadowRootOptions = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };

  /** The thread to answer. */
  @property({ attribute: 'thread-id' }) threadId: string | undefined;

  /** An adapter of its own; stands before the provider's. */
  @property({ attribute: false }) adapter: CareAdapter | undefined;

  /** The key that sends: `enter` (Shift+Enter begins a line), or `ctrl-enter`; stands before the provider's. */
  @property({ attribute: 'send-key' }) sendKey: SendKey | undefined;

  /** Seconds in which a message can be called back after it was sent: 0 to 30; stands before the provider's. */
  @property({ type: Number, attribute: 'undo-seconds' }) undoSeconds: number | undefined;

  /**
   * Whether it stands in an element that says itself how old what it shows is.
   * @internal
   */
  @property({ attribute: false }) isEmbedded = false;

  /** The order that a new conversation is about, where no thread is to be answered. */
  @property({ attribute: 'order-id' }) orderId: string | undefined;

  /** Whom it is meant for: nobody else is preset. She may still choose. */
  @property() audience: 'customer' | 'operator' | undefined;

  /** Begins a new conversation: the order is looked for here, or it is with the operator about none. */
  @property({ type: Boolean }) start = false;

  readonly #care = new CareController(this, { ...everywhere, ...composer });
  readonly #thread = new ViewController(
    this,
    this.#care,
    () => (this.#care.has('threads') ? this.threadId : undefined),
    ({ store, locale, wanted }) => openThread(store, wanted, locale),
  );
  readonly #reply = new Letter<Thread>(this, this.#care, {
    kind: REPLY,
    errand: () => (this.threadId === undefined ? undefined : replyTo(this.threadId)),
    occasion: () => this.#thread.view?.state.value,
    fetchSending: async (letter) => (await import('./reply-sending.js')).replySending(letter),
    audience: () => this.audience,
    undoSeconds: () => this.#undoSeconds,
    reread: () => this.#thread.view?.refresh(),
  });

  readonly #start = new Later(this, async () => {
    const { StartForm } = await import('./start-form.js');
    return new StartForm(this, this.#care, {
      tag: this.localName,
      orderId: () => this.orderId,
      audience: () => this.audience,
      sendKey: () => this.#sendKey,
      undoSeconds: () => this.#undoSeconds,
    });
  });

  constructor() {
    super();
    new QuietKeys(this);
  }

  /** Puts the cursor into the text. */
  override focus(options?: FocusOptions): void {
    if (this.#field) this.#field.focus(options);
    else if (this.#isStart && this.#start.part) this.#start.part.focus();
    else super.focus(options);
  }

  protected override willUpdate(): void {
    if (this.#isStart) this.#start.expect();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.#isStart) return this.#renderStart();
    if (this.threadId === undefined) return nothing;
    const shown = this.#thread.view;
    const situation = situationOf({
      care: this.#care,
      method: 'threads.get',
      tag: this.localName,
      shown,
    });
    if (situation || !shown?.state.value) return situation ?? nothing;
    const stale = this.isEmbedded ? undefined : stalenessOf(this.#care, shown);
    return html`${stale ?? nothing}${this.#renderReply()}`;
  }

  #renderReply(): TemplateResult {
    return renderLetter(this.#reply, {
      ...{ rules: this.#reply.givenRules, sendKey: this.#sendKey },
      onBack: () => this.focus(),
      onSubmit: () => void this.#submit(),
    });
  }

  async #submit(): Promise<void> {
    const first = await this.#reply.submit();
    await this.updateComplete;
    const asked = this.#reply.stage.at === 'asking' ? '.consent' : undefined;
    const at = first ? (first.at === 'recipient' ? 'input' : 'textarea') : asked;
    if (at) this.renderRoot.querySelector<HTMLElement>(at)?.focus();
  }

  #renderStart(): TemplateResult {
    if (this.#start.part) return this.#start.part.render();
    const { look } = this.#care;
    if (!this.#start.isMissing) return loading(look);
    return failure({ look, error: NOT_FETCHED, onRetry: () => void this.#start.want() });
  }

  get #isStart(): boolean {
    return this.threadId === undefined && (this.start || this.orderId !== undefined);
  }

  get #undoSeconds(): number {
    return this.undoSeconds ?? this.#care.writing.undoSeconds ?? 0;
  }

  get #sendKey(): SendKey {
    return this.sendKey ?? this.#care.writing.sendKey ?? 'ctrl-enter';
  }

  get #field(): HTMLTextAreaElement | null {
    return this.shadowRoot?.querySelector('textarea') ?? null;
  }
}

const NOT_FETCHED: CareErrorDetails = { kind: 'unavailable', outcome: 'not-applied' };
