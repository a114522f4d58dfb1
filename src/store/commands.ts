import type { CommandCall } from '../adapter/calls.js';
import { CareError } from '../adapter/care-error.js';
import type { Baseline, CheckAnswer, CheckQuestion } from '../adapter/check.js';
import type { CommandRequest, ReplyRequest } from '../adapter/commands.js';
import { malformedAnswer, parseRecord } from '../adapter/parse.js';
import { checkAnswerSchema } from '../adapter/schemas/check-schema.js';
import { messageReceiptSchema } from '../adapter/schemas/receipt-schema.js';
import type { Scope } from '../model/scope.js';
import type { CareStore } from './care-store.js';
import type { Drafts } from './drafts.js';
import type { Intent, Performed } from './intent.js';
import type { Ask, Checked, Intents, Submission } from './intents.js';
import { replyDraftKey } from './reply-draft-key.js';

/** One act, with all that has to be kept before it is sent. */
export interface Act<Request extends CommandRequest> {
  readonly scope: Scope;
  readonly locale: string;
  readonly request: Request;
  readonly baseline: Baseline;
  /** The version the seller was looking at. */
  readonly expectedVersion?: string;
}

export interface CommandsOptions {
  readonly store: CareStore;
  readonly intents: Intents;
  readonly drafts: Drafts;
}

/**
 * What changes something. Each command is kept before it is sent, sent once, and ends as applied, not applied
 * or unknown; nothing here ever tries again by itself.
 */
export class Commands {
  readonly #store: CareStore;
  readonly #intents: Intents;
  readonly #drafts: Drafts;

  constructor({ store, intents, drafts }: CommandsOptions) {
    this.#store = store;
    this.#intents = intents;
    this.#drafts = drafts;
  }

  /** Sends an answer; the same one again after it has failed goes under the same key. */
  reply({
    scope,
    locale,
    request,
    baseline,
    expectedVersion,
  }: Act<ReplyRequest>): Promise<Submission> {
    const version: { expectedVersion?: string } =
      expectedVersion === undefined ? {} : { expectedVersion };
    const record = { kind: 'thread', id: request.threadId };
    return this.#intents.submit({ scope, request, record, baseline, ...version }, async (call) => {
      const result = await this.#sendReply(request, {
        idempotencyKey: call.key,
        signal: call.signal,
        locale,
        ...version,
      });
      await this.#applied(scope, request);
      return result;
    });
  }

  /** Asks what became of a command that is unknown. Changes nothing in the back end. */
  check(intent: Intent, locale: string): Promise<Checked> {
    return this.#settle(intent, (question) => this.#ask(question, locale));
  }

  /** Its message came back under its key: nobody needs to be asked. */
  found(intent: Intent, messageId: string): Promise<Checked> {
    const record = { kind: 'message', id: messageId };
    return this.#settle(intent, () => Promise.resolve({ outcome: 'applied', record }));
  }

  /** The seller lets go of an answer that was refused or has failed; what she typed stays in its draft. */
  async letGo(intent: Intent): Promise<void> {
    await this.#intents.dismiss(intent);
  }

  #settle(intent: Intent, ask: Ask): Promise<Checked> {
    return this.#intents.check(intent, async (question) => {
      const answer = await ask(question);
      // Before anybody hears of it, as after a send: the text must not lie there ready to be sent again.
      if (answer.outcome === 'applied') await this.#applied(intent.scope, intent.request);
      return answer;
    });
  }

  async #sendReply(request: ReplyRequest, call: CommandCall): Promise<Performed> {
    const { threads } = this.#store.adapter;
    if (!threads?.reply) throw new CareError({ kind: 'unsupported' });
    const answer = parseRecord(
      messageReceiptSchema,
      await threads.reply(request, call),
      'threads.reply',
    );
    // It answered, so it did something; what, only a check can tell.
    if (!answer.ok) throw malformedAnswer(answer.problem);
    return { result: { kind: 'message', id: answer.value.messageId } };
  }

  async #ask(question: CheckQuestion, locale: string): Promise<CheckAnswer> {
    const { check } = this.#store.adapter;
    if (!check) return { outcome: 'unknown' };
    const { signal } = new AbortController();
    const answer = await this.#store.read(signal, locale, (call) => check(question, call));
    const parsed = parseRecord(checkAnswerSchema, answer, 'check');
    if (!parsed.ok) throw malformedAnswer(parsed.problem);
    return parsed.value;
  }

  /** What was typed goes only now, and only if it is still what was sent. */
  async #applied(scope: Scope, request: CommandRequest): Promise<void> {
    if (request.command !== 'thread-reply') return;
    const key = replyDraftKey(request.threadId);
    const draft = await this.#drafts.load(scope, key);
    if (draft?.text.trim() === request.text) await this.#drafts.discard(scope, key);
    this.#store.threadChanged(request.threadId);
  }
}
