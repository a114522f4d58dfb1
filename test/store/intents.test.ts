import { expect } from '@open-wc/testing';
import { CareError } from '../../src/adapter/care-error.js';
import type { CareErrorDetails } from '../../src/adapter/care-error.js';
import type { Intent, Performed } from '../../src/store/intent.js';
import type { IntentChange, Intents } from '../../src/store/intents.js';
import { openRecordLocks } from '../../src/store/record-lock.js';
import { deferred } from '../support/deferred.js';
import {
  IntentWorld,
  MINUTE,
  OTHER_SHOP,
  SENT,
  arrives,
  listenTo,
  never,
  of,
} from '../support/intent-world.js';
import { until } from '../support/screen.js';

describe('intents', () => {
  let world: IntentWorld;
  let intents: Intents;

  beforeEach(() => {
    world = new IntentWorld();
    intents = world.tab();
  });

  afterEach(() => world.end());

  describe('being sent', () => {
    it('are kept before their call, with key, request and baseline', async () => {
      const during: Intent[] = [];
      const keys: string[] = [];
      await intents.submit(world.act(), async ({ key }) => {
        keys.push(key);
        during.push(...(await world.stored()));
        return SENT;
      });
      expect(
        during.map(({ key, request, baseline }) => ({ key, request, baseline })),
      ).to.deep.equal([
        { key: keys[0], request: world.act().request, baseline: world.act().baseline },
      ]);
    });

    it('are called once and end as applied', async () => {
      let calls = 0;
      const sent = await intents.submit(world.act(), () => {
        calls += 1;
        return Promise.resolve(SENT);
      });
      expect(calls).to.equal(1);
      expect([sent.result, of(sent).state, of(sent).result?.id]).to.deep.equal([
        'performed',
        'applied',
        'm-2',
      ]);
    });

    it('tell whoever listens, each change once', async () => {
      const heard: IntentChange[] = [];
      const end = intents.subscribe((change) => heard.push(change));
      await intents.submit(world.act(), arrives);
      end();
      await intents.submit(world.act('more'), arrives);
      expect(heard.map(({ intent, gone }) => [intent.state, gone])).to.deep.equal([
        ['sending', false],
        ['applied', false],
      ]);
    });

    it('are not sent twice by a double click', async () => {
      const reply = deferred<Performed>();
      let calls = 0;
      const perform = () => {
        calls += 1;
        return reply.promise;
      };
      const first = intents.submit(world.act(), perform);
      const second = await intents.submit(world.act(), perform);
      expect([second.result, of(second).state]).to.deep.equal(['in-the-way', 'sending']);
      reply.resolve(SENT);
      expect(of(await first).key).to.equal(of(second).key);
      expect(calls).to.equal(1);
    });

    it('are not sent by a second tab, which sees the first one end', async () => {
      const reply = deferred<Performed>();
      const other = world.tab();
      const heard = listenTo(other);
      const first = intents.submit(world.act(), () => reply.promise);
      await until(async () => (await world.stored()).length > 0);
      const second = await other.submit(world.act('something else'), never);
      expect([second.result, of(second).state]).to.deep.equal(['in-the-way', 'sending']);
      reply.resolve(SENT);
      await first;
      await until(() => heard.at(-1)?.intent.state === 'applied');
      expect(heard.at(-1)?.intent.key).to.equal(of(await first).key);
    });

    it('wait for a tab that is about to keep its own', async () => {
      const lock = await openRecordLocks().tryTake(world.lockName);
      let calls = 0;
      const sending = intents.submit(world.act(), () => {
        calls += 1;
        return Promise.resolve(SENT);
      });
      await until(async () => (await world.waiting()) === 1);
      expect(calls).to.equal(0);
      lock?.release();
      expect(of(await sending).state).to.equal('applied');
    });

    it('say that a record is busy when another tab never lets go of it', async () => {
      const lock = await openRecordLocks().tryTake(world.lockName);
      const sending = intents.submit(world.act(), never);
      await until(async () => (await world.waiting()) === 1);
      world.time.pass(MINUTE);
      const sent = await sending;
      expect([sent.result, of(sent).error?.code]).to.deep.equal(['not-begun', 'record-busy']);
      lock?.release();
    });

    it('do not hinder those on another record, of another command or another shop', async () => {
      const reply = deferred<Performed>();
      const first = intents.submit(world.act(), () => reply.promise);
      const elsewhere = { record: { kind: 'thread', id: `${world.thread} other` } };
      const attention = {
        command: 'thread-attention',
        threadId: world.thread,
        needed: false,
      } as const;
      for (const other of [elsewhere, { request: attention }, { scope: OTHER_SHOP }]) {
        const sent = await intents.submit(world.act('Hello', other), () => Promise.resolve({}));
        expect(of(sent).state, JSON.stringify(other)).to.equal('applied');
      }
      reply.resolve(SENT);
      await first;
    });

    it('are over two minutes after they were applied', async () => {
      await intents.submit(world.act(), arrives);
      expect((await world.stored()).length).to.equal(1);
      world.time.pass(2 * MINUTE);
      await until(async () => (await world.stored()).length === 0);
    });

    it('are not sent once more from a tab that has not heard of it', async () => {
      const other = world.tab();
      await intents.submit(world.act(), arrives);
      const stale = await other.submit(world.act(), never);
      expect([stale.result, of(stale).state]).to.deep.equal(['in-the-way', 'applied']);
      expect((await other.submit(world.act(), arrives)).result).to.equal('performed');
    });

    it('are not sent once more where they were heard of only after the press', async () => {
      const other = world.tab();
      const known = new Set<string>();
      await intents.submit(world.act(), arrives);
      await world.found(other);
      const late = await other.submit(world.act(), never, known);
      expect([late.result, of(late).state]).to.deep.equal(['in-the-way', 'applied']);
    });

    it('are not sent once more by a second click, however fast the first one was', async () => {
      const both = [intents.submit(world.act(), arrives), intents.submit(world.act(), arrives)];
      const ends = (await Promise.all(both)).map(({ result }) => result);
      expect(ends.sort()).to.deep.equal(['in-the-way', 'performed']);
    });

    it('may say the same once more where the first one is known', async () => {
      await intents.submit(world.act(), arrives);
      expect((await intents.submit(world.act(), arrives)).result).to.equal('performed');
      const other = world.tab();
      await world.found(other);
      expect((await other.submit(world.act(), arrives)).result).to.equal('performed');
    });
  });

  describe('that were not applied', () => {
    const failWith = (details: CareErrorDetails) => () => Promise.reject(new CareError(details));

    it('take up their key when the same is tried again', async () => {
      const failed = of(await intents.submit(world.act(), failWith({ kind: 'rate-limited' })));
      expect(failed.state).to.equal('failed');
      const keys: string[] = [];
      const again = await intents.submit(world.act(), ({ key }) => {
        keys.push(key);
        return Promise.resolve(SENT);
      });
      expect(keys).to.deep.equal([failed.key]);
      expect(of(again).attempts).to.equal(2);
    });

    it('take up their key in another tab, and with the version seen there', async () => {
      const failed = of(await intents.submit(world.act(), failWith({ kind: 'rate-limited' })));
      const again = await world.tab().submit(world.act('Hello', { expectedVersion: '8' }), arrives);
      expect([of(again).key, of(again).expectedVersion]).to.deep.equal([failed.key, '8']);
    });

    it('take a new key when they were edited, and the old one is gone', async () => {
      const failed = of(await intents.submit(world.act(), failWith({ kind: 'rate-limited' })));
      const heard = listenTo(intents);
      const again = of(await intents.submit(world.act('Hello!'), arrives));
      expect(again.key).not.to.equal(failed.key);
      expect(heard.filter(({ gone }) => gone).map(({ intent }) => intent.key)).to.deep.equal([
        failed.key,
      ]);
      expect((await world.stored()).map(({ key }) => key)).to.deep.equal([again.key]);
    });

    it('take a new key after a refusal', async () => {
      const refused = of(await intents.submit(world.act(), failWith({ kind: 'validation' })));
      expect(refused.state).to.equal('refused');
      const again = of(await intents.submit(world.act(), arrives));
      expect(again.key).not.to.equal(refused.key);
    });

    it('are tried again by their own, also in another tab, with the same key', async () => {
      const failed = of(await intents.submit(world.act(), failWith({ kind: 'unauthorised' })));
      const other = world.tab();
      const again = await other.retry(failed, ({ key }) =>
        key === failed.key ? Promise.resolve(SENT) : never(),
      );
      expect([of(again).state, of(again).key]).to.deep.equal(['applied', failed.key]);
      expect((await intents.retry(failed, never)).result).to.equal('in-the-way');
    });

    it('are tried again by one of two tabs at a time', async () => {
      const failed = of(await intents.submit(world.act(), failWith({ kind: 'rate-limited' })));
      const reply = deferred<Performed>();
      let calls = 0;
      const perform = () => {
        calls += 1;
        return reply.promise;
      };
      const both = [intents.retry(failed, perform), world.tab().retry(failed, perform)];
      await until(() => calls > 0);
      reply.resolve(SENT);
      const results = (await Promise.all(both)).map(({ result }) => result);
      expect(calls).to.equal(1);
      expect(results.sort()).to.deep.equal(['in-the-way', 'performed']);
    });

    it('are let go by the seller, and only then', async () => {
      const failed = of(await intents.submit(world.act(), failWith({ kind: 'rate-limited' })));
      expect((await world.found(world.tab())).map(({ state }) => state)).to.deep.equal(['failed']);
      expect(await intents.dismiss(failed)).to.equal(true);
      expect(await world.found(intents)).to.deep.equal([]);
      expect((await intents.retry(failed, never)).result).to.equal('gone');
    });

    it('are not tried again by their own when they were refused', async () => {
      const refused = of(await intents.submit(world.act(), failWith({ kind: 'conflict' })));
      expect((await intents.retry(refused, never)).result).to.equal('not-begun');
    });

    it('survive what is not an error of the treaty', async () => {
      const ends = await Promise.all(
        [
          new TypeError('undefined is not a function'),
          'text',
          undefined,
          { kind: 'validation' },
        ].map(async (thrown, index) => {
          const record = { kind: 'thread', id: `${world.thread} ${index}` };
          // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
          const sent = intents.submit(world.act('Hello', { record }), () => Promise.reject(thrown));
          return of(await sent).state;
        }),
      );
      expect(ends).to.deep.equal(['unknown', 'unknown', 'unknown', 'refused']);
    });
  });
});
