import { expect } from '@open-wc/testing';
import { mockCare, mockedFetch } from '../../demo/mocked.js';
import { Network, type Condition } from '../../demo/network.js';
import type { CareAdapter } from '../../src/adapter/care-adapter.js';
import type { CareError } from '../../src/adapter/care-error.js';
import { createHttpAdapter } from '../../src/adapters/http/index.js';
import { aShop } from '../support/a-shop.js';
import { aCommand, aRead } from '../support/over-http.js';

type Way = (network: Network) => {
  readonly adapter: CareAdapter;
  readonly shop: ReturnType<typeof aShop>;
  readonly set: (condition: Condition) => void;
};

const WAYS: Readonly<Record<string, Way>> = {
  'as faults of the adapter in memory': (network) => {
    const shop = aShop('Berta');
    const set = (condition: Condition): void => {
      network.condition = condition;
      shop.controls.faults.clear();
      network.weighOn(shop.controls);
    };
    return { adapter: shop, shop, set };
  },
  'around requests that MSW answers': (network) => {
    const shop = aShop('Berta');
    const adapter = createHttpAdapter({
      baseUrl: '/care',
      fetch: network.through(mockedFetch(mockCare(shop, '/care'))),
      onAuthRequired: () => network.signIn(),
    });
    const set = (condition: Condition): void => {
      network.condition = condition;
    };
    return { adapter, shop, set };
  },
};

const REPLY = {
  command: 'thread-reply',
  threadId: 'T-1',
  recipient: 'customer',
  text: 'It leaves today.',
  files: [],
} as const;

async function errorOf(act: Promise<unknown>): Promise<CareError> {
  return act.then(
    () => Promise.reject(new Error('It went well.')),
    (error: unknown) => error as CareError,
  );
}

async function written({ threads }: CareAdapter): Promise<number> {
  const page = await threads!.messages({ threadId: 'T-1', limit: 50 }, aRead());
  return page.items.length;
}

for (const [name, way] of Object.entries(WAYS)) {
  describe(`a network, ${name}`, () => {
    it('lets everything through while it is fast', async () => {
      const { adapter, shop } = way(new Network());
      await adapter.threads!.reply!(REPLY, aCommand());
      expect(await written(shop)).to.equal(2);
    });

    it('loses the reply to what was done, and reads on', async () => {
      const { adapter, set } = way(new Network());
      set('lost-replies');
      const error = await errorOf(adapter.threads!.reply!(REPLY, aCommand()));
      expect(error.outcome).to.equal('unknown');
      expect(await written(adapter)).to.equal(2);
    });

    it('lets nothing through while it is offline', async () => {
      const { adapter, shop, set } = way(new Network());
      set('offline');
      const error = await errorOf(adapter.threads!.reply!(REPLY, aCommand()));
      expect(error.kind).to.be.oneOf(['offline', 'unavailable']);
      set('fast');
      expect(await written(shop)).to.equal(1);
    });

    it('breaks one call in three while it is flaky', async () => {
      const { adapter, set } = way(new Network());
      set('flaky');
      const outcomes = [];
      for (let call = 0; call < 6; call += 1) {
        outcomes.push(
          await written(adapter).then(
            () => 'read',
            ({ kind }: CareError) => kind,
          ),
        );
      }
      const three = ['read', 'read', 'unavailable'];
      expect(outcomes).to.deep.equal([...three, ...three]);
    });

    it('asks her in again when her session has expired; reads can wait for that', async () => {
      let asked = 0;
      const { adapter, set } = way(new Network(() => (asked += 1)));
      set('expired');
      const error = await errorOf(written(adapter));
      expect(error.kind).to.equal('unauthorised');
      expect(asked).to.equal(1);
      set('fast');
      await error.retryWhen;
      expect(await written(adapter)).to.equal(1);
    });
  });
}

describe('requests that MSW answers', () => {
  it('end at once when they are called off', async () => {
    const shop = aShop('Berta');
    shop.controls.faults.add({ method: 'threads.get', kind: 'hang' });
    const ask = mockedFetch(mockCare(shop, '/care'));
    const leaving = new AbortController();
    const asking = ask('/care/threads/T-1', { signal: leaving.signal });
    leaving.abort();
    expect((await errorOf(asking)).name).to.equal('AbortError');
  });
});
