import { expect } from '@open-wc/testing';
import {
  command,
  questionOf,
  reading,
  refused,
  replyTo,
  sentIn,
  serve,
  startAbout,
} from './asking.js';
import { LONG } from '../../support/mirakl-fake.js';

const START = /^POST .+\/threads$/;
const LATER = 130_000;

describe('a conversation whose beginning was lost', () => {
  for (const about of [{ kind: 'order', id: 'P-0-A' }, null]) {
    const where = about === null ? 'with the operator' : 'on an order';

    it(`is found ${where}, and not begun twice`, async () => {
      const { adapter, fake } = serve();
      const call = command();
      fake.fail({ on: START, kind: 'lost-reply' });
      await refused(adapter.threads.start(startAbout(about), call));
      const question = questionOf(fake, call.idempotencyKey, startAbout(about));
      expect((await adapter.check(question, reading())).outcome).to.equal('applied');
      const { threadId } = await adapter.threads.start(startAbout(about), call);
      expect((await adapter.threads.get(threadId, reading())).messageCount?.value).to.equal(1);
      expect(sentIn(fake, 'Una pregunta')).to.equal(1);
    });

    it(`was not begun ${where}, when it is not there after a while`, async () => {
      const { adapter, fake } = serve();
      await adapter.threads.start(startAbout(about), command());
      const call = command();
      fake.fail({ on: START, kind: 'lost-request' });
      await refused(adapter.threads.start(startAbout(about), call));
      fake.now += LATER;
      const question = questionOf(fake, call.idempotencyKey, startAbout(about));
      expect((await adapter.check(question, reading())).outcome).to.equal('not-applied');
    });
  }

  it('is found behind a hundred newer ones, and not taken for one of another order', async () => {
    const { adapter, fake } = serve();
    const call = command();
    fake.fail({ on: START, kind: 'lost-reply' });
    await refused(adapter.threads.start(startAbout(), call));
    const { threads } = fake.api.shops.get(2001)!;
    const own = [...threads.values()].at(-1)!;
    const [message, other] = [own.messages[0]!, threads.get('t-11')!];
    for (let place = 0; place < 120; place += 1) {
      // By the customer about the same order; the oldest is ours in everything but its order.
      const { from } = place === 0 ? message : other.messages[0]!;
      const { entities } = place === 0 ? other : own;
      const date = new Date((fake.now += 1000)).toISOString();
      const messages = [{ ...message, id: `new-m${place}`, date_created: date, from }];
      const id = `new-${place}`;
      threads.set(id, { ...own, id, entities, date_created: date, date_updated: date, messages });
    }
    const question = questionOf(fake, call.idempotencyKey, startAbout());
    expect(await adapter.check(question, reading())).to.deep.equal({
      outcome: 'applied',
      record: { kind: 'message', id: message.id },
    });
  });

  it('is not taken for an answer in a conversation that was there', async () => {
    const { adapter, fake } = serve();
    const call = command();
    fake.fail({ on: START, kind: 'lost-request' });
    await refused(adapter.threads.start(startAbout(), call));
    await adapter.threads.reply(replyTo({ threadId: 't-10', text: 'Una pregunta.' }), command());
    fake.now += LATER;
    const question = questionOf(fake, call.idempotencyKey, startAbout());
    expect((await adapter.check(question, reading())).outcome).to.equal('not-applied');
  });

  it('is nothing that the adapter knows of, where it is another command', async () => {
    const { adapter, fake } = serve();
    const request = { command: 'thread-attention', threadId: LONG, needed: false } as const;
    const question = { ...questionOf(fake, 'k', replyTo()), request };
    expect(await adapter.check(question, reading())).to.deep.equal({ outcome: 'unknown' });
  });
});
