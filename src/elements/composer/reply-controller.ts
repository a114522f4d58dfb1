import type { ReactiveController } from 'lit';
import type { CareError } from '../../adapter/care-error.js';
import type { ReplyRequest } from '../../adapter/commands.js';
import { Announcer } from '../../controllers/announcer.js';
import type { CareController, Connected } from '../../controllers/care-controller.js';
import type { Hooks, ReviewFinding } from '../../controllers/care-host.js';
import { onDeparture } from '../../controllers/departure.js';
import { DraftController } from '../../controllers/draft-controller.js';
import { IntentController } from '../../controllers/intent-controller.js';
import { say } from '../../format/phrase.js';
import {
  presetRecipient,
  replyProblems,
  sentText,
  type ReplyDraft,
  type ReplyProblem,
} from '../../model/reply-draft.js';
import { scopeKey } from '../../model/scope.js';
import type { Thread } from '../../model/thread.js';
import { warnOnce } from '../../store/integrator-log.js';
import { writingOf } from '../../store/writing.js';
import type { CareStore } from '../../store/care-store.js';
import { replyDraftKey } from '../../store/reply-draft-key.js';
import { isInTheWay, type Intent } from '../../store/intent.js';
import type { Submission } from '../../store/submission.js';
import { baselineOf } from '../../store/thread-baseline.js';
import { CareMessageSendEvent, CareMessageSentEvent } from './composer-events.js';
import {
  composerStage,
  replyFailure,
  type ComposerStage,
  type ReplyFailure,
  type ReplyProgress,
} from './composer-stage.js';

/** An element in which a thread is answered. */
export interface ReplyElement extends Connected {
  readonly threadId: string | undefined;
}

/** An answer as the screen shows it. */
export interface ReplyShown extends ReplyDraft {
  readonly stage: ComposerStage;
  readonly problems: readonly ReplyProblem[];
  readonly findings: readonly ReviewFinding[];
  readonly isReviewSilent: boolean;
  /** Whether what is written will not outlive the page. */
  readonly isNotKept: boolean;
}

/**
 * One answer from its first word until the marketplace has it: written, reviewed, sent, checked, given up.
 *
 * What is going on with one thread stays with it: when another is shown, or another shop's, a new session begins,
 * and what the one before still waits for changes nothing any more.
 */
export class ReplyController implements ReactiveController {
  readonly #element: ReplyElement;
  readonly #care: CareController;
  readonly #reread: () => void;
  readonly #draft: DraftController;
  readonly #intents: IntentController;
  readonly #announcer: Announcer;
  #session = newSession();

  /** @param reread Reads the thread again: something happened in it that this screen has not seen. */
  constructor(element: ReplyElement, care: CareController, reread: () => void) {
    this.#element = element;
    this.#care = care;
    this.#reread = reread;
    element.addController(this);
    this.#draft = new DraftController(element, care, () =>
      element.threadId === undefined ? undefined : replyDraftKey(element.threadId),
    );
    this.#intents = new IntentController(element, care, {
      command: 'thread-reply',
      record: () =>
        element.threadId === undefined ? undefined : { kind: 'thread', id: element.threadId },
      applied: (intent) => this.#tellSent(intent),
    });
    this.#announcer = new Announcer(element);
  }

  hostUpdate(): void {
    const { store, description } = this.#care;
    const { threadId } = this.#element;
    const owner = description && scopeKey(description.scope);
    const before = this.#session;
    if (before.threadId === threadId && before.store === store && before.owner === owner) return;
    this.#endReview();
    this.#session = { ...newSession(), threadId, store, owner };
  }

  hostDisconnected(): void {
    onDeparture(this.#element, () => {
      this.#endReview();
      this.#session = newSession();
    });
  }

  /** What is shown of the answer to a thread. */
  shown(thread: Thread): ReplyShown {
    const { asked, findings, isReviewSilent } = this.#session;
    const stage = this.#stageOf(thread);
    const { intent } = this.#intents;
    const draft = intent && isInTheWay(intent.state) ? draftOf(intent) : this.#draftFor(thread);
    const { compose: rules } = thread;
    return {
      ...draft,
      ...{ stage, findings, isReviewSilent, isNotKept: this.#draft.isNotKept },
      problems: asked && rules && stage.at === 'writing' ? replyProblems(draft, rules) : [],
    };
  }

  /** With the first word the addressee stands: who writes meanwhile must not change it under her hands. */
  writeText(thread: Thread, text: string): void {
    this.#write({ ...this.#draftFor(thread), text });
  }

  choose(recipient: string): void {
    this.#write({ recipient });
  }

  /** Sends what is written, unless something keeps it from being sent: that is answered. */
  submit(thread: Thread): readonly ReplyProblem[] {
    const session = this.#session;
    const { compose: rules } = thread;
    if (!rules || this.#stageOf(thread).at !== 'writing') return [];
    const draft = this.#draftFor(thread);
    const { text, recipient } = draft;
    const problems = replyProblems(draft, rules);
    session.asked = problems.length > 0;
    session.notBegun = undefined;
    this.#element.requestUpdate();
    if (recipient === undefined || problems.length > 0) return problems;
    void this.#send(session, thread, { text, recipient });
    return [];
  }

  /** She wants to change it after all, while the host still looks at it. */
  stopReview(): void {
    this.#endReview();
    this.#element.requestUpdate();
  }

  /** Asks the marketplace what became of it. */
  async check(): Promise<void> {
    const session = this.#session;
    const { store, locale } = this.#care;
    const { intent } = this.#intents;
    if (!store || !intent || session.checked === 'checking') return;
    session.checked = 'checking';
    this.#element.requestUpdate();
    const { commands } = await writingOf(store).load();
    const checked = await commands.check(intent, locale);
    if (!this.#isCurrent(session)) return;
    session.checked = checked;
    this.#element.requestUpdate();
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
    const { store } = this.#care;
    const { intent } = this.#intents;
    if (!store || !intent) return false;
    const { intents } = await writingOf(store).load();
    if (!(await intents.abandon(intent)) || !this.#isCurrent(session)) return false;
    this.#write(draftOf(intent));
    return true;
  }

  #stageOf({ compose }: Thread): ComposerStage {
    const rules = this.#care.can('threads.reply') ? compose : undefined;
    const { review, ...progress } = this.#session;
    const isReviewed = review !== undefined;
    return composerStage(rules, this.#intents.intent, { ...progress, isReviewed });
  }

  #draftFor(thread: Thread): ReplyDraft {
    const { text, recipient: chosen } = this.#draft.content;
    const rules = thread.compose;
    const isAllowed = rules?.recipients.some(({ id }) => id === chosen) === true;
    const preset = rules && chosen === undefined ? presetRecipient(rules, thread)?.id : undefined;
    // A choice that the thread no longer allows is no choice: nobody is written to by habit.
    const recipient = isAllowed ? chosen : preset;
    return recipient === undefined ? { text } : { text, recipient };
  }

  #write(change: Partial<ReplyDraft>): void {
    Object.assign(this.#session, NOTHING_KNOWN);
    this.#draft.write(change);
  }

  async #send(session: Session, thread: Thread, draft: Required<ReplyDraft>): Promise<void> {
    const { store, description, locale } = this.#care;
    if (!store || !description || !(await this.#passesReview(session, thread.id, draft))) return;
    // Left in the very moment the review ended.
    if (!this.#isCurrent(session)) return;
    const request: ReplyRequest = {
      command: 'thread-reply',
      threadId: thread.id,
      recipient: draft.recipient,
      text: sentText(draft.text),
      files: [],
    };
    const event = new CareMessageSendEvent(request);
    this.#element.dispatchEvent(event);
    if (event.defaultPrevented) return;
    session.isSending = true;
    this.#element.requestUpdate();
    const { version } = thread;
    const act = {
      ...{ scope: description.scope, locale, request, baseline: baselineOf(store, thread) },
      ...(version === undefined ? {} : { expectedVersion: version }),
    };
    const submission = await writingOf(store)
      .load()
      .then(
        ({ commands }) => commands.reply(act),
        (error: CareError) => ({ result: 'not-fetched', error }) as const,
      );
    session.isSending = false;
    // Perhaps another conversation is shown by now: that it was sent is told all the same.
    if (submission.result === 'performed') void this.#intents.take(submission.intent);
    // The adapter answered: it does not do this, for no thread.
    if (submission.result === 'performed' && submission.intent.error?.kind === 'unsupported') {
      store.withdraw('threads.reply');
    }
    if (this.#isCurrent(session)) this.#tellEnd(session, submission);
    this.#element.requestUpdate();
  }

  /** Shown once, a warning may be overridden by sending again; so may a review that did not answer. */
  async #passesReview(session: Session, threadId: string, draft: Required<ReplyDraft>) {
    if (session.isReviewSilent) return true;
    const shown = new Set(session.findings.map(({ message }) => message));
    const review = (session.review = new AbortController());
    const found = await reviewedBy(this.#care.hooks, { threadId, ...draft }, review);
    // Called off, or its conversation was left.
    if (session.review !== review) return false;
    session.review = undefined;
    session.isReviewSilent = found === undefined;
    session.findings = found ?? [];
    this.#element.requestUpdate();
    if (!found) this.#announce('composer.reviewSilent');
    return found?.every(({ severity, message }) => severity === 'warn' && shown.has(message));
  }

  #endReview(): void {
    this.#session.review?.abort();
    this.#session.review = undefined;
  }

  #isCurrent(session: Session): boolean {
    return this.#session === session && this.#element.threadId === session.threadId;
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
    if (failure?.words === 'composer.conflict') this.#reread();
  }

  #tellSent(intent: Intent): void {
    // That one of the same words was in the way is still to be read.
    const { notBegun } = this.#session;
    if (intent.record.id === this.#element.threadId) {
      Object.assign(this.#session, NOTHING_KNOWN, { asked: false, notBegun });
    }
    this.#announce('composer.sent');
    const event = new CareMessageSentEvent(intent.record.id, intent.result?.id);
    this.#element.dispatchEvent(event);
  }

  #announce(words: ReplyNews): void {
    this.#announcer.say(say(this.#care.look, words));
  }
}

/** What sends did not come from the host's server: nothing was sent. */
interface NotFetched {
  readonly result: 'not-fetched';
  readonly error: CareError;
}

/** What is not there to ask with did not answer, either. */
async function reviewedBy(
  { reviewMessage: hook }: Hooks,
  draft: Required<ReplyDraft> & { readonly threadId: string },
  ended: AbortController,
): Promise<readonly ReviewFinding[] | undefined> {
  if (!hook) return [];
  const module = await import('../../controllers/review.js').catch(() => undefined);
  return module?.reviewMessage(hook, draft, ended, warnOnce);
}

type ReplyNews =
  | ReplyFailure['words']
  | 'composer.sent'
  | 'composer.unknown'
  | 'composer.stillUnknown'
  | 'composer.reviewSilent';

/** What goes on with the answer to one thread of one shop. */
interface Session extends Writable<Omit<ReplyProgress, 'isReviewed'>> {
  readonly threadId: string | undefined;
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
    ...{ threadId: undefined, store: undefined, owner: undefined },
    ...{ asked: false, isSending: false, review: undefined },
  };
}

function draftOf({ request }: Intent): ReplyDraft {
  const { text, recipient } = request as ReplyRequest;
  return { text, recipient };
}
