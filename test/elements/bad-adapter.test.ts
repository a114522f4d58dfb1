import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/all.js';
import type { CareAdapter } from '../../src/adapter/care-adapter.js';
import { CareError } from '../../src/adapter/care-error.js';
import { openThread } from '../../src/store/thread-record.js';
import { CareStore } from '../../src/store/care-store.js';
import { en } from '../../src/text/en.js';
import { asked, aShop, withThreads } from '../support/a-shop.js';
import { watchHostPage } from '../support/host-page.js';
import { find, findAll, textOf, type, until } from '../support/screen.js';
import { viewReached } from '../support/view-reached.js';

const { words } = en;
const TAGS = [
  ...(['summary', 'inbox', 'thread', 'composer', 'desk'] as const),
  ...([
    'case-list',
    'order-list',
    'order',
    'incident-list',
    'incident-panel',
    'refund-dialog',
  ] as const),
];
const SHOWN = {
  ...{ threadId: 'T-1', record: 'T-1', orderId: 'o-1', incidentId: 'i-1' },
  ...{ inline: true, open: true },
};

const shows = (element: Element, text: string): Promise<boolean> =>
  until(() => textOf(element).includes(text));

/** Every element that shows something, given this as its adapter. */
async function allWith(adapter: unknown): Promise<HTMLElement[]> {
  const page = await fixture(html`<div lang="en"></div>`);
  const elements = TAGS.map((tag) => {
    const element = document.createElement(`care-${tag}`);
    Object.assign(element, { ...SHOWN, adapter });
    return element;
  });
  page.append(...elements);
  return elements;
}

async function inbox(adapter: unknown): Promise<HTMLElement> {
  return fixture(html`<care-inbox lang="en" .adapter=${adapter as CareAdapter}></care-inbox>`);
}

/** Throws when it is asked for anything. */
const thorny = new Proxy(
  {},
  {
    get: () => {
      throw new Error('not mine to give');
    },
  },
);

describe('what is given as an adapter and is none', () => {
  const page = watchHostPage();

  const given: readonly (readonly [name: string, adapter: unknown, says: string])[] = [
    ['a text', '/api/care', 'describe'],
    ['a number', 7, 'describe'],
    ['true', true, 'describe'],
    ['an empty object', {}, 'adapter.describe: expected a function'],
    ['a promise', Promise.resolve(aShop('Ana')), 'await it first'],
    ['a class that was not made', class Adapter {}, 'adapter.describe: expected a function'],
    ['something that throws when it is touched', thorny, 'adapter'],
    ['an object whose describe is a text', { describe: 'x' }, 'adapter.describe'],
  ];
  for (const [name, adapter, says] of given) {
    it(`is said to be so in its place: ${name}`, async () => {
      for (const element of await allWith(adapter)) {
        await shows(element, words['situation.noAdapter']);
        await shows(element, says);
      }
    });
  }

  it('is told to the integrator, once for all elements', async () => {
    const adapter = { describe: 12 };
    const elements = await allWith(adapter);
    await Promise.all(elements.map((element) => shows(element, words['situation.noAdapter'])));
    const again = await allWith(adapter);
    await Promise.all(again.map((element) => shows(element, words['situation.noAdapter'])));
    expect(page.warnings.filter((said) => said.includes('received 12'))).to.have.length.at.most(1);
  });
});

describe('an adapter with something wrong in it', () => {
  const page = watchHostPage();

  it('loses the group that is built wrongly, and says which method', async () => {
    const shop = aShop('Ana');
    const element = await inbox({ ...shop, threads: { ...shop.threads, list: undefined } });
    await shows(element, words['situation.missing']);
    expect(page.warnings.filter((said) => said.includes('adapter.threads.list'))).to.have.length(1);
  });

  it('works without what is optional', async () => {
    const { describe: describes, threads } = aShop('Ana');
    const { list, get, messages } = threads!;
    const least = { describe: describes, threads: { list, get, messages } };
    await shows(await inbox(least), 'Ana');
    const thread = await fixture(
      html`<care-thread lang="en" .adapter=${least} thread-id="T-1"></care-thread>`,
    );
    await shows(thread, words['composer.readOnly']);
  });

  it('works where its methods need their object', async () => {
    const shop = aShop('Ana');
    class Threads {
      readonly #inner = shop.threads!;
      list = this.#inner.list;
      messages = this.#inner.messages;
      get(...given: Parameters<typeof this.list> extends never ? never : [string, never]): unknown {
        return this.#inner.get(...given);
      }
      count(...given: [never, never]): unknown {
        return this.#inner.count!(...given);
      }
    }
    class Adapter {
      readonly #shop = shop;
      readonly threads = new Threads() as never;
      describe(...given: Parameters<CareAdapter['describe']>): ReturnType<CareAdapter['describe']> {
        return this.#shop.describe(...given);
      }
    }
    await shows(await inbox(new Adapter()), 'Ana');
  });

  it('fails readably where a method throws at once instead of answering', async () => {
    const broken = withThreads(aShop('Ana'), {
      list: () => {
        throw new CareError({ kind: 'forbidden', message: 'Not for your role' });
      },
    });
    const element = await inbox(broken);
    await shows(element, 'Not for your role');
    await shows(element, words['error.forbidden']);
  });

  for (const thrown of [undefined, null, 'text', 404, Symbol('x'), {}, [], new Date(0)]) {
    it(`fails readably where it throws ${typeof thrown} ${JSON.stringify(thrown)}`, async () => {
      const broken = withThreads(aShop('Ana'), {
        get: () => {
          // eslint-disable-next-line @typescript-eslint/only-throw-error -- adapters do
          throw thrown;
        },
      });
      const store = new CareStore(broken, { now: Date.now, limits: { retries: 0 } });
      const release = store.hold();
      const view = openThread(store, 'T-1', 'en');
      const { error } = await viewReached(view, ({ status }) => status === 'failed');
      expect(error?.kind).to.equal('unknown');
      view.close();
      release();
    });
  }

  it('may answer without a promise', async () => {
    const shop = aShop('Ana');
    const { signal } = new AbortController();
    const call = { signal, locale: 'en' };
    const description = await shop.describe(call);
    const list = await shop.threads!.list({ limit: 50 }, call);
    const plain = { ...withThreads(shop, { list: () => list }), describe: () => description };
    await shows(await inbox(plain), 'Ana');
  });

  it('has failed after its time where it never answers, and can be asked again', async () => {
    const shop = aShop('Ana');
    let isHanging = true;
    const hangs = withThreads(shop, {
      get: (id: never, call) => (isHanging ? new Promise(() => {}) : shop.threads!.get(id, call)),
    });
    const limits = { timeLimitMs: 20, retries: 0 };
    const store = new CareStore(hangs, { now: Date.now, limits });
    const release = store.hold();
    const view = openThread(store, 'T-1', 'en');
    const { error } = await viewReached(view, ({ status }) => status === 'failed');
    expect(error?.kind).to.equal('timeout');
    isHanging = false;
    view.refresh();
    await viewReached(view, ({ status }) => status === 'ready');
    view.close();
    release();
  });

  it('is refused readably where it keeps another contract, without asking it anything more', async () => {
    const shop = aShop('Ana');
    const newer = {
      ...shop,
      describe: async (call: Parameters<CareAdapter['describe']>[0]) => ({
        ...(await shop.describe(call)),
        contract: 2,
      }),
    };
    for (const element of await allWith(newer)) {
      await shows(element, words['situation.contract']);
      await shows(element, 'contract 1');
      await shows(element, 'contract 2');
    }
    expect([...new Set(asked(shop))]).to.deep.equal(['describe']);
    expect(page.warnings.filter((said) => said.includes('contract 2'))).to.have.length(1);
  });

  it('is asked again where describing itself failed, when the seller wants', async () => {
    const shop = aShop('Ana', {
      faults: [{ method: 'describe', kind: 'forbidden', times: 1 }],
    });
    const element = await inbox(shop);
    (await find(element, 'button', words['situation.tryAgain'])).click();
    await shows(element, 'Ana');
  });

  for (const answer of [undefined, null, 'x', 5, {}, { contract: 1 }, { contract: '1' }]) {
    it(`fails readably where it describes itself as ${JSON.stringify(answer)}`, async () => {
      const element = await inbox({ ...aShop('Ana'), describe: () => Promise.resolve(answer) });
      await shows(element, words['error.unknown']);
      expect(page.warnings.join()).to.contain('describe');
    });
  }
});

describe('what an adapter does not do', () => {
  watchHostPage();

  it('has no place where it is not offered, although the method is there', async () => {
    const shop = aShop('Ana');
    const quiet: CareAdapter = {
      ...shop,
      describe: async (call) => ({ ...(await shop.describe(call)), offers: {} }),
    };
    for (const element of await allWith(quiet)) await shows(element, words['situation.missing']);
    expect([...new Set(asked(shop))]).to.deep.equal(['describe']);
  });

  for (const [method, tag] of [
    ['threads.list', 'inbox'],
    ['threads.list', 'summary'],
    ['threads.get', 'composer'],
    ['threads.messages', 'thread'],
  ] as const) {
    it(`is taken from the screen when it answers unsupported: ${method} of care-${tag}`, async () => {
      const adapter = aShop('Ana', { faults: [{ method, kind: 'unsupported' }] });
      const element = document.createElement(`care-${tag}`);
      Object.assign(element, { adapter, lang: 'en', threadId: 'T-1' });
      document.body.append(element);
      await shows(element, words['situation.missing']);
      await shows(element, method);
      expect(findAll(element, 'button', words['situation.tryAgain'])).to.have.length(0);
      element.remove();
    });
  }

  it('keeps the words where sending turns out to be unsupported', async () => {
    const adapter = aShop('Ana', { faults: [{ method: 'threads.reply', kind: 'unsupported' }] });
    const element = await fixture(
      html`<care-composer lang="en" .adapter=${adapter} thread-id="T-1"></care-composer>`,
    );
    const field = (await find(element, 'textbox')) as HTMLTextAreaElement;
    type(field, 'Not from here');
    (await find(element, 'button', words['composer.send'])).click();
    await shows(element, words['composer.failed']);
    expect(field.value).to.equal('Not from here');
  });

  it('does not disturb the page where its live feed is broken', async () => {
    const shop = aShop('Ana');
    const feeds = [
      () => {
        throw new Error('no feed');
      },
      () => Promise.reject(new Error('no feed')),
      (_: unknown, listener: { change: (batch: unknown, cursor: unknown) => void }) => {
        for (const batch of [undefined, null, 'x', [null], [{}], [{ record: null }], [5]]) {
          listener.change(batch, undefined);
        }
      },
    ];
    for (const subscribe of feeds) {
      const element = await inbox({ ...shop, live: { subscribe } });
      await shows(element, 'Ana');
    }
  });
});
