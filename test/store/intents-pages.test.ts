import { expect } from '@open-wc/testing';
import { CareError } from '../../src/adapter/care-error.js';
import type { Performed } from '../../src/store/intent.js';
import type { Act, Intents } from '../../src/store/intents.js';
import type * as IntentsModule from '../../src/store/intents.js';
import type { KeptData } from '../../src/store/kept-data.js';
import type * as KeptDataModule from '../../src/store/kept-data.js';
import { openRecordLocks } from '../../src/store/record-lock.js';
import { deferred } from '../support/deferred.js';
import {
  ANA,
  DAY,
  IntentWorld,
  OTHER_SHOP,
  SENT,
  answer,
  arrives,
  listenTo,
  never,
  of,
} from '../support/intent-world.js';
import { until } from '../support/screen.js';
import { openTab } from '../support/tabs.js';

describe('intents', () => {
  let world: IntentWorld;
  let intents: Intents;

  beforeEach(() => {
    world = new IntentWorld();
    intents = world.tab();
  });

  afterEach(() => world.end());

  describe('of a page that has gone', () => {
    const there = async (): Promise<{ readonly other: Intents; readonly close: () => void }> => {
      const page = openTab();
      const [{ Intents: Other }, { openKeptData: open }] = await Promise.all([
        page.load<typeof IntentsModule>('/src/store/intents.ts'),
        page.load<typeof KeptDataModule>('/src/store/kept-data.ts'),
      ]);
      const other = new Other({
        kept: open({ name: world.name }),
        now: world.time.now,
        after: world.time.after,
      });
      return { other, close: page.close };
    };

    it('are sending while it lives, and unknown once it has crashed', async () => {
      const { other, close } = await there();
      const heard = listenTo(intents);
      void other.submit(world.act(), never);
      await until(async () => (await world.stored()).length > 0);
      expect((await world.found(intents)).map(({ state }) => state)).to.deep.equal(['sending']);
      expect((await intents.submit(world.act(), never)).result).to.equal('in-the-way');
      close();
      await until(() => heard.at(-1)?.intent.state === 'unknown');
      expect((await world.stored()).map(({ state }) => state)).to.deep.equal(['unknown']);
    });

    it('are unknown for whoever opens the page again, and sends nothing twice', async () => {
      const { other, close } = await there();
      let committed = 0;
      void other.submit(world.act(), () => {
        committed += 1;
        return never();
      });
      await until(() => committed === 1);
      close();
      await until(async () => (await world.found(world.tab()))[0]?.state === 'unknown');
      const sent = await intents.submit(world.act(), never);
      expect([sent.result, of(sent).state]).to.deep.equal(['in-the-way', 'unknown']);
      const { intent } = await intents.check(of(sent), answer('applied'));
      expect([intent?.state, committed]).to.deep.equal(['applied', 1]);
    });

    it('are found applied by the tab that was following, when it ended well', async () => {
      const { other, close } = await there();
      const heard = listenTo(intents);
      const reply = deferred<Performed>();
      void other.submit(world.act(), () => reply.promise);
      await until(async () => (await world.stored()).length > 0);
      await world.found(intents);
      reply.resolve(SENT);
      await until(() => heard.at(-1)?.intent.state === 'applied');
      close();
    });
  });

  describe('that need storage and locks', () => {
    const refund = (): Act => world.act('Hello', { needsDurability: true });

    it('are refused with the reason where other tabs cannot be kept out', async () => {
      const alone = world.tab({ locks: openRecordLocks(null) });
      const sent = await alone.submit(refund(), never);
      expect([sent.result, of(sent).error?.kind, of(sent).error?.code]).to.deep.equal([
        'not-begun',
        'unsupported',
        'storage-needed',
      ]);
      expect(await world.stored()).to.deep.equal([]);
      expect(of(await alone.submit(world.act(), arrives)).state).to.equal('applied');
    });

    it('are refused with the reason where nothing can be kept', async () => {
      const forgetful = world.tab({ kept: forgetfulData(world.kept) });
      const sent = await forgetful.submit(refund(), never);
      expect([sent.result, of(sent).error?.code]).to.deep.equal(['not-begun', 'storage-needed']);
      const free = await forgetful.submit(world.act(), arrives);
      expect(of(free).state).to.equal('applied');
    });

    it('are not tried again either, and stay as they were', async () => {
      const failed = of(
        await intents.submit(refund(), () =>
          Promise.reject(new CareError({ kind: 'rate-limited' })),
        ),
      );
      const alone = world.tab({ locks: openRecordLocks(null) });
      expect((await alone.retry(failed, never)).result).to.equal('not-begun');
      expect((await alone.submit(refund(), never)).result).to.equal('not-begun');
      expect((await world.stored()).map(({ state, key }) => [state, key])).to.deep.equal([
        ['failed', failed.key],
      ]);
      expect(of(await intents.retry(failed, arrives)).state).to.equal('applied');
    });
  });

  describe('of a shop', () => {
    it('are never found by another', async () => {
      await intents.submit(world.act(), () => Promise.reject(new CareError({ kind: 'timeout' })));
      expect(await intents.find(OTHER_SHOP, { kind: 'thread', id: world.thread })).to.deep.equal(
        [],
      );
      expect((await intents.find(ANA, { kind: 'order', id: world.thread })).length).to.equal(0);
      expect(
        (await intents.find(ANA, { kind: 'thread', id: world.thread }, 'refund')).length,
      ).to.equal(0);
    });

    it('go at logout, and a call that is still open leaves no trace', async () => {
      const reply = deferred<Performed>();
      const heard = listenTo(intents);
      const sending = intents.submit(world.act(), () => reply.promise);
      await until(async () => (await world.stored()).length > 0);
      await intents.forget(ANA);
      expect(heard.at(-1)?.gone).to.equal(true);
      reply.resolve(SENT);
      expect(of(await sending).state).to.equal('applied');
      expect(await world.stored()).to.deep.equal([]);
    });

    it('expire thirty days after their last change', async () => {
      await intents.submit(world.act(), () =>
        Promise.reject(new CareError({ kind: 'rate-limited' })),
      );
      world.time.pass(30 * DAY - 1);
      expect((await world.found(intents)).length).to.equal(1);
      world.time.pass(1);
      expect(await world.found(intents)).to.deep.equal([]);
      await until(async () => (await world.stored()).length === 0);
    });
  });

  describe('and the page', () => {
    it('abort their calls when it is torn down, and only then', async () => {
      const closing = new AbortController();
      const signals: AbortSignal[] = [];
      const sending = world.tab({ signal: closing.signal }).submit(
        world.act(),
        ({ signal }) =>
          new Promise((_, reject) => {
            signals.push(signal);
            signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
          }),
      );
      await until(() => signals.length > 0);
      expect(signals[0]?.aborted).to.equal(false);
      closing.abort();
      expect(of(await sending).state).to.equal('unknown');
    });

    it('leave no request for a lock behind when nobody listens any more', async () => {
      const other = world.tab();
      const end = other.subscribe(() => {});
      const reply = deferred<Performed>();
      const sending = intents.submit(world.act(), () => reply.promise);
      await until(async () => (await world.stored()).length > 0);
      await world.found(other);
      await until(async () => (await world.waiting()) === 1);
      end();
      await until(async () => (await world.waiting()) === 0);
      reply.resolve(SENT);
      await sending;
    });
  });
});

/** Storage that keeps nothing beyond the page. */
function forgetfulData(kept: KeptData): KeptData {
  const memory = new Map<string, { key: string; changedAt: number; value: unknown }>();
  const missing = Promise.resolve({ kept: false, reason: 'missing' } as const);
  return {
    ...{ drafts: kept.drafts, close: () => {} },
    intents: {
      get: (_scope, key) => Promise.resolve(memory.get(key)),
      keys: () => Promise.resolve([...memory.keys()]),
      all: () => Promise.resolve([...memory.values()]),
      put: (_scope, key, value, changedAt) => {
        memory.set(key, { key, changedAt, value });
        return missing;
      },
      update: (_scope, key, changedAt, decide) => {
        const change = decide(memory.get(key));
        if (change === 'delete') memory.delete(key);
        else if (change !== 'leave') memory.set(key, { key, changedAt, value: change.put });
        return missing;
      },
      delete: (_scope, key) => {
        memory.delete(key);
        return missing;
      },
      forget: () => missing,
    },
  };
}
