import { expect } from '@open-wc/testing';
import { customerThread, NOW, reading, refused, replyTo, command, serve } from './asking.js';

describe('what the memory adapter tells', () => {
  it('says who, where and when by its own clock', async () => {
    const described = await serve().describe(reading());
    expect(described.contract).to.equal(1);
    expect(described.serverTime).to.equal('2026-11-22T16:05:00.000Z');
    expect(described.timeZone).to.equal('Europe/Madrid');
    expect(described.currencies).to.deep.equal({ EUR: { digits: 2 } });
  });

  it('takes another scope, other names and more policy from the host', async () => {
    const scope = { marketplace: 'mine', shop: '7', user: 'ana' };
    const adapter = serve({
      scope,
      names: { shop: 'Mía' },
      policy: { answerWithin: { hours: 4 } },
    });
    const described = await adapter.describe(reading());
    expect(described.scope).to.deep.equal(scope);
    expect(described.names).to.include({ shop: 'Mía', marketplace: 'Plazuela' });
    expect(described.policy).to.deep.include({
      answerWithin: { hours: 4 },
      operatorReadsAll: true,
    });
    expect(Object.isFrozen(scope), "the host's own object").to.be.false;
  });

  it('withdraws what the host takes from the offers', async () => {
    const adapter = serve({ offers: { orders: null, threads: { reply: false } } });
    const { offers } = await adapter.describe(reading());
    expect(offers).not.to.have.property('orders');
    expect(adapter).not.to.have.property('orders');
    expect(offers.threads).to.include({ reply: false, start: true });
    const threadId = await customerThread(adapter);
    const error = await refused(adapter.threads.reply(replyTo(threadId), command()));
    expect(error.kind).to.equal('unsupported');
  });

  it('lists threads by their last activity, newest first', async () => {
    const { items, total } = await serve().threads.list({ limit: 200 }, reading());
    const times = items.map(({ lastActivityAt }) => Date.parse(lastActivityAt));
    expect(times).to.deep.equal([...times].sort((a, b) => b - a));
    expect(total).to.deep.include({ value: 180, precision: 'exact' });
    expect(times[0])
      .to.be.below(NOW)
      .and.above(NOW - 20 * 60_000);
  });

  it('lists first those who have waited longest, where that is asked', async () => {
    const adapter = serve();
    const query = { attention: ['needs-reply'], sort: 'waiting-longest', limit: 200 };
    const { items } = await adapter.threads.list(query, reading());
    const since = items.map(({ attention }) => attention.since!);
    expect(since).to.deep.equal([...since].sort());
    expect(items.every(({ attention }) => attention.state === 'needs-reply')).to.be.true;
  });

  it('finds the same threads by a filter as by looking at all of them', async () => {
    const adapter = serve();
    const { items } = await adapter.threads.list({ limit: 200 }, reading());
    const order = items.find(({ about }) => about.length > 0)!.about[0]!;
    const noon = '2026-11-15T12:00:00Z';
    const ids = (test: (thread: (typeof items)[number]) => boolean) =>
      items.filter(test).map(({ id }) => id);
    const cases = [
      [{ attention: ['needs-reply'] }, ids((it) => it.attention.state === 'needs-reply')],
      [
        { attention: ['waiting', 'needs-reply'] },
        ids((it) => it.attention.state !== 'no-reply-needed'),
      ],
      [{ with: 'operator' }, ids((it) => it.participants.some(({ kind }) => kind === 'operator'))],
      [{ about: order }, ids((it) => it.about.some(({ id }) => id === order.id))],
      [{ about: null }, ids((it) => it.about.length === 0)],
      [{ reasonCode: '104' }, ids((it) => it.reason?.code === '104')],
      [{ activeSince: noon }, ids((it) => it.lastActivityAt >= noon)],
      [{ activeUntil: noon }, ids((it) => it.lastActivityAt <= noon)],
    ] as const;
    for (const [query, expected] of cases) {
      const found = await adapter.threads.list({ ...query, limit: 200 }, reading());
      expect(
        found.items.map(({ id }) => id),
        JSON.stringify(query),
      ).to.deep.equal(expected);
      expect(expected.length, JSON.stringify(query)).to.be.above(0);
      const count = await adapter.threads.count(query, reading());
      expect(count).to.deep.include({ value: expected.length, precision: 'exact' });
    }
  });

  it('searches names, order numbers and words without minding accents and capitals', async () => {
    const adapter = serve();
    const { items } = await adapter.threads.list({ limit: 200, with: 'customer' }, reading());
    const accented = items.find(({ participants }) => /[áéíóú]/.test(participants[0]!.name!))!;
    const typed = accented.participants[0]!.name!.toLowerCase()
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '');
    const byName = await adapter.threads.list({ text: typed, limit: 200 }, reading());
    expect(byName.items.map(({ id }) => id)).to.include(accented.id);
    const byNumber = await adapter.threads.list(
      { text: accented.about[0]!.id.slice(0, 8), limit: 200 },
      reading(),
    );
    expect(byNumber.items.map(({ id }) => id)).to.include(accented.id);
    expect(await adapter.threads.count({ text: 'FACTURA' }, reading()))
      .to.have.property('value')
      .above(0);
    expect(await adapter.threads.count({ text: 'xyzzy' }, reading())).to.include({ value: 0 });
  });

  it('refuses a filter it does not offer, and a date that is none', async () => {
    const adapter = serve({ offers: { threads: { filters: ['activeSince'] } } });
    const filtered = await refused(adapter.threads.list({ with: 'customer', limit: 5 }, reading()));
    expect(filtered.kind).to.equal('unsupported');
    const dated = await refused(adapter.threads.list({ activeSince: 'ayer', limit: 5 }, reading()));
    expect(dated).to.include({ kind: 'validation', code: 'bad-date' });
  });

  it('gives labels in the language asked for, and customers their own words', async () => {
    const adapter = serve();
    const query = { reasonCode: '104', limit: 1 };
    const spanish = (await adapter.threads.list(query, reading('es-ES'))).items[0]!;
    const english = (await adapter.threads.list(query, reading('en'))).items[0]!;
    expect(spanish.reason?.label).to.equal('Solicitud de factura');
    expect(english.reason?.label).to.equal('Invoice request');
    expect(english.lastMessage?.excerpt).to.equal(spanish.lastMessage?.excerpt);
    const { compose } = await adapter.threads.get(spanish.id, reading('en'));
    expect(compose?.recipients.map(({ label }) => label)).to.deep.equal([
      'Customer',
      'Operator',
      'Customer and operator',
    ]);
    const gone = await refused(adapter.threads.get('t-0', reading('es')));
    expect(gone).to.include({ kind: 'not-found', message: 'Esta conversación ya no existe.' });
  });

  it('presets whoever wrote last as the recipient', async () => {
    const adapter = serve();
    const preset = async (id: string) =>
      (await adapter.threads.get(id, reading())).compose!.recipients.find((it) => it.default)?.id;
    const threadId = await customerThread(adapter);
    await adapter.controls.receive(threadId, { from: 'operator', text: '¿Alguna novedad?' });
    expect(await preset(threadId)).to.equal('operator');
    await adapter.controls.receive(threadId, { from: 'customer', text: 'Hola' });
    expect(await preset(threadId)).to.equal('customer');
    await adapter.threads.reply(replyTo(threadId, { recipient: 'both' }), command());
    expect(await preset(threadId)).to.equal('both');
  });

  it('hands out nothing that anybody could change', async () => {
    const adapter = serve();
    const page = await adapter.threads.list({ limit: 3 }, reading());
    const before = page.items[0]!.lastActivityAt;
    expect(() => {
      (page.items[0] as { lastActivityAt: string }).lastActivityAt = 'never';
    }).to.throw(TypeError);
    expect(() => (page.items as unknown[]).pop()).to.throw(TypeError);
    const again = await adapter.threads.list({ limit: 3 }, reading());
    expect(again.items[0]!.lastActivityAt).to.equal(before);
    const order = await adapter.orders.list({ limit: 1 }, reading());
    expect(Object.isFrozen(order.items[0]!.lines[0]!.price)).to.be.true;
  });

  it('notes every call, and the key of a command', async () => {
    const adapter = serve();
    const threadId = await customerThread(adapter);
    await adapter.threads.reply(replyTo(threadId), command({ idempotencyKey: 'k-1' }));
    expect(adapter.controls.calls.map(({ method }) => method)).to.deep.equal([
      'threads.list',
      'threads.reply',
    ]);
    expect(adapter.controls.calls[1]).to.include({ idempotencyKey: 'k-1', locale: 'es' });
  });
});
