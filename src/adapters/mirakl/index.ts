import type { ReadCall } from '../../adapter/calls.js';
import { CONTRACT, type CareAdapter } from '../../adapter/care-adapter.js';
import type { Description, Offers } from '../../adapter/description.js';
import { createMemoryLedger } from '../../adapter/memory-ledger.js';
import { Client } from './client.js';
import { MOST_BYTES } from './compose-rules.js';
import { filesOf } from './files.js';
import { Labels } from './labels.js';
import type { MiraklOptions } from './options.js';
import { findOrder, ORDER_FILTERS, ordersOf } from './orders.js';
import { present } from './present.js';
import type { MiraklAccount, MiraklConfiguration } from './published.js';
import { reasonsFor } from './reasons.js';
import { SentOnce } from './sent-once.js';
import { THREAD_FILTERS } from './thread-list.js';
import { threadsOf } from './threads.js';

export { createMemoryLedger } from '../../adapter/memory-ledger.js';
export type * from './options.js';

/** An adapter with what Mirakl has of the treaty so far. */
export type MiraklAdapter = CareAdapter &
  Required<Pick<CareAdapter, 'check' | 'threads' | 'files' | 'reasons' | 'orders'>>;

/**
 * One shop of a marketplace that runs on Mirakl, over its seller API: conversations, their files, reasons, and orders
 * to read.
 *
 * **Its key is secret and never belongs in a browser.** Run it on your server behind `createCareHandler` of
 * `seller-care-kit/server.js`, one for each seller who is signed in; in the page is the http adapter.
 *
 * Mirakl keeps no idempotency keys: with a `ledger` that lasts, a message is sent once for its key all the same. It
 * knows no read marks, searches nothing and tells nothing live; none of it is offered. It never retries or polls.
 *
 * Making one sends nothing.
 * @throws TypeError for a `baseUrl` that is none.
 */
export function createMiraklAdapter(options: MiraklOptions): MiraklAdapter {
  const { ledger = (forgetful ??= createMemoryLedger()), settleMs = 120_000 } = options;
  const client = new Client(options);
  const labels = new Labels(client, options.locales);
  const once = new SentOnce(client, ledger, settleMs);
  return {
    describe: (call) => describe(client, options, call),
    check: (question, call) => once.check(question, call),
    threads: threadsOf(client, labels, once, (orderId, call) =>
      findOrder(client, labels, orderId, call),
    ),
    files: filesOf(client),
    reasons: {
      list: async (purpose, call) => reasonsFor(await labels.reasons(call), purpose),
    },
    orders: ordersOf(client, labels),
  };
}

/** For all adapters of this process: a host may make one for each request. */
let forgetful: ReturnType<typeof createMemoryLedger> | undefined;

/** A01 and PC01. */
async function describe(
  client: Client,
  { user, policy, currencies = {} }: MiraklOptions,
  call: ReadCall,
): Promise<Description> {
  const [account, configuration] = await Promise.all([
    client.get<MiraklAccount>('A01', '/api/account', call),
    client.get<MiraklConfiguration>('PC01', '/api/platform/configuration', call),
  ]);
  const { shop_id, shop_name } = account.body;
  const { platform_name, timezone } = configuration.body;
  const shop = String(shop_id);
  return {
    contract: CONTRACT,
    scope: { marketplace: client.host, shop, user: user?.id ?? `shop-${shop}` },
    names: {
      ...present('marketplace', platform_name),
      ...present('shop', shop_name),
      ...present('user', user?.name),
    },
    serverTime: new Date(account.at).toISOString(),
    timeZone: timezone,
    currencies,
    offers: OFFERS,
    policy: { operatorReadsAll: true, ...policy },
  };
}

const OFFERS: Offers = {
  threads: {
    filters: THREAD_FILTERS,
    messages: { jump: true, around: true, total: true },
    start: true,
    reply: true,
  },
  files: { transport: 'inline', open: true, limits: { totalBytes: MOST_BYTES } },
  reasons: {},
  orders: { filters: ORDER_FILTERS, jump: true, total: true, get: true },
};
