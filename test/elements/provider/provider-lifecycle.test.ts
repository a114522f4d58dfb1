import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/all.js';
import type { CareAdapter } from '../../../src/adapter/care-adapter.js';
import type { CareProviderElement } from '../../../src/elements/provider/provider-element.js';
import { asked, aShop, withThreads } from '../../support/a-shop.js';
import { nextTask, takeAway, watchHostPage } from '../../support/host-page.js';
import { find, textOf, type, until } from '../../support/screen.js';

const shows = (element: Element, words: string): Promise<boolean> =>
  until(() => textOf(element).includes(words));

const never = new Promise<never>(() => {});

/** A shop whose lists never come, with the signals they were asked with. */
function silentShop(): { readonly adapter: CareAdapter; readonly signals: AbortSignal[] } {
  const signals: AbortSignal[] = [];
  const wait = (_: never, { signal }: { signal: AbortSignal }): Promise<never> => {
    signals.push(signal);
    return never;
  };
  const adapter = withThreads(aShop(), { list: wait, get: wait, messages: wait, count: wait });
  return { adapter, signals };
}

describe('an element that is moved in the page', () => {
  watchHostPage();

  it('keeps what it shows and what was typed, and reads nothing again', async () => {
    const shop = aShop('Ana');
    const page = await fixture<HTMLElement>(
      html`<care-provider lang="en" .adapter=${shop}
        ><div id="from"><care-desk view="all" record="T-1"></care-desk></div>
        <div id="to"></div
      ></care-provider>`,
    );
    const desk = page.querySelector('care-desk')!;
    const field = await find(desk, 'textbox');
    type(field, 'Half a sentence');
    await shows(desk, 'Ana waits');
    await until(() => asked(shop).includes('threads.count'));
    await nextTask();
    const before = [...asked(shop)];
    page.querySelector('#to')!.append(desk);
    await nextTask();
    await nextTask();
    expect(await find(desk, 'textbox')).to.equal(field);
    expect((field as HTMLTextAreaElement).value).to.equal('Half a sentence');
    expect(textOf(desk)).to.contain('Ana waits');
    expect(asked(shop)).to.deep.equal(before);
    // And the conversation itself goes on hearing what comes, not only the row beside it.
    await shop.controls.receive('T-1', { from: 'customer', text: 'Are you still there?' });
    await shows(await find(desk, 'log'), 'Are you still there?');
    expect((field as HTMLTextAreaElement).value).to.equal('Half a sentence');
  });

  it('keeps it with its provider, too', async () => {
    const shop = aShop('Ana');
    const page = await fixture<HTMLElement>(
      html`<div>
        <care-provider lang="en" .adapter=${shop}><care-inbox></care-inbox></care-provider>
        <main></main>
      </div>`,
    );
    const inbox = page.querySelector('care-inbox')!;
    await shows(inbox, 'Ana');
    await until(() => asked(shop).includes('threads.count'));
    await nextTask();
    const before = [...asked(shop)];
    page.querySelector('main')!.append(page.querySelector('care-provider')!);
    await nextTask();
    await nextTask();
    expect(textOf(inbox)).to.contain('Ana');
    expect(asked(shop)).to.deep.equal(before);
  });

  it('works again when it comes back after a long time', async () => {
    const shop = aShop('Ana');
    const provider = await fixture<CareProviderElement>(
      html`<care-provider lang="en" .adapter=${shop}><care-inbox></care-inbox></care-provider>`,
    );
    const inbox = provider.querySelector('care-inbox')!;
    await shows(inbox, 'Ana');
    await takeAway(inbox);
    await shop.controls.receive('T-1', { from: 'customer', text: 'Are you there?' });
    provider.append(inbox);
    await shows(inbox, 'Ana');
  });
});

describe('an element that is removed', () => {
  watchHostPage();

  it('aborts what it was reading', async () => {
    const { adapter, signals } = silentShop();
    const desk = await fixture(
      html`<care-desk lang="en" .adapter=${adapter} record="T-1"></care-desk>`,
    );
    await until(() => signals.length >= 3);
    expect(signals.map(({ aborted }) => aborted)).not.to.include(true);
    await takeAway(desk);
    await until(() => signals.every(({ aborted }) => aborted));
  });

  it('aborts its own reads only, while others read on', async () => {
    const { adapter, signals } = silentShop();
    const page = await fixture(
      html`<div lang="en">
        <care-inbox .adapter=${adapter}></care-inbox>
        <care-composer .adapter=${adapter} thread-id="T-1"></care-composer>
      </div>`,
    );
    await until(() => signals.length === 2);
    await takeAway(page.querySelector('care-composer')!);
    await until(() => signals.some(({ aborted }) => aborted));
    expect(signals.filter(({ aborted }) => aborted)).to.have.length(1);
  });

  it('aborts what its provider was reading, when that goes as well', async () => {
    const { adapter, signals } = silentShop();
    const provider = await fixture<CareProviderElement>(
      html`<care-provider lang="en" .adapter=${adapter}></care-provider>`,
    );
    await until(() => signals.length === 1);
    await takeAway(provider);
    await until(() => signals[0]!.aborted);
  });

  it('does not abort what it was sending: the message arrives, once', async () => {
    const shop = aShop('Ana', { latency: { command: 30 } });
    const composer = await fixture(
      html`<care-composer lang="en" .adapter=${shop} thread-id="T-1"></care-composer>`,
    );
    type(await find(composer, 'textbox'), 'Sent and gone');
    (await find(composer, 'button', 'Send')).click();
    await until(() => asked(shop).includes('threads.reply'));
    await takeAway(composer);
    const { signal } = new AbortController();
    const read = async (): Promise<string[]> => {
      const page = await shop.threads!.messages(
        { threadId: 'T-1', limit: 9 },
        { signal, locale: 'en' },
      );
      return page.items.map(({ body }) => body.content);
    };
    while (!(await read()).includes('Sent and gone')) await nextTask();
    expect((await read()).filter((text) => text === 'Sent and gone')).to.have.length(1);
  });

  it('is not disturbed by an answer that comes after it has gone', async () => {
    const answers: (() => void)[] = [];
    const shop = aShop('Ana');
    const late = withThreads(shop, {
      list: (query: never, call) =>
        new Promise((resolve) => {
          answers.push(() => resolve(shop.threads!.list(query, { ...call, signal: open })));
        }),
    });
    const { signal: open } = new AbortController();
    const inbox = await fixture(html`<care-inbox lang="en" .adapter=${late}></care-inbox>`);
    await until(() => answers.length > 0);
    await takeAway(inbox);
    answers.forEach((answer) => answer());
    await nextTask();
    await nextTask();
    expect(textOf(inbox)).not.to.contain('Ana');
  });

  it('reads once for several that show the same', async () => {
    const shop = aShop('Ana');
    const page = await fixture(
      html`<div lang="en">
        <care-inbox .adapter=${shop}></care-inbox><care-inbox .adapter=${shop}></care-inbox>
      </div>`,
    );
    const [one, other] = page.querySelectorAll('care-inbox');
    await Promise.all([shows(one!, 'Ana'), shows(other!, 'Ana')]);
    expect(asked(shop).filter((method) => method === 'threads.list')).to.have.length(1);
    expect(asked(shop).filter((method) => method === 'describe')).to.have.length(1);
  });

  it('asks who it is in the language of its place, and in no other', async () => {
    const shop = aShop('Ana');
    const page = await fixture(
      html`<div lang="en-GB"><care-inbox .adapter=${shop}></care-inbox></div>`,
    );
    await shows(page.querySelector('care-inbox')!, 'Ana');
    expect([...new Set(shop.controls.calls.map(({ locale }) => locale))]).to.deep.equal(['en-GB']);
  });

  it('asks so also where the page speaks another language than its provider', async () => {
    document.documentElement.lang = 'en-GB';
    const shop = aShop('Ana');
    const page = await fixture(
      html`<care-provider locale="en-US" .adapter=${aShop('Bea')}
        ><care-inbox .adapter=${shop}></care-inbox
      ></care-provider>`,
    );
    await shows(page.querySelector('care-inbox')!, 'Ana');
    document.documentElement.removeAttribute('lang');
    expect([...new Set(shop.controls.calls.map(({ locale }) => locale))]).to.deep.equal(['en-US']);
  });
});
