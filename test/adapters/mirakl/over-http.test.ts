import { expect } from '@open-wc/testing';
import { command, fileOf, questionOf, reading, refused, replyTo, sentIn, serve } from './asking.js';
import { createMemoryLedger, createMiraklAdapter } from '../../../src/adapters/mirakl/index.js';
import { createMiraklFake, LONG } from '../../support/mirakl-fake.js';
import { overHttp } from '../../support/over-http.js';

/** As a portal deploys it: the page speaks http, the server has the key and makes an adapter for each request. */
function deployed() {
  const fake = createMiraklFake();
  const ledger = createMemoryLedger();
  const own = () => serve({ ledger }, fake).adapter;
  const http = overHttp(own(), { handler: { adapterFor: own } });
  return { fake, http };
}

describe('Mirakl behind the handler', () => {
  it('answers a customer', async () => {
    const { fake, http } = deployed();
    await http.describe(reading());
    const files = [fileOf('albarán.pdf', new Uint8Array([0, 255, 13, 10]))];
    const receipt = await http.threads!.reply!(replyTo({ files }), command());
    const { items } = await http.threads!.messages({ threadId: LONG, limit: 1 }, reading());
    expect(items[0]?.id).to.equal(receipt.messageId);
    const opened = await http.files!.open!(items[0]!.attachments[0]!.id, reading());
    const bytes = 'bytes' in opened ? new Uint8Array(await opened.bytes.arrayBuffer()) : undefined;
    expect([...(bytes ?? [])]).to.deep.equal([0, 255, 13, 10]);
    expect(sentIn(fake, 'Sale mañana')).to.equal(1);
  });

  it('answers a customer once, although the reply was lost: unknown, checked, applied', async () => {
    const { fake, http } = deployed();
    await http.describe(reading());
    const call = command();
    fake.fail({ on: /^POST .+\/message$/, kind: 'lost-reply' });
    const error = await refused(http.threads!.reply!(replyTo(), call));
    expect(error.outcome).to.equal('unknown');
    const question = questionOf(fake, call.idempotencyKey, replyTo());
    const { outcome, record } = await http.check!(question, reading());
    expect(outcome).to.equal('applied');
    const receipt = await http.threads!.reply!(replyTo(), call);
    expect(receipt.messageId).to.equal(record?.id);
    expect(sentIn(fake, 'Sale mañana')).to.equal(1);
  });

  it('tells the page how long to wait, and what is wrong, in Mirakl’s words', async () => {
    const { fake, http } = deployed();
    await http.describe(reading());
    const answer = () => new Response('', { status: 429, headers: { 'Retry-After': '5' } });
    fake.fail({ on: /^GET .+\/threads$/, kind: 'answers', answer });
    const limited = await refused(http.threads!.list({ limit: 5 }, reading()));
    expect(limited).to.include({ kind: 'rate-limited', retryAfterMs: 5000 });
    const short = await refused(http.threads!.reply!(replyTo({ text: 'No' }), command()));
    expect(short.fields).to.deep.equal([
      { path: 'text', message: 'body: length must be between 3 and 50000' },
    ]);
  });

  it('has over HTTP what it has, and lacks what it lacks', async () => {
    const { http } = deployed();
    await http.describe(reading());
    expect(http.threads).to.have.property('reply').that.is.a('function');
    expect(http.threads?.markRead).to.equal(undefined);
    expect(http.threads?.count).to.equal(undefined);
    for (const group of ['live', 'refunds', 'incidents', 'cases'] as const) {
      expect(http[group], group).to.equal(undefined);
    }
  });

  it('keeps its key on the server', async () => {
    const { fake, http } = deployed();
    const seen: string[] = [];
    const description = await http.describe(reading());
    seen.push(JSON.stringify(description));
    fake.fail({ on: /^GET .+\/threads$/, kind: 'lost-request' });
    const error = await refused(http.threads!.list({ limit: 5 }, reading()));
    seen.push(error.message, JSON.stringify(error), String(error.cause));
    expect(seen.join()).not.to.contain('key-of-the-shop');
    expect(createMiraklAdapter({ baseUrl: fake.baseUrl })).not.to.have.property('headers');
  });
});
