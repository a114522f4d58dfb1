import type { ComposeRules } from '../../model/compose.js';
import type { CommandCall, ReadCall } from '../../adapter/calls.js';
import type { Count } from '../../model/count.js';
import type { Market } from './market.js';
import type { Page, PageRequest } from '../../adapter/page.js';
import type { Message } from '../../model/message.js';
import type { MessageReceipt, ThreadQuery, ThreadsGroup } from '../../adapter/threads-group.js';
import type { Offers, ThreadOffers } from '../../adapter/description.js';
import type { Service } from './service.js';
import type { Subject, Thread } from '../../model/thread.js';
import type { World } from './worlds/world.js';
import { cutPage } from './paging.js';
import { refusal } from './refusals.js';
import { ThreadIndex } from './thread-index.js';
import { ThreadWriter } from './thread-writer.js';

/** Conversations, as the server keeps them. */
export class Threads implements ThreadsGroup {
  readonly #service: Service;
  readonly #market: Market;
  readonly #world: World;
  readonly #offers: ThreadOffers;
  readonly #index: ThreadIndex;
  readonly #writer: ThreadWriter;

  constructor(service: Service, world: World, offers: Offers) {
    this.#service = service;
    this.#market = service.market;
    this.#world = world;
    this.#offers = offers.threads ?? {};
    this.#index = new ThreadIndex(service.market, this.#offers);
    this.#writer = new ThreadWriter(service, world, offers);
  }

  list(query: ThreadQuery & PageRequest, call: ReadCall): Promise<Page<Thread>> {
    return this.#service.read('threads.list', query, call, async () => {
      const { limit, from, ...asked } = query;
      const { threads, name } = await this.#index.find(asked, from, call);
      const page = cutPage(threads, query, {
        locale: call.locale,
        now: this.#service.now(),
        list: name,
        offers: this.#offers,
        begin: 'start',
      });
      return { ...page, items: page.items.map((thread) => this.#row(thread, call.locale)) };
    });
  }

  count(query: ThreadQuery, call: ReadCall): Promise<Count> {
    return this.#service.read('threads.count', query, call, async (): Promise<Count> => {
      const { threads } = await this.#index.find(query, undefined, call);
      const asOf = new Date(this.#service.now()).toISOString();
      return { value: threads.length, precision: 'exact', asOf };
    });
  }

  get(threadId: string, call: ReadCall): Promise<Thread> {
    return this.#service.read('threads.get', threadId, call, () =>
      this.#writer.withRules(threadId, call.locale),
    );
  }

  messages(
    query: { readonly threadId: string } & PageRequest,
    call: ReadCall,
  ): Promise<Page<Message>> {
    return this.#service.read('threads.messages', query, call, () => {
      const { threadId } = query;
      if (this.#market.thread(threadId) === undefined) {
        throw refusal('not-found', 'thread-not-found', call.locale);
      }
      const messages = this.#market.messagesOf(threadId);
      const cuttable = {
        length: messages.length,
        at: (rank: number) => messages.at(rank),
        rankOf: (id: string) => messages.placeOf(id),
        mark: (rank: number) => rank,
        rankOfMark: (mark: unknown) =>
          typeof mark === 'number' && mark <= messages.length ? mark : undefined,
      };
      return cutPage(cuttable, query, {
        locale: call.locale,
        now: this.#service.now(),
        list: JSON.stringify([this.#market.head?.id, 'messages', threadId]),
        offers: this.#offers.messages ?? {},
        begin: 'end',
      });
    });
  }

  composeOptions(about: Subject | null, call: ReadCall): Promise<ComposeRules> {
    return this.#service.read('threads.composeOptions', about, call, () =>
      this.#writer.rulesFor(about, call.locale),
    );
  }

  start(
    request: Parameters<NonNullable<ThreadsGroup['start']>>[0],
    call: CommandCall,
  ): Promise<MessageReceipt> {
    return this.#writer.start(request, call);
  }

  reply(
    request: Parameters<NonNullable<ThreadsGroup['reply']>>[0],
    call: CommandCall,
  ): Promise<MessageReceipt> {
    return this.#writer.reply(request, call);
  }

  setReplyNeeded(
    request: Parameters<NonNullable<ThreadsGroup['setReplyNeeded']>>[0],
    call: CommandCall,
  ): Promise<Thread> {
    return this.#writer.setReplyNeeded(request, call);
  }

  markRead(
    request: { readonly threadId: string; readonly upToMessageId: string },
    call: CommandCall,
  ): Promise<void> {
    return this.#writer.markRead(request, call);
  }

  #row(thread: Thread, locale: string): Thread {
    return withLabels(thread, this.#world, locale);
  }
}

/** With its reason in the language asked for. */
export function withLabels(thread: Thread, world: World, locale: string): Thread {
  const code = thread.reason?.code;
  if (code === undefined || thread.reason?.label !== undefined) return thread;
  const label = world.reasons(locale).find((reason) => reason.code === code)?.label;
  return label === undefined ? thread : { ...thread, reason: { code, label } };
}
