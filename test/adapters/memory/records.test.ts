import { expect } from '@open-wc/testing';
import type { Message } from '../../../src/model/message.js';
import type { Order } from '../../../src/model/order.js';
import type { Thread } from '../../../src/model/thread.js';
import { createMemoryAdapter } from '../../../src/adapters/memory/index.js';
import { command, reading, refused, replyTo, serve, startAbout, textsIn } from './asking.js';

const ANA = { kind: 'customer', name: 'Ana' } as const;
const SHOP = { kind: 'seller' } as const;

function thread(id: string, changes: Partial<Thread> = {}): Thread {
  return {
    id,
    about: [{ kind: 'order', id: 'o-1' }],
    participants: [ANA],
    lastActivityAt: '2026-11-22T10:00:00Z',
    attention: { state: 'needs-reply' },
    ...changes,
  };
}

function message(id: string, content: string): Message {
  return {
    id,
    from: ANA,
    audience: { to: [SHOP] },
    sentAt: '2026-11-22T10:00:00Z',
    body: { format: 'plain', content },
    attachments: [],
  };
}

const ORDER: Order = {
  id: 'o-1',
  number: 'N-1',
  state: { code: 'SHIPPED' },
  placedAt: '2026-11-20T10:00:00Z',
  customer: ANA,
  total: { amount: '12.00', currency: 'EUR' },
  lines: [],
  shipments: [],
  refunds: [],
  actions: [],
};

describe('a memory adapter with given records', () => {
  it('has exactly these threads and messages', async () => {
    const older = thread('a', { lastActivityAt: '2026-11-21T10:00:00Z' });
    const adapter = serve({
      records: { threads: [older, thread('b')], messages: { b: [message('m-1', 'Hola')] } },
    });
    const page = await adapter.threads.list({ limit: 10 }, reading());
    expect(page.items.map(({ id }) => id)).to.deep.equal(['b', 'a']);
    expect(page.items[0]).to.deep.include(thread('b'));
    expect(page.total?.value).to.equal(2);
    expect(await textsIn(adapter, 'b')).to.deep.equal(['Hola']);
    expect(await textsIn(adapter, 'a')).to.deep.equal([]);
  });

  it('has only the groups that there are records for', async () => {
    const adapter = createMemoryAdapter({ records: { orders: [ORDER] } });
    const { offers } = await adapter.describe(reading());
    expect(Object.keys(offers)).to.deep.equal(['orders']);
    for (const group of ['threads', 'files', 'reasons', 'live'] as const) {
      expect(adapter, group).not.to.have.property(group);
    }
    expect(await adapter.orders!.get('o-1', reading())).to.deep.equal(ORDER);
    const found = await adapter.orders!.list({ number: 'N-1', limit: 5 }, reading());
    expect(found.items).to.deep.equal([ORDER]);
  });

  it('has a group without records where the offers name it', async () => {
    const adapter = serve({ records: {}, offers: { threads: { reply: true } } });
    const page = await adapter.threads.list({ limit: 5 }, reading());
    expect(page.items).to.deep.equal([]);
    expect(page).not.to.have.any.keys('next', 'prev');
  });

  it('takes replies by the world s rules, and counts versions on', async () => {
    const adapter = serve({ records: { threads: [thread('a', { version: '7' })] } });
    expect((await adapter.threads.get('a', reading())).version).to.equal('7');
    await adapter.threads.reply(replyTo('a'), command({ expectedVersion: '7' }));
    const error = await refused(
      adapter.threads.reply(replyTo('a'), command({ expectedVersion: '7' })),
    );
    expect(error.code).to.equal('version-changed');
    expect(await textsIn(adapter, 'a')).to.deep.equal(['Sale mañana.']);
  });

  it('goes by the rules that a thread brings', async () => {
    const compose = {
      recipients: [],
      text: { min: 1, max: 9 },
      blocked: { label: 'Ya está cerrado.', code: 'closed' },
    };
    const adapter = serve({ records: { threads: [thread('a', { compose })] } });
    const error = await refused(adapter.threads.reply(replyTo('a'), command()));
    expect(error).to.include({ kind: 'forbidden', message: 'Ya está cerrado.', code: 'closed' });
  });

  it('offers its reasons, to choose from and to begin with', async () => {
    const reasons = [
      { code: 'r', label: 'Motivo', purpose: 'contact' },
      { code: 'x', label: 'Abono', purpose: 'refund' },
    ];
    const adapter = serve({ records: { threads: [], reasons, orders: [ORDER] } });
    expect(await adapter.reasons!.list('refund', reading())).to.deep.equal([reasons[1]]);
    const about = { kind: 'order', id: 'o-1' } as const;
    const { compose } = { compose: await adapter.threads.composeOptions(about, reading()) };
    expect(compose.reasons).to.deep.equal([reasons[0]]);
    await adapter.threads.start(startAbout(about, { reasonCode: 'r' }), command());
    const { items } = await adapter.threads.list({ limit: 5 }, reading());
    expect(items[0]!.reason).to.deep.equal({ code: 'r', label: 'Motivo' });
  });

  it('marks as read where its threads know unread, and only by that', async () => {
    const unread = { count: 2, firstMessageId: 'm-1' };
    const messages = { a: [message('m-1', 'Hola'), message('m-2', '¿Hola?')] };
    const adapter = serve({ records: { threads: [thread('a', { unread })], messages } });
    expect((await adapter.describe(reading())).offers.threads?.markRead).to.be.true;
    await adapter.threads.messages({ threadId: 'a', limit: 5 }, reading());
    expect((await adapter.threads.get('a', reading())).unread).to.deep.equal(unread);
    await adapter.threads.markRead({ threadId: 'a', upToMessageId: 'm-1' }, command());
    expect((await adapter.threads.get('a', reading())).unread).to.deep.equal({
      count: 1,
      firstMessageId: 'm-2',
    });
    await adapter.threads.markRead({ threadId: 'a', upToMessageId: 'm-2' }, command());
    expect((await adapter.threads.get('a', reading())).unread).to.deep.equal({ count: 0 });
    const { id } = await adapter.controls.receive('a', { from: 'customer', text: 'Eo' });
    expect((await adapter.threads.get('a', reading())).unread).to.deep.equal({
      count: 1,
      firstMessageId: id,
    });
  });

  it('does not offer to mark as read where nothing is known of it', async () => {
    const adapter = serve({ records: { threads: [thread('a')] } });
    const request = { threadId: 'a', upToMessageId: 'm-1' };
    expect(await refused(adapter.threads.markRead(request, command()))).to.include({
      kind: 'unsupported',
    });
  });

  it('opens the files it was given, under the name in the message', async () => {
    const attachments = [{ id: 'f-1', name: 'foto.png' }];
    const adapter = serve({
      records: {
        threads: [thread('a')],
        messages: { a: [{ ...message('m-1', 'Mira'), attachments }] },
        files: { 'f-1': new Blob(['abc']) },
      },
    });
    const opened = await adapter.files.open('f-1', reading());
    expect('bytes' in opened && (await opened.bytes.text())).to.equal('abc');
    expect(opened).to.include({ name: 'foto.png' });
    expect(await refused(adapter.files.open('toString', reading()))).to.include({
      kind: 'not-found',
    });
  });

  it('copies what it was given: the host s own objects stay as they are', async () => {
    const given = thread('a');
    const records = { threads: [given], messages: { a: [message('m-1', 'Hola')] } };
    const adapter = serve({ records });
    (given as { title?: string }).title = 'changed later';
    records.messages.a.pop();
    expect(await adapter.threads.get('a', reading())).not.to.have.property('title');
    expect(await textsIn(adapter, 'a')).to.deep.equal(['Hola']);
    expect(Object.isFrozen(given)).to.be.false;
  });

  it('hands out a record that lacks what it should have, as it is', async () => {
    const bare = { id: 'bare' } as unknown as Thread;
    const odd = { id: 'odd', lastActivityAt: 'yesterday', attention: null } as unknown as Thread;
    const adapter = serve({ records: { threads: [bare, odd, thread('a')] } });
    const { items } = await adapter.threads.list({ limit: 5 }, reading());
    expect(items.map(({ id }) => id)).to.have.members(['a', 'bare', 'odd']);
    expect(items[0]!.id).to.equal('a');
    const query = { limit: 5, with: 'customer', text: 'ana' };
    const found = await adapter.threads.list(query, reading());
    expect(found.items.map(({ id }) => id)).to.deep.equal(['a']);
  });
});
