// @ts-check
/** A marketplace behind the handler, behind Node's own server, behind a line on which things go wrong. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createHttpAdapter } from '../../src/adapters/http/index.js';
import { createMemoryAdapter } from '../../src/adapters/memory/index.js';
import { createCareHandler, toNodeListener } from '../../src/server/index.js';
import { startFaultProxy } from './fault-proxy.mjs';

const NOW = Date.parse('2026-03-12T09:30:00Z');

/** What she writes, and what she puts with it. */
export const TEXT = 'Le llega mañana, antes de las dos.';
export const BYTES = new Uint8Array(300).map((_, at) => at % 251);
export const FILE = () => new File([BYTES], 'albarán.pdf', { type: 'application/pdf' });

/** The server and the line to it. */
export async function openWorld() {
  /** @type {import('../../src/server/index.js').HandlerOptions} */
  let options = { adapterFor: () => undefined };
  const server = createServer(
    toNodeListener((request) => createCareHandler({ ...options, basePath: '/care' })(request)),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('It has no port.');
  const proxy = await startFaultProxy(address.port);
  const baseUrl = `${proxy.origin}/care`;
  return {
    proxy,
    /** @param {typeof options} now */
    serve: (now) => void (options = now),
    /** @param {Partial<import('../../src/adapters/http/index.js').HttpOptions>} [more] */
    client: (more) => createHttpAdapter({ baseUrl, ...more }),
    close: () => {
      proxy.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A shop with a conversation, and a file in it. @param {'inline' | 'staged'} transport */
export async function openShop(transport = 'inline', now = NOW) {
  const shop = createMemoryAdapter({
    threads: 6,
    clock: () => now,
    scope: { marketplace: 'test', shop: crypto.randomUUID(), user: 'eva' },
    offers: { files: { transport } },
  });
  const { threads } = shop;
  if (threads?.reply === undefined) throw new Error('It takes no answers.');
  const { items } = await threads.list({ limit: 6, attention: ['needs-reply'] }, read());
  const thread = items[0]?.id ?? '';
  const earlier = { ...reply(thread), text: 'Ya ha salido.' };
  const receipt = transport === 'staged' ? undefined : await threads.reply(earlier, command());
  const orders = await shop.orders?.list({ limit: 1 }, read());
  return {
    shop,
    thread,
    file: receipt?.message?.attachments[0]?.id ?? '',
    order: orders?.items[0]?.id ?? '',
  };
}

/** @param {string} threadId @returns {import('../../src/adapter/commands.js').ReplyRequest} */
export function reply(threadId) {
  const bytes = FILE();
  const { name, size, type } = bytes;
  const files = [{ name, size, type, bytes }];
  return { command: 'thread-reply', threadId, recipient: 'customer', text: TEXT, files };
}

export function read(signal = new AbortController().signal) {
  return { signal, locale: 'es-ES' };
}

/** @param {string} [idempotencyKey] @param {AbortSignal} [signal] */
export function command(idempotencyKey = crypto.randomUUID(), signal = undefined) {
  return { ...read(signal), idempotencyKey };
}

/**
 * Her answers that the customer has in front of her.
 * @param {import('../../src/adapter/care-adapter.js').CareAdapter} shop @param {string} threadId
 */
export async function arrived(shop, threadId) {
  const page = await shop.threads?.messages({ threadId, limit: 100 }, read());
  return page?.items.filter(({ body }) => body.content === TEXT) ?? [];
}
