import type { ReactiveController } from 'lit';
import type { CareError } from '../../adapter/care-error.js';
import { Announcer } from '../../controllers/announcer.js';
import type { ReviewFinding } from '../../controllers/care-host.js';
import { onDeparture } from '../../controllers/departure.js';
import { addStyles } from '../../controllers/late-styles.js';
import { IntentController } from '../../controllers/intent-controller.js';
import { reviewMessage } from '../../controllers/review.js';
import { say } from '../../format/phrase.js';
import { scopeKey } from '../../model/scope.js';
import type { CareStore } from '../../store/care-store.js';
import type { DraftContent } from '../../store/drafts.js';
import { warnOnce } from '../../store/integrator-log.js';
import { isInTheWay, type Intent } from '../../store/intent.js';
import type { Submission } from '../../store/submission.js';
import { writingOf } from '../../store/writing.js';
import { sending } from '../../text/en/sending.js';
import {
  composerStage,
  replyFailure,
  type ComposerStage,
  type ReplyFailure,
  type ReplyProgress,
} from './composer-stage.js';
import type { AddressedDraft, Dispatch, DraftProblem, MessageRequest } from './errand.js';
import type { Letter } from './letter.js';
import { sendingStyles } from './sending-styles.js';
import { sendingShown, type SendingShown } from './sending-view.js';

/**
 * One message from the press of _Send_ until the marketplace has it: reviewed, sent, checked, given up.
 *
 * What is going on with one errand stays with it: when another is shown, or another shop's, a new session begins,
 * and what the one before still waits for changes nothing any more.
 */
export class Sending<Occasion> implements ReactiveController {
  readonly #letter: Letter<Occasion>;
  readonly #dispatch: Dispatch<Occasion>;
  readonly #intents: IntentController;
  readonly #announcer: Announcer;
  #session = newSession();

  constructor(letter: Letter<Occasion>, dispatch: Dispatch<Occasion>) {
    const { element, care } = letter;
    this.#letter = letter;
    this.#dispatch = dispatch;
    care.learn(sending);
    addStyles(element, ...sendingStyles);
    element.addController(this);
    this.#intents = new IntentController(element, care, {
      command: dispatch.command,
      record: () => letter.errand?.record,
      applied: (intent) => this.#tellSent(intent),
    });
    this.#announcer = new Announcer(element);
    // It comes between two updates, and may be asked before the next.
    this.hostUpdate();
    this.#intents.hostUpdate();
  }

  hostUpdate(): void {
    const { errand, care } = this.#letter;
    const { store, description } = care;
    const draftKey = errand?.draftKey;
    const owner = description && scopeKey(description.scope);
    const before = this.#session;
    if (before.draftKey === draftKey && before.store === store && before.owner === owner) return;
    this.#endReview();
    this.#session = { ...newSession(), draftKey, store, owner };
  }

  hostDisconnected(): void {
    onDeparture(this.#letter.element, () => {
      this.#endReview();
      this.#session = newSession();
    });
  }

  get stage(): ComposerStage {
    const { review, ...progress } = this.#session;
    const isReviewed = review !== undefined;
    return composerStage(this.#letter.rules, this.#intents.intent, { ...progress, isReviewed });
  }

  /** What is shown as written: of a message on its way, what was sent. */
  get draft(): DraftContent {
    const { intent } = this.#intents;
    const isFrozen = intent && isInTheWay(intent.state);
    return isFrozen ? this.#dispatch.draftOf(intent.request as MessageRequest) : this.#letter.draft;
  }

  /** What keeps it from being sent, once it was to be sent. */
  get problems(): readonly DraftProblem[] {
    const { rules } = this.#letter;
    if (!this.#session.asked || !rules || this.stage.at !== 'writing') return [];
    return this.#dispatch.problems(this.draft, rules);
  }

  get findings(): readonly ReviewFinding[] {
    return this.#session.findings;
  }

  get isReviewSilent(): boolean {
    return this.#session.isReviewSilent;
  }

  /** @param onAbandoned Her words are back on the screen. */
  shown(onAbandoned: () => void): SendingShown {
    return sendingShown(this, this.#letter, onAbandoned);
  }

  /** What was known of it was known of other words. */
  changed(): void {
    Object.assign(this.#session, NOTHING_KNOWN);
  }

  /** Sends what is written, unless something keeps it from being sent: the first such thing is answered. */
  submit(): DraftProblem | undefined {
    const session = this.#session;
    const { rules, occasion, element } = this.#letter;
    if (!rules || !occasion || this.stage.at !== 'writing') return undefined;
    const draft = this.#letter.draft;
    const problems = this.#dispatch.problems(draft, rules);
    session.asked = problems.length > 0;
    session.notBegun = undefined;
    element.requestUpdate();
    if (isAddressed(draft) && problems.length === 0) void this.#send(session, occasion, draft);
    return problems[0];
  }

  /** She wants to change it after all, while the host still looks at it. */
  stopReview(): void {
    this.#endReview();
    this.#update();
  }

  /** Asks the marketplace what became of it. */
  async check(): Promise<void> {
    const session = this.#session;
    const { store, locale } = this.#letter.care;
    const { intent } = this.#intents;
    if (!store || !intent || session.checked === 'checking') return;
    session.checked = 'checking';
    this.#update();
    const { commands } = await writingOf(store).load();
    const checked = await commands.check(intent, locale);
    if (!this.#isCurrent(session)) return;
    session.checked = checked;
    this.#update();
    const state = checked.intent?.state;
    if (state === 'unknown') this.#announce('composer.stillUnknown');
    if (state === 'failed') this.#announce('composer.wasNotSent');
  }

  /**
   * The seller has looked in the marketplace and it is not there: her words come back to be sent anew.
   * @returns whether they are back on the screen.
   */
  async abandon(): Promise<boolean> {
    const session = this.#session;
    const { store } = this.#letter.care;
    const { intent } = this.#intents;
    if (!store || !intent) return false;
    const { intents } = await writingOf(store).load();
    if (!(await intents.abandon(intent)) || !this.#isCurrent(session)) return false;
    this.#letter.write(this.#dispatch.draftOf(intent.request as MessageRequest));
    return true;
  }

  async #send(session: Session, occasion: Occasion, draft: AddressedDraft): Promise<void> {
    const { care, element, method } = this.#letter;
    const { store, description, locale } = care;
    const request = this.#dispatch.requestOf(draft, occasion);
    if (!store || !description || !(await this.#passesReview(session, request))) return;
    // Left in the very moment the review ended.
    if (!this.#isCurrent(session)) return;
    const event = this.#dispatch.asks(request);
    element.dispatchEvent(event);
    if (event.defaultPrevented) return;
    session.isSending = true;
    this.#update();
    const baseline = this.#dispatch.baselineOf(store, occasion);
    const version = this.#dispatch.versionOf(occasion);
    const act = {
      ...{ scope: description.scope, locale, request, baseline },
      ...(version === undefined ? {} : { expectedVersion: version }),
    };
    const submission = await writingOf(store)
      .load()
      .then(
        ({ commands }) => this.#dispatch.perform(commands, act),
        (error: CareError) => ({ result: 'not-fetched', error }) as const,
      );
    session.isSending = false;
    // Perhaps another conversation is shown by now: that it was sent is told all the same.
    if (submission.result === 'performed') void this.#intents.take(submission.intent);
    // The adapter answered: it does not do this, for nobody.
    if (submission.result === 'performed' && submission.intent.error?.kind === 'unsupported') {
      store.withdraw(method);
    }
    if (this.#isCurrent(session)) this.#tellEnd(session, submission);
    this.#update();
  }

  /** Shown once, a warning may be overridden by sending again; so may a review that did not answer. */
  async #passesReview(session: Session, request: MessageRequest): Promise<boolean> {
    if (session.isReviewSilent) return true;
    const shown = new Set(session.findings.map(({ message }) => message));
    const review = (session.review = new AbortController());
    const found = await this.#reviewed(request, review);
    // Called off, or its conversation was left.
    if (session.review !== review) return false;
    session.review = undefined;
    session.isReviewSilent = found === undefined;
    session.findings = found ?? [];
    this.#update();
    if (!found) this.#announce('composer.reviewSilent');
    return (
      found?.every(({ severity, message }) => severity === 'warn' && shown.has(message)) === true
    );
  }

  async #reviewed(
    request: MessageRequest,
    ended: AbortController,
  ): Promise<readonly ReviewFinding[] | undefined> {
    const { reviewMessage: hook } = this.#letter.care.hooks;
    if (!hook) return [];
    const { recipient, text } = request;
    const thread = request.command === 'thread-reply' ? { threadId: request.threadId } : {};
    return reviewMessage(hook, { ...thread, recipient, text }, ended, warnOnce);
  }

  #endReview(): void {
    this.#session.review?.abort();
    this.#session.review = undefined;
  }

  #isCurrent(session: Session): boolean {
    return this.#session === session && this.#letter.errand?.draftKey === session.draftKey;
  }

  #tellEnd(session: Session, submission: Submission | NotFetched): void {
    if (submission.result === 'gone') return;
    if (submission.result === 'not-fetched') {
      session.notBegun = submission.error;
      return this.#announce('composer.failed');
    }
    const { intent, result } = submission;
    if (result === 'in-the-way' && intent.state === 'applied') {
      // The very same words were sent a moment ago from elsewhere, and this screen has not seen them yet.
      session.notBegun = { kind: 'conflict' };
    } else if (result === 'not-begun') session.notBegun = intent.error;
    const failure = replyFailure(intent, session);
    if (intent.state === 'unknown') this.#announce('composer.unknown');
    else if (failure) this.#announce(failure.words);
    if (failure?.words === 'composer.conflict') this.#letter.reread();
  }

  #tellSent(intent: Intent): void {
    // That one of the same words was in the way is still to be read.
    const { notBegun } = this.#session;
    const { errand, element } = this.#letter;
    if (intent.record.kind === errand?.record.kind && intent.record.id === errand.record.id) {
      Object.assign(this.#session, NOTHING_KNOWN, { asked: false, notBegun });
    }
    this.#announce('composer.sent');
    for (const event of this.#dispatch.tells(intent)) element.dispatchEvent(event);
  }

  #announce(words: SendingNews): void {
    this.#announcer.say(say(this.#letter.care.look, words));
  }

  #update(): void {
    this.#letter.element.requestUpdate();
  }
}

/** What sends did not come from the host's server: nothing was sent. */
interface NotFetched {
  readonly result: 'not-fetched';
  readonly error: CareError;
}

type SendingNews =
  | ReplyFailure['words']
  | 'composer.sent'
  | 'composer.unknown'
  | 'composer.stillUnknown'
  | 'composer.reviewSilent';

/** What goes on with one errand of one shop. */
interface Session extends Writable<Omit<ReplyProgress, 'isReviewed'>> {
  readonly draftKey: string | undefined;
  readonly store: CareStore | undefined;
  readonly owner: string | undefined;
  /** Whether it was to be sent as it is, so that what is missing is said. */
  asked: boolean;
  /** Ends the host's review that is going on. */
  review: AbortController | undefined;
}

type Writable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

const NOTHING_KNOWN = {
  findings: [],
  isReviewSilent: false,
  notBegun: undefined,
  checked: undefined,
} as const;

function newSession(): Session {
  return {
    ...NOTHING_KNOWN,
    ...{ draftKey: undefined, store: undefined, owner: undefined },
    ...{ asked: false, isSending: false, review: undefined },
  };
}

function isAddressed(draft: DraftContent): draft is AddressedDraft {
  return draft.recipient !== undefined;
}
