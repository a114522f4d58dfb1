import { freshId } from '../../adapter/fresh-id.js';
import type { Faults } from './faults.js';
import type { IncomingMessage, MemoryControls } from './options.js';
import type { Message } from '../../model/message.js';
import type { Party } from '../../model/party.js';
import type { Service } from './service.js';
import type { Thread } from '../../model/thread.js';
import type { World } from './worlds/world.js';
import { frozen } from './frozen.js';
import { othersHands, type Others } from './others-hands.js';
import { refusal } from './refusals.js';

/** The other side of the counter, for demos, stories and tests. */
export function controlsOf(
  service: Service,
  world: World,
  faults: Faults,
  parts: Others,
): MemoryControls {
  return {
    get persistent() {
      return service.ledger.persistent;
    },
    get built() {
      return service.market.built;
    },
    get calls() {
      return [...service.calls];
    },
    setLatency: (latency) => {
      service.latency = latency;
    },
    faults: {
      add: (fault) => faults.add(fault),
      clear: () => faults.clear(),
    },
    receive: (threadId, incoming) => receive(service, world, threadId, incoming),
    ...othersHands(service, world, parts),
    reset: () => service.ledger.reset(),
  };
}

async function receive(
  service: Service,
  world: World,
  threadId: string,
  incoming: IncomingMessage,
): Promise<Message> {
  await service.refresh();
  return service.ledger.commit(service.market, () => {
    const thread = service.market.thread(threadId);
    if (thread === undefined) throw refusal('not-found', 'thread-not-found', 'en');
    const message = frozen(messageFrom(incoming, thread, world, service.now()));
    return {
      answer: message,
      event: {
        type: 'message',
        threadId,
        message,
        attention: attentionAfter(message, thread),
        ...(thread.unread === undefined || incoming.from === 'seller'
          ? {}
          : {
              unread: {
                firstMessageId: message.id,
                ...thread.unread,
                count: thread.unread.count + 1,
              },
            }),
      },
      files: (incoming.files ?? []).map((bytes, place) => ({
        id: message.attachments[place]?.id ?? '',
        bytes,
      })),
    };
  });
}

function messageFrom(
  incoming: IncomingMessage,
  thread: Thread,
  world: World,
  now: number,
): Message {
  const id = `${thread.id}.${freshId()}`;
  const other = thread.participants.find(({ kind }) => kind === incoming.from);
  const authors: Record<IncomingMessage['from'], Party> = {
    seller: world.seller,
    operator: other ?? world.operator,
    customer: other ?? { kind: 'customer' },
  };
  const customer = thread.participants.find(({ kind }) => kind === 'customer');
  return {
    id,
    from: authors[incoming.from],
    audience:
      incoming.from === 'seller'
        ? { to: [customer ?? world.operator], visibleTo: ['customer', 'operator', 'seller'] }
        : {
            to: [world.seller],
            visibleTo:
              incoming.from === 'operator'
                ? ['operator', 'seller']
                : ['customer', 'operator', 'seller'],
          },
    sentAt: new Date(Math.max(now, (Date.parse(thread.lastActivityAt) || 0) + 1)).toISOString(),
    body: { format: incoming.format ?? 'plain', content: incoming.text },
    attachments: (incoming.files ?? []).map((file, place) => ({
      id: `${id}.f${place}`,
      name: file.name,
      size: file.size,
      ...(file.type === '' ? {} : { type: file.type }),
    })),
  };
}

/** Who waits already goes on waiting since then. */
function attentionAfter({ from, sentAt }: Message, { attention }: Thread): Thread['attention'] {
  if (from.kind === 'seller') return { state: 'waiting', since: sentAt };
  return attention.state === 'needs-reply' ? attention : { state: 'needs-reply', since: sentAt };
}
