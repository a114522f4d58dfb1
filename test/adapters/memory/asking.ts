import type { CareErrorDetails } from '../../../src/adapter/care-error.js';
import type { CommandCall, ReadCall } from '../../../src/adapter/calls.js';
import type { ReplyRequest, StartThreadRequest } from '../../../src/adapter/commands.js';
import {
  createMemoryAdapter,
  type MemoryAdapter,
  type MemoryOptions,
} from '../../../src/adapters/memory/index.js';
import type { FiguresGroup } from '../../../src/adapter/figures-group.js';
import type { IncidentsGroup } from '../../../src/adapter/incidents-group.js';
import type { Order } from '../../../src/model/order.js';
import type { RefundsGroup } from '../../../src/adapter/refunds-group.js';
import type { FilesGroup } from '../../../src/adapter/files-group.js';
import type { LiveGroup } from '../../../src/adapter/live-group.js';
import type { OrdersGroup } from '../../../src/adapter/orders-group.js';
import type { ThreadsGroup } from '../../../src/adapter/threads-group.js';
import type { MemoryControls } from '../../../src/adapters/memory/index.js';

/** The moment at which these tests play, unless they say another. */
export const NOW = Date.UTC(2026, 10, 22, 16, 5);

/** The adapter with every group that the Spanish world has. */
export interface WholeAdapter extends MemoryAdapter {
  readonly threads: Required<ThreadsGroup>;
  readonly files: Required<FilesGroup>;
  readonly orders: OrdersGroup;
  readonly refunds: RefundsGroup;
  readonly incidents: Required<IncidentsGroup>;
  readonly figures: FiguresGroup;
  readonly live: LiveGroup;
  readonly check: NonNullable<MemoryAdapter['check']>;
  readonly controls: MemoryControls;
}

export function serve(options: MemoryOptions = {}): WholeAdapter {
  return createMemoryAdapter({ clock: () => NOW, ...options }) as WholeAdapter;
}

export function reading(locale = 'es', signal = new AbortController().signal): ReadCall {
  return { locale, signal };
}

export function command(changes: Partial<CommandCall> = {}): CommandCall {
  return { ...reading(), idempotencyKey: crypto.randomUUID(), ...changes };
}

export function replyTo(threadId: string, changes: Partial<ReplyRequest> = {}): ReplyRequest {
  return {
    command: 'thread-reply',
    threadId,
    recipient: 'customer',
    text: 'Sale mañana.',
    files: [],
    ...changes,
  };
}

export function startAbout(
  about: StartThreadRequest['about'],
  changes: Partial<StartThreadRequest> = {},
): StartThreadRequest {
  return {
    command: 'thread-start',
    about,
    recipient: about === null ? 'operator' : 'customer',
    reasonCode: about === null ? '205' : '110',
    text: 'Una pregunta.',
    files: [],
    ...changes,
  };
}

/** What was thrown; fails when nothing was. */
export async function refused(act: Promise<unknown>): Promise<CareErrorDetails & Error> {
  const outcome = await act.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (outcome === undefined) throw new Error('It was expected to be refused, and was not.');
  return outcome as CareErrorDetails & Error;
}

/** A thread that a customer takes part in, and so takes messages to her. */
export async function customerThread(adapter: WholeAdapter): Promise<string> {
  const { items } = await adapter.threads.list({ with: 'customer', limit: 1 }, reading());
  return items[0]!.id;
}

/** The youngest order for which a test says yes. */
export async function orderWhere(
  adapter: WholeAdapter,
  test: (order: Order) => boolean,
): Promise<Order> {
  for (let cursor: string | undefined, first = true; first || cursor !== undefined; first = false) {
    const from = cursor === undefined ? {} : { from: { cursor } };
    const page = await adapter.orders.list({ limit: 200, ...from }, reading());
    const found = page.items.find(test);
    if (found !== undefined) return found;
    cursor = page.next;
  }
  throw new Error('There is no such order in this world.');
}

/** Nothing stands in the way of a refund, and nothing was refunded before. */
export function isFree({ refunds, incidents, actions }: Order): boolean {
  const refund = actions.find(({ id }) => id === 'refund');
  return refunds.length === 0 && incidents === undefined && refund?.blocked === undefined;
}

/** The texts of all messages of a thread, oldest first. */
export async function textsIn(adapter: WholeAdapter, threadId: string): Promise<string[]> {
  const { items } = await adapter.threads.messages({ threadId, limit: 200 }, reading());
  return items.map(({ body }) => body.content);
}
