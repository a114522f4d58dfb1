import { LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { CareAdapter } from '../../adapter/care-adapter.js';
import type { CareErrorDetails } from '../../adapter/care-error.js';
import type { ReplyRequest } from '../../adapter/commands.js';
import { Announcer } from '../../controllers/announcer.js';
import { CareController } from '../../controllers/care-controller.js';
import type { ReviewFinding } from '../../controllers/care-host.js';
import { DraftController } from '../../controllers/draft-controller.js';
import { IntentController } from '../../controllers/intent-controller.js';
import { QuietKeys } from '../../controllers/quiet-keys.js';
import { reviewMessage } from '../../controllers/review.js';
import { ViewController } from '../../controllers/view-controller.js';
import { say } from '../../format/phrase.js';
import {
  presetRecipient,
  replyProblems,
  sentText,
  type ReplyProblem,
} from '../../model/reply-draft.js';
import type { Thread } from '../../model/thread.js';
import { actsOf } from '../../store/acts.js';
import { replyDraftKey } from '../../store/commands.js';
import { isOpen, type Intent } from '../../store/intent.js';
import type { Checked } from '../../store/intents.js';
import { baselineOf } from '../../store/thread-baseline.js';
import { openThread } from '../../store/thread-record.js';
import { situationOf } from '../parts/situation-of.js';
import { renderComposer, type ComposerView } from './composer-view.js';
import { composerStyles } from './composer-styles.js';
import { CareMessageSendEvent, CareMessageSentEvent } from './composer-events.js';

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
 * @tag care-composer
 * @event {CareMessageSendEvent} care-message-send - Before a message is sent; cancel it to send it yourself.
 * @event {CareMessageSentEvent} care-message-sent - When the marketplace has it, also where that is found out later.
 * @event {CareErrorEvent} care-error - When a read failed or a record could not be read.
 * @csspart abandon - Gives up a message of which nobody can say whether it arrived.
 * @csspart audience - Who can read a message.
 * @csspart audience-readers - Who else can read it.
 * @csspart check - Asks whether a message was sent.
 * @csspart counter - How many characters are left.
 * @csspart end - The buttons below the text.
 * @csspart error-note - What went wrong with what the seller did.
 * @csspart failure - Why a message was not sent.
 * @csspart findings - What the host found in a message before it is sent.
 * @csspart form - The form.
 * @csspart loading - Stands there while something is read.
 * @csspart note - Says why nothing can be written, or that nothing is kept.
 * @csspart problem - What is wrong, at its place.
 * @csspart recipient - One choice of who a message is for.
 * @csspart recipients - The choices of who a message is for.
 * @csspart refresh-button - Reads again what could not be updated.
 * @csspart request-id - The request to name to support.
 * @csspart retry-button - Tries again.
 * @csspart send - Sends.
 * @csspart situation - What is said instead of content.
 * @csspart situation-actions - What can be done about it.
 * @csspart situation-hint - What it means and what to do.
 * @csspart situation-title - What is the matter.
 * @csspart stale - The bar over content that could not be updated.
 * @csspart text - The field for the text.
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

  @state() private showsProblems = false;
  @state() private findings: readonly ReviewFinding[] = [];
  /** Why nothing was sent at all: nothing that is kept says so. */
  @state() private notBegun: CareErrorDetails | undefined;
  @state() private checked: Checked | 'checking' | undefined;
  @query('textarea') private readonly field!: HTMLTextAreaElement | null;

  readonly #care = new CareController(this);
  readonly #thread = new ViewController(
    this,
    this.#care,
    () => (this.#care.has('threads') ? this.threadId : undefined),
    ({ store, locale }) => openThread(store, this.threadId ?? '', locale),
  );
  readonly #draft = new DraftController(this, this.#care, () =>
    this.threadId === undefined ? undefined : replyDraftKey(this.threadId),
  );
  readonly #intents = new IntentController(this, this.#care, {
    command: 'thread-reply',
    record: () => (this.threadId === undefined ? undefined : { kind: 'thread', id: this.threadId }),
    applied: (intent) => this.#tellSent(intent),
  });
  readonly #announcer = new Announcer(this);
  /** From the press of the button until the act is known: a second press in between is the same one. */
  #submitting: string | undefined;

  constructor() {
    super();
    new QuietKeys(this);
  }

  /** Puts the cursor into the text. */
  override focus(options?: FocusOptions): void {
    if (this.field) this.field.focus(options);
    else super.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('threadId')) return;
    this.showsProblems = false;
    this.notBegun = undefined;
    this.findings = [];
    this.checked = undefined;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.threadId === undefined) return nothing;
    const { look, readiness } = this.#care;
    const thread = this.#thread.view?.state;
    const situation = situationOf({
      look,
      readiness,
      method: 'threads.get',
      isOffered: this.#care.has('threads'),
      view: thread,
      tag: this.localName,
      onRetry: () => (thread ? this.#thread.view?.refresh() : this.#care.retry()),
    });
    if (situation) return situation;
    return thread?.value ? renderComposer(this.#viewOf(thread.value)) : nothing;
  }

  #viewOf(thread: Thread): ComposerView {
    const { look } = this.#care;
    const rules = thread.compose;
    const intent = this.#intents.intent;
    const isFrozen = intent?.state === 'unknown' || intent?.state === 'partly';
    const isSending = intent !== undefined && isOpen(intent.state);
    return {
      look,
      rules: this.#canReply ? rules : undefined,
      text: isSending || isFrozen ? textOf(intent) : this.#draft.content.text,
      recipient: isSending || isFrozen ? recipientOf(intent) : this.#recipient(thread),
      problems: this.showsProblems && rules ? replyProblems(this.#reply(thread), rules) : [],
      findings: this.findings,
      intent,
      checked: this.checked,
      notBegun: this.notBegun,
      canCheck: this.#care.store?.adapter.check !== undefined,
      isNotKept: this.#draft.isNotKept,
      isLocked: isSending || isFrozen || this.#submitting === thread.id,
      // With the first word the addressee stands: who writes meanwhile must not change it under her hands.
      onText: (text) => this.#write(this.#pinned(thread, text)),
      onRecipient: (recipient) => this.#write({ recipient }),
      onSubmit: () => void this.#submit(thread),
      onCheck: () => void this.#check(),
      onAbandon: () => void this.#abandon(),
    };
  }

  get #canReply(): boolean {
    const { store, offers } = this.#care;
    return store?.adapter.threads?.reply !== undefined && offers.threads?.reply === true;
  }

  #recipient(thread: Thread): string | undefined {
    const chosen = this.#draft.content.recipient;
    const rules = thread.compose;
    if (!rules) return undefined;
    // A choice that the thread no longer allows is no choice: nobody is written to by habit.
    if (rules.recipients.some(({ id }) => id === chosen)) return chosen;
    return chosen === undefined ? presetRecipient(rules, thread)?.id : undefined;
  }

  #reply(thread: Thread): { readonly text: string; readonly recipient?: string } {
    const recipient = this.#recipient(thread);
    const { text } = this.#draft.content;
    return recipient === undefined ? { text } : { text, recipient };
  }

  #pinned(thread: Thread, text: string): { readonly text: string; readonly recipient?: string } {
    const recipient = this.#recipient(thread);
    return recipient === undefined ? { text } : { text, recipient };
  }

  #write(change: { readonly text?: string; readonly recipient?: string }): void {
    this.notBegun = undefined;
    this.findings = [];
    this.checked = undefined;
    this.#draft.write(change);
  }

  async #submit(thread: Thread): Promise<void> {
    const { store, description, locale } = this.#care;
    const rules = thread.compose;
    const intent = this.#intents.intent;
    const isInTheWay =
      intent !== undefined && intent.state !== 'failed' && intent.state !== 'refused';
    if (!store || !description || !rules || this.#submitting === thread.id || isInTheWay) return;
    const { text, recipient } = this.#reply(thread);
    const problems = replyProblems(this.#reply(thread), rules);
    if (recipient === undefined || problems.length > 0) return this.#showProblems(problems);
    this.notBegun = undefined;
    this.#submitting = thread.id;
    this.requestUpdate();
    try {
      if (!(await this.#passesReview(thread.id, recipient, text))) return;
      const request: ReplyRequest = {
        command: 'thread-reply',
        threadId: thread.id,
        recipient,
        text: sentText(text),
        files: [],
      };
      const event = new CareMessageSendEvent(request);
      this.dispatchEvent(event);
      if (event.defaultPrevented) return;
      const { version } = thread;
      const submission = await actsOf(store).commands.reply({
        scope: description.scope,
        locale,
        request,
        baseline: baselineOf(store, thread),
        ...(version === undefined ? {} : { expectedVersion: version }),
      });
      if (submission.result === 'in-the-way' && submission.intent.state === 'applied') {
        this.#tellRepeat();
      } else if (submission.result === 'not-begun') {
        this.notBegun = submission.intent.error;
        this.#announcer.say(say(this.#care.look, 'composer.failed'));
      } else if (submission.result !== 'gone') this.#tellEnd(submission.intent);
    } finally {
      if (this.#submitting === thread.id) this.#submitting = undefined;
      this.requestUpdate();
    }
  }

  #showProblems(problems: readonly ReplyProblem[]): void {
    this.showsProblems = true;
    const at = problems.some((problem) => problem.at === 'recipient') ? 'input' : 'textarea';
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(at)?.focus());
  }

  async #passesReview(threadId: string, recipient: string, text: string): Promise<boolean> {
    const before = this.findings;
    const found = await reviewMessage(this.#care.hooks, { threadId, recipient, text });
    this.findings = found;
    if (found.some(({ severity }) => severity === 'block')) return false;
    // Shown once, a warning may be overridden by sending again.
    return found.every(({ message }) => before.some((shown) => shown.message === message));
  }

  #tellRepeat(): void {
    // The very same words were sent a moment ago from elsewhere, and this screen has not seen them yet.
    this.notBegun = { kind: 'conflict' };
    this.#thread.view?.refresh();
    this.#announcer.say(say(this.#care.look, 'composer.conflict'));
  }

  #tellEnd(intent: Intent): void {
    this.showsProblems = false;
    const { look } = this.#care;
    if (intent.state === 'unknown') this.#announcer.say(say(look, 'composer.unknown'));
    if (intent.state === 'failed' || intent.state === 'refused') {
      this.#announcer.say(say(look, 'composer.failed'));
      if (intent.error?.kind === 'conflict') this.#thread.view?.refresh();
    }
  }

  #tellSent(intent: Intent): void {
    this.findings = [];
    this.checked = undefined;
    this.showsProblems = false;
    this.#announcer.say(say(this.#care.look, 'composer.sent'));
    const event = new CareMessageSentEvent(intent.record.id, intent.result?.id);
    this.dispatchEvent(event);
  }

  async #check(): Promise<void> {
    const { store, locale, look } = this.#care;
    const intent = this.#intents.intent;
    if (!store || !intent || this.checked === 'checking') return;
    this.checked = 'checking';
    const checked = await actsOf(store).commands.check(intent, locale);
    this.checked = checked;
    const now = checked.intent?.state;
    if (now === 'unknown') this.#announcer.say(say(look, 'composer.stillUnknown'));
    if (now === 'failed') this.#announcer.say(say(look, 'composer.wasNotSent'));
  }

  /** The seller has looked in the marketplace and it is not there: her words come back to be sent anew. */
  async #abandon(): Promise<void> {
    const { store } = this.#care;
    const intent = this.#intents.intent;
    if (!store || !intent) return;
    const text = textOf(intent);
    const recipient = recipientOf(intent);
    const { threadId } = this;
    if (!(await actsOf(store).intents.abandon(intent)) || this.threadId !== threadId) return;
    this.#write(recipient === undefined ? { text } : { text, recipient });
    this.focus();
  }
}

function textOf({ request }: Intent): string {
  return 'text' in request ? request.text : '';
}

function recipientOf({ request }: Intent): string | undefined {
  return 'recipient' in request ? request.recipient : undefined;
}
