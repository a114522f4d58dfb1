import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { CareController, Connected } from '../../controllers/care-controller.js';
import { addStyles } from '../../controllers/late-styles.js';
import { say } from '../../format/phrase.js';
import type { RefundOptions } from '../../model/refund.js';
import type { RefundLineDraft, RefundPlace } from '../../model/refund-draft.js';
import { refundPlace } from '../../model/refund-place.js';
import type { RefundPlan, RefundTerms } from '../../model/refund-plan.js';
import type { RefundRequest } from '../../model/refund-request.js';
import type { RecordView } from '../../store/record-view.js';
import { refund } from '../../text/en/refund.js';
import { failureNote } from '../parts/failure-note.js';
import { isFocusFree } from '../parts/focus-free.js';
import { situationOf, stalenessOf } from '../parts/situation-of.js';
import { unknownNote } from '../parts/unknown-note.js';
import { refundCheck } from './refund-check.js';
import { refundForm } from './refund-form.js';
import { isDrawn, type RefundFormView } from './refund-form-view.js';
import { refundFacts } from './refund-facts.js';
import {
  changedNote,
  doneNote,
  partlyNote,
  sendingNote,
  sentNote,
  type OutcomeContext,
  UNKNOWN_WORDS,
} from './refund-outcome.js';
import { placeId } from './refund-problem.js';
import { sentWords } from './refund-sent.js';
import { RefundSession } from './refund-session.js';
import type { RefundStage } from './refund-stage.js';
import { refundStyles } from './refund-styles.js';
import { isOneWindow } from './refund-window-words.js';

export interface RefundInsideOptions {
  readonly tag: string;
  /** `undefined`: it is closed. */
  readonly orderId: () => string | undefined;
  readonly incidentId: () => string | undefined;
  readonly options: () => RecordView<RefundOptions> | undefined;
  /** Absent: it stands in its place, and there is nothing to close. */
  readonly close: () => (() => void) | undefined;
}

/** What stands in the dialog: fetched when it is first opened. */
export class RefundInside implements ReactiveController {
  readonly #element: Connected;
  readonly #care: CareController;
  readonly #options: RefundInsideOptions;
  readonly #session: RefundSession;
  /** Fields that were left: what is wrong with them is said. */
  readonly #left = new Set<string>();
  #isReasonEach = false;
  #orderId: string | undefined;
  /** Where it stood when it was last drawn; the focus follows where it goes. */
  #stood: RefundStage['at'] | undefined;

  constructor(element: Connected, care: CareController, options: RefundInsideOptions) {
    this.#element = element;
    this.#care = care;
    this.#options = options;
    care.learn(refund);
    addStyles(element, ...refundStyles);
    this.#session = new RefundSession(element, care, options);
    element.addController(this);
  }

  hostUpdate(): void {
    const orderId = this.#options.orderId();
    if (orderId === this.#orderId) return;
    this.#orderId = orderId;
    this.#left.clear();
    this.#isReasonEach = false;
    this.#stood = undefined;
  }

  /** What has come of it has the focus: it stands where the button was. */
  hostUpdated(): void {
    const { at } = this.#session.stage;
    const before = this.#stood;
    if (this.#orderId === undefined || !this.#session.terms) return;
    this.#stood = at;
    if (before === undefined || before === at || !isFocusFree(this.#element)) return;
    if (at === 'check') return this.#focus('#check-title');
    if (at === 'form' && before === 'check') return this.#focus('#outcome, .refund-form .field');
    if (at !== 'rereading') this.#focus('#outcome, .refund-form .field');
  }

  /** The heading, once more is known than that it is a refund. */
  get title(): string | undefined {
    const { order } = this.#session;
    return order && say(this.#care.look, 'refund.titleOf', { number: order.number });
  }

  render(): TemplateResult {
    const session = this.#session;
    const { tag } = this.#options;
    const care = this.#care;
    const shown = this.#options.options();
    const { stage, options, terms } = session;
    const context = { look: care.look, order: session.order, options, left: terms?.left };
    // What was sent comes before what may be: she hears of it also where nothing can be read.
    const outcome = this.#renderOutcome(stage, context);
    if (outcome) return outcome;
    const situation = situationOf({ care, method: 'refunds.options', tag, shown });
    const { plan } = session;
    if (situation || !shown || !terms || !plan) return situation ?? html``;
    return html`<div class="refund" part="refund">
      ${stalenessOf(care, shown) ?? nothing} ${refundFacts(care.look, session.order, terms)}
      ${terms.options.blocked ? nothing : this.#renderOpen(stage, context, terms, plan)}
    </div>`;
  }

  #renderOpen(
    stage: RefundStage,
    context: OutcomeContext,
    terms: RefundTerms,
    plan: RefundPlan,
  ): TemplateResult {
    const { look } = this.#care;
    const { changes, isNotKept } = this.#session;
    const failure = 'failure' in stage ? stage.failure : undefined;
    const view = this.#formView(terms, plan);
    // Before the note over it, which says what no field can.
    const form = stage.at === 'form' ? refundForm(view) : undefined;
    const isAtField = (path: string): boolean =>
      view.refusals.some((each) => each.path === path && isDrawn(view, each.at));
    return html`${
      failure
        ? failureNote({ look, words: say(look, failure.words), error: failure.error, isAtField })
        : nothing
    }
    ${changes ? changedNote(context, changes) : nothing}
    ${isNotKept ? html`<p class="note">${say(look, 'refund.notKept')}</p>` : nothing}
    ${form ?? this.#renderCheck(terms, plan, stage.at === 'rereading')}`;
  }

  #renderOutcome(stage: RefundStage, context: OutcomeContext): TemplateResult | undefined {
    const session = this.#session;
    const { look } = this.#care;
    switch (stage.at) {
      case 'sending':
        return sendingNote(look, this.#sentWords());
      case 'unknown':
        return unknownNote({
          ...{ words: UNKNOWN_WORDS, look, stage, sent: sentNote(this.#sentWords()) },
          ...{ canCheck: this.#care.store?.adapter.check !== undefined },
          onCheck: () => void session.check(),
          onAbandon: () => void session.abandon(),
        });
      case 'partly':
        return partlyNote(context, stage, {
          onResume: () => void session.resume(),
          onLeave: () => void session.abandon(),
        });
      case 'done': {
        const onClose = this.#options.close();
        return doneNote({
          ...{ ...context, stage, refunds: session.refundsOf(stage.intent) },
          onAgain: () => session.again(),
          onWriteAgain: () => session.writeAgain(stage.intent),
          ...(onClose ? { onClose } : {}),
        });
      }
      default:
        return undefined;
    }
  }

  #sentWords(): string | undefined {
    const { sent, order, options } = this.#session;
    const { look, description } = this.#care;
    return sent && sentWords(sent, { look, order, options, currencies: description?.currencies });
  }

  #renderCheck(terms: RefundTerms, plan: RefundPlan, isBusy: boolean): TemplateResult {
    const session = this.#session;
    const { look, policy } = this.#care;
    const { options } = terms;
    return refundCheck({
      ...{ look, order: session.order, terms, draft: session.draft, plan, isBusy },
      isNotified: options.customerIsNotified ?? policy.customerIsNotifiedOfRefund,
      onBack: () => session.back(),
      onSubmit: () => void session.submit(),
    });
  }

  #formView(terms: RefundTerms, plan: RefundPlan): RefundFormView {
    const session = this.#session;
    const { draft } = session;
    const hasOwnReason = Object.values(draft.lines ?? {}).some(({ reasonCode }) => reasonCode);
    return {
      ...{ look: this.#care.look, order: session.order, terms, draft, plan },
      isSaid: (at) => session.wasAsked || this.#left.has(JSON.stringify(at)),
      ...{ refusals: this.#refusals(), drawn: new Set<string>() },
      isOneWindow: isOneWindow(terms),
      isReasonEach: this.#isReasonEach || hasOwnReason,
      onWrite: (change) => session.write(change),
      onWriteLine: (lineId, change) => this.#writeLine(lineId, change),
      onLeave: (at) => this.#leave(at),
      onReasonEach: (isEach) => this.#setReasonEach(isEach),
      onNext: () => void this.#next(terms),
    };
  }

  /** The marketplace's words at the fields they are about, until something is written. */
  #refusals(): RefundFormView['refusals'] {
    const { intent, stage } = this.#session;
    if (!intent || !('failure' in stage) || stage.failure?.words !== 'refund.failed') return [];
    return (intent.error?.fields ?? []).map(({ path, message }) => ({
      at: refundPlace(path, intent.request as RefundRequest),
      path,
      message,
    }));
  }

  #writeLine(lineId: string, change: Partial<RefundLineDraft>): void {
    const { lines = {} } = this.#session.draft;
    this.#session.write({ lines: { ...lines, [lineId]: { ...lines[lineId], ...change } } });
  }

  #leave(at: RefundPlace): void {
    this.#left.add(JSON.stringify(at));
    this.#element.requestUpdate();
  }

  #setReasonEach(isEach: boolean): void {
    this.#isReasonEach = isEach;
    const { lines = {} } = this.#session.draft;
    const same = Object.entries(lines).map(([id, line]): [string, RefundLineDraft] => [
      id,
      { ...line, reasonCode: '' },
    ]);
    if (isEach) this.#element.requestUpdate();
    else this.#session.write({ lines: Object.fromEntries(same) });
  }

  /** The first problem has the focus, wherever it stands. */
  async #next(terms: RefundTerms): Promise<void> {
    if (this.#session.next()) return;
    const lineIds = terms.options.lines.map(({ lineId }) => lineId);
    const problems = this.#session.plan?.problems ?? [];
    await this.#element.updateComplete;
    const root = this.#element.renderRoot as ShadowRoot;
    const wrong = problems.map(
      ({ at }) => root.getElementById(placeId(at, lineIds)) ?? root.getElementById('astray'),
    );
    const all = [...root.querySelectorAll<HTMLElement>('[id]')];
    const first = all.find((each) => wrong.includes(each));
    const inside = first?.matches('fieldset') ? first.querySelector('input') : undefined;
    (inside ?? first)?.focus();
  }

  #focus(selector: string): void {
    this.#element.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
