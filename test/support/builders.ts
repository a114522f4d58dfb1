import type { MemoryRecords } from '../../src/adapters/memory/records.js';
import type { ComposeRules, RecipientOption } from '../../src/model/compose.js';
import type { Message } from '../../src/model/message.js';
import type { Order } from '../../src/model/order.js';
import type { Party } from '../../src/model/party.js';
import type { Thread } from '../../src/model/thread.js';

/*
 * Records for stories and element tests. Each builder gives something believable and complete; a test names only
 * what it is about. Nothing is random: the same call gives the same record.
 */

/** When stories and tests play, unless they say otherwise: a Thursday, half past ten in the morning in Madrid. */
export const NOW = Date.parse('2026-03-12T09:30:00Z');

/** A moment before {@link NOW}. */
export function ago(past: { days?: number; hours?: number; minutes?: number } = {}): string {
  const { days = 0, hours = 0, minutes = 0 } = past;
  return new Date(NOW - ((days * 24 + hours) * 60 + minutes) * 60_000).toISOString();
}

/** The shop whose screen it is, the marketplace's staff, and a customer. */
export const SELLER: Party = { kind: 'seller', id: '2417', name: 'Casa Almendro' };
export const OPERATOR: Party = { kind: 'operator', name: 'Plazuela · Atención a vendedores' };

export function aCustomer(changes: Partial<Party> = {}): Party {
  return { kind: 'customer', id: 'c-81', name: 'Marta Olmedo', ...changes };
}

/**
 * A message of the customer to the shop, an hour ago. One `from` the seller is addressed to the customer, one from
 * the operator only those two can read.
 */
export function aMessage(changes: Partial<Message> & { readonly text?: string } = {}): Message {
  const { text = '¿Cuándo llega mi pedido? En la web pone que salió el martes.', ...rest } =
    changes;
  const from = rest.from ?? aCustomer();
  return {
    id: 'm-1',
    from,
    audience: audienceOf(from),
    sentAt: ago({ hours: 1 }),
    body: { format: 'plain', content: text },
    attachments: [],
    ...rest,
  };
}

/** A thread about an order, in which the customer wrote an hour ago and waits. */
export function aThread(changes: Partial<Thread> = {}): Thread {
  const last = aMessage();
  return {
    id: 't-1',
    about: [{ kind: 'order', id: 'o-1', label: '20417-A' }],
    reason: { code: '101', label: 'Estado del envío' },
    participants: [aCustomer()],
    startedAt: last.sentAt,
    lastActivityAt: last.sentAt,
    lastMessage: {
      id: last.id,
      from: last.from,
      sentAt: last.sentAt,
      excerpt: last.body.content,
      audience: last.audience,
      attachmentCount: 0,
    },
    attention: { state: 'needs-reply', since: last.sentAt },
    ...changes,
  };
}

/** A thread and what was said in it, oldest first: its row follows from its last message. */
export function aConversation(
  messages: readonly Message[],
  changes: Partial<Thread> = {},
): { readonly thread: Thread; readonly messages: readonly Message[] } {
  const first = messages[0] ?? aMessage();
  const last = messages.at(-1) ?? first;
  const isMine = last.from.kind === 'seller';
  const thread = aThread({
    startedAt: first.sentAt,
    lastActivityAt: last.sentAt,
    lastMessage: {
      id: last.id,
      from: last.from,
      sentAt: last.sentAt,
      ...(last.body.format === 'plain' ? { excerpt: last.body.content } : {}),
      audience: last.audience,
      attachmentCount: last.attachments.length,
    },
    messageCount: { value: messages.length, precision: 'exact', asOf: ago() },
    attention: { state: isMine ? 'waiting' : 'needs-reply', since: last.sentAt },
    ...changes,
  });
  return { thread, messages };
}

/** What `createMemoryAdapter({ records })` takes. */
export function recordsOf(...conversations: ReturnType<typeof aConversation>[]): MemoryRecords {
  return {
    threads: conversations.map(({ thread }) => thread),
    messages: Object.fromEntries(
      conversations.map(({ thread, messages }) => [thread.id, messages]),
    ),
  };
}

/** Somebody a message may go to: by default the customer, and the operator can read it, too. */
export function aRecipient(changes: Partial<RecipientOption> = {}): RecipientOption {
  return {
    id: 'customer',
    to: ['customer'],
    label: 'Customer',
    visibleTo: ['customer', 'operator', 'seller'],
    notifies: ['customer'],
    ...changes,
  };
}

/** What may be written: to the customer or to the operator, neither of them preset. */
export function composeRules(changes: Partial<ComposeRules> = {}): ComposeRules {
  return {
    recipients: [
      aRecipient(),
      aRecipient({
        id: 'operator',
        to: ['operator'],
        label: 'Operator',
        visibleTo: ['operator', 'seller'],
        notifies: ['operator'],
      }),
    ],
    text: { min: 3, max: 2000 },
    files: null,
    ...changes,
  };
}

/** An order of one lamp, shipped two days ago. */
export function anOrder(changes: Partial<Order> = {}): Order {
  return {
    id: 'o-1',
    number: '20417-A',
    state: { code: 'SHIPPED', label: 'Enviado' },
    placedAt: ago({ days: 4 }),
    customer: aCustomer(),
    total: { amount: '69.85', currency: 'EUR' },
    taxes: 'included',
    lines: [
      {
        id: 'o-1-1',
        title: 'Lámpara de mesa Nido, cerámica verde salvia',
        sku: 'LUM-0240',
        quantity: 1,
        price: { amount: '64.90', currency: 'EUR' },
        shipping: { amount: '4.95', currency: 'EUR' },
        state: { code: 'SHIPPED', label: 'Enviado' },
      },
    ],
    shipments: [{ id: 's-1', lineIds: ['o-1-1'], shippedAt: ago({ days: 2 }), carrier: 'Seur' }],
    refunds: [],
    actions: [],
    ...changes,
  };
}

function audienceOf(from: Party): Message['audience'] {
  switch (from.kind) {
    case 'seller':
      return { to: [aCustomer()], visibleTo: ['customer', 'operator', 'seller'] };
    case 'operator':
      return { to: [SELLER], visibleTo: ['operator', 'seller'] };
    default:
      return { to: [SELLER], visibleTo: ['customer', 'operator', 'seller'] };
  }
}
