import type { LedgerEvent } from './ledger.js';
import type { Message } from '../../model/message.js';
import type { Order } from '../../model/order.js';
import type { Party } from '../../model/party.js';
import type { Service } from './service.js';
import type { Thread } from '../../model/thread.js';
import type { World } from './worlds/world.js';
import { freshId } from '../../adapter/fresh-id.js';
import { lastMessageOf } from './market.js';

/** The marketplace tells the customer something about an order, where the shop reads it, too; nobody has to answer. */
export function noticeOf(service: Service, world: World, order: Order, text: string): LedgerEvent {
  const customer: Party = order.customer ?? { kind: 'customer' };
  return writtenAbout(service, order, {
    from: world.operator,
    to: [customer],
    isWith: 'customer',
    text,
  });
}

/** A message in the newest thread about an order with somebody, or the beginning of one. */
export function writtenAbout(
  service: Service,
  order: Pick<Order, 'id' | 'number' | 'customer'>,
  written: {
    readonly from: Party;
    readonly to: readonly Party[];
    readonly isWith: 'customer' | 'operator';
    readonly text: string;
    /** When, in milliseconds. Default: now. */
    readonly at?: number;
    /** What the thread needs then. Default: what it needed before, and nothing of a new one. */
    readonly attention?: Thread['attention']['state'];
  },
): LedgerEvent & { readonly type: 'message' | 'thread' } {
  const { from, to, isWith, text, at = service.now(), attention: needs } = written;
  const thread = threadWith(service, order.id, isWith);
  const threadId = thread?.id ?? freshId();
  const after = (Date.parse(thread?.lastActivityAt ?? '') || 0) + 1;
  const sentAt = new Date(Math.max(at, after)).toISOString();
  const message: Message = {
    id: `${threadId}.${freshId()}`,
    from,
    audience: {
      to,
      visibleTo:
        isWith === 'customer' ? ['customer', 'operator', 'seller'] : ['operator', 'seller'],
    },
    sentAt,
    body: { format: 'plain', content: text },
    attachments: [],
  };
  const state = needs ?? thread?.attention.state ?? 'no-reply-needed';
  const attention =
    thread !== undefined && state === thread.attention.state
      ? thread.attention
      : { state, since: sentAt };
  if (thread !== undefined) return { type: 'message', threadId, message, attention };
  const other = isWith === 'customer' ? (order.customer ?? { kind: 'customer' }) : undefined;
  const begun: Thread = {
    id: threadId,
    about: [{ kind: 'order', id: order.id, label: order.number }],
    reason: null,
    participants:
      other === undefined ? [from.kind === 'operator' ? from : (to[0] ?? from)] : [other],
    startedAt: sentAt,
    lastActivityAt: sentAt,
    lastMessage: lastMessageOf(message),
    messageCount: { value: 1, precision: 'exact', asOf: sentAt },
    attention,
  };
  return { type: 'thread', thread: begun, message };
}

/** The thread about an order that was active last, with its customer or with nobody but the operator. */
export function threadWith(
  { market }: Service,
  orderId: string,
  isWith: 'customer' | 'operator',
): Thread | undefined {
  const found = market
    .threadsAbout(orderId)
    .filter(
      ({ participants }) =>
        participants.some(({ kind }) => kind === 'customer') === (isWith === 'customer'),
    );
  return [...found].sort((a, b) => (a.lastActivityAt < b.lastActivityAt ? 1 : -1))[0];
}
