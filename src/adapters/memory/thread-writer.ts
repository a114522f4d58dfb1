import type { CommandCall } from '../../adapter/calls.js';
import type { ComposeRules } from '../../model/compose.js';
import type { IncidentOthers } from './incident-others.js';
import type { KeyEntry, LedgerEvent } from './ledger.js';
import type { Market } from './market.js';
import type { Message } from '../../model/message.js';
import type { MessageReceipt, ThreadsGroup } from '../../adapter/threads-group.js';
import type { Offers } from '../../adapter/description.js';
import { freshId } from '../../adapter/fresh-id.js';
import type { Party } from '../../model/party.js';
import type { Service, Verdict } from './service.js';
import type { Subject, Thread } from '../../model/thread.js';
import type { World } from './worlds/world.js';
import { lastMessageOf } from './market.js';
import { refusal } from './refusals.js';
import { messageOf, validateSending } from './sending.js';
import type { ThreadRules } from './thread-rules.js';

type Start = Parameters<NonNullable<ThreadsGroup['start']>>[0];
type Reply = Parameters<NonNullable<ThreadsGroup['reply']>>[0];
type Attention = Parameters<NonNullable<ThreadsGroup['setReplyNeeded']>>[0];

/** What changes conversations. */
export class ThreadWriter {
  readonly #service: Service;
  readonly #market: Market;
  readonly #world: World;
  readonly #offers: Offers;
  readonly #rules: ThreadRules;
  readonly #others: IncidentOthers;

  constructor(
    service: Service,
    world: World,
    offers: Offers,
    rules: ThreadRules,
    others: IncidentOthers,
  ) {
    this.#service = service;
    this.#market = service.market;
    this.#world = world;
    this.#offers = offers;
    this.#rules = rules;
    this.#others = others;
  }

  async reply(request: Reply, call: CommandCall): Promise<MessageReceipt> {
    this.#insistOn(this.#offers.threads?.reply, call);
    const decide = (): Verdict => {
      const thread = this.#rules.withRules(request.threadId, call.locale);
      this.#compareVersion(thread, call);
      const { message, files } = this.#write(request, thread.compose as ComposeRules, call, {
        threadId: thread.id,
        others: thread.participants,
        after: thread.lastActivityAt,
      });
      const attention = { state: 'waiting', since: message.sentAt } as const;
      return {
        event: this.#withEcho(
          { type: 'message', threadId: thread.id, message, attention },
          thread,
          message,
        ),
        record: { kind: 'message', id: message.id },
        threadId: thread.id,
        files,
      };
    };
    return this.#service.command('threads.reply', request, call, decide, (entry) =>
      this.#receiptOf(entry, call),
    );
  }

  async start(request: Start, call: CommandCall): Promise<MessageReceipt> {
    this.#insistOn(this.#offers.threads?.start, call);
    const decide = (): Verdict => {
      const threadId = freshId();
      const about = this.#rules.subjectOf(request.about, call.locale);
      const rules = this.#rules.rulesFor(request.about, call.locale);
      const { message, files } = this.#write(request, rules, call, {
        threadId,
        others: this.#rules.othersOf(request.about, call.locale),
      });
      const thread = newThread(threadId, about, request, message);
      return {
        event: this.#withEcho({ type: 'thread', thread, message }, thread, message),
        record: { kind: 'message', id: message.id },
        threadId,
        files,
      };
    };
    return this.#service.command('threads.start', request, call, decide, (entry) =>
      this.#receiptOf(entry, call),
    );
  }

  async setReplyNeeded(request: Attention, call: CommandCall): Promise<Thread> {
    this.#insistOn(this.#offers.threads?.noReplyNeeded, call);
    const decide = (): Verdict => {
      const thread = this.#rules.thread(request.threadId, call.locale);
      this.#compareVersion(thread, call);
      const state = request.needed ? 'needs-reply' : 'no-reply-needed';
      return {
        event: {
          type: 'attention',
          threadId: thread.id,
          attention: { state, since: this.#timeAfter() },
        },
        record: { kind: 'thread', id: thread.id },
      };
    };
    return this.#service.command('threads.setReplyNeeded', request, call, decide, ({ record }) =>
      this.#rules.withRules(record.id, call.locale),
    );
  }

  async markRead(
    request: { readonly threadId: string; readonly upToMessageId: string },
    call: CommandCall,
  ): Promise<void> {
    this.#insistOn(this.#offers.threads?.markRead, call);
    const decide = (): Verdict => {
      const { id } = this.#rules.thread(request.threadId, call.locale);
      const messages = this.#market.messagesOf(id);
      const place = messages.placeOf(request.upToMessageId);
      if (place === undefined) throw refusal('not-found', 'record-not-found', call.locale);
      const left = messages.length - place - 1;
      const unread = {
        count: left,
        ...(left === 0 ? {} : { firstMessageId: messages.at(place + 1).id }),
      };
      return {
        event: { type: 'read', threadId: id, unread },
        record: { kind: 'thread', id },
      };
    };
    const named = { command: 'mark-read', ...request } as const;
    return this.#service.command('threads.markRead', named, call, decide, () => undefined);
  }

  /** What was written, and what that does to incidents. */
  #withEcho(event: LedgerEvent, thread: Thread, message: Message): LedgerEvent {
    const { events, due } = this.#others.heard(thread, message);
    if (events.length === 0) return due === undefined ? event : { ...event, due };
    return { type: 'together', events: [event, ...events], ...(due === undefined ? {} : { due }) };
  }

  /** The message that a request comes to, once it is found to be in order. */
  #write(
    request: Reply | Start,
    rules: ComposeRules,
    { locale }: CommandCall,
    place: {
      readonly threadId: string;
      readonly others: readonly Party[];
      readonly after?: string;
    },
  ) {
    const option = validateSending(request, rules, {
      locale,
      transport: this.#offers.files?.transport ?? 'inline',
      isStaged: (id) => this.#market.staged.has(id),
    });
    const delivery = this.#world.delivery?.(request.text, locale);
    return messageOf(request, {
      ...(delivery === undefined ? {} : { delivery }),
      id: `${place.threadId}.${freshId()}`,
      from: this.#world.seller,
      option,
      others: place.others,
      sentAt: this.#timeAfter(place.after),
    });
  }

  #receiptOf(entry: KeyEntry, call: CommandCall): MessageReceipt {
    const threadId = entry.threadId ?? '';
    const messages = this.#market.messagesOf(threadId);
    const place = messages.placeOf(entry.record.id);
    return {
      threadId,
      messageId: entry.record.id,
      ...(place === undefined ? {} : { message: messages.at(place) }),
      thread: this.#rules.withRules(threadId, call.locale),
    };
  }

  #compareVersion(thread: Thread, { expectedVersion, locale }: CommandCall): void {
    if (expectedVersion !== undefined && expectedVersion !== thread.version) {
      throw refusal('conflict', 'version-changed', locale);
    }
  }

  #insistOn(offered: boolean | undefined, call: CommandCall): void {
    if (offered !== true) throw refusal('unsupported', 'not-offered', call.locale);
  }

  /** Now, but after what is there already: two messages never share a moment. */
  #timeAfter(before = ''): string {
    return new Date(Math.max(this.#service.now(), (Date.parse(before) || 0) + 1)).toISOString();
  }
}

function newThread(
  id: string,
  about: Subject | undefined,
  request: Start,
  message: Message,
): Thread {
  const title = request.title?.trim() ?? '';
  return {
    id,
    about: about === undefined ? [] : [about],
    ...(title === '' ? {} : { title }),
    reason: request.reasonCode === undefined ? null : { code: request.reasonCode },
    participants: message.audience.to,
    startedAt: message.sentAt,
    lastActivityAt: message.sentAt,
    lastMessage: lastMessageOf(message),
    messageCount: { value: 1, precision: 'exact', asOf: message.sentAt },
    attention: { state: 'waiting', since: message.sentAt },
  };
}
