import { expect } from '@open-wc/testing';
import { command, posts, questionOf, reading, refused, replyTo, sentIn, serve } from './asking.js';
import type { Ledger } from '../../../src/adapter/ledger.js';
import { createMemoryLedger } from '../../../src/adapters/mirakl/index.js';
import { LONG } from '../../support/mirakl-fake.js';

const REPLY = /^POST .+\/message$/;
const WORDS = 'Sale mañana';
const LATER = 130_000;

describe('a message through Mirakl, which keeps no keys', () => {
  it('is sent once for its key, however often it is asked for', async () => {
    const { adapter, fake } = serve();
    const call = command();
    const [first, second] = await Promise.all([
      adapter.threads.reply(replyTo(), call),
      adapter.threads.reply(replyTo(), call),
    ]);
    const third = await adapter.threads.reply(replyTo(), call);
    expect(second).to.deep.equal(first);
    expect(third).to.deep.equal(first);
    expect(sentIn(fake, WORDS)).to.equal(1);
  });

  it('is sent once by adapters that share a ledger, one for each request', async () => {
    const ledger = createMemoryLedger();
    const { adapter, fake } = serve({ ledger });
    const again = serve({ ledger }, fake).adapter;
    const call = command();
    const receipts = await Promise.all([
      adapter.threads.reply(replyTo(), call),
      again.threads.reply(replyTo(), call),
    ]);
    receipts.push(await again.threads.reply(replyTo(), call));
    expect(new Set(receipts.map(({ messageId }) => messageId)).size).to.equal(1);
    expect(sentIn(fake, WORDS)).to.equal(1);
  });

  it('is sent once by two processes that are given its key at the same moment', async () => {
    const { get, put, add } = createMemoryLedger();
    const process = () => ({ get, put, add });
    const { adapter, fake } = serve({ ledger: process() });
    const other = serve({ ledger: process() }, fake).adapter;
    fake.latencyMs = 5;
    const call = command();
    const outcomes = await Promise.allSettled([
      adapter.threads.reply(replyTo(), call),
      other.threads.reply(replyTo(), call),
    ]);
    expect(sentIn(fake, WORDS)).to.equal(1);
    expect(outcomes.some(({ status }) => status === 'fulfilled')).to.equal(true);
    await other.threads.reply(replyTo(), call);
    expect(sentIn(fake, WORDS)).to.equal(1);
  });

  it('may be said twice under two keys', async () => {
    const { adapter, fake } = serve();
    await adapter.threads.reply(replyTo(), command());
    await adapter.threads.reply(replyTo(), command());
    expect(sentIn(fake, WORDS)).to.equal(2);
  });

  it('refuses other content under a key, also while the first is on its way', async () => {
    const { adapter, fake } = serve();
    const call = command();
    const sending = adapter.threads.reply(replyTo(), call);
    const meanwhile = await refused(adapter.threads.reply(replyTo({ text: 'Otra cosa' }), call));
    await sending;
    const after = await refused(adapter.threads.reply(replyTo({ text: 'Otra cosa' }), call));
    for (const error of [meanwhile, after]) {
      expect(error).to.include({ kind: 'conflict', code: 'key-reused', outcome: 'not-applied' });
    }
    expect(sentIn(fake, 'Otra cosa')).to.equal(0);
  });

  it('keeps another user’s keys apart', async () => {
    const ledger = createMemoryLedger();
    const { adapter, fake } = serve({ ledger, user: { id: 'ana' } });
    const other = serve({ ledger, user: { id: 'luis' } }, fake).adapter;
    const call = command();
    await adapter.threads.reply(replyTo(), call);
    await other.threads.reply(replyTo({ text: 'Soy Luis' }), call);
    expect(sentIn(fake, 'Soy Luis')).to.equal(1);
  });

  it('may be tried again under its key after a refusal', async () => {
    const { adapter, fake } = serve();
    const call = command();
    const answer = () =>
      new Response('{"message":"Too many requests"}', {
        status: 429,
        headers: { 'Retry-After': '7' },
      });
    fake.fail({ on: REPLY, kind: 'answers', answer });
    const error = await refused(adapter.threads.reply(replyTo(), call));
    expect(error).to.include({ kind: 'rate-limited', retryAfterMs: 7000, outcome: 'not-applied' });
    const question = questionOf(fake, call.idempotencyKey, replyTo());
    expect(await adapter.check(question, reading())).to.deep.equal({ outcome: 'not-applied' });
    await adapter.threads.reply(replyTo(), call);
    expect(sentIn(fake, WORDS)).to.equal(1);
  });

  it('writes nothing of what was said into the ledger', async () => {
    const kept: string[] = [];
    const memory = createMemoryLedger();
    const ledger: Ledger = {
      get: memory.get,
      put: (key, value) => {
        kept.push(key, value);
        return memory.put(key, value);
      },
    };
    const { adapter } = serve({ ledger });
    await adapter.threads.reply(replyTo(), command());
    expect(kept.join()).not.to.contain('mañana').and.not.to.contain('key-of-the-shop');
    expect(kept).not.to.deep.equal([]);
  });

  it('is not sent where it cannot be noted first', async () => {
    const broken = () => Promise.reject(new Error('connect db.internal:5432'));
    const { get } = createMemoryLedger();
    for (const [ledger, outcome] of [
      // What became of an earlier attempt cannot be known then.
      [{ get: broken, put: broken }, 'unknown'],
      [{ get, put: broken, add: broken }, 'not-applied'],
      [{ get, put: broken }, 'not-applied'],
    ] as const) {
      const { adapter, fake } = serve({ ledger });
      const error = await refused(adapter.threads.reply(replyTo(), command()));
      expect(error).to.include({ kind: 'unavailable', outcome });
      expect(error.message).to.equal('');
      expect(posts(fake)).to.deep.equal([]);
    }
  });
});

describe('a message whose answer was lost', () => {
  it('is found by a check, and answered for when it is sent again', async () => {
    const { adapter, fake } = serve();
    const call = command();
    fake.fail({ on: REPLY, kind: 'lost-reply' });
    const error = await refused(adapter.threads.reply(replyTo(), call));
    expect(error).to.include({ kind: 'unavailable', outcome: 'unknown' });
    const question = questionOf(fake, call.idempotencyKey, replyTo());
    const { outcome, record } = await adapter.check(question, reading());
    const { items } = await adapter.threads.messages({ threadId: LONG, limit: 1 }, reading());
    expect({ outcome, record }).to.deep.equal({
      outcome: 'applied',
      record: { kind: 'message', id: items[0]!.id },
    });
    const receipt = await adapter.threads.reply(replyTo(), call);
    expect(receipt).to.deep.equal({ threadId: LONG, messageId: items[0]!.id });
    expect(sentIn(fake, WORDS)).to.equal(1);
  });

  it('is found when it is sent again without a check', async () => {
    const { adapter, fake } = serve();
    const call = command();
    fake.fail({ on: REPLY, kind: 'lost-reply' });
    await refused(adapter.threads.reply(replyTo(), call));
    await adapter.threads.reply(replyTo(), call);
    expect(sentIn(fake, WORDS)).to.equal(1);
  });

  it('is found by another process that has lost every note', async () => {
    const { adapter, fake } = serve();
    const { items } = await adapter.threads.messages({ threadId: LONG, limit: 5 }, reading());
    const question = questionOf(fake, 'a-key', replyTo(), { ids: items.map(({ id }) => id) });
    fake.fail({ on: REPLY, kind: 'lost-reply' });
    await refused(adapter.threads.reply(replyTo(), command({ idempotencyKey: 'a-key' })));
    const { outcome } = await serve({}, fake).adapter.check(question, reading());
    expect(outcome).to.equal('applied');
  });

  it('is not called unsent because the thread could not be asked', async () => {
    for (const status of [429, 404, 503]) {
      const { adapter, fake } = serve();
      const call = command();
      fake.fail({ on: REPLY, kind: 'lost-reply' });
      await refused(adapter.threads.reply(replyTo(), call));
      const answer = () => new Response('', { status });
      fake.fail({ on: /^GET .+\/threads\//, kind: 'answers', answer });
      const error = await refused(adapter.threads.reply(replyTo(), call));
      expect(error.outcome, String(status)).to.equal('unknown');
      expect(sentIn(fake, WORDS)).to.equal(1);
    }
  });

  it('may still be on its way for a while, and then was not sent', async () => {
    const { adapter, fake } = serve();
    const call = command();
    fake.fail({ on: REPLY, kind: 'lost-request' });
    await refused(adapter.threads.reply(replyTo(), call));
    const question = questionOf(fake, call.idempotencyKey, replyTo());
    expect((await adapter.check(question, reading())).outcome).to.equal('unknown');
    const early = await refused(adapter.threads.reply(replyTo(), call));
    expect(early).to.include({ code: 'still-open', outcome: 'unknown' });
    expect(early.retryAfterMs).to.be.within(1, 120_000);
    expect(posts(fake)).to.have.length(1);
    fake.now += LATER;
    expect((await adapter.check(question, reading())).outcome).to.equal('not-applied');
    await adapter.threads.reply(replyTo(), call);
    expect(sentIn(fake, WORDS)).to.equal(1);
  });

  it('was not sent, once Mirakl has failed and the thread does not have it', async () => {
    for (const [status, outcome] of [
      [500, 'not-applied'],
      [502, 'unknown'],
      [504, 'unknown'],
    ] as const) {
      const { adapter, fake } = serve();
      const call = command();
      fake.fail({ on: REPLY, kind: 'answers', answer: () => new Response('', { status }) });
      const error = await refused(adapter.threads.reply(replyTo(), call));
      expect(error.outcome, String(status)).to.equal('unknown');
      const question = questionOf(fake, call.idempotencyKey, replyTo());
      expect((await adapter.check(question, reading())).outcome, String(status)).to.equal(outcome);
    }
  });

  it('is found where Mirakl did it and then failed', async () => {
    const { adapter, fake } = serve();
    const call = command();
    const answer = () => new Response('<html>', { status: 201 });
    fake.fail({ on: REPLY, kind: 'answers', answer, isDone: true });
    const error = await refused(adapter.threads.reply(replyTo(), call));
    expect(error).to.include({ code: 'malformed-answer', outcome: 'unknown' });
    const question = questionOf(fake, call.idempotencyKey, replyTo());
    expect((await adapter.check(question, reading())).outcome).to.equal('applied');
  });

  it('is not taken for the same words that stood there before', async () => {
    const { adapter, fake } = serve();
    await adapter.threads.reply(replyTo(), command());
    const call = command();
    fake.fail({ on: REPLY, kind: 'lost-request' });
    await refused(adapter.threads.reply(replyTo(), call));
    fake.now += LATER;
    const question = questionOf(fake, call.idempotencyKey, replyTo());
    expect((await adapter.check(question, reading())).outcome).to.equal('not-applied');
  });

  it('is not taken for the same words that a colleague wrote just before', async () => {
    const { adapter, fake } = serve();
    const call = command();
    fake.write(LONG, { from: 'SHOP', body: 'Gracias' });
    fake.fail({ on: REPLY, kind: 'lost-request' });
    await refused(adapter.threads.reply(replyTo({ text: 'Gracias' }), call));
    fake.now += LATER;
    const question = questionOf(fake, call.idempotencyKey, replyTo({ text: 'Gracias' }));
    expect((await adapter.check(question, reading())).outcome).to.equal('not-applied');
  });

  it('is not taken for the same words under another key', async () => {
    const { adapter, fake } = serve();
    const [lost, kept] = [command(), command()];
    fake.fail({ on: REPLY, kind: 'lost-request' });
    await refused(adapter.threads.reply(replyTo(), lost));
    await adapter.threads.reply(replyTo(), kept);
    fake.now += LATER;
    const question = questionOf(fake, lost.idempotencyKey, replyTo());
    expect((await adapter.check(question, reading())).outcome).to.equal('not-applied');
    const other = questionOf(fake, kept.idempotencyKey, replyTo());
    expect((await adapter.check(other, reading())).outcome).to.equal('applied');
  });

  it('counts once, where two of the same words were lost and one arrived', async () => {
    const { adapter, fake } = serve();
    const calls = [command(), command()];
    fake.fail({ on: REPLY, kind: 'lost-request' });
    await refused(adapter.threads.reply(replyTo(), calls[0]!));
    fake.fail({ on: REPLY, kind: 'lost-reply' });
    await refused(adapter.threads.reply(replyTo(), calls[1]!));
    fake.now += LATER;
    const outcomes: string[] = [];
    for (const { idempotencyKey } of calls) {
      const question = questionOf(fake, idempotencyKey, replyTo());
      outcomes.push((await adapter.check(question, reading())).outcome);
    }
    expect(outcomes.sort()).to.deep.equal(['applied', 'not-applied']);
  });

  it('stays unknown while a colleague wrote something that may be it', async () => {
    const { adapter, fake } = serve();
    const call = command();
    fake.fail({ on: REPLY, kind: 'lost-request' });
    await refused(adapter.threads.reply(replyTo(), call));
    fake.write(LONG, { from: 'SHOP', body: 'Sale mañana. ***' });
    fake.now += LATER;
    const question = questionOf(fake, call.idempotencyKey, replyTo());
    expect((await adapter.check(question, reading())).outcome).to.equal('unknown');
  });

  it('stays unknown where two have the same words and either may be it', async () => {
    const { adapter, fake } = serve();
    const call = command();
    fake.fail({ on: REPLY, kind: 'lost-reply' });
    await refused(adapter.threads.reply(replyTo({ text: 'Gracias' }), call));
    fake.write(LONG, { from: 'SHOP', body: '<p>Gracias</p>' });
    const question = questionOf(fake, call.idempotencyKey, replyTo({ text: 'Gracias' }));
    expect((await adapter.check(question, reading())).outcome).to.equal('unknown');
  });

  it('is found whatever the customer wrote meanwhile', async () => {
    const { adapter, fake } = serve();
    const call = command();
    fake.fail({ on: REPLY, kind: 'lost-reply' });
    await refused(adapter.threads.reply(replyTo(), call));
    fake.write(LONG, { from: 'CUSTOMER', body: 'Sale mañana.' });
    const question = questionOf(fake, call.idempotencyKey, replyTo());
    expect((await adapter.check(question, reading())).outcome).to.equal('applied');
  });

  it('is given up after a time, and found', async () => {
    const { adapter, fake } = serve({ timeoutMs: 50 });
    const call = command();
    fake.fail({ on: REPLY, kind: 'hangs' });
    const error = await refused(adapter.threads.reply(replyTo(), call));
    expect(error).to.include({ kind: 'timeout', outcome: 'unknown' });
    const question = questionOf(fake, call.idempotencyKey, replyTo());
    expect((await adapter.check(question, reading())).outcome).to.equal('applied');
  });

  it('is found after the page went away in the middle', async () => {
    const { adapter, fake } = serve();
    const abort = new AbortController();
    const call = command({ signal: abort.signal });
    fake.fail({ on: REPLY, kind: 'hangs' });
    const sending = refused(adapter.threads.reply(replyTo(), call));
    while (sentIn(fake, WORDS) === 0) await new Promise((resolve) => setTimeout(resolve));
    abort.abort();
    expect((await sending).name).to.equal('AbortError');
    const question = questionOf(fake, call.idempotencyKey, replyTo());
    expect((await adapter.check(question, reading())).outcome).to.equal('applied');
  });
});
