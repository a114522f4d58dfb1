import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { isBadRecord } from '../../adapter/parse.js';
import type { CareController, Connected } from '../../controllers/care-controller.js';
import { CareNavigateEvent } from '../../controllers/care-events.js';
import type { SendKey } from '../../controllers/care-host.js';
import { addStyles } from '../../controllers/late-styles.js';
import { ViewController } from '../../controllers/view-controller.js';
import { say } from '../../format/phrase.js';
import type { ComposeRules } from '../../model/compose.js';
import type { Order } from '../../model/order.js';
import type { Subject, Thread } from '../../model/thread.js';
import { openComposeOptions } from '../../store/compose-options.js';
import type { Intent } from '../../store/intent.js';
import { openOrder } from '../../store/order-record.js';
import { openThreads } from '../../store/thread-list.js';
import { writingOf } from '../../store/writing.js';
import { start as english } from '../../text/en/start.js';
import { situationOf, stalenessOf } from '../parts/situation-of.js';
import { notOffered } from '../parts/situation.js';
import { CareMessageSentEvent } from './composer-events.js';
import type { ComposerView } from './composer-view.js';
import type { DraftProblem } from './errand.js';
import { Letter } from './letter.js';
import { renderLetter } from './letter-view.js';
import type { SendingShown } from './sending-view.js';
import { START, startAbout, startDraftOf, type StartOccasion } from './start-errand.js';
import { audienceNote, existingThreads, startHead, topicFields } from './start-view.js';
import { StartSearch } from './start-search.js';
import { startStyles } from './start-styles.js';

export interface StartFormOptions {
  readonly tag: string;
  /** The order that the host names; `undefined`: it is looked for here. */
  readonly orderId: () => string | undefined;
  readonly audience: () => string | undefined;
  readonly sendKey: () => SendKey;
  readonly undoSeconds: () => number;
}

/**
 * A new conversation: what it is about, those that are there already, and then whom it is for, why, and the words.
 * Whom it is for and why have to be chosen, and nobody is chosen beforehand who reads together with others.
 */
export class StartForm implements ReactiveController {
  readonly #element: Connected;
  readonly #care: CareController;
  readonly #options: StartFormOptions;
  readonly #search: StartSearch;
  readonly #order;
  readonly #rules;
  readonly #threads;
  readonly #letter: Letter<StartOccasion>;
  /** Found here; `null`: about none. */
  #picked: Order | null | undefined;
  /** Found here, and taken over by the host: its address says so, and it comes back as `orderId`. */
  #leftTo: string | undefined;
  /** Where its draft is kept, of the one that she wants to begin although there are others. */
  #begun: string | undefined;
  #sent: string | undefined;
  /** What is to have the cursor as soon as it is there. */
  #wantsFocus: string | undefined;

  constructor(element: Connected, care: CareController, options: StartFormOptions) {
    this.#element = element;
    this.#care = care;
    this.#options = options;
    care.learn(english);
    addStyles(element, startStyles);
    this.#search = new StartSearch(element, care, {
      isShown: () => this.#about === undefined,
      onFound: (order) => this.#find(order),
    });
    const about = () => (this.#about === undefined ? undefined : JSON.stringify(this.#about));
    this.#order = new ViewController(
      element,
      care,
      () => (care.offers.orders?.get === true ? this.#about?.id : undefined),
      ({ store, wanted, locale }) => openOrder(store, wanted, locale),
    );
    this.#rules = new ViewController(element, care, about, ({ store, wanted, locale }) =>
      openComposeOptions(store, JSON.parse(wanted) as Subject | null, locale),
    );
    this.#threads = new ViewController(
      element,
      care,
      about,
      ({ store, wanted, description, locale }) =>
        openThreads(store, { about: JSON.parse(wanted) as Subject | null }, description, locale),
    );
    this.#letter = new Letter<StartOccasion>(element, care, {
      kind: START,
      errand: () => (this.#about === undefined ? undefined : startAbout(this.#about)),
      occasion: () => this.#occasion,
      fetchSending: async (letter) =>
        (await import('./start-sending.js')).startSending(
          letter,
          (intent) => void this.#tell(intent),
        ),
      audience: options.audience,
      undoSeconds: options.undoSeconds,
      reread: () => {
        this.#rules.view?.refresh();
        this.#threads.view?.refresh();
      },
    });
    element.addController(this);
  }

  hostUpdate(): void {
    const { error } = this.#rules.view?.state ?? {};
    const id = this.#about?.id;
    if (error?.kind === 'not-found' && id !== undefined) this.#search.tellUnknown(id);
  }

  hostUpdated(): void {
    if (this.#wantsFocus !== undefined && this.#focus(this.#wantsFocus)) {
      this.#wantsFocus = undefined;
    }
  }

  /** Parts: those of the search, `start-head`, `start-other`, `existing`, `existing-thread`, `begin`, `start-sent`. */
  render(): TemplateResult {
    const care = this.#care;
    const { look } = care;
    const standing = { care, method: 'threads.start', tag: this.#options.tag } as const;
    if (care.readiness.kind !== 'ready') {
      return situationOf({ ...standing, shown: undefined }) ?? html``;
    }
    const isOpen = this.#letter.sending?.stage.at === 'unknown';
    if (!care.can('threads.start') && !isOpen) return notOffered('threads.start', look);
    if (this.#about === undefined || this.#isUnknown) return this.#search.render();
    const shown = this.#rules.view;
    const situation = situationOf({ ...standing, shown });
    if (situation || !shown?.state.value) return situation ?? html``;
    return html`<div class="start">
      ${stalenessOf(care, shown) ?? nothing}${this.#renderHead()} ${this.#renderExisting()}
      ${this.#isBegun ? this.#renderLetter() : nothing}
    </div>`;
  }

  focus(): void {
    this.#focus(`textarea, ${NUMBER}`);
  }

  #renderHead(): TemplateResult {
    const orderId = this.#options.orderId();
    const canChoose = orderId === undefined || orderId === this.#leftTo;
    return startHead({
      ...{ look: this.#care.look, about: this.#about ?? null, order: this.#orderShown },
      ...(canChoose ? { onOther: () => this.#find(undefined) } : {}),
    });
  }

  #renderExisting(): TemplateResult {
    const { look, links } = this.#care;
    const { state } = this.#threads.view ?? {};
    const isSent = this.#sent !== undefined && this.#sent === this.#letter.errand?.draftKey;
    return html`${
      isSent
        ? html`<p class="start-sent" part="start-sent">${say(look, 'start.sent')}</p>`
        : nothing
    }
    ${existingThreads({
      ...{ look, links, element: this.#element, threads: this.#threadsRead },
      ...{ hasMore: state?.complete === false, error: state?.error },
      onRetry: () => this.#threads.view?.refresh(),
    })}
    ${
      this.#isBegun || state?.status === 'loading'
        ? nothing
        : html`<button class="button primary" part="begin" type="button" @click=${this.#onBegin}>
            ${say(look, 'start.begin')}
          </button>`
    }`;
  }

  #renderLetter(): TemplateResult {
    const letter = this.#letter;
    const rules = this.#rules.view?.state.value;
    return renderLetter(letter, {
      ...{ rules, sendKey: this.#options.sendKey() },
      onBack: () => this.focus(),
      onSubmit: () => void this.#submit(),
      start: (more) => this.#shownBesides(more),
    });
  }

  #shownBesides(more: SendingShown | undefined): NonNullable<ComposerView['start']> {
    const { look, policy } = this.#care;
    const letter = this.#letter;
    const { draft } = letter.sending ?? letter;
    const rules = this.#rules.view?.state.value ?? NOTHING_ALLOWED;
    const chosen = rules.recipients.find(({ id }) => id === draft.recipient);
    const isReadByOperator = this.#about !== null && policy.operatorReadsAll === true;
    return {
      title: say(look, 'start.title'),
      placeholder: say(look, 'start.placeholder'),
      audienceNote: audienceNote({ look, chosen, isReadByOperator }),
      topic: topicFields({
        ...{ look, rules, draft: startDraftOf(draft, rules) },
        isFrozen: letter.stage.at !== 'writing',
        problemAt: (at) => more?.problemAt(at),
        onChange: (change) => letter.write({ ...letter.draft, ...change }),
      }),
    };
  }

  get #about(): Subject | null | undefined {
    const orderId = this.#options.orderId();
    const id = orderId ?? this.#picked?.id;
    if (id !== undefined) return { kind: 'order', id };
    return this.#picked === null ? null : undefined;
  }

  get #occasion(): StartOccasion | undefined {
    const about = this.#about;
    const rules = this.#rules.view?.state.value;
    if (about === undefined || !rules) return undefined;
    return { about, rules, threads: this.#threadsRead, order: this.#orderShown };
  }

  get #orderShown(): Order | undefined {
    return this.#order.view?.state.value ?? this.#picked ?? undefined;
  }

  get #threadsRead(): readonly Thread[] {
    const { state } = this.#threads.view ?? {};
    if (!state) return [];
    const rows = Array.from({ length: state.length }, (_, index) => state.at(index));
    return rows.filter((row): row is Thread => row !== undefined && !isBadRecord(row));
  }

  get #isUnknown(): boolean {
    return this.#rules.view?.state.error?.kind === 'not-found';
  }

  /** Those that are there come first, unless she has begun before or something is on its way. */
  get #isBegun(): boolean {
    const letter = this.#letter;
    const { text, files = [] } = letter.draft;
    const { stage } = letter;
    const isIdle = stage.at === 'writing' && !stage.failure && text === '' && files.length === 0;
    const state = this.#threads.view?.state;
    const isFirst = state?.status !== 'loading' && this.#threadsRead.length === 0;
    return !isIdle || isFirst || this.#begun === letter.errand?.draftKey;
  }

  readonly #onBegin = (): void => {
    this.#begun = this.#letter.errand?.draftKey;
    this.#sent = undefined;
    this.#wantsFocus = PLACES.recipient;
    this.#element.requestUpdate();
  };

  /** Whose address follows what is shown is asked first, so that a reload and a second tab find the same order. */
  #find(order: Order | null | undefined): void {
    const wish = new CareNavigateEvent({ to: 'compose', ...(order ? { orderId: order.id } : {}) });
    const isTaken = order !== null && !this.#element.dispatchEvent(wish);
    this.#picked = isTaken ? undefined : order;
    this.#leftTo = isTaken ? order?.id : undefined;
    this.#wantsFocus = order === undefined ? NUMBER : HEAD;
    this.#element.requestUpdate();
  }

  async #submit(): Promise<void> {
    const first = await this.#letter.submit();
    await this.#element.updateComplete;
    if (first) this.#focus(PLACES[first.at]);
    else if (this.#letter.stage.at === 'asking') this.#focus('.consent');
  }

  /** Tells the host, and leads to the conversation where she looks at this page. */
  async #tell(intent: Intent): Promise<void> {
    const { store, locale } = this.#care;
    if (!store) return;
    this.#begun = undefined;
    this.#sent = this.#letter.errand?.draftKey;
    this.#element.requestUpdate();
    const { commands } = await writingOf(store).load();
    const id = await commands.threadOf(intent, locale);
    this.#element.dispatchEvent(new CareMessageSentEvent(id, intent.result?.id));
    if (id === undefined || document.visibilityState !== 'visible') return;
    this.#element.dispatchEvent(new CareNavigateEvent({ to: 'thread', id }));
  }

  #focus(selector: string): boolean {
    const found = this.#element.renderRoot.querySelector<HTMLElement>(selector);
    found?.focus();
    return found !== null;
  }
}

const HEAD = '.start-head .start-title';
const NUMBER = '[name="order-number"]';

const PLACES: Readonly<Record<DraftProblem['at'], string>> = {
  recipient: 'input[name="recipient"]',
  reason: 'select[name="reason"]',
  title: 'input[name="subject"]',
  text: 'textarea',
  files: '[part~="attach"]',
};

const NOTHING_ALLOWED: ComposeRules = { recipients: [], text: { min: 1 } };
