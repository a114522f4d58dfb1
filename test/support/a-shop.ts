/** Small marketplaces for tests of hosting, where all that matters is whose data is on the screen. */
import { createMemoryAdapter } from '../../src/adapters/memory/index.js';
import type { MemoryAdapter, MemoryOptions } from '../../src/adapters/memory/index.js';
import type { CareAdapter } from '../../src/adapter/care-adapter.js';
import type { ReadCall } from '../../src/adapter/calls.js';
import { aMessage, aThread } from './builders.js';
import type { Message } from '../../src/model/message.js';
import type { Thread } from '../../src/model/thread.js';

/** The conversation `T-1`, in which this customer waits for an answer. */
export function aWaiting(customer: string, changes: Partial<Thread> = {}): Thread {
  const from = { kind: 'customer', name: customer };
  return aThread({
    id: 'T-1',
    participants: [from],
    lastMessage: {
      id: 'M-1',
      from,
      sentAt: '2026-03-12T09:00:00Z',
      excerpt: `${customer} waits`,
    },
    ...changes,
  });
}

/** A message of this customer. */
export function aQuestion(customer: string, changes: Partial<Message> = {}): Message {
  return aMessage({ id: 'M-1', from: { kind: 'customer', name: customer }, ...changes });
}

/** A shop in which one customer waits for an answer in the conversation `T-1`. */
export function aShop(customer = 'Ana', options: MemoryOptions = {}): MemoryAdapter {
  return createMemoryAdapter({
    scope: { marketplace: 'test', shop: customer, user: 'seller' },
    records: {
      threads: [aWaiting(customer)],
      messages: { 'T-1': [aQuestion(customer)] },
    },
    ...options,
  });
}

/** What was asked of a shop, by method, in order. */
export function asked(shop: MemoryAdapter): string[] {
  return shop.controls.calls.map(({ method }) => method);
}

type Reads = 'list' | 'get' | 'messages' | 'count';

/** The same adapter with some methods of `threads` as the test has them. */
export function withThreads(
  adapter: CareAdapter,
  methods: Partial<Record<Reads | 'reply', (request: never, call: ReadCall) => unknown>>,
): CareAdapter {
  return { ...adapter, threads: { ...adapter.threads, ...methods } as never };
}
