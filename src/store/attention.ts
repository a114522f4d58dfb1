import { CareError } from '../adapter/care-error.js';
import type { CheckAnswer, CheckQuestion } from '../adapter/check.js';
import type { AttentionRequest } from '../adapter/commands.js';
import { malformedAnswer, parseRecord } from '../adapter/parse.js';
import { checkAnswerSchema } from '../adapter/schemas/check-schema.js';
import { threadSchema } from '../adapter/schemas/thread-schema.js';
import type { Thread } from '../model/thread.js';
import type { Scope } from '../model/scope.js';
import { groupOf } from './answers.js';
import type { CareStore } from './care-store.js';
import type { Intent } from './intent.js';
import type { Checked, Intents, Submission } from './intents.js';

/** Says of conversations that they need no reply, or that they do after all. Kept before it is said, and said once. */
export class AttentionCommand {
  readonly #store: CareStore;
  readonly #intents: Intents;

  constructor(store: CareStore, intents: Intents) {
    this.#store = store;
    this.#intents = intents;
  }

  /**
   * Of one; where it has moved on since it was seen, the back end says so and nothing is changed. Answers what became
   * of it, and the thread as it then stood.
   */
  async set(
    scope: Scope,
    thread: Thread,
    needed: boolean,
    locale: string,
  ): Promise<{ readonly submission: Submission; readonly thread?: Thread }> {
    let changed: Thread | undefined;
    const { id, version } = thread;
    const request: AttentionRequest = { command: 'thread-attention', threadId: id, needed };
    const expected = version === undefined ? {} : { expectedVersion: version };
    const at = new Date(this.#store.now() + this.#store.clockOffsetMs).toISOString();
    const record = { kind: 'thread', id };
    const act = { scope, request, record, baseline: { ids: [], at }, ...expected };
    const submission = await this.#intents.submit(act, async ({ key, signal }) => {
      const { threads } = this.#store.adapter;
      if (!threads?.setReplyNeeded) throw new CareError({ kind: 'unsupported' });
      const call = { idempotencyKey: key, signal, locale, ...expected };
      const answer = await threads.setReplyNeeded(request, call);
      const parsed = parseRecord(threadSchema, answer, 'threads.setReplyNeeded');
      if (!parsed.ok) throw malformedAnswer(parsed.problem);
      changed = parsed.value;
      return { result: record };
    });
    if (submission.result === 'performed') this.#changed(submission.intent);
    return { submission, ...(changed ? { thread: changed } : {}) };
  }

  /** Asks what became of one that is unknown; where nobody can be asked, the thread itself says what it needs. */
  async check(intent: Intent, locale: string): Promise<Checked> {
    const checked = await this.#intents.check(intent, (question) => this.#ask(question, locale));
    if (checked.intent) this.#changed(checked.intent);
    return checked;
  }

  /** Lets go of one that was not done. */
  async letGo(intent: Intent): Promise<void> {
    await this.#intents.dismiss(intent);
  }

  async #ask(question: CheckQuestion, locale: string): Promise<CheckAnswer> {
    const { check } = this.#store.adapter;
    const { signal } = new AbortController();
    if (check) {
      const answer = await this.#store.read(signal, locale, (call) => check(question, call));
      const parsed = parseRecord(checkAnswerSchema, answer, 'check');
      if (!parsed.ok) throw malformedAnswer(parsed.problem);
      if (parsed.value.outcome !== 'unknown') return parsed.value;
    }
    const { threadId, needed } = question.request as AttentionRequest;
    const group = groupOf(this.#store, 'threads');
    const answer = await this.#store.read(signal, locale, (call) => group.get(threadId, call));
    const parsed = parseRecord(threadSchema, answer, 'threads.get');
    if (!parsed.ok) throw malformedAnswer(parsed.problem);
    const isNeeded = parsed.value.attention.state === 'needs-reply';
    return { outcome: isNeeded === needed ? 'applied' : 'not-applied' };
  }

  #changed({ state, record }: Intent): void {
    if (state === 'applied') this.#store.threadChanged(record.id);
  }
}
