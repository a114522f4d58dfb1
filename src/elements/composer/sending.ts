import type { ReactiveController } from 'lit';
import { toCareError, type CareError } from '../../adapter/care-error.js';
import type { OutgoingFile } from '../../adapter/commands.js';
import { Announcer } from '../../controllers/announcer.js';
import type { ReviewFinding, SendKey } from '../../controllers/care-host.js';
import { onDeparture } from '../../controllers/departure.js';
import { addStyles } from '../../controllers/late-styles.js';
import { IntentController } from '../../controllers/intent-controller.js';
import { say } from '../../format/phrase.js';
import type { ComposeRules } from '../../model/compose.js';
import { unresolvedIn } from '../../model/template.js';
import { scopeKey, type Scope } from '../../model/scope.js';
import type { LastMessage } from '../../model/thread.js';
import type { CareStore } from '../../store/care-store.js';
import type { DraftContent } from '../../store/drafts.js';
import { isInTheWay, isOpen, type Intent } from '../../store/intent.js';
import type { Submission } from '../../store/submission.js';
import { uploadsOf } from '../../store/uploads.js';
import { writingOf } from '../../store/writing.js';
import { sending } from '../../text/en/sending.js';
import { composerStage, replyFailure, type ComposerStage } from './composer-stage.js';
import { Aftermath } from './aftermath.js';
import { consentFor } from './consent.js';
import type {
  AddressedDraft,
  Dispatch,
  DraftProblem,
  MessageAct,
  MessageRequest,
} from './errand.js';
import { heldMessage, followHeld, holdMessage, type HeldMessage } from './held-messages.js';
import { kitFindings } from './kit-findings.js';
import type { Letter } from './letter.js';
import { askHost, passesReview } from './message-review.js';
import {
  wasCertainlyNotSent,
  type FileProgress,
  type NotFetched,
  type SendingNews,
} from './sending-news.js';
import { newSession, NOTHING_KNOWN, type Session } from './sending-session.js';
import { sendingStyles } from './sending-styles.js';
import { checkSendKey, undoSecondsOf } from './sending-settings.js';
import { sendingShown, type SendingShown } from './sending-view.js';
import { TypedOn } from './typed-on.js';

/**
 * One message from the press of _Send_ until the marketplace has it: reviewed, sent, checked, given up.
 *
 * What is going on with one errand stays with it: when another is shown, or another shop's, a new session begins,
 * and what the one before still waits for changes nothing any more.
 */
export class Sending<Occasion> implements ReactiveController {
  readonly #letter: Letter<Occasion>;
  readonly #typedOn: TypedOn;
  readonly #dispatch: Dispatch<Occasion>;
  readonly #intents: IntentController;
  readonly #announcer: Announcer;
  /** What can be done about a message that did not simply arrive. */
  readonly aftermath: Aftermath<Occasion>;
  #session = newSession();
  #stopHeld = (): void => {};

  constructor(letter: Letter<Occasion>, dispatch: Dispatch<Occasion>) {
    const { element, care } = letter;
    this.#letter = letter;
    this.#typedOn = new TypedOn(letter.element);
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
    this.aftermath = new Aftermath({
      ...{ letter, dispatch },
      intent: () => this.#intents.intent,
      session: () => this.#session,
      isCurrent: (session) => this.#isCurrent(session),
      announce: (words) => this.#announce(words),
    });
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

  hostConnected(): void {
    this.#stopHeld();
    this.#stopHeld = followHeld(() => this.#update());
  }

  hostDisconnected(): void {
    this.#stopHeld();
    onDeparture(this.#letter.element, () => {
      this.#endReview();
      this.#session = newSession();
    });
  }

  get stage(): ComposerStage {
    const { review, ...progress } = this.#session;
    const isReviewed = review !== undefined;
    const heldSeconds = this.#held?.seconds;
    return composerStage(this.#letter.rules, this.#intents.intent, {
      ...{ ...progress, isReviewed, heldSeconds },
    });
  }

  /** What is shown as written: of a message on its way, what was sent. */
  get draft(): DraftContent {
    const { intent } = this.#intents;
    const isFrozen = intent && isInTheWay(intent.state);
    if (isFrozen) return this.#dispatch.draftOf(intent.request as MessageRequest);
    return this.#held?.draft ?? this.#letter.draft;
  }

  /** What keeps it from being sent, once it was to be sent. */
  get problems(): readonly DraftProblem[] {
    const { rules } = this.#letter;
    if (!this.#session.asked || !rules || this.stage.at !== 'writing') return [];
    return this.#problemsOf(this.draft, rules);
  }

  get findings(): readonly ReviewFinding[] {
    return this.#session.findings;
  }

  get isReviewSilent(): boolean {
    return this.#session.isReviewSilent;
  }

  /** Who wrote while she did, where that kept it from being sent. */
  get answeredMeanwhile(): LastMessage | undefined {
    const { occasion } = this.#letter;
    const { intent } = this.#intents;
    const latest = occasion && this.#dispatch.latestOf(occasion);
    const isNew = latest?.id !== undefined && !intent?.baseline.ids.includes(latest.id);
    return isNew ? latest : undefined;
  }

  /** @param onBack She writes again: her words are back on the screen. */
  shown(sendKey: SendKey, onBack: () => void): SendingShown {
    // As soon as something is written, and not only when it is to go.
    undoSecondsOf(this.#letter.undoSeconds);
    checkSendKey(sendKey);
    return sendingShown(this, this.#letter, sendKey, onBack);
  }

  #problemsOf(draft: DraftContent, rules: ComposeRules): readonly DraftProblem[] {
    const problems = this.#dispatch.problems(draft, rules);
    const { length: count } = unresolvedIn(draft.text);
    if (count > 0) return [...problems, { at: 'text', code: 'unresolved', count }];
    const areUnfit = draft.files?.length && this.#letter.attachments?.problems.length;
    return areUnfit ? [...problems, { at: 'files', code: 'unfit' }] : problems;
  }

  /** Whether what was typed has nothing drawn but what is in the field already. The rest follows a little later. */
  isTypedOn(before: string, text: string): boolean {
    return before !== '' && text !== '' && !this.#session.asked && this.#typedOn.take(this);
  }

  /** What was known of it was known of other words. */
  changed(): void {
    Object.assign(this.#session, NOTHING_KNOWN);
  }

  /** Sends what is written, unless something keeps it from being sent: the first such thing is answered. */
  async submit(): Promise<DraftProblem | undefined> {
    const session = this.#session;
    if (this.stage.at !== 'writing') return undefined;
    if (this.#letter.draft.files?.length && !(await this.#areFilesRead(session))) return undefined;
    const { rules, occasion, element, draft } = this.#letter;
    if (!rules || !occasion) return undefined;
    const problems = this.#problemsOf(draft, rules);
    session.asked = problems.length > 0;
    session.notBegun = undefined;
    element.requestUpdate();
    const option = rules.recipients.find(({ id }) => id === draft.recipient);
    if (!option || !isAddressed(draft) || problems.length > 0) return problems[0];
    const expected = this.#dispatch.expectedReaders(rules, occasion);
    const consent = consentFor(option, expected, draft.files);
    if (consent && consent.id !== session.agreedTo) session.consent = consent;
    else void this.#send(session, occasion, draft);
    return undefined;
  }

  /** Whether all of them have been looked at. What looks at them may not have come, and that is said. */
  async #areFilesRead(session: Session): Promise<boolean> {
    session.isSending = true;
    this.#update();
    const attachments = await this.#letter.wantAttachments();
    await attachments?.read();
    session.isSending = false;
    if (!attachments) session.notBegun = { kind: 'unavailable' };
    this.#update();
    return attachments !== undefined && this.#isCurrent(session);
  }

  /** Yes, to those people, with those files. */
  agree(): void {
    const session = this.#session;
    session.agreedTo = session.consent?.id;
    session.consent = undefined;
    void this.submit();
  }

  disagree(): void {
    this.#session.consent = undefined;
    this.#update();
  }

  /** Nothing has gone yet: it does not go. */
  undo(): void {
    this.#held?.callBack();
    this.#announce('composer.calledBack');
  }

  /** How much of what is sent has gone up, from 0 to 1. */
  get progress(): number | undefined {
    return this.#session.progress;
  }

  /** She wants to change it after all, while the host still looks at it. */
  stopReview(): void {
    this.#endReview();
    this.#update();
  }

  async #send(session: Session, occasion: Occasion, draft: AddressedDraft): Promise<void> {
    const { care, element } = this.#letter;
    const { store, description, locale } = care;
    if (!store || !description) return;
    const { scope } = description;
    const version = this.#dispatch.versionOf(occasion);
    if (!(await this.#passesReview(session, occasion, draft))) return;
    const files = await this.#outgoing(session, store, draft);
    if (!files) return;
    // Left in the very moment the review ended, or while files went up.
    if (!this.#isCurrent(session)) return uploadsOf(store).returned(files);
    const request = this.#dispatch.requestOf(draft, occasion, files);
    const event = this.#dispatch.asks(request);
    element.dispatchEvent(event);
    if (event.defaultPrevented) return;
    if (!(await this.#isHeldToItsEnd(session, scope, draft))) {
      return uploadsOf(store).returned(files);
    }
    const baseline = this.#dispatch.baselineOf(store, occasion);
    await this.#perform(session, store, {
      ...{ scope, locale, request, baseline },
      ...(version === undefined ? {} : { expectedVersion: version }),
      ...(files.length === 0 ? {} : { onProgress: (part) => this.#showProgress(session, part) }),
    });
  }

  /** The files as the message names them; `undefined`: one of them could not be put in place, and that is said. */
  async #outgoing(
    session: Session,
    store: CareStore,
    { files = [] }: DraftContent,
  ): Promise<readonly OutgoingFile[] | undefined> {
    const { attachments } = this.#letter;
    if (files.length === 0 || !attachments) return [];
    session.isSending = true;
    this.#update();
    try {
      return await attachments.outgoing(files, store);
    } catch (thrown) {
      const error = toCareError(thrown);
      // Its row says so.
      session.notBegun = error.code === 'upload-cancelled' ? undefined : error;
      if (this.#isCurrent(session)) this.#announce('composer.failed');
      return undefined;
    } finally {
      session.isSending = false;
      this.#update();
    }
  }

  #showProgress(session: Session, { sentBytes, totalBytes }: FileProgress): void {
    session.progress = totalBytes > 0 ? Math.min(1, sentBytes / totalBytes) : undefined;
    this.#update();
  }

  /** Also where another conversation is shown by then, or nothing at all: it was sent, and goes. */
  async #isHeldToItsEnd(session: Session, scope: Scope, draft: DraftContent): Promise<boolean> {
    const seconds = undoSecondsOf(this.#letter.undoSeconds);
    const { draftKey } = session;
    if (seconds === 0 || draftKey === undefined) return true;
    const going = holdMessage({ scope, draftKey, draft, seconds });
    const { look } = this.#letter.care;
    this.#announcer.say(say(look, 'composer.held', { count: seconds }));
    return going;
  }

  async #perform(session: Session, store: CareStore, act: MessageAct): Promise<void> {
    session.isSending = true;
    this.#update();
    const submission = await writingOf(store)
      .load()
      .then(
        ({ commands }) => this.#dispatch.perform(commands, act),
        (error: CareError) => ({ result: 'not-fetched', error }) as const,
      );
    session.isSending = false;
    session.progress = undefined;
    if (wasCertainlyNotSent(submission)) uploadsOf(store).returned(act.request.files);
    // Perhaps another conversation is shown by now: that it was sent is told all the same.
    if (submission.result === 'performed') void this.#intents.take(submission.intent);
    // The adapter answered: it does not do this, for nobody.
    if (submission.result === 'performed' && submission.intent.error?.kind === 'unsupported') {
      store.withdraw(this.#letter.method);
    }
    if (this.#isCurrent(session)) this.#tellEnd(session, submission);
    this.#update();
  }

  #passesReview(session: Session, occasion: Occasion, draft: AddressedDraft): Promise<boolean> {
    const { rules, care } = this.#letter;
    const { files = [], text } = draft;
    const hasFiles = files.length > 0;
    const known = this.#dispatch.knownOf(occasion);
    const context = { hasFiles, forbids: rules?.forbids ?? [], known };
    const request = this.#dispatch.requestOf(draft, occasion, []);
    return passesReview(session, {
      own: kitFindings(text, context, care.look),
      ask: (ended) => askHost(care.hooks, request, ended),
      changed: () => this.#update(),
      onSilence: () => this.#announce('composer.reviewSilent'),
    });
  }

  #endReview(): void {
    this.#session.review?.abort();
    this.#session.review = undefined;
  }

  get #held(): HeldMessage | undefined {
    const { care, errand } = this.#letter;
    return care.description && errand && heldMessage(care.description.scope, errand.draftKey);
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
    if (result === 'in-the-way' && (intent.state === 'applied' || isOpen(intent.state))) {
      // Something was sent from elsewhere in that moment, and this screen has not seen it yet.
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
      Object.assign(this.#session, NOTHING_KNOWN, { asked: false, agreedTo: undefined, notBegun });
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

function isAddressed(draft: DraftContent): draft is AddressedDraft {
  return draft.recipient !== undefined;
}
