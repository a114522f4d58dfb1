import type { ReactiveController } from 'lit';
import { toCareError } from '../../adapter/care-error.js';
import { Announcer } from '../../controllers/announcer.js';
import type { CareController, Connected } from '../../controllers/care-controller.js';
import { DraftController } from '../../controllers/draft-controller.js';
import { IntentController } from '../../controllers/intent-controller.js';
import { ViewController } from '../../controllers/view-controller.js';
import { say } from '../../format/phrase.js';
import type { Order } from '../../model/order.js';
import type { Refund, RefundOptions } from '../../model/refund.js';
import { leftChanges, type LeftChange } from '../../model/refund-changes.js';
import type { RefundDraft } from '../../model/refund-draft.js';
import { planRefund, type RefundPlan, type RefundTerms } from '../../model/refund-plan.js';
import type { RefundRequest } from '../../model/refund-request.js';
import { scopeKey } from '../../model/scope.js';
import { isInTheWay, type Intent } from '../../store/intent.js';
import { openOrder } from '../../store/order-record.js';
import type { RecordView } from '../../store/record-view.js';
import {
  isOtherwise,
  refundCommandsOf,
  refundRecord,
  type RefundCommands,
} from '../../store/refund-commands.js';
import { keptContent, readKept, refundDraftKey, sentAs } from '../../store/refund-kept.js';
import { readRefundOptions } from '../../store/refund-options.js';
import type { Submission } from '../../store/submission.js';
import { writingOf, type WritingParts } from '../../store/writing.js';
import { CareRefundSubmitEvent, CareRefundSubmittedEvent } from './refund-events.js';
import { newGoing, type Going } from './refund-going.js';
import { madeRefunds } from './refund-made.js';
import { problemWords } from './refund-problem.js';
import { refillFrom } from './refund-refill.js';
import {
  refundFailure,
  refundStage,
  type RefundFailure,
  type RefundStage,
} from './refund-stage.js';
import { extentsOf, firstExtent, refundTerms } from './refund-terms.js';
import { SettledElsewhere } from './settled-elsewhere.js';

export interface RefundSessionOptions {
  /** `undefined`: it is closed. */
  readonly orderId: () => string | undefined;
  /** The incident that it is given from. */
  readonly incidentId: () => string | undefined;
  readonly options: () => RecordView<RefundOptions> | undefined;
}

/**
 * The refund of one order from the first key until the marketplace has it: written, checked, sent, asked after.
 *
 * What it waits for belongs to this order and this seller: once another is shown, or it is closed before anything was
 * sent, the answer changes nothing any more. What was sent goes on whatever is shown.
 */
export class RefundSession implements ReactiveController {
  readonly care: CareController;
  readonly #element: Connected;
  readonly #options: RefundSessionOptions;
  readonly #draft: DraftController;
  #settled = new SettledElsewhere();
  readonly #intents: IntentController;
  readonly #announcer: Announcer;
  readonly #order: ViewController<RecordView<Order>>;
  #going = newGoing(undefined);

  constructor(element: Connected, care: CareController, options: RefundSessionOptions) {
    this.#element = element;
    this.care = care;
    this.#options = options;
    const { orderId } = options;
    element.addController(this);
    this.#order = new ViewController(
      element,
      care,
      () => (care.offers.orders?.get === true && care.has('orders') ? orderId() : undefined),
      ({ store, wanted, locale }) => openOrder(store, wanted, locale),
    );
    this.#draft = new DraftController(element, care, () => {
      const id = orderId();
      return id === undefined ? undefined : refundDraftKey(id);
    });
    this.#intents = new IntentController(element, care, {
      command: 'refund',
      record: () => {
        const id = orderId();
        return id === undefined ? undefined : refundRecord(id);
      },
      applied: (intent) => void this.#end(intent),
    });
    this.#announcer = new Announcer(element);
  }

  hostUpdate(): void {
    const { store, description } = this.care;
    const orderId = this.#options.orderId();
    const owner = JSON.stringify([orderId, description && scopeKey(description.scope)]);
    if (this.#going.owner !== owner || this.#going.store !== store) {
      this.#going.rereading?.abort();
      this.#going = newGoing(owner, store);
      this.#settled = new SettledElsewhere();
    }
    // What stands here may have been given back since: the form is what is kept by now, and the order is looked at anew.
    if (this.#settled.hasGone(this.#intents.intents)) {
      Object.assign(this.#going, { step: 'form', seen: undefined });
      this.#options.options()?.refresh();
      void this.#draft.reread();
    }
    const { value, reading } = this.#options.options()?.state ?? {};
    // What was kept from before is no news while it is being read again.
    if (reading === false) this.#going.seen ??= value;
    // What she checks is what she has seen; what is different is shown where it can be changed.
    // While it is on its way it is her own refund that makes it different.
    if (this.stage.at === 'check' && this.changes) {
      this.#going.step = 'form';
      this.#announce('refund.changed');
    }
  }

  get options(): RefundOptions | undefined {
    return this.#options.options()?.state.value;
  }

  get order(): Order | undefined {
    const order = this.#order.view?.state.value;
    return order?.id === this.#options.orderId() ? order : undefined;
  }

  get terms(): RefundTerms | undefined {
    const { options } = this;
    const { description } = this.care;
    return options && description && refundTerms(this.care, description, options, this.order);
  }

  get stage(): RefundStage {
    return refundStage(this.#intents.intent, this.#going);
  }

  /** The act that has not come to its end. */
  get intent(): Intent | undefined {
    return this.#intents.intent;
  }

  /** What is on its way, or may have arrived. */
  get sent(): RefundRequest | undefined {
    const { intent } = this;
    // One that failed before is not what is being sent now.
    return intent && isInTheWay(intent.state)
      ? (intent.request as RefundRequest)
      : this.plan?.request;
  }

  /** Whether what she writes will not outlive the page. */
  get isNotKept(): boolean {
    return this.#draft.isNotKept;
  }

  /** As it is written; before that what a refund begins as. */
  get draft(): RefundDraft {
    const { options } = this;
    const { draft } = readKept(this.#draft.content);
    const first = options ? firstExtent(options) : 'partial';
    if (!draft) return { extent: first };
    const isThere = !options || extentsOf(options).includes(draft.extent);
    return isThere ? draft : { ...draft, extent: first };
  }

  get plan(): RefundPlan | undefined {
    const { terms } = this;
    return terms && planRefund(this.draft, terms);
  }

  /** Whether it was to be checked as it is, so that what is missing is said. */
  get wasAsked(): boolean {
    return this.#going.wasAsked;
  }

  /** What has become different since she looked; an empty list where it is none of the figures. */
  get changes(): readonly LeftChange[] | undefined {
    const { seen } = this.#going;
    const { options, terms } = this;
    const { description } = this.care;
    if (!seen || !options || !terms || !description || !isOtherwise(seen, options))
      return undefined;
    return leftChanges(refundTerms(this.care, description, seen, this.order).left, terms.left);
  }

  /** The refunds that an act has made, as they stand now. */
  refundsOf(intent: Intent): readonly Refund[] {
    const { store } = this.care;
    const parts = store && writingOf(store).parts;
    const answered = (parts && refundCommandsOf(store, parts).madeBy(intent)) ?? [];
    return madeRefunds(intent, this.order?.refunds ?? [], answered);
  }

  write(change: Partial<RefundDraft>): void {
    this.#going.notBegun = undefined;
    this.#draft.write(keptContent({ draft: { ...this.draft, ...change } }));
  }

  /** Goes to the check step, unless something is wrong. @returns whether it did. */
  next(): boolean {
    const { plan, options } = this;
    const going = this.#going;
    if (!plan || this.stage.at !== 'form') return false;
    going.wasAsked = true;
    going.notBegun = undefined;
    this.#element.requestUpdate();
    if (!plan.request) return false;
    going.seen = options;
    going.step = 'check';
    return true;
  }

  /** Back to the form. */
  back(): void {
    this.#going.step = 'form';
    this.#going.notBegun = undefined;
    this.#element.requestUpdate();
  }

  /** Once it has come to its end: something else can be given back. */
  again(): void {
    this.#going = newGoing(this.#going.owner, this.#going.store);
    this.#element.requestUpdate();
  }

  /** One that was taken and refused later is written anew, as it was. */
  writeAgain(intent: Intent): void {
    const { options } = this;
    const { description, locale } = this.care;
    if (!options || !description) return;
    const draft = refillFrom(intent.request as RefundRequest, options, description, locale);
    this.#draft.write(keptContent({ draft }));
    this.again();
  }

  /** Asks once more what is left, asks the host, and sends. */
  async submit(): Promise<void> {
    const going = this.#going;
    const { store, description, locale } = this.care;
    const { request, problems: [problem] = [] } = this.plan ?? {};
    const { seen } = going;
    if (this.stage.at !== 'check' || !store || !description || !seen) return;
    if (!request) {
      // By now it may not be sent as it stands: a window has closed, or it was written on elsewhere.
      this.back();
      const { left } = this.terms ?? {};
      if (problem && left) this.#announcer.say(problemWords(problem, this.care.look, left));
      return;
    }
    const heardOf = new Set(this.#intents.intents.map(({ key }) => key));
    const rereading = new AbortController();
    Object.assign(going, { rereading, isRereading: true, notBegun: undefined, checked: undefined });
    this.#element.requestUpdate();
    const { currencies, scope } = description;
    const wish = { orderId: request.orderId, locale, currencies };
    const options = await readRefundOptions(store, wish, rereading.signal).catch(toCareError);
    Object.assign(going, { rereading: undefined, isRereading: false });
    // Left before anything was sent: nothing is.
    if (this.#going !== going || !this.#element.isConnected) return;
    if (options instanceof Error)
      return this.#fail(going, { words: 'refund.notRead', error: options });
    if (isOtherwise(seen, options)) {
      this.#options.options()?.refresh();
      going.step = 'form';
      return this.#fail(going, { words: 'refund.conflict' });
    }
    const event = new CareRefundSubmitEvent(request, this.#options.incidentId());
    this.#element.dispatchEvent(event);
    if (event.defaultPrevented) return this.#element.requestUpdate();
    going.isSending = true;
    this.#element.requestUpdate();
    const draft = keptContent({ draft: this.draft, sentAs: sentAs(request) });
    const submission = await this.#parts(store)
      .then(async ({ parts, commands }) => {
        // Before it goes: whoever finds it, after this page has died, knows what of the form was sent.
        await parts.drafts.saveNow(scope, refundDraftKey(request.orderId), draft);
        return commands.submit({ scope, locale, request, options, heardOf });
      })
      .catch(toCareError);
    going.isSending = false;
    if (submission instanceof Error) {
      return this.#fail(going, { words: 'refund.failed', error: submission });
    }
    if (submission.result === 'performed') void this.#intents.take(submission.intent);
    this.#tellEnd(going, submission);
  }

  /** Asks the marketplace what became of it. */
  async check(): Promise<void> {
    const going = this.#going;
    const { intent } = this;
    const { store, locale } = this.care;
    if (!store || !intent || going.checked === 'checking') return;
    going.checked = 'checking';
    this.#element.requestUpdate();
    const { commands } = await this.#parts(store);
    const checked = await commands.check(intent, locale);
    if (this.#going !== going) return;
    going.checked = checked;
    going.step = 'form';
    this.#element.requestUpdate();
    const state = checked.intent?.state;
    if (checked.intent) void this.#intents.take(checked.intent);
    if (state === 'unknown') this.#announce('refund.stillUnknown');
    if (state === 'failed') this.#announce('refund.wasNotMade');
  }

  /** She has looked in the marketplace, and it is not there, or leaves it done in part: another can be sent. */
  async abandon(): Promise<void> {
    const { intent } = this;
    const { store } = this.care;
    if (!store || !intent) return;
    const { commands } = await this.#parts(store);
    await commands.abandon(intent);
    Object.assign(this.#going, { checked: undefined, notBegun: undefined, step: 'form' });
    this.#element.requestUpdate();
  }

  /** Goes on with one that is done in part. */
  async resume(): Promise<void> {
    const going = this.#going;
    const { intent } = this;
    const { store, locale } = this.care;
    if (!store || !intent || going.isSending) return;
    going.isSending = true;
    this.#element.requestUpdate();
    const { commands } = await this.#parts(store);
    const submission = await commands.resume(intent, locale);
    going.isSending = false;
    if (submission.result === 'performed') void this.#intents.take(submission.intent);
    this.#tellEnd(going, submission);
  }

  async #parts(
    store: NonNullable<CareController['store']>,
  ): Promise<{ readonly parts: WritingParts; readonly commands: RefundCommands }> {
    const parts = await writingOf(store).load();
    return { parts, commands: refundCommandsOf(store, parts) };
  }

  #tellEnd(going: Going, submission: Submission): void {
    this.#element.requestUpdate();
    if (this.#going !== going || submission.result === 'gone') return;
    const { result, intent } = submission;
    if (result === 'in-the-way' && intent.state === 'applied') {
      return this.#fail(going, { words: 'refund.justMade' });
    }
    if (result === 'not-begun') {
      const words = intent.error?.code === 'record-busy' ? 'refund.busy' : 'refund.storageNeeded';
      return this.#fail(going, { words });
    }
    if (intent.state === 'unknown') this.#announce('refund.unknown');
    if (intent.state === 'partly') this.#announce('refund.partly');
    const failure = refundFailure(intent, going);
    if (!failure) return;
    going.step = 'form';
    if (intent.error?.kind === 'conflict') this.#options.options()?.refresh();
    this.#announce(failure.words);
  }

  #fail(going: Going, failure: RefundFailure): void {
    this.#element.requestUpdate();
    if (this.#going !== going) return;
    going.notBegun = failure;
    this.#announce(failure.words);
  }

  /** The marketplace has it: what was typed goes here as well, wherever it was sent from. */
  async #end(intent: Intent): Promise<void> {
    const request = intent.request as RefundRequest;
    const event = new CareRefundSubmittedEvent(request.orderId, intent.result?.id);
    this.#element.dispatchEvent(event);
    if (request.orderId !== this.#options.orderId()) return;
    this.#going = { ...newGoing(this.#going.owner, this.#going.store), done: intent };
    this.#announce('refund.done');
    this.#element.requestUpdate();
    const { store } = this.care;
    if (!store) return;
    const { commands } = await this.#parts(store);
    const failed = intent.error?.items?.map(({ id }) => id) ?? [];
    await commands.clearDraft(intent.scope, request, failed);
  }

  #announce(words: RefundNews): void {
    this.#announcer.say(say(this.care.look, words));
  }
}

type RefundNews =
  | RefundFailure['words']
  | 'refund.changed'
  | 'refund.unknown'
  | 'refund.stillUnknown'
  | 'refund.partly'
  | 'refund.done';
