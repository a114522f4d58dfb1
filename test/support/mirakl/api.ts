import { json, Refused } from './answers.js';
import { inboxOf } from './inbox.js';
import { orderDocuments, ordersOf } from './orders.js';
import { published, type FakeShop, type FakeThread } from './shop.js';
import { KEYS, LOCALES, reasonsIn, shopParty, shopsOf } from './world.js';
import { begin, partsOf, reply, type Written } from './writing.js';

/** A message from somebody else, or from the shop's own back office. */
export interface FakeIncoming {
  readonly from: 'CUSTOMER' | 'OPERATOR' | 'SHOP';
  readonly body: string;
}

/** The operations that a shop's care needs, each as it is published. */
export class FakeApi {
  readonly shops: Map<number, FakeShop>;
  readonly files = new Map<string, File>([
    ['a-77', new File(['%PDF-1'], 'albarán.pdf', { type: 'application/pdf' })],
  ]);
  readonly #tick: () => number;

  constructor(threads: number, tick: () => number) {
    this.shops = shopsOf(threads);
    this.#tick = tick;
  }

  /** @throws Refused */
  async answer(request: Request, now: number): Promise<Response> {
    const { pathname, searchParams: query } = new URL(request.url);
    const shop = this.#shopOf(request, query);
    checkAccept(request, pathname);
    for (const [pattern, methods] of this.#routes) {
      const found = pattern.exec(pathname);
      if (!found) continue;
      const route = methods[request.method];
      if (route === undefined) throw new Refused(405, 'Method Not Allowed');
      const ids = found.slice(1).map(decodeURIComponent);
      return route({ shop, query, request, now, ids });
    }
    throw new Refused(404, 'Not Found');
  }

  /** Somebody writes, behind the API's back. @returns the message's id. */
  write(threadId: string, { from, body }: FakeIncoming): string {
    const shop = [...this.shops.values()].find(({ threads }) => threads.has(threadId));
    const thread = shop?.threads.get(threadId);
    if (shop === undefined || thread === undefined) throw new Error(`No thread ${threadId}.`);
    const date = new Date(this.#tick()).toISOString();
    const message = {
      id: crypto.randomUUID() as string,
      body,
      date_created: date,
      from: { type: `${from}_USER`, display_name: from },
      to: [
        from === 'SHOP'
          ? { type: 'CUSTOMER', id: '4711', display_name: 'Ana Ruiz' }
          : shopParty(shop.id),
      ],
    };
    thread.messages.push(message);
    thread.date_updated = date;
    thread.shop_reply_needed_since = from === 'SHOP' ? null : date;
    return message.id;
  }

  readonly #routes: readonly (readonly [RegExp, Readonly<Record<string, Route>>])[] = [
    [
      /^\/api\/account$/,
      { GET: ({ shop, now }) => json({ shop_id: shop.id, shop_name: shop.name }, now) },
    ],
    [
      /^\/api\/platform\/configuration$/,
      {
        GET: ({ now }) =>
          json(
            {
              platform_name: 'Mercado Norte',
              timezone: 'Europe/Madrid',
              features: { no_reply_needed: true, order_tax_mode: 'TAX_INCLUDED' },
            },
            now,
          ),
      },
    ],
    [
      /^\/api\/locales$/,
      {
        GET: ({ now }) => json({ locales: LOCALES.map((code) => ({ code, label: code })) }, now),
      },
    ],
    [
      /^\/api\/reasons$/,
      { GET: ({ query, now }) => json({ reasons: reasonsIn(localeOf(query)) }, now) },
    ],
    [
      /^\/api\/orders$/,
      {
        GET: ({ shop, query, now }) => {
          localeOf(query);
          return json(ordersOf(shop, query), now);
        },
      },
    ],
    [
      /^\/api\/orders\/documents$/,
      { GET: ({ shop, query, now }) => json(orderDocuments(shop, query), now) },
    ],
    [
      /^\/api\/orders\/documents\/download$/,
      {
        GET: ({ shop, query, now }) => {
          const ids = (query.get('document_ids') ?? '').split(',');
          const known = ids.filter((id) => shop.documents.some((one) => one.id === id));
          if (known.length !== ids.length) throw new Refused(404, 'Document not found');
          return bytes(new Blob([ids.length > 1 ? 'PK' : `document ${ids[0]}`]), now);
        },
      },
    ],
    // Deprecated, and gone from a live instance already.
    [
      /^\/api\/orders\/([^/]+)$/,
      {
        GET: () => {
          throw new Refused(410, 'Gone');
        },
      },
    ],
    [
      /^\/api\/orders\/([^/]+)\/threads$/,
      {
        POST: async ({ shop, request, ids: [orderId = ''] }) => {
          const parts = await partsOf(request, 'thread_input');
          if (!shop.orders.some(({ order_id }) => order_id === orderId)) {
            throw new Refused(404, `Order ${orderId} not found`);
          }
          return this.#created(begin(shop, orderId, parts, this.#tick()));
        },
      },
    ],
    [
      /^\/api\/inbox\/threads$/,
      {
        GET: ({ shop, query, now }) => json(inboxOf(shop, query), now),
        POST: async ({ shop, request }) => {
          const parts = await partsOf(request, 'thread_input');
          return this.#created(begin(shop, undefined, parts, this.#tick()));
        },
      },
    ],
    [
      /^\/api\/inbox\/threads\/([^/]+)$/,
      { GET: ({ shop, now, ids: [id = ''] }) => json(published(threadOf(shop, id), 'all'), now) },
    ],
    [
      /^\/api\/inbox\/threads\/([^/]+)\/message$/,
      {
        POST: async ({ shop, request, ids: [id = ''] }) => {
          const parts = await partsOf(request, 'message_input');
          return this.#created(reply(shop, threadOf(shop, id), parts, this.#tick()));
        },
      },
    ],
    [
      /^\/api\/inbox\/threads\/([^/]+)\/download$/,
      {
        GET: ({ shop, now, ids: [id = ''] }) => {
          const isHere = [...shop.threads.values()].some(({ messages }) =>
            messages.some(({ attachments }) => attachments?.some((one) => one.id === id)),
          );
          const file = this.files.get(id);
          if (!isHere || file === undefined) throw new Refused(404, 'Attachment not found');
          return bytes(file, now);
        },
      },
    ],
    [
      /^\/media\/product\/image\/([^/]+)$/,
      { GET: ({ now, ids: [id = ''] }) => bytes(new Blob([`picture ${id}`]), now) },
    ],
  ];

  #created({ thread, message, files }: Written): Response {
    for (const [id, file] of files) this.files.set(id, file);
    const at = Date.parse(message.date_created);
    return json({ message_id: message.id, thread_id: thread.id }, at, 201);
  }

  /** By its key, and by `shop_id` where the key knows several. */
  #shopOf({ headers }: Request, query: URLSearchParams): FakeShop {
    const known = KEYS.get(headers.get('Authorization') ?? '');
    if (known === undefined) throw new Refused(401, 'Unauthorized');
    const asked = query.get('shop_id') ?? String(known[0]);
    if (!/^\d+$/.test(asked)) throw new Refused(400, 'shop_id: invalid number');
    const shop = this.shops.get(Number(asked));
    if (shop === undefined) throw new Refused(404, `Shop ${asked} not found`);
    if (!known.includes(shop.id)) throw new Refused(403, 'Forbidden');
    return shop;
  }
}

interface Asked {
  readonly shop: FakeShop;
  readonly query: URLSearchParams;
  readonly request: Request;
  readonly now: number;
  readonly ids: readonly string[];
}

type Route = (asked: Asked) => Response | Promise<Response>;

function threadOf(shop: FakeShop, id: string): FakeThread {
  const thread = shop.threads.get(id);
  if (thread === undefined) throw new Refused(404, `Thread ${id} not found`);
  return thread;
}

/** GN: only what is enabled in the back office. */
function localeOf(query: URLSearchParams): string {
  const locale = query.get('locale') ?? (LOCALES[0] as string);
  if (!LOCALES.includes(locale)) throw new Refused(400, `locale: ${locale} is not enabled`);
  return locale;
}

function checkAccept({ headers }: Request, path: string): void {
  const accept = headers.get('Accept') ?? '*/*';
  if (path.endsWith('/download') || path.startsWith('/media/')) return;
  if (!/application\/json|\*\/\*/.test(accept)) throw new Refused(406, 'Not Acceptable');
}

function bytes(content: Blob, at: number): Response {
  return new Response(content, {
    headers: { 'Content-Type': 'application/octet-stream', Date: new Date(at).toUTCString() },
  });
}
