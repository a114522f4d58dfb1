import type { ReactiveController } from 'lit';
import type { CareController, Connected } from '../../controllers/care-controller.js';
import { onDeparture } from '../../controllers/departure.js';
import { DraftController } from '../../controllers/draft-controller.js';
import { Later } from '../../controllers/later.js';
import type { ComposeRules } from '../../model/compose.js';
import type { DraftContent } from '../../store/drafts.js';
import { writingOf, type Writing } from '../../store/writing.js';
import { closedStage } from './closed-stage.js';
import type { Attachments } from '../parts/attachments.js';
import type { ComposerStage } from './composer-stage.js';
import type { DraftProblem, Errand, ErrandKind, TemplateOccasion } from './errand.js';
import type { Sending } from './sending.js';
import type { TemplatePicker } from './template-picker.js';

export interface LetterOptions<Occasion> {
  readonly kind: ErrandKind<Occasion>;
  /** What is written, by the element's attributes; `undefined`: nothing. */
  readonly errand: () => Errand | undefined;
  /** What it is written on, as it was last read. */
  readonly occasion: () => Occasion | undefined;
  /** Fetches what sends it. */
  readonly fetchSending: (letter: Letter<Occasion>) => Promise<Sending<Occasion>>;
  /** Whom it is meant for, where who opened it knows. */
  readonly audience: () => string | undefined;
  /** How long a message can be called back after it was sent; 0: it goes at once. */
  readonly undoSeconds: () => number;
  /** Reads the occasion again: something happened there that this screen has not seen. */
  readonly reread: () => void;
}

/**
 * One message from its first word on. What sends it is fetched with that word, or at once where something of this
 * seller is kept here from before: who only reads does not carry it (decision 0903).
 */
export class Letter<Occasion> implements ReactiveController {
  readonly element: Connected;
  readonly care: CareController;
  readonly #options: LetterOptions<Occasion>;
  readonly #draft: DraftController;
  readonly #sending: Later<Sending<Occasion>>;
  readonly #attachments: Later<Attachments>;
  readonly #picker: Later<TemplatePicker<Occasion>>;
  #followed: Followed | undefined;
  /** What was to be sent while what sends was still being fetched. */
  #pressed: Press | undefined;

  constructor(element: Connected, care: CareController, options: LetterOptions<Occasion>) {
    this.element = element;
    this.care = care;
    this.#options = options;
    element.addController(this);
    this.#draft = new DraftController(element, care, () => this.errand?.draftKey);
    this.#sending = new Later(element, () => options.fetchSending(this));
    this.#attachments = new Later(element, async () => {
      const { Attachments } = await import('../parts/attachments.js');
      return new Attachments(this);
    });
    this.#picker = new Later(element, async () => {
      const { TemplatePicker } = await import('./template-picker.js');
      return new TemplatePicker(this);
    });
  }

  get errand(): Errand | undefined {
    return this.#options.errand();
  }

  get occasion(): Occasion | undefined {
    return this.#options.occasion();
  }

  /** `undefined`: nothing may be written, or it is not known yet. */
  get rules(): ComposeRules | undefined {
    return this.care.can(this.method) ? this.givenRules : undefined;
  }

  /** Also where it is not offered to write at all. */
  get givenRules(): ComposeRules | undefined {
    const { occasion } = this;
    return occasion && this.#options.kind.rulesOf(occasion);
  }

  /** What ready texts are filled from. */
  get templateOccasion(): TemplateOccasion | undefined {
    const { occasion } = this;
    return occasion && this.#options.kind.templateOccasionOf?.(occasion);
  }

  reread(): void {
    this.#options.reread();
  }

  get method(): ErrandKind<Occasion>['method'] {
    return this.#options.kind.method;
  }

  /** What is written, and whom it would go to. */
  get draft(): DraftContent {
    const { recipient: chosen, ...words } = this.#draft.content;
    const { occasion, givenRules: rules } = this;
    const isAllowed = rules?.recipients.some(({ id }) => id === chosen) === true;
    const { audience, kind } = this.#options;
    const meant = audience();
    // Meant for one party it is preset to that one alone, or to nobody.
    const preset =
      rules &&
      occasion &&
      chosen === undefined &&
      (meant
        ? rules.recipients.find(({ to }) => to.join() === meant)
        : kind.presetOf(rules, occasion));
    // A choice that is no longer allowed is no choice: nobody is written to by habit.
    const recipient = isAllowed ? chosen : preset ? preset.id : undefined;
    return recipient === undefined ? words : { ...words, recipient };
  }

  /** How long a message can be called back after it was sent. */
  get undoSeconds(): number {
    return this.#options.undoSeconds();
  }

  /** Whether what is written will not outlive the page. */
  get isNotKept(): boolean {
    return this.#draft.isNotKept;
  }

  /** What sends, once it has been fetched. */
  get sending(): Sending<Occasion> | undefined {
    return this.#sending.part;
  }

  /** The files of the draft, once what shows them has been fetched. */
  get attachments(): Attachments | undefined {
    return this.#attachments.part;
  }

  /** Ready texts, once they were asked for. */
  get picker(): TemplatePicker<Occasion> | undefined {
    return this.#picker.part;
  }

  /** What is fetched when she first asks for it. */
  get asked(): readonly Later<unknown>[] {
    return [this.#attachments, this.#picker];
  }

  get stage(): ComposerStage {
    const { rules, sending } = this;
    const { draftKey } = this.errand ?? {};
    const press = this.#pressed?.draftKey === draftKey ? this.#pressed : undefined;
    const stage = sending?.stage ?? closedStage(rules) ?? { at: 'writing', send: 'composer.send' };
    if (!press || stage.at !== 'writing') return stage;
    return press.hasFailed
      ? { at: 'writing', send: 'composer.tryAgain', failure: { words: 'composer.failed' } }
      : { at: 'sending' };
  }

  hostUpdate(): void {
    const { length } = this.#draft.content.files ?? [];
    if (length > 0) this.#attachments.expect();
    const { store, description } = this.care;
    const writing = store && writingOf(store);
    const isFollowed = this.#followed?.writing === writing;
    if (isFollowed || !this.element.isConnected) return;
    this.#followed?.stop();
    const scope = description?.scope;
    this.#followed = writing && scope && this.#follow(writing, scope);
  }

  hostDisconnected(): void {
    onDeparture(this.element, () => {
      this.#followed?.stop();
      this.#followed = undefined;
    });
  }

  /** With the first word the addressee stands: who writes meanwhile must not change it under her hands. */
  writeText(text: string): void {
    const { draft } = this;
    this.write({ ...draft, text }, this.sending?.isTypedOn(draft.text, text));
  }

  async togglePicker(): Promise<void> {
    (await this.#picker.want())?.toggle();
  }

  attach(files: readonly File[]): void {
    const { draft } = this;
    this.write({ ...draft, files: [...(draft.files ?? []), ...files] });
  }

  write(change: Partial<DraftContent>, isDrawn?: boolean): void {
    this.#pressed = undefined;
    this.sending?.changed();
    this.#draft.write(change, isDrawn);
    void this.#sending.want();
  }

  /** Sends what is written, unless something keeps it from being sent: the first such thing is answered. */
  async submit(): Promise<DraftProblem | undefined> {
    if (this.stage.at !== 'writing') return undefined;
    return (this.sending ?? (await this.#fetchPressed()))?.submit();
  }

  /** Fetches what knows the files of the draft. */
  wantAttachments(): Promise<Attachments | undefined> {
    return this.#attachments.want();
  }

  async #fetchPressed(): Promise<Sending<Occasion> | undefined> {
    const draftKey = this.errand?.draftKey;
    const press: Press = { draftKey, hasFailed: false };
    this.#pressed = press;
    this.element.requestUpdate();
    const sending = await this.#sending.want();
    // Left, or written on, meanwhile.
    if (this.#pressed !== press || this.errand?.draftKey !== draftKey) return undefined;
    if (sending) this.#pressed = undefined;
    else press.hasFailed = true;
    this.element.requestUpdate();
    return sending;
  }

  /** Something of hers may be on its way, begun elsewhere or before. */
  #follow(writing: Writing, scope: Parameters<Writing['follow']>[0]): Followed {
    const stop = writing.follow(scope, () => {
      void this.#sending.want();
      return { ready: Promise.resolve(), stop: () => {} };
    });
    return { writing, stop };
  }
}

interface Followed {
  readonly writing: Writing;
  readonly stop: () => void;
}

interface Press {
  readonly draftKey: string | undefined;
  hasFailed: boolean;
}
