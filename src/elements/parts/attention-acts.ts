import { CareError, type CareErrorDetails } from '../../adapter/care-error.js';
import type { CareController, Connected } from '../../controllers/care-controller.js';
import type { Thread } from '../../model/thread.js';
import { AttentionCommand } from '../../store/attention.js';
import type { Intent } from '../../store/intent.js';
import type { Submission } from '../../store/submission.js';
import { writingOf } from '../../store/writing.js';

/** How one of them ended, or that it has not. */
export type ActState = 'pending' | 'applied' | 'failed' | 'unknown';

/** One conversation of which she said that it needs a reply, or none. */
export interface AttentionAct {
  readonly thread: Thread;
  readonly needed: boolean;
  readonly state: ActState;
  /** Why it failed. */
  readonly error?: CareErrorDetails;
  readonly intent?: Intent;
}

/** Where they are said: an inbox, or a conversation. */
export interface ActsPlace {
  readonly element: Connected;
  readonly care: CareController;
}

/** So many are said at a time: marketplaces count requests. */
const AT_A_TIME = 4;

/** What she has said of conversations here, each by itself: some may end well and others not. */
export class AttentionActs {
  readonly #place: ActsPlace;
  readonly #ended: () => void;
  readonly #acts = new Map<string, AttentionAct>();

  /** @param ended Told once all that were said together have ended. */
  constructor(place: ActsPlace, ended: () => void) {
    this.#place = place;
    this.#ended = ended;
  }

  of(threadId: string): AttentionAct | undefined {
    return this.#acts.get(threadId);
  }

  in(state: ActState): readonly AttentionAct[] {
    return [...this.#acts.values()].filter((act) => act.state === state);
  }

  /** Forgets those that ended so; an unknown one stays kept, and is found again when it is tried. */
  forget(state: ActState): void {
    for (const { thread } of this.in(state)) this.#acts.delete(thread.id);
    this.#place.element.requestUpdate();
  }

  async set(threads: readonly Thread[], needed: boolean): Promise<void> {
    this.forget('applied');
    this.forget('failed');
    const waiting = threads.filter(({ id }) => this.of(id)?.state !== 'pending');
    for (const thread of waiting) this.#put({ thread, needed, state: 'pending' });
    const work = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift())
        await this.#setOne(next, needed);
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, work));
    this.#ended();
  }

  /** Asks what became of those nobody knows. */
  async check(): Promise<void> {
    for (const act of this.in('unknown')) {
      const { intent } = act;
      if (!intent) continue;
      // It may have changed, so that what was seen of it is of before.
      const thread = withoutVersion(act.thread);
      this.#put({ ...act, state: 'pending' });
      const { command, care } = await this.#command();
      const checked = await command.check(intent, care.locale);
      this.#put(
        checked.intent
          ? outcomeOf({ ...act, thread }, checked.intent)
          : { ...act, thread, state: 'applied' },
      );
    }
    this.#ended();
  }

  async #setOne(thread: Thread, needed: boolean): Promise<void> {
    const act: AttentionAct = { thread, needed, state: 'pending' };
    try {
      const { command, care, scope } = await this.#command();
      const { submission, thread: now = withoutVersion(thread) } = await command.set(
        scope,
        thread,
        needed,
        care.locale,
      );
      const ended = await this.#ofSubmission(act, submission, command);
      this.#put(ended.state === 'applied' ? { ...ended, thread: now } : ended);
    } catch (thrown) {
      const error = thrown instanceof CareError ? thrown : { kind: 'unknown' as const };
      this.#put({ ...act, state: 'failed', error });
    }
  }

  /** What failed is let go of: trying again is another act. */
  async #ofSubmission(
    act: AttentionAct,
    submission: Submission,
    command: AttentionCommand,
  ): Promise<AttentionAct> {
    if (submission.result === 'gone') return { ...act, state: 'failed' };
    const ended = outcomeOf(act, submission.intent);
    const { store } = this.#place.care;
    if (ended.error?.kind === 'unsupported') store?.withdraw('threads.setReplyNeeded');
    if (ended.state === 'failed') await command.letGo(submission.intent);
    return ended;
  }

  async #command() {
    const { care } = this.#place;
    const { store, description } = care;
    if (!store || !description) throw new CareError({ kind: 'unavailable' });
    const { intents } = await writingOf(store).load();
    return { care, scope: description.scope, command: new AttentionCommand(store, intents) };
  }

  #put(act: AttentionAct): void {
    this.#acts.set(act.thread.id, act);
    this.#place.element.requestUpdate();
  }
}

function outcomeOf(act: AttentionAct, intent: Intent): AttentionAct {
  const { state, error } = intent;
  if (state === 'applied') return { ...act, state: 'applied', intent };
  const isOver = state === 'refused' || state === 'failed';
  return { ...act, state: isOver ? 'failed' : 'unknown', intent, ...(error ? { error } : {}) };
}

/** To undo what was done, whichever version it has by now. */
function withoutVersion(thread: Thread): Thread {
  const copy: { -readonly [Name in keyof Thread]: Thread[Name] } = { ...thread };
  delete copy.version;
  return copy;
}
