import { expect } from '@open-wc/testing';
import type { CareAdapter } from '../../src/adapter/care-adapter.js';
import { CareStore } from '../../src/store/care-store.js';
import { openThread } from '../../src/store/thread-record.js';
import { aShop, withThreads } from '../support/a-shop.js';
import { deferred } from '../support/deferred.js';
import { nextTask, watchHostPage } from '../support/host-page.js';
import { viewReached } from '../support/view-reached.js';

/** One adapter behind which another seller may sign in. */
function sharedDesk() {
  const first = aShop('Ana');
  let shop = first;
  const slow = deferred<undefined>();
  const adapter: CareAdapter = {
    ...withThreads(shop, {
      get: async (id: string, call) => {
        if (shop !== first) await slow.promise;
        return shop.threads?.get(id, call);
      },
    }),
    describe: (call) => shop.describe(call),
  };
  return {
    adapter,
    answer: () => slow.resolve(undefined),
    signIn: (customer: string) => void (shop = aShop(customer)),
  };
}

describe('what is believed of an adapter', () => {
  watchHostPage();

  it('is forgotten, and read anew where somebody looks, when another seller has signed in', async () => {
    const { adapter, answer, signIn } = sharedDesk();
    const store = new CareStore(adapter, { now: () => 0 });
    const letGo = store.hold();
    const description = store.description('en');
    await viewReached(description, ({ status }) => status === 'ready');
    const thread = openThread(store, 'T-1', 'en');
    await viewReached(thread, ({ value }) => value?.participants[0]?.name === 'Ana');
    signIn('Bea');
    description.refresh();
    await viewReached(description, ({ value }) => value?.scope.shop === 'Bea');
    expect(thread.state).to.deep.equal({ status: 'loading', reading: true });
    answer();
    await viewReached(thread, ({ value }) => value?.participants[0]?.name === 'Bea');
    thread.close();
    description.close();
    letGo();
  });

  it('is not asked for any more once nobody holds it', async () => {
    const shop = aShop('Ana', { faults: [{ method: '*', kind: 'hang' }] });
    const signals: AbortSignal[] = [];
    const describe: CareAdapter['describe'] = (call) => {
      signals.push(call.signal);
      return shop.describe(call);
    };
    const store = new CareStore({ ...shop, describe }, { now: () => 0 });
    const letGo = store.hold();
    const description = store.description('en');
    letGo();
    await nextTask();
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true]);
    description.close();
  });
});
