import type { ReactiveController } from 'lit';
import { toCareError } from '../../adapter/care-error.js';
import type { CloseCaseRequest, OutgoingFile } from '../../adapter/commands.js';
import { Announcer } from '../../controllers/announcer.js';
import type { CareController, Connected } from '../../controllers/care-controller.js';
import { onDeparture } from '../../controllers/departure.js';
import { DraftController } from '../../controllers/draft-controller.js';
import { heardFrom } from '../../controllers/heard-from.js';
import { IntentController } from '../../controllers/intent-controller.js';
import { say } from '../../format/phrase.js';
import type { CareCase } from '../../model/case.js';
import { closureAnswers, isClosedWith, ownName } from '../../model/closure-form.js';
import { scopeKey } from '../../model/scope.js';
import { CaseCommands, caseDraftKey, caseRecord } from '../../store/case-commands.js';
import type { CareStore } from '../../store/care-store.js';
import type { DraftContent } from '../../store/drafts.js';
import { isInTheWay, type Intent } from '../../store/intent.js';
import type { RecordView } from '../../store/record-view.js';
import type { Submission } from '../../store/submission.js';
import { uploadsOf } from '../../store/uploads.js';
import { writingOf } from '../../store/writing.js';
import { isEnded, standingOf } from '../../model/case-standing.js';
import type { ClosureTerms } from '../parts/closure-terms.js';
import { DataForm } from '../parts/data-form.js';
import { isFocusFree } from '../parts/focus-free.js';
import { filesOf } from '../parts/form-kept.js';
import { CareClosureSubmitEvent, CareClosureSubmittedEvent } from './closure-events.js';
import { ClosureRefill } from './closure-refill.js';
import {
  closureStage,
  notBegunFailure,
  type ClosureFailure,
  type ClosureProgress,
  type ClosureStage,
} from './closure-stage.js';
import { KnownTerms } from './known-terms.js';

export interface ClosureSessionOptions {
  readonly caseId: () => string | undefined;
  readonly view: () => RecordView<CareCase> | undefined;
}

const NOTHING: ClosureProgress = { step: 'form', isSending: false };

/**
 * The closure of one case from the first answer until the marketplace has it: written, checked, sent once, asked after.
 * What it waits for belongs to this case and this seller: once another is shown, the answer changes nothing any more.
 */
export class ClosureSession implements ReactiveController {
  readonly care: CareController;
  readonly form: DataForm;
  readonly #element: Connected;
  readonly #options: ClosureSessionOptions;
  readonly #draft: DraftController;
  readonly #intents: IntentController;
  readonly #announcer: Announcer;
  readonly #refill: ClosureRefill;
  readonly #terms = new KnownTerms();
  #owner: string | undefined;
  #progress = NOTHING;
  #isAsked = false;
  /** Whether its files are being looked at. */
  #isReading = false;
  /** What was closed from here, and how it stood before: its words are no draft that was left behind. */
  #closedHere: { readonly id: string; readonly stood: string | undefined } | undefined;

  constructor(element: Connected, care: CareController, options: ClosureSessionOptions) {
    this.care = care;
    this.#element = element;
    this.#options = options;
    element.addController(this);
    this.#draft = new DraftController(element, care, () => {
      const id = options.caseId();
      return id === undefined ? undefined : caseDraftKey(id);
    });
    this.#intents = new IntentController(element, care, {
      command: 'case-close',
      record: () => {
        const id = options.caseId();
        return id === undefined ? undefined : caseRecord(id);
      },
      applied: (intent) => this.#onApplied(intent),
    });
    this.#announcer = new Announcer(element);
    this.#refill = new ClosureRefill({
      onFiles: (withFiles, isTaken) => {
        if (isTaken) this.#draft.write(withFiles(this.#draft.content));
        element.requestUpdate();
      },
    });
    this.form = new DataForm({
      ...{ element, care },
      form: () => this.terms?.form,
      draft: () => this.draft,
      write: (change) => this.write(change),
    });
  }

  hostUpdate(): void {
    const { description } = this.care;
    const owner = JSON.stringify([
      this.#options.caseId(),
      description && scopeKey(description.scope),
    ]);
    if (owner !== this.#owner) {
      this.#owner = owner;
      this.#refill.drop();
      this.#progress = NOTHING;
      this.#isAsked = false;
    }
    this.#followRefusal();
    // What she checks is what may be sent: a day may have passed, or the case asks for something else by now.
    if (this.stage.at === 'check' && this.careCase && !this.isFit) {
      this.#progress = NOTHING;
      this.#isAsked = isWritten(this.draft);
    }
  }

  hostDisconnected(): void {
    onDeparture(this.#element, () => this.#refill.drop());
  }

  get careCase(): CareCase | undefined {
    const careCase = this.#options.view()?.state.value;
    return careCase?.id === this.#options.caseId() ? careCase : undefined;
  }

  /** What closing it asks for; `undefined`: nobody says, or it has not been read. */
  get terms(): ClosureTerms | undefined {
    const { careCase } = this;
    return careCase && this.#terms.of(careCase, this.care.look);
  }

  get stage(): ClosureStage {
    return closureStage(this.#intents.intent, this.#progress);
  }

  /** As it is typed; of one that was not accepted, before anything is typed, as it was sent. */
  get draft(): DraftContent {
    const { content } = this.#draft;
    return isWritten(content) ? content : (this.#refill.content ?? content);
  }

  /** Documents of one that was not accepted that have to be attached anew, by their names. */
  get lacks(): readonly string[] {
    return this.#refill.lacks;
  }

  get isNotKept(): boolean {
    return this.#draft.isNotKept;
  }

  /** Whether what is wrong is said. */
  get isAsked(): boolean {
    return this.#isAsked;
  }

  /** Whether it could be sent as it stands, as far as its files have been looked at. */
  get isFit(): boolean {
    return (
      this.terms !== undefined && this.form.problems.length === 0 && this.form.unfit.length === 0
    );
  }

  /** Whether something was typed for a case that was closed without it. */
  get isLeftBehind(): boolean {
    if (!isWritten(this.#draft.content)) return false;
    return !(this.#isClosedWithIt ?? this.#closedHere?.id === this.#options.caseId());
  }

  /** Whether it was closed with just what stands here, as from another tab of hers; `undefined`: nobody says. */
  get #isClosedWithIt(): boolean | undefined {
    const { careCase, terms, form } = this;
    const written = terms && form.answers && closureAnswers(terms.options, form.answers);
    if (!careCase?.closed || this.hasArrived || !written) return undefined;
    const documents = form.fields.filter(({ kind }) => kind === 'document');
    const files = documents.flatMap(({ name }) => filesOf(this.draft, name));
    return isClosedWith(careCase.closed, { ...written, sizes: files.map(({ size }) => size) });
  }

  /** Whether the marketplace has a closure from here, and the case has not been read again since. */
  get hasArrived(): boolean {
    const { careCase } = this;
    const { id, stood } = this.#closedHere ?? {};
    return careCase !== undefined && careCase.id === id && standingOf(careCase) === stood;
  }

  write(change: Partial<DraftContent>): void {
    const { intent } = this.#intents;
    const isOver = intent && !isInTheWay(intent.state);
    if (!isWritten(this.#draft.content)) this.#refill.take();
    // What was known of it was known of other answers.
    this.#progress = NOTHING;
    this.#draft.write({ ...this.draft, ...change });
    const { store } = this.care;
    if (isOver && store) void commandsOf(store).then((commands) => commands.letGo(intent));
  }

  /** Throws away what was typed. */
  reset(): void {
    if (this.stage.at !== 'form' && this.stage.at !== 'check') return;
    this.#refill.drop();
    this.#isAsked = false;
    this.form.clearHalfTyped();
    this.write({ text: '', values: {}, files: [] });
  }

  /** Says from now on what is wrong. */
  ask(): void {
    this.#isAsked = true;
    this.#element.requestUpdate();
  }

  /** Goes to the check step. @returns whether it did; else what is wrong is said. */
  async next(): Promise<boolean> {
    if (this.stage.at !== 'form' || this.#isReading || !this.terms) return false;
    const owner = this.#owner;
    this.#isReading = true;
    await this.form.read().finally(() => (this.#isReading = false));
    if (owner !== this.#owner || this.stage.at !== 'form') return false;
    const { isFit } = this;
    this.#isAsked = !isFit;
    this.#show({ ...NOTHING, step: isFit ? 'check' : 'form' });
    return isFit;
  }

  back(): void {
    this.#show(NOTHING);
  }

  /** Asks the host, and sends. Never twice: a second press meets what is on its way. */
  async submit(): Promise<void> {
    const { store, description, locale } = this.care;
    const { careCase, terms } = this;
    const answers = terms && this.form.answers && closureAnswers(terms.options, this.form.answers);
    if (!this.#isAt('check') || !store || !description || !careCase || !answers) return;
    const typed = this.#draft.content;
    const asksFrom = heardFrom(this.#element);
    const sending = { step: 'check', isSending: true } as const;
    await this.#during({ ...sending, isUploading: true }, async (show) => {
      const files = await this.form.outgoing(store);
      show(sending);
      const request: CloseCaseRequest = {
        ...{ command: 'case-close', caseId: careCase.id, ...answers },
        files: files.map(({ field, ...file }) => ({
          ...file,
          field: ownName(field, answers.outcome),
        })),
      };
      const event = new CareClosureSubmitEvent(request);
      // Her documents may have gone up for longer than this stands here.
      asksFrom().dispatchEvent(event);
      if (event.defaultPrevented) return this.#unsent(store, files);
      // Of the press: by now the page may have another marketplace.
      const commands = await commandsOf(store);
      const { scope } = description;
      const submission = await commands.close({ scope, locale, request, careCase, typed });
      if (wasNotSent(submission)) this.#unsent(store, files);
      return this.#taken(submission, store);
    });
    const { stage } = this;
    if (stage.at === 'unknown') this.#tell('closure.unknown');
    else if (stage.at === 'form' && stage.failure) this.#tell(stage.failure.words);
  }

  /** Asks the marketplace what became of it. */
  async check(): Promise<void> {
    const { intent } = this.#intents;
    const { store } = this.care;
    if (!intent || !store || this.#progress.checked === 'checking') return;
    await this.#during({ ...NOTHING, checked: 'checking' }, async () => {
      const commands = await commandsOf(store);
      const checked = await commands.check(intent, this.care.locale);
      if (checked.intent) await this.#intents.take(checked.intent);
      this.#options.view()?.refresh();
      return { checked };
    });
    if (this.stage.at === 'unknown') this.#say('closure.stillUnknown');
    else if (this.#intents.intent) this.#tell('closure.wasNotDone');
  }

  /** She has looked in the marketplace, and it is not closed. */
  async abandon(): Promise<void> {
    const { intent } = this.#intents;
    const { store } = this.care;
    if (!intent || !store) return;
    const commands = await commandsOf(store);
    await commands.abandon(intent);
    this.#options.view()?.refresh();
    this.#show(NOTHING);
  }

  #isAt(at: ClosureStage['at']): boolean {
    return this.stage.at === at;
  }

  #unsent(store: CareStore, files: readonly OutgoingFile[]): Partial<ClosureProgress> {
    uploadsOf(store).returned(files);
    return { step: 'check' };
  }

  /** What became of it, as far as no intent says so. */
  async #taken(submission: Submission, store: CareStore): Promise<Partial<ClosureProgress>> {
    if (submission.result === 'gone') return {};
    const { intent, result } = submission;
    const { error } = intent;
    if (result === 'not-begun') return { notBegun: notBegunFailure(error) };
    await this.#intents.take(intent);
    if (error?.kind === 'unsupported') store.withdraw('cases.close');
    // It is not as it was seen: what is shown is read again.
    if (error?.kind === 'conflict') this.#options.view()?.refresh();
    const isOther = result === 'in-the-way' && intent.state === 'applied';
    return isOther ? { notBegun: { words: 'closure.justClosed' } } : {};
  }

  /** Nothing that one closure waits for changes another that is shown by then. */
  async #during(
    progress: ClosureProgress,
    work: (show: (progress: ClosureProgress) => void) => Promise<Partial<ClosureProgress>>,
  ): Promise<void> {
    const owner = this.#owner;
    const show = (shown: ClosureProgress): void => {
      if (owner === this.#owner) this.#show(shown);
    };
    show(progress);
    try {
      show({ ...NOTHING, ...(await work(show)) });
    } catch (thrown) {
      const error = toCareError(thrown);
      // Its row says so.
      const isCancelled = error.code === 'upload-cancelled';
      show({ ...NOTHING, ...(isCancelled ? {} : { notBegun: notBegunFailure(error) }) });
    }
    await this.#element.updateComplete;
  }

  #onApplied({ request, record }: Intent): void {
    const { outcome } = request as CloseCaseRequest;
    const event = new CareClosureSubmittedEvent(record.id, outcome);
    const { careCase } = this;
    const isShown = careCase?.id === record.id && !isEnded(careCase);
    this.#closedHere = { id: record.id, stood: isShown ? standingOf(careCase) : undefined };
    this.#element.dispatchEvent(event);
    if (record.id !== this.#options.caseId()) return;
    this.#options.view()?.refresh();
    this.#isAsked = false;
    this.#show(NOTHING);
  }

  /** One that was not accepted stands there as it was sent, until she writes. */
  #followRefusal(): void {
    const { careCase, terms } = this;
    const { store, locale } = this.care;
    // Of one that is just not read nothing is known: it stays as it is.
    if (!store || !careCase) return;
    const isRefused = careCase.state === 'refused' && careCase.closed !== undefined;
    const refused = { owner: this.#owner, careCase, form: terms?.form, store, locale };
    this.#refill.follow(isRefused ? refused : undefined);
  }

  #show(progress: ClosureProgress): void {
    this.#progress = progress;
    this.#element.requestUpdate();
  }

  /** Where the focus goes to what has come of it, that is heard already. */
  #tell(words: ClosureFailure['words'] | 'closure.unknown'): void {
    if (!isFocusFree(this.#element)) this.#say(words);
  }

  #say(words: ClosureFailure['words'] | 'closure.unknown' | 'closure.stillUnknown'): void {
    this.#announcer.say(say(this.care.look, words));
  }
}

async function commandsOf(store: CareStore): Promise<CaseCommands> {
  const { intents, drafts } = await writingOf(store).load();
  return new CaseCommands({ store, intents, drafts });
}

function isWritten({ values = {}, files = [] }: DraftContent): boolean {
  return files.length > 0 || Object.keys(values).length > 0;
}

/** So that what was put in place for it may be used again. */
function wasNotSent(submission: Submission): boolean {
  if (submission.result === 'gone') return true;
  const { state } = submission.intent;
  return submission.result !== 'performed' || state === 'refused' || state === 'failed';
}
