import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/all.js';
import type { MemoryAdapter } from '../../../src/adapters/memory/index.js';
import { careContext } from '../../../src/controllers/care-context.js';
import type { CareHost } from '../../../src/controllers/care-host.js';
import type { CareComposerElement } from '../../../src/elements/composer/composer-element.js';
import type { CareInboxElement } from '../../../src/elements/inbox/inbox-element.js';
import { CareProviderElement } from '../../../src/elements/provider/provider-element.js';
import { en } from '../../../src/text/en.js';
import { asked, aShop } from '../../support/a-shop.js';
import { nextTask, watchHostPage } from '../../support/host-page.js';
import { find, textOf, type, until } from '../../support/screen.js';

const NOT_CONNECTED = en.words['situation.noAdapter'];

interface Hosted {
  readonly provider: CareProviderElement;
  readonly inbox: CareInboxElement;
}

async function hosted(adapter?: MemoryAdapter): Promise<Hosted> {
  const provider = await fixture<CareProviderElement>(
    html`<care-provider lang="en" .adapter=${adapter}><care-inbox></care-inbox></care-provider>`,
  );
  return { provider, inbox: provider.querySelector('care-inbox')! };
}

const shows = (element: Element, words: string): Promise<boolean> =>
  until(() => textOf(element).includes(words));

describe('an element inside a provider', () => {
  watchHostPage();

  it('says that there is no adapter, and works as soon as there is one', async () => {
    const { provider, inbox } = await hosted();
    await shows(inbox, NOT_CONNECTED);
    provider.adapter = aShop('Ana');
    await shows(inbox, 'Ana');
    expect(textOf(inbox)).not.to.contain(NOT_CONNECTED);
  });

  it('follows another adapter, and shows nothing of the one before', async () => {
    const { provider, inbox } = await hosted(aShop('Ana'));
    await shows(inbox, 'Ana');
    provider.adapter = aShop('Bea');
    await shows(inbox, 'Bea');
    expect(textOf(inbox)).not.to.contain('Ana');
  });

  it('says so when the adapter is taken away, and asks it nothing more', async () => {
    const shop = aShop('Ana');
    const { provider, inbox } = await hosted(shop);
    await shows(inbox, 'Ana');
    provider.adapter = undefined;
    await shows(inbox, NOT_CONNECTED);
    expect(textOf(inbox)).not.to.contain('Ana');
    const before = asked(shop).length;
    document.dispatchEvent(new Event('visibilitychange'));
    window.dispatchEvent(new Event('visibilitychange'));
    expect(asked(shop).length).to.equal(before);
  });

  it('takes null for no adapter, as frameworks write it', async () => {
    const { provider, inbox } = await hosted(aShop('Ana'));
    await shows(inbox, 'Ana');
    provider.adapter = null as never;
    await shows(inbox, NOT_CONNECTED);
  });

  it('shows the data of its own provider and of no other on the page', async () => {
    const page = await fixture(
      html`<div lang="en">
        <care-provider .adapter=${aShop('Ana')}><care-inbox id="a"></care-inbox></care-provider>
        <care-provider .adapter=${aShop('Bea')}><care-inbox id="b"></care-inbox></care-provider>
      </div>`,
    );
    const [a, b] = [page.querySelector('#a')!, page.querySelector('#b')!];
    await Promise.all([shows(a, 'Ana'), shows(b, 'Bea')]);
    expect(textOf(a)).not.to.contain('Bea');
    expect(textOf(b)).not.to.contain('Ana');
  });

  it('listens to the nearest of nested providers', async () => {
    const page = await fixture(
      html`<care-provider lang="en" .adapter=${aShop('Ana')}>
        <care-inbox id="outer"></care-inbox>
        <care-provider .adapter=${aShop('Bea')}><care-inbox id="inner"></care-inbox></care-provider>
      </care-provider>`,
    );
    await shows(page.querySelector('#outer')!, 'Ana');
    await shows(page.querySelector('#inner')!, 'Bea');
  });

  it('listens to a provider that comes between it and the one before', async () => {
    const { provider, inbox } = await hosted(aShop('Ana'));
    await shows(inbox, 'Ana');
    const between = document.createElement('care-provider');
    between.adapter = aShop('Bea');
    provider.append(between);
    between.append(inbox);
    await shows(inbox, 'Bea');
    provider.append(inbox);
    await shows(inbox, 'Ana');
  });

  it('listens to a provider between that is upgraded after it', async () => {
    const page = await fixture(
      html`<care-provider lang="en" .adapter=${aShop('Ana')}>
        <provider-between><care-inbox></care-inbox></provider-between>
        <care-inbox id="beside"></care-inbox>
      </care-provider>`,
    );
    const inbox = page.querySelector('care-inbox')!;
    await shows(inbox, 'Ana');
    const between = page.querySelector('provider-between') as CareProviderElement;
    between.adapter = aShop('Bea');
    customElements.define('provider-between', class extends CareProviderElement {});
    await shows(inbox, 'Bea');
    await shows(page.querySelector('#beside')!, 'Ana');
  });

  it('is one of those that a provider answers: a host’s own may ask once, or follow', async () => {
    const { provider } = await hosted(aShop('Ana'));
    const ask = (subscribe: boolean): (CareHost | undefined)[] => {
      const heard: (CareHost | undefined)[] = [];
      const event = Object.assign(new Event('context-request', { bubbles: true, composed: true }), {
        context: careContext,
        subscribe,
        callback: (host: CareHost | undefined) => heard.push(host),
      });
      provider.querySelector('care-inbox')!.dispatchEvent(event);
      return heard;
    };
    const [once, followed] = [ask(false), ask(true)];
    const before = provider.adapter;
    provider.adapter = aShop('Bea');
    await provider.updateComplete;
    expect(once.map((host) => host?.adapter)).to.deep.equal([before]);
    expect(followed.map((host) => host?.adapter)).to.deep.equal([before, provider.adapter]);
  });

  it('belongs to nobody once it stands outside', async () => {
    const { provider, inbox } = await hosted(aShop('Ana'));
    await shows(inbox, 'Ana');
    provider.parentElement!.append(inbox);
    await shows(inbox, NOT_CONNECTED);
    provider.append(inbox);
    await shows(inbox, 'Ana');
  });

  it('prefers an adapter of its own, and returns to the provider’s without it', async () => {
    const { provider, inbox } = await hosted(aShop('Ana'));
    inbox.adapter = aShop('Bea');
    await shows(inbox, 'Bea');
    provider.adapter = aShop('Cloe');
    await inbox.updateComplete;
    expect(textOf(inbox)).to.contain('Bea');
    inbox.adapter = undefined;
    await shows(inbox, 'Cloe');
  });

  it('finds a provider that is upgraded after it', async () => {
    const page = await fixture<HTMLElement>(html`<div lang="en"></div>`);
    const provider = document.createElement('late-provider');
    provider.append(document.createElement('care-inbox'));
    page.append(provider);
    const inbox = provider.querySelector('care-inbox')!;
    await shows(inbox, NOT_CONNECTED);
    const { CareProviderElement: Provider } =
      await import('../../../src/elements/provider/provider-element.js');
    Object.assign(provider, { adapter: aShop('Ana') });
    customElements.define('late-provider', class extends Provider {});
    await shows(inbox, 'Ana');
  });

  it('is asked again by any copy’s provider, whichever copy it is of', async () => {
    const page = globalThis as unknown as Record<symbol, Set<{ ask: () => void }>>;
    let times = 0;
    const ofAnotherCopy = { ask: () => void (times += 1) };
    await hosted();
    const waiting = page[Symbol.for('seller-care-kit/1/waiting')]!;
    waiting.add(ofAnotherCopy);
    times = 0;
    await hosted(aShop('Ana'));
    waiting.delete(ofAnotherCopy);
    expect(times).to.be.greaterThan(0);
  });

  it('has a running reply ended by the adapter it was sent through', async () => {
    const first = aShop('Ana', { latency: { command: 40 } });
    const second = aShop('Bea');
    const provider = await fixture<CareProviderElement>(
      html`<care-provider lang="en" .adapter=${first}
        ><care-composer thread-id="T-1"></care-composer
      ></care-provider>`,
    );
    const composer = provider.querySelector<CareComposerElement>('care-composer')!;
    type(await find(composer, 'textbox'), 'On its way, to Ana.');
    (await find(composer, 'button', 'Send')).click();
    await until(() => asked(first).includes('threads.reply'));
    provider.adapter = second;
    while (!(await texts(first)).includes('On its way, to Ana.')) await nextTask();
    await shows(composer, 'Send');
    expect(asked(second)).not.to.include('threads.reply');
    expect(await texts(second)).not.to.include('On its way, to Ana.');
  });
});

describe('an element and its properties', () => {
  watchHostPage();

  it('works alike whether they are set before it is in the page or after', async () => {
    const before = document.createElement('care-thread');
    Object.assign(before, { adapter: aShop('Ana'), threadId: 'T-1', lang: 'en' });
    const after = document.createElement('care-thread');
    document.body.append(before, after);
    Object.assign(after, { adapter: aShop('Ana'), threadId: 'T-1', lang: 'en' });
    await Promise.all([shows(before, 'Send'), shows(after, 'Send')]);
    expect(textOf(before)).to.equal(textOf(after));
    before.remove();
    after.remove();
  });

  it('keeps those that were set before it was defined', async () => {
    const { CareInboxElement: Inbox } =
      await import('../../../src/elements/inbox/inbox-element.js');
    const early = document.createElement('later-inbox');
    Object.assign(early, { adapter: aShop('Ana'), view: 'all', lang: 'en' });
    document.body.append(early);
    customElements.define('later-inbox', class extends Inbox {});
    await shows(early, 'Ana');
    expect(early.getAttribute('view')).to.equal('all');
    expect(Object.hasOwn(early, 'adapter')).to.equal(false);
    early.remove();
  });
});

async function texts(shop: MemoryAdapter): Promise<string[]> {
  const { signal } = new AbortController();
  const page = await shop.threads!.messages(
    { threadId: 'T-1', limit: 50 },
    { signal, locale: 'en' },
  );
  return page.items.map(({ body }) => body.content);
}
