import { expect } from '@open-wc/testing';
import { command, fileOf, reading, refused, replyTo, serve } from './asking.js';
import type { PageRequest } from '../../../src/adapter/page.js';
import type { ThreadQuery } from '../../../src/adapter/threads-group.js';
import { parsePage } from '../../../src/adapter/parse.js';
import { threadSchema } from '../../../src/adapter/schemas/thread-schema.js';
import { LONG, UNKNOWN_WORDS, WITH_FILE, WITH_OPERATOR } from '../../support/mirakl-fake.js';
import type { WholeAdapter } from './asking.js';

/** All threads of a query, read page by page, and how many came each time. */
async function walk(adapter: WholeAdapter, query: ThreadQuery, limit: number, later = limit) {
  const ids: string[] = [];
  const sizes: number[] = [];
  let request: PageRequest | undefined = { limit };
  while (request) {
    const { items, next } = await adapter.threads.list({ ...query, ...request }, reading());
    ids.push(...items.map(({ id }) => id));
    sizes.push(items.length);
    request = next === undefined ? undefined : { limit: later, from: { cursor: next } };
  }
  return { ids, sizes };
}

describe('the inbox of Mirakl', () => {
  it('is read to its end, each thread once, newest activity first', async () => {
    const { adapter } = serve();
    const { ids } = await walk(adapter, {}, 7);
    const { items } = await adapter.threads.list({ limit: 100 }, reading());
    expect(ids).to.deep.equal(items.map(({ id }) => id));
    expect(new Set(ids).size).to.equal(24);
    const times = items.map(({ lastActivityAt }) => lastActivityAt);
    expect(times).to.deep.equal([...times].sort().reverse());
  });

  it('asks with a page_token for nothing else, as the rest would be ignored', async () => {
    const { adapter, fake } = serve({ shopId: '2001' });
    await walk(adapter, { activeSince: '2026-11-01T00:00:00Z' }, 10);
    const asked = fake.requests.filter(({ path }) => path === '/api/inbox/threads');
    expect(asked.map(({ query }) => Object.keys(query).sort())).to.deep.equal([
      ['limit', 'shop_id', 'updated_since'],
      ['page_token', 'shop_id'],
      ['page_token', 'shop_id'],
    ]);
  });

  it('gives no more than was asked for, although the length stands in the token', async () => {
    const { adapter } = serve();
    const { ids, sizes } = await walk(adapter, {}, 10, 3);
    expect(sizes).to.deep.equal([10, 3, 3, 3, 1, 3, 1]);
    expect(new Set(ids).size).to.equal(24);
  });

  it('asks for 100 at most', async () => {
    const { adapter } = serve();
    expect((await adapter.threads.list({ limit: 500 }, reading())).items).to.have.length(24);
  });

  it('holds to what was searched for on each page, which Mirakl forgets', async () => {
    const { adapter } = serve();
    const order = await walk(adapter, { about: { kind: 'order', id: 'P-3-A' } }, 5);
    expect(order.ids).to.deep.equal(['t-13']);
    const operator = await walk(adapter, { about: null }, 5);
    expect(operator.ids).to.deep.equal([WITH_OPERATOR]);
    const [{ ids: all }, shared] = [
      await walk(adapter, {}, 50),
      { kind: 'order', id: '1234561-A' },
    ];
    const about = await walk(adapter, { about: shared }, 1);
    expect(about.ids).to.have.members([LONG, WITH_FILE]);
    const { items } = await adapter.threads.list({ limit: 24 }, reading());
    const since = items[11]!.lastActivityAt;
    const recent = await walk(adapter, { activeSince: since }, 5);
    expect(recent.ids).to.deep.equal(all.slice(0, 12));
  });

  it('refuses what it does not offer, and cursors that are none of this list', async () => {
    const { adapter } = serve();
    for (const query of [
      { text: 'pedido' },
      { attention: ['needs-reply'] },
      { with: 'operator' },
      { from: { index: 3 } },
      { from: { around: LONG } },
    ]) {
      const error = await refused(adapter.threads.list({ limit: 5, ...query }, reading()));
      expect(error.kind, JSON.stringify(query)).to.equal('unsupported');
    }
    const { next } = await adapter.threads.list({ limit: 5 }, reading());
    const about = { kind: 'order', id: 'P-3-A' };
    const gone = btoa(encodeURIComponent(JSON.stringify({ token: '~', skip: 0 })));
    for (const query of [
      { about, from: { cursor: next! } },
      { from: { cursor: gone } },
      { from: { cursor: 'nonsense' } },
    ]) {
      const error = await refused(adapter.threads.list({ limit: 5, ...query }, reading()));
      expect(error).to.include({ kind: 'validation', code: 'cursor-expired' });
    }
    for (const limit of [0, 1.5, NaN]) {
      const error = await refused(adapter.threads.list({ limit }, reading()));
      expect(error.fields?.[0]?.path).to.equal('limit');
    }
  });

  it('says who has to answer, and nothing of what was read', async () => {
    const { adapter } = serve();
    const { items } = await adapter.threads.list({ limit: 100 }, reading());
    expect(items.find(({ id }) => id === 't-12')?.attention.state).to.equal('needs-reply');
    for (const thread of items) expect(thread).not.to.have.property('unread');
    const { attention } = await adapter.threads.get(WITH_OPERATOR, reading());
    expect(attention.state).to.equal('no-reply-needed');
    expect(adapter.threads).not.to.have.any.keys('count', 'markRead', 'setReplyNeeded');
    expect(adapter).not.to.have.property('live');
  });

  it('shows words that the treaty does not know as they came', async () => {
    const { adapter } = serve();
    const thread = await adapter.threads.get(UNKNOWN_WORDS, reading());
    expect(thread.reason).to.deep.equal({ code: 'SOMETHING_NEW' });
    expect(thread.about).to.deep.equal([{ kind: 'MMP_RENTAL', id: 'r-1', label: 'Alquiler 1' }]);
    expect(thread.lastMessage?.from.kind).to.equal('WAREHOUSE');
    expect(thread.compose?.recipients.map(({ id }) => id)).to.include('WAREHOUSE/w-1');
  });

  it('loses one thread that is not as published, and no other', async () => {
    const { adapter, fake } = serve();
    const shop = fake.api.shops.get(2001)!;
    Reflect.deleteProperty(shop.threads.get('t-15')!, 'topic');
    const page = await adapter.threads.list({ limit: 100 }, reading());
    const { bad } = parsePage(threadSchema, page, 'threads.list');
    expect(bad.map(({ id }) => id)).to.deep.equal(['t-15']);
    expect(page.items).to.have.length(24);
  });
});

describe('a thread of Mirakl', () => {
  it('is read from its end to its beginning, each page oldest first', async () => {
    const { adapter } = serve();
    const newest = await adapter.threads.messages({ threadId: LONG, limit: 15 }, reading());
    expect(newest.items.map(({ id }) => id)).to.deep.equal(ids(25, 40));
    expect(newest).to.deep.include({ at: 25 });
    expect(newest.total).to.deep.include({ value: 40, precision: 'exact' });
    expect(newest).not.to.have.property('next');
    const older = await adapter.threads.messages(
      { threadId: LONG, limit: 15, from: { cursor: newest.prev! } },
      reading(),
    );
    expect(older.items.map(({ id }) => id)).to.deep.equal(ids(10, 25));
    const back = await adapter.threads.messages(
      { threadId: LONG, limit: 15, from: { cursor: older.next! } },
      reading(),
    );
    expect(back.items).to.deep.equal(newest.items);
  });

  it('is read around a message and from an index', async () => {
    const { adapter } = serve();
    const ask = (from: PageRequest['from'] & object) =>
      adapter.threads.messages({ threadId: LONG, limit: 5, from }, reading());
    expect((await ask({ around: `long.m7` })).items.map(({ id }) => id)).to.deep.equal(ids(5, 10));
    expect((await ask({ around: `long.m39` })).items.map(({ id }) => id)).to.deep.equal(
      ids(35, 40),
    );
    expect((await ask({ index: 38 })).items.map(({ id }) => id)).to.deep.equal(ids(38, 40));
    expect((await refused(ask({ around: 'none' }))).kind).to.equal('not-found');
    expect((await refused(ask({ index: -1 }))).kind).to.equal('validation');
  });

  it('is not there, where its id leads nowhere or elsewhere', async () => {
    const { adapter, fake } = serve();
    for (const id of ['none', '..', '.', '', '../account', 't-10/download', 'a-77?x=1']) {
      expect((await refused(adapter.threads.get(id, reading()))).kind, id).to.equal('not-found');
    }
    for (const { path } of fake.requests.filter(({ path }) => !path.startsWith('/api/reasons'))) {
      expect(path).to.match(/^\/api\/(inbox\/threads\/[^/]+|locales)$/);
    }
  });

  it('says its reason in the language asked for, else as Mirakl says it', async () => {
    const { adapter, fake } = serve();
    for (const [locale, label, asked] of [
      ['es', 'Pregunta por la entrega', 'es_ES'],
      ['es-CL', 'Pregunta por la entrega', 'es_ES'],
      ['en-GB', 'Delivery question', 'en_GB'],
      ['fr', 'Pregunta por la entrega', undefined],
    ] as const) {
      const { reason } = await adapter.threads.get(LONG, reading({ locale }));
      expect(reason?.label, locale).to.equal(label);
      const last = fake.requests.findLast(({ path }) => path === '/api/reasons');
      expect(last?.query['locale'], locale).to.equal(asked);
      expect(last?.headers.get('Accept-Language')).to.equal(locale);
    }
    expect(fake.requests.filter(({ path }) => path === '/api/locales')).to.have.length(1);
  });

  it('comes without labels where reasons cannot be read', async () => {
    const { adapter, fake } = serve();
    fake.fail({ on: /reasons/, kind: 'lost-request' });
    const { reason } = await adapter.threads.get(LONG, reading());
    expect(reason).to.deep.equal({ code: '40' });
  });

  it('asks again for the languages after it could not', async () => {
    const { adapter, fake } = serve();
    fake.fail({ on: /locales/, kind: 'lost-request' });
    expect((await refused(adapter.reasons.list('contact', reading()))).kind).to.equal(
      'unavailable',
    );
    expect(await adapter.reasons.list('contact', reading())).to.have.length(1);
  });
});

describe('files of Mirakl', () => {
  it('opens files of messages, documents of orders and pictures, and nothing else', async () => {
    const { adapter, fake } = serve();
    const order = await adapter.orders.get('1234561-A', reading());
    const text = async (id: string) => {
      const opened = await adapter.files.open(id, reading());
      return 'bytes' in opened ? opened.bytes.text() : undefined;
    };
    expect(await text('a-77')).to.equal('%PDF-1');
    expect(await text(order.documents![0]!.id)).to.equal('document 4532');
    expect(await text(order.lines[0]!.picture!.id)).to.equal('picture 3d99');
    const before = fake.requests.length;
    for (const id of [
      'media:/api/account',
      'media:/media/../api/account',
      'media:/media/%2e%2e/api/account',
      'media:/media/..%2fapi/account',
      'media:https://elsewhere.example/media/x',
      'media://elsewhere.example/media/x',
      'document:4532,4533',
      'document:',
      '..',
      '',
    ]) {
      expect((await refused(adapter.files.open(id, reading()))).kind, id).to.equal('not-found');
    }
    expect(fake.requests).to.have.length(before);
    expect((await refused(adapter.files.open('none', reading()))).kind).to.equal('not-found');
  });

  it('keeps another shop’s files closed', async () => {
    const { adapter, fake } = serve();
    const files = [fileOf('a.pdf')];
    await adapter.threads.reply(replyTo({ files }), command());
    const { items } = await adapter.threads.messages({ threadId: LONG, limit: 1 }, reading());
    const other = serve({ headers: { Authorization: 'key-of-the-other' } }, fake).adapter;
    const error = await refused(other.files.open(items[0]!.attachments[0]!.id, reading()));
    expect(error.kind).to.equal('not-found');
  });
});

describe('orders of Mirakl', () => {
  it('come newest first, page by page, and hold to the moment at which they began', async () => {
    const { adapter, fake } = serve();
    const first = await adapter.orders.list({ limit: 5 }, reading());
    const orders = fake.api.shops.get(2001)!.orders;
    const created_date = new Date(fake.now + 1000).toISOString();
    orders.push({ ...orders[0]!, order_id: 'NEW-A', created_date });
    const ids = first.items.map(({ id }) => id);
    let { next } = first;
    while (next !== undefined) {
      const page = await adapter.orders.list({ limit: 5, from: { cursor: next } }, reading());
      ids.push(...page.items.map(({ id }) => id));
      ({ next } = page);
    }
    expect(ids).to.have.length(22);
    expect(new Set(ids).size).to.equal(22);
    expect(ids).not.to.include('NEW-A');
    expect(first.total?.value).to.equal(22);
    const jumped = await adapter.orders.list({ limit: 5, from: { index: 10 } }, reading());
    const before = await adapter.orders.list(
      { limit: 5, from: { cursor: jumped.prev! } },
      reading(),
    );
    expect(before.at).to.equal(5);
  });

  it('are found by state, incident and date, and by no number', async () => {
    const { adapter } = serve();
    const find = async (query: object) =>
      (await adapter.orders.list({ limit: 50, ...query }, reading())).items.map(({ id }) => id);
    expect(await find({ states: ['REFUSED'] })).to.deep.equal(['1234570-A']);
    expect(await find({ withIncident: true })).to.deep.equal(['1234570-A']);
    expect(await find({ placedUntil: '2026-11-04T00:00:00Z' })).to.include('1234561-A');
    expect((await refused(find({ number: '1234561' }))).kind).to.equal('unsupported');
  });

  it('has one order with its documents, its money to the cent and its refunds’ reasons', async () => {
    const { adapter, fake } = serve();
    const order = await adapter.orders.get('1234561-A', reading());
    expect(order.total).to.deep.equal({ amount: '114.24', currency: 'EUR' });
    expect(order.refunds.map(({ total }) => total.amount)).to.deep.equal(['20.2', '0.01']);
    expect(order.refunds[0]?.parts[0]?.reason?.label).to.equal('Producto defectuoso');
    expect(order.documents?.map(({ name }) => name)).to.deep.equal(['factura.pdf']);
    for (const id of ['none', '1234561-A,1234570-A', '']) {
      expect((await refused(adapter.orders.get(id, reading()))).kind, id).to.equal('not-found');
    }
    expect(fake.requests.some(({ status }) => status === 410)).to.equal(false);
  });
});

function ids(start: number, end: number): string[] {
  return Array.from({ length: end - start }, (_, place) => `long.m${start + place}`);
}
