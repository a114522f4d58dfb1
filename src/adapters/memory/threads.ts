import type { IncidentOthers } from './incident-others.js';
import type { Count } from '../../model/count.js';
import type { Offers } from '../../adapter/description.js';
import type { Service } from './service.js';
import type { ThreadsGroup } from '../../adapter/threads-group.js';
import type { World } from './worlds/world.js';
import { withLabels } from './labels.js';
import { cutPage, type Cuttable } from './paging.js';
import type { MessageList } from './market.js';
import type { Message } from '../../model/message.js';
import { refusal } from './refusals.js';
import { ThreadIndex } from './thread-index.js';
import { ThreadRules } from './thread-rules.js';
import { ThreadWriter } from './thread-writer.js';

/** Conversations, as the server keeps them. */
export function threadsOf(
  service: Service,
  world: World,
  offers: Offers,
  others: IncidentOthers,
): ThreadsGroup {
  const { market } = service;
  const offered = offers.threads ?? {};
  const index = new ThreadIndex(market, offered);
  const rules = new ThreadRules(market, world, offers);
  const writer = new ThreadWriter(service, world, offers, rules, others);
  return {
    list: (query, call) =>
      service.read('threads.list', query, call, async () => {
        const { threads, name } = await index.find(query, query.from, call);
        const page = cutPage(threads, query, {
          locale: call.locale,
          now: service.now(),
          list: name,
          offers: offered,
          begin: 'start',
        });
        return {
          ...page,
          items: page.items.map((thread) => withLabels(thread, world, call.locale)),
        };
      }),

    count: (query, call) =>
      service.read('threads.count', query, call, async (): Promise<Count> => {
        const { threads } = await index.find(query, undefined, call);
        const asOf = new Date(service.now()).toISOString();
        return { value: threads.length, precision: 'exact', asOf };
      }),

    get: (threadId, call) =>
      service.read('threads.get', threadId, call, () => rules.withRules(threadId, call.locale)),

    messages: (query, call) =>
      service.read('threads.messages', query, call, () => {
        const { threadId } = query;
        if (market.thread(threadId) === undefined) {
          throw refusal('not-found', 'thread-not-found', call.locale);
        }
        return cutPage(cuttable(market.messagesOf(threadId)), query, {
          locale: call.locale,
          now: service.now(),
          list: JSON.stringify([market.head?.id, 'messages', threadId]),
          offers: offered.messages ?? {},
          begin: 'end',
        });
      }),

    composeOptions: (about, call) =>
      service.read('threads.composeOptions', about, call, () => rules.rulesFor(about, call.locale)),

    start: (request, call) => writer.start(request, call),
    reply: (request, call) => writer.reply(request, call),
    setReplyNeeded: (request, call) => writer.setReplyNeeded(request, call),
    markRead: (request, call) => writer.markRead(request, call),
  };
}

/** Messages are only ever added at the end, so a place stays a place. */
function cuttable(messages: MessageList): Cuttable<Message> {
  return {
    length: messages.length,
    at: (rank) => messages.at(rank),
    rankOf: (id) => messages.placeOf(id),
    mark: (rank) => rank,
    rankOfMark: (mark) => (isRank(mark) && mark <= messages.length ? mark : undefined),
  };
}

function isRank(mark: unknown): mark is number {
  return Number.isInteger(mark) && (mark as number) >= 0;
}
