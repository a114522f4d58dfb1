import type { CareAdapter } from '../adapter/care-adapter.js';
import type { CommandCall } from '../adapter/calls.js';
import { CareError } from '../adapter/care-error.js';
import type { Baseline, RecordRef } from '../adapter/check.js';
import type { CommandRequest, ReplyRequest, StartThreadRequest } from '../adapter/commands.js';
import { malformedAnswer, parseRecord } from '../adapter/parse.js';
import { messageReceiptSchema } from '../adapter/schemas/receipt-schema.js';
import type { Scope } from '../model/scope.js';
import { askAdapter } from './ask-adapter.js';
import type { CareStore } from './care-store.js';
import type { DraftContent, Drafts } from './drafts.js';
import { findBegun } from './find-begun.js';
import type { Intent } from './intent.js';
import type { Ask, Checked, Intents, Submission } from './intents.js';
import { replyDraftKey } from './reply-draft-key.js';
import { COMPOSE_OPTIONS, startDraftKey, startRecord } from './start-act.js';

/** One act, with all that has to be kept before it is sent. */
export interface Act<Request extends CommandRequest> {
  readonly scope: Scope;
  readonly locale: string;
  readonly request: Request;
  readonly baseline: Baseline;
  /** The version the seller was looking at. */
  readonly expectedVersion?: string;
  /** Hears how much of the files has gone up. */
  readonly onProgress?: NonNullable<CommandCall['onProgress']>;
}

type MessageRequest = ReplyRequest | StartThreadRequest;

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
  /** By message: the conversation that it was sent into from here. */
  readonly #begun = new Map<string, string>();

  constructor({ store, intents, drafts }: CommandsOptions) {
    this.#store = store;
    this.#intents = intents;
    this.#drafts = drafts;
  }

  /** Sends an answer; the same one again after it has failed goes under the same key. */
  reply(act: Act<ReplyRequest>): Promise<Submission> {
    const record = { kind: 'thread', id: act.request.threadId };
    return this.#send(act, record, 'reply', ({ threads }, call) =>
      threads?.reply?.(act.request, call),
    );
  }

  /** Begins a conversation; the same one again after it has failed goes under the same key. */
  start(act: Act<StartThreadRequest>): Promise<Submission> {
    return this.#send(act, startRecord(act.request.about), 'start', ({ threads }, call) =>
      threads?.start?.(act.request, call),
    );
  }

  /**
   * The conversation that a message stands in, also one that has just been begun; `undefined` where the marketplace
   * does not tell.
   */
  async threadOf(intent: Intent, locale: string): Promise<string | undefined> {
    const { request, result } = intent;
    if (request.command === 'thread-reply') return request.threadId;
    if (request.command !== 'thread-start' || !result) return undefined;
    return (
      this.#begun.get(result.id) ?? (await findBegun(this.#store, request.about, intent, locale))
    );
  }

  /** Asks what became of a command that is unknown. Changes nothing in the back end. */
  check(intent: Intent, locale: string): Promise<Checked> {
    return this.#settle(intent, (question) => askAdapter(this.#store, question, locale));
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

  #send(
    { scope, locale, request, baseline, expectedVersion, onProgress }: Act<MessageRequest>,
    record: RecordRef,
    method: 'reply' | 'start',
    send: (adapter: CareAdapter, call: CommandCall) => unknown,
  ): Promise<Submission> {
    const version = expectedVersion === undefined ? {} : { expectedVersion };
    const act = { scope, request, record, baseline, ...version };
    return this.#intents.submit(act, async ({ key, signal, heard }) => {
      const answer = await send(this.#store.adapter, {
        ...{ idempotencyKey: key, signal, locale, ...version },
        onProgress: (progress) => {
          heard();
          onProgress?.(progress);
        },
      });
      if (answer === undefined) throw new CareError({ kind: 'unsupported' });
      const receipt = parseRecord(messageReceiptSchema, answer, `threads.${method}`);
      // It answered, so it did something; what, only a check can tell.
      if (!receipt.ok) throw malformedAnswer(receipt.problem);
      const { messageId, threadId } = receipt.value;
      this.#begun.set(messageId, threadId);
      await this.#applied(scope, request);
      return { result: { kind: 'message', id: messageId } };
    });
  }

  /** What was typed goes only now, and only if it is still what was sent. */
  async #applied(scope: Scope, request: CommandRequest): Promise<void> {
    if (request.command !== 'thread-reply' && request.command !== 'thread-start') return;
    const isReply = request.command === 'thread-reply';
    const key = isReply ? replyDraftKey(request.threadId) : startDraftKey(request.about);
    const draft = await this.#drafts.load(scope, key);
    if (draft && isWhatWasSent(draft, request)) await this.#drafts.discard(scope, key);
    this.#store.threadChanged(isReply ? request.threadId : undefined);
    // What is left to attach is less by now.
    if (!isReply) this.#store.reads.invalidate(COMPOSE_OPTIONS);
  }
}

/** The words, and the files by name and size: a draft in another tab may have gone on. */
function isWhatWasSent({ text, files = [] }: DraftContent, request: MessageRequest): boolean {
  return (
    text.trim() === request.text &&
    files.length === request.files.length &&
    files.every(({ name, size }, at) => {
      const sent = request.files[at];
      return name === sent?.name && size === sent.size;
    })
  );
}
