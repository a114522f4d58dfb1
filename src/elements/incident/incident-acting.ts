import type { ReactiveController, TemplateResult } from 'lit';
import { toCareError, type CareErrorDetails } from '../../adapter/care-error.js';
import type { IncidentActRequest } from '../../adapter/commands.js';
import { Announcer } from '../../controllers/announcer.js';
import type { CareController, Connected } from '../../controllers/care-controller.js';
import { DraftController } from '../../controllers/draft-controller.js';
import type { IntentController } from '../../controllers/intent-controller.js';
import { addStyles } from '../../controllers/late-styles.js';
import { ViewController } from '../../controllers/view-controller.js';
import { say } from '../../format/phrase.js';
import type { Action } from '../../model/action.js';
import type { Incident } from '../../model/incident.js';
import { mayDo } from '../../model/incident-moves.js';
import type { Reason } from '../../model/reason.js';
import { sentText } from '../../model/reply-draft.js';
import type { CareStore } from '../../store/care-store.js';
import type { DraftContent } from '../../store/drafts.js';
import { incidentDraftKey, IncidentCommands } from '../../store/incident-commands.js';
import { isInTheWay, type Intent } from '../../store/intent.js';
import { openReasons } from '../../store/reason-list.js';
import type { Submission } from '../../store/submission.js';
import { uploadsOf } from '../../store/uploads.js';
import { writingOf } from '../../store/writing.js';
import { incidentActs as english } from '../../text/en/incident-acts.js';
import { DataForm } from '../parts/data-form.js';
import { isFocusFree } from '../parts/focus-free.js';
import type { IncidentDays } from '../parts/incident-days.js';
import { actStage, type ActProgress, type ActStage } from './act-stage.js';
import { actingStyles } from './acting-styles.js';
import { actingView } from './acting-view.js';
import { CareIncidentActEvent, CareIncidentResolveEvent } from './incident-events.js';

/** The panel, as it is known to what is done to its incident. */
export interface ActingInside {
  readonly element: Connected;
  readonly care: CareController;
  readonly intents: IntentController;
  readonly incident: () => Incident | undefined;
  /** Once it has come: what counts business days. */
  readonly days: () => IncidentDays | undefined;
  /** The id of the act that is shown: that which is on its way, else the one that she has opened. */
  readonly action: () => string | undefined;
  readonly close: () => void;
  readonly reread: () => void;
}

/** Why an act cannot be sent as it stands, besides what is wrong with its form. */
export type ActProblem = 'reason' | 'word';

/** Whom the word of a resolution is for (`IncidentActRequest.message`). */
const OPERATOR = 'operator';

const LOADING = 'situation.loading';

const NOTHING_KNOWN: ActProgress = { isSending: false };

/**
 * One act on an incident from its first word until the marketplace has all of it: the word to the operator and then the
 * resolution, or what a form asks. What is half done stands still until it is finished; what nobody knows, until it is known.
 */
export class IncidentActing implements ReactiveController {
  readonly inside: ActingInside;
  readonly form: DataForm;
  readonly #draft: DraftController;
  readonly #reasons;
  readonly #announcer: Announcer;
  #key: string | undefined;
  #progress = NOTHING_KNOWN;
  /** Whether its files are being looked at, before it is sent. */
  #isReading = false;
  /** Whether what is wrong is said. */
  #isAsked = false;

  constructor(inside: ActingInside) {
    const { element, care } = inside;
    this.inside = inside;
    care.learn(english);
    addStyles(element, ...actingStyles);
    element.addController(this);
    this.#draft = new DraftController(element, care, () => this.#draftKey);
    this.#reasons = new ViewController(
      element,
      care,
      () => (this.isResolve && care.has('reasons') ? 'resolve' : undefined),
      ({ store, locale }) => openReasons(store, 'incident-resolve', locale),
    );
    this.#announcer = new Announcer(element);
    this.form = new DataForm({
      ...{ element, care },
      form: () => this.action?.form,
      draft: () => this.draft,
      write: (change) => this.write(change),
    });
    // It comes between two updates, and may be asked before the next.
    this.#draft.hostUpdate();
    this.#reasons.hostUpdate();
    this.hostUpdate();
  }

  hostUpdate(): void {
    if (this.#key === this.#draftKey) return;
    this.#key = this.#draftKey;
    this.#progress = NOTHING_KNOWN;
    this.#isAsked = false;
  }

  /** The act, as it came with the incident; `undefined`: it is not among those that can be done. */
  get action(): Action | undefined {
    const id = this.inside.action();
    return this.inside.incident()?.actions.find((action) => action.id === id);
  }

  get isResolve(): boolean {
    return this.inside.action() === 'resolve';
  }

  /** Whether it can be done now; else what was written is kept, and said so. */
  get isPossible(): boolean {
    const incident = this.inside.incident();
    const id = this.inside.action();
    return incident !== undefined && id !== undefined && mayDo(incident, id);
  }

  get stage(): ActStage {
    return actStage(this.#intent, this.#progress);
  }

  /** What is shown as typed: of an act on its way, what was sent. */
  get draft(): DraftContent {
    const request = this.#intent?.request as IncidentActRequest | undefined;
    const content = this.#draft.content;
    if (!request || !this.#intent || !isInTheWay(this.#intent.state)) return content;
    const { message, reasonCode } = request;
    return {
      ...content,
      text: message?.text ?? '',
      ...(reasonCode === undefined ? {} : { reasonCode }),
    };
  }

  /** Whether what is written will not outlive the page. */
  get isNotKept(): boolean {
    return this.#draft.isNotKept;
  }

  get isAsked(): boolean {
    return this.#isAsked;
  }

  /** The reasons to choose from; `undefined`: not read yet. */
  get reasons(): readonly Reason[] | undefined {
    if (!this.inside.care.has('reasons')) return [];
    return this.#reasons.view?.state.value;
  }

  /** Why they could not be read. */
  get reasonsError(): CareErrorDetails | undefined {
    return this.reasons === undefined ? this.#reasons.view?.state.error : undefined;
  }

  /** Whether it is not known yet if a reason has to be chosen: until then nothing is sent without one. */
  get isReadingReasons(): boolean {
    return this.isResolve && this.reasons === undefined && this.reasonsError === undefined;
  }

  rereadReasons(): void {
    this.#reasons.view?.refresh();
  }

  /** What keeps it from being sent, besides its form. */
  get problems(): readonly ActProblem[] {
    if (!this.isResolve) return [];
    const { reasons = [] } = this;
    const { text, reasonCode } = this.draft;
    const isMissing = reasons.length > 0 && !reasons.some(({ code }) => code === reasonCode);
    return [
      ...(isMissing ? (['reason'] as const) : []),
      // The word is what the operator checks by: without it nothing goes (the Mirakl guide).
      ...(sentText(text) === '' ? (['word'] as const) : []),
    ];
  }

  /** By its path: what the marketplace said of a field. */
  get refusals(): Readonly<Record<string, string>> {
    const { stage } = this;
    const fields = stage.at === 'writing' ? (stage.failure?.error?.fields ?? []) : [];
    return Object.fromEntries(fields.map(({ path, message }) => [path, message ?? '']));
  }

  render(): TemplateResult {
    return actingView(this);
  }

  /** What was known of it was known of other words. */
  write(change: Partial<DraftContent>): void {
    const intent = this.#intent;
    const isOver = intent && !isInTheWay(intent.state);
    this.#progress = NOTHING_KNOWN;
    this.#draft.write(change);
    if (isOver) void this.#commands().then(({ commands }) => commands.letGo(intent));
  }

  /** Sends it, unless something keeps it from being sent: then that is said, and has the cursor. */
  async submit(): Promise<void> {
    const { store, description } = this.inside.care;
    if (this.stage.at !== 'writing' || !this.isPossible || !store || !description) return;
    if (this.isReadingReasons) return this.#announcer.say(say(this.inside.care.look, LOADING));
    // A second press while a file is read must not send it twice.
    if (this.#isReading) return;
    const key = this.#key;
    this.#isReading = true;
    await this.form.read().finally(() => (this.#isReading = false));
    if (key !== this.#key) return;
    const isWrong =
      this.problems.length > 0 || this.form.problems.length > 0 || this.form.hasUnfitFile;
    this.#isAsked = isWrong;
    this.inside.element.requestUpdate();
    if (isWrong) return this.#focusProblem();
    await this.#send(store);
  }

  /** Asks the marketplace what became of it. */
  async check(): Promise<void> {
    const intent = this.#intent;
    if (!intent || this.#progress.checked === 'checking') return;
    await this.#during({ checked: 'checking' }, async () => {
      const { commands } = await this.#commands();
      const checked = await commands.check(intent, this.inside.care.locale);
      if (checked.intent) await this.inside.intents.take(checked.intent);
      return { checked };
    });
    const { at } = this.stage;
    if (at === 'unknown') this.#say('incident.stillUnknown');
    else if (at === 'partly') this.#say('incident.partly');
    else if (this.#intent) this.#say('incident.wasNotDone');
  }

  /** Does what is left. */
  async finish(): Promise<void> {
    const intent = this.#intent;
    if (!intent) return;
    await this.#during({ isSending: true }, async () => {
      const { commands } = await this.#commands();
      return this.#taken(await commands.goOn(intent, this.inside.care.locale));
    });
    if (this.stage.at === 'partly') this.#say('incident.partly');
  }

  /** Gives it up: nobody can say what became of it, or it cannot be finished. */
  async abandon(): Promise<void> {
    const intent = this.#intent;
    if (!intent) return;
    const { commands } = await this.#commands();
    await commands.abandon(intent);
    this.#progress = NOTHING_KNOWN;
    this.inside.reread();
    this.inside.element.requestUpdate();
  }

  async #send(store: CareStore): Promise<void> {
    const incident = this.inside.incident();
    const { description, locale } = this.inside.care;
    if (!incident || !description) return;
    await this.#during({ isSending: true }, async () => {
      const files = await this.form.outgoing(store);
      const request = this.#requestOf(incident, files);
      const event = this.isResolve
        ? new CareIncidentResolveEvent(request)
        : new CareIncidentActEvent(request);
      this.inside.element.dispatchEvent(event);
      if (event.defaultPrevented) {
        uploadsOf(store).returned(files);
        return {};
      }
      const { commands } = await this.#commands();
      const { scope } = description;
      const submission = await commands.act({ scope, locale, request, incident });
      if (wasNotSent(submission)) uploadsOf(store).returned(files);
      return this.#taken(submission);
    });
    const { stage } = this;
    if (stage.at === 'partly') this.#say('incident.partly');
    else if (stage.at === 'unknown') this.#say('incident.unknownAct');
    else if (stage.at === 'writing' && stage.failure) {
      this.#say(stage.failure.words);
      this.#focusProblem();
    }
  }

  #requestOf({ id: incidentId }: Incident, files: IncidentActRequest['files']): IncidentActRequest {
    const { text, reasonCode } = this.draft;
    const { answers } = this.form;
    // What could not be read again may still be what she had chosen: the marketplace says.
    const isOffered = this.reasons?.some(({ code }) => code === reasonCode) ?? reasonCode !== '';
    const isReason = this.isResolve && isOffered;
    return {
      ...{ command: 'incident-act', incidentId, action: this.inside.action() ?? '', files },
      ...(isReason && reasonCode !== undefined ? { reasonCode } : {}),
      ...(this.isResolve ? { message: { recipient: OPERATOR, text: sentText(text) } } : {}),
      ...(answers === undefined ? {} : { answers }),
    };
  }

  /** What became of it, as far as no intent says so. */
  async #taken(submission: Submission): Promise<Partial<ActProgress>> {
    if (submission.result === 'gone') return {};
    const { intent, result } = submission;
    if (result === 'not-begun') return { notBegun: intent.error };
    await this.inside.intents.take(intent);
    const { error } = intent;
    if (error?.kind === 'unsupported') this.inside.care.store?.withdraw('incidents.act');
    // It is not as it was seen: what is shown is read again.
    if (error?.kind === 'conflict') this.inside.reread();
    const isOther = result === 'in-the-way' && intent.state === 'applied';
    return isOther ? { notBegun: { kind: 'conflict', code: 'in-the-way' } } : {};
  }

  /** Nothing that one act waits for changes another that is shown by then. */
  async #during(
    progress: Partial<ActProgress>,
    work: () => Promise<Partial<ActProgress>>,
  ): Promise<void> {
    const key = this.#key;
    const show = (shown: ActProgress): void => {
      if (key === this.#key) this.#progress = shown;
      this.inside.element.requestUpdate();
    };
    show({ ...NOTHING_KNOWN, ...progress });
    try {
      show({ ...NOTHING_KNOWN, ...(await work()) });
    } catch (thrown) {
      const error = toCareError(thrown);
      // Its row says so.
      const isCancelled = error.code === 'upload-cancelled';
      show({ ...NOTHING_KNOWN, ...(isCancelled ? {} : { notBegun: error }) });
    }
    await this.inside.element.updateComplete;
  }

  async #commands(): Promise<{ readonly commands: IncidentCommands }> {
    const { store } = this.inside.care;
    // Only asked for with a store at hand; who has left meanwhile hears a failure like any other.
    if (!store) throw toCareError(undefined);
    const { intents, drafts } = await writingOf(store).load();
    return { commands: new IncidentCommands({ store, intents, drafts }) };
  }

  /** Of the act that is shown. */
  get #intent(): Intent | undefined {
    const { intent } = this.inside.intents;
    const { action } = (intent?.request ?? {}) as Partial<IncidentActRequest>;
    return action !== undefined && action === this.inside.action() ? intent : undefined;
  }

  get #draftKey(): string | undefined {
    const id = this.inside.incident()?.id;
    const action = this.inside.action();
    return id === undefined || action === undefined ? undefined : incidentDraftKey(id, action);
  }

  #say(words: Parameters<typeof say>[1] & PlainActWord): void {
    this.#announcer.say(say(this.inside.care.look, words));
  }

  #focusProblem(): void {
    const { element } = this.inside;
    void element.updateComplete.then(() => {
      const wrong = element.renderRoot.querySelector<HTMLElement>('.acting [aria-invalid="true"]');
      const field = wrong?.matches('fieldset') ? wrong.querySelector<HTMLElement>('input') : wrong;
      if (isFocusFree(element)) field?.focus();
    });
  }
}

type PlainActWord =
  | 'incident.stillUnknown'
  | 'incident.partly'
  | 'incident.wasNotDone'
  | 'incident.unknownAct'
  | 'incident.failed'
  | 'incident.changed'
  | 'incident.busy'
  | 'incident.storageNeeded';

/** So that what was put in place for it may be used again. */
function wasNotSent(submission: Submission): boolean {
  if (submission.result === 'gone') return true;
  const { state } = submission.intent;
  return submission.result !== 'performed' || state === 'refused' || state === 'failed';
}
