import { expect } from '@open-wc/testing';
import { fillTemplate, unresolvedIn } from '../../../../src/model/template.js';
import { templateValues } from '../../../../src/model/template-values.js';
import { checkAdapter } from '../../../../src/adapter/check-adapter.js';
import { parsePage, parseRecord } from '../../../../src/adapter/parse.js';
import { messageSchema } from '../../../../src/adapter/schemas/message-schema.js';
import { orderSchema } from '../../../../src/adapter/schemas/order-schema.js';
import { threadSchema } from '../../../../src/adapter/schemas/thread-schema.js';
import { descriptionSchema } from '../../../../src/adapter/schemas/description-schema.js';
import { NOW, reading, serve } from '../asking.js';
import type { WholeAdapter } from '../asking.js';

const DAY = 86_400_000;

async function allThreads(adapter: WholeAdapter) {
  return (await adapter.threads.list({ limit: 200 }, reading())).items;
}

describe('the marketplace in Spain', () => {
  it('speaks the treaty: every record is read by its schema', async () => {
    const adapter = serve({ longThread: 20 });
    expect(checkAdapter(adapter).problems).to.deep.equal([]);
    const described = parseRecord(descriptionSchema, await adapter.describe(reading()), 'describe');
    expect(described.ok).to.be.true;
    const page = await adapter.threads.list({ limit: 200 }, reading());
    expect(parsePage(threadSchema, page, 'threads.list').bad).to.deep.equal([]);
    for (const { id } of page.items) {
      const thread = await adapter.threads.get(id, reading());
      expect(parseRecord(threadSchema, thread, 'threads.get')).to.have.property('ok', true);
      const messages = await adapter.threads.messages({ threadId: id, limit: 50 }, reading());
      expect(parsePage(messageSchema, messages, 'threads.messages').bad).to.deep.equal([]);
    }
    const orders = await adapter.orders.list({ limit: 200 }, reading('en'));
    expect(parsePage(orderSchema, orders, 'orders.list').bad).to.deep.equal([]);
  });

  it('has one thread in eight that needs a reply, none of them older than ten days', async () => {
    const threads = await allThreads(serve());
    const needy = threads.filter(({ attention }) => attention.state === 'needs-reply');
    expect(needy.length / threads.length).to.be.within(0.12, 0.15);
    for (const { attention } of needy) {
      expect(NOW - Date.parse(attention.since!)).to.be.within(0, 10 * DAY);
    }
  });

  it('says what a thread needs as its last message says it', async () => {
    for (const { id, attention, lastMessage, participants } of await allThreads(serve())) {
      if (attention.state === 'needs-reply')
        expect(lastMessage!.from.kind, id).not.to.equal('seller');
      if (attention.state === 'waiting') expect(lastMessage!.from.kind, id).to.equal('seller');
      expect(participants.length, id).to.be.above(0);
    }
  });

  it('has no read state, as Mirakl has none', async () => {
    const adapter = serve();
    const threads = await allThreads(adapter);
    expect(threads.some((thread) => 'unread' in thread)).to.be.false;
    expect((await adapter.describe(reading())).offers.threads).not.to.have.property('markRead');
  });

  it('tells different stories, filled in to the last variable', async () => {
    const adapter = serve();
    const threads = await allThreads(adapter);
    const texts: string[] = [];
    for (const { id } of threads) {
      const { items } = await adapter.threads.messages({ threadId: id, limit: 50 }, reading());
      texts.push(...items.map(({ body }) => body.content));
    }
    expect(
      texts.filter((text) => /\{\w+\}|undefined|null|NaN/.test(text.replace(/\{ margin.*?\}/, ''))),
    ).to.deep.equal([]);
    expect(new Set(threads.map(({ lastMessage }) => lastMessage!.excerpt)).size).to.be.above(90);
    expect(new Set(threads.map(({ reason, title }) => reason?.code ?? title)).size).to.be.above(12);
    const formats = (start: string) => texts.filter((text) => text.startsWith(start)).length;
    expect(formats('<html'), 'whole mails').to.be.above(10);
    expect(texts.filter((text) => text.includes('<br>')).length).to.be.above(20);
  });

  it('has messages in the order in which they were said, after the order was placed', async () => {
    const adapter = serve();
    for (const { id, about, lastActivityAt, startedAt } of await allThreads(adapter)) {
      const { items } = await adapter.threads.messages({ threadId: id, limit: 50 }, reading());
      const times = items.map(({ sentAt }) => sentAt);
      expect(new Set(times).size, id).to.equal(times.length);
      expect(times, id).to.deep.equal([...times].sort());
      expect([times[0], times.at(-1)], id).to.deep.equal([startedAt, lastActivityAt]);
      if (about.length === 0) continue;
      const order = await adapter.orders.get(about[0]!.id, reading());
      expect(order.placedAt < lastActivityAt, id).to.be.true;
    }
  });

  it('never lets the customer read what goes to the operator alone', async () => {
    const adapter = serve();
    for (const { id } of await allThreads(adapter)) {
      const { items } = await adapter.threads.messages({ threadId: id, limit: 50 }, reading());
      for (const { audience, from } of items) {
        const kinds = [from, ...audience.to].map(({ kind }) => kind);
        expect(audience.visibleTo!.includes('customer'), id).to.equal(kinds.includes('customer'));
        expect(audience.visibleTo).to.include('operator');
      }
    }
  });

  it('has the order of every thread, with the same customer and a sum that is right', async () => {
    const adapter = serve();
    const cents = (money: { amount: string }) => Math.round(Number(money.amount) * 100);
    for (const { about, participants } of await allThreads(adapter)) {
      if (about.length === 0) continue;
      const order = await adapter.orders.get(about[0]!.id, reading());
      expect(order.number).to.equal(about[0]!.label);
      const customer = participants.find(({ kind }) => kind === 'customer');
      if (customer !== undefined) expect(order.customer).to.deep.equal(customer);
      const sum = order.lines.reduce(
        (all, { price, shipping }) => all + cents(price) + cents(shipping!),
        0,
      );
      expect(cents(order.total)).to.equal(sum);
    }
  });

  it('finds an order by its number, however it was typed, and by state and date', async () => {
    const adapter = serve();
    const { items, total } = await adapter.orders.list({ limit: 200 }, reading());
    const placed = items.map(({ placedAt }) => placedAt);
    expect(placed).to.deep.equal([...placed].sort().reverse());
    const one = items[7]!;
    const typed = { number: ` ${one.number.toLowerCase()} `, limit: 5 };
    expect((await adapter.orders.list(typed, reading())).items).to.deep.equal([one]);
    const none = await adapter.orders.list({ number: '12', limit: 5 }, reading());
    expect(none.items).to.deep.equal([]);
    const states = { states: ['CANCELED'], limit: 200 };
    const cancelled = await adapter.orders.list(states, reading('en'));
    expect(cancelled.items.length).to.be.above(0).and.below(total!.value);
    expect(cancelled.items.every(({ state }) => state.label === 'Cancelled')).to.be.true;
    const span = { placedSince: items[20]!.placedAt, placedUntil: items[10]!.placedAt, limit: 50 };
    const between = await adapter.orders.list(span, reading());
    expect(between.items).to.deep.equal(items.slice(10, 21));
  });

  it('is the same from the same seed, and another from another', async () => {
    const [one, same, other] = [serve({ seed: 7 }), serve({ seed: 7 }), serve({ seed: 8 })];
    expect(await allThreads(one)).to.deep.equal(await allThreads(same));
    expect(await allThreads(one)).not.to.deep.equal(await allThreads(other));
  });

  for (const threads of [0, 1, 2, 3, 7]) {
    it(`can be as small as ${threads} threads`, async () => {
      const adapter = serve({ threads, ...(threads > 0 ? { longThread: 5 } : {}) });
      const page = await adapter.threads.list({ limit: 200 }, reading());
      expect(page.items).to.have.length(threads);
      expect(parsePage(threadSchema, page, 'threads.list').bad).to.deep.equal([]);
      const needy = page.items.filter(({ attention }) => attention.state === 'needs-reply');
      const { value } = await adapter.threads.count({ attention: ['needs-reply'] }, reading());
      expect(value).to.equal(needy.length);
    });
  }

  it('makes no more of 100,000 threads than the page that is read', async () => {
    const adapter = serve({ threads: 100_000 });
    expect(adapter.controls.built).to.equal(0);
    const page = await adapter.threads.list({ limit: 50 }, reading());
    expect(page.total?.value).to.equal(100_000);
    expect(adapter.controls.built).to.equal(50);
    await adapter.threads.list({ limit: 50, from: { index: 70_000 } }, reading());
    expect(adapter.controls.built).to.equal(100);
    const needy = { attention: ['needs-reply'], sort: 'waiting-longest', limit: 20 };
    const waiting = await adapter.threads.list(needy, reading());
    expect(waiting.total!.value / 100_000).to.be.within(0.12, 0.15);
    await adapter.threads.count({ text: 'factura' }, reading());
    expect(adapter.controls.built).to.equal(120);
    await adapter.threads.list({ limit: 9, from: { around: 't-99000' } }, reading());
    expect(adapter.controls.built).to.equal(129);
  });

  it('keeps 100,000 threads strictly in order', async () => {
    const adapter = serve({ threads: 100_000 });
    let before = '9999';
    for (const index of [0, 200, 39_900, 99_800]) {
      const { items } = await adapter.threads.list({ limit: 200, from: { index } }, reading());
      for (const { lastActivityAt } of items) {
        expect(lastActivityAt < before).to.be.true;
        before = lastActivityAt;
      }
    }
  });

  it('has one thread of 10,000 messages, whose pages cost a page', async () => {
    const adapter = serve({ longThread: 10_000 });
    const thread = (await allThreads(adapter)).find(
      ({ messageCount }) => messageCount!.value > 100,
    )!;
    expect(thread.messageCount!.value).to.equal(10_000);
    const page = await adapter.threads.messages({ threadId: thread.id, limit: 50 }, reading());
    expect(page).to.deep.include({ at: 9950 });
    expect(page.items.at(-1)!.id).to.equal(thread.lastMessage!.id);
    const first = await adapter.threads.messages(
      { threadId: thread.id, limit: 50, from: { index: 0 } },
      reading(),
    );
    expect(first.items[0]!.sentAt).to.equal(thread.startedAt);
    expect(first).not.to.have.property('prev');
  });

  for (const wrong of [
    { threads: -1 },
    { threads: 100_001 },
    { threads: 1.5 },
    { longThread: 10_001 },
    { seed: NaN },
  ]) {
    it(`is refused in a size of ${JSON.stringify(wrong)}`, () => {
      expect(() => serve(wrong)).to.throw(RangeError, Object.keys(wrong)[0]);
    });
  }

  it('has ready texts for what is about an order, and fills them in from it', async () => {
    const adapter = serve();
    const { items } = await adapter.orders.list({ states: ['SHIPPED'], limit: 20 }, reading());
    const order = items.find(({ lines }) => lines.length === 1)!;
    const values = templateValues({
      ...{ order, shopName: 'Casa Almendro' },
      show: { day: (instant) => instant.slice(0, 10), money: ({ amount }) => amount },
    });
    const about = { kind: 'order', id: order.id };
    for (const locale of ['es', 'en']) {
      const rules = await adapter.threads.composeOptions(about, reading(locale));
      const texts = rules.templates!.map(({ text = '' }) => fillTemplate(text, values));
      expect(texts).to.have.length(4);
      expect(texts.flatMap(unresolvedIn)).to.deep.equal([]);
      expect(texts[0]).to.include(order.number);
    }
    const [es, en] = await Promise.all(
      ['es', 'en'].map((locale) => adapter.threads.composeOptions(about, reading(locale))),
    );
    expect(es!.templates![0]!.label).not.to.equal(en!.templates![0]!.label);
    expect(await adapter.threads.composeOptions(null, reading())).not.to.have.property('templates');
  });

  it('is not any world that somebody names', () => {
    expect(() => serve({ world: 'narnia' as 'spain' })).to.throw(TypeError, 'narnia');
  });
});
