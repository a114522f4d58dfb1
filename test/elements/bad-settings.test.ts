import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/all.js';
import type { CareProviderElement } from '../../src/elements/provider/provider-element.js';
import { aShop, asked, aWaiting } from '../support/a-shop.js';
import { watchHostPage } from '../support/host-page.js';
import { find, findAll, textOf, type, until } from '../support/screen.js';

const shows = (element: Element, words: string): Promise<boolean> =>
  until(() => textOf(element).includes(words));

async function hosted(settings: object, tag = 'inbox'): Promise<HTMLElement> {
  const provider = await fixture<CareProviderElement>(
    html`<care-provider lang="en" .adapter=${aShop('Ana')}></care-provider>`,
  );
  Object.assign(provider, settings);
  const element = document.createElement(`care-${tag}`);
  element.setAttribute('thread-id', 'T-1');
  provider.append(element);
  return element;
}

describe('an attribute that is not what it should be', () => {
  const page = watchHostPage();

  const many = Array.from({ length: 9 }, (_, n) => aWaiting(`Customer ${n}`, { id: `T-${n}` }));

  for (const limit of ['many', '', '-1', '0', '21', '1e9', 'NaN', 'null']) {
    it(`leaves the summary at its five rows: limit="${limit}"`, async () => {
      const adapter = aShop('Ana', { records: { threads: many } });
      const summary = await fixture(
        html`<care-summary lang="en" limit=${limit} .adapter=${adapter}></care-summary>`,
      );
      await until(() => findAll(summary, 'listitem').length === 5);
      expect(summary.getAttribute('limit')).to.equal(limit);
    });
  }

  it('shows the whole number of rows it was given', async () => {
    const adapter = aShop('Ana', { records: { threads: many } });
    const summary = await fixture(
      html`<care-summary lang="en" limit="2.9" .adapter=${adapter}></care-summary>`,
    );
    await until(() => findAll(summary, 'listitem').length === 2);
  });

  for (const view of ['nonsense', '', 'ALL', '__proto__', '<b>']) {
    it(`shows what needs a reply for a view that is none: "${view}"`, async () => {
      const adapter = aShop('Ana');
      for (const tag of ['inbox', 'desk']) {
        const element = document.createElement(`care-${tag}`);
        Object.assign(element, { lang: 'en', adapter, view });
        document.body.append(element);
        await shows(element, 'Ana');
        expect(element.getAttribute('view')).to.equal(view);
        element.remove();
      }
      const lists = adapter.controls.calls.filter(({ method }) => method === 'threads.list');
      expect(JSON.stringify(lists)).to.contain('needs-reply');
    });
  }

  it('asks for nothing where a thread has no id', async () => {
    const adapter = aShop('Ana');
    const thread = await fixture(html`<care-thread lang="en" .adapter=${adapter}></care-thread>`);
    await until(() => asked(adapter).includes('describe'));
    expect(asked(adapter)).to.deep.equal(['describe']);
    expect(textOf(thread)).to.equal('');
  });

  it('is said to be gone where a thread is not there', async () => {
    const adapter = aShop('Ana');
    for (const id of ['T-404', '', '../../admin', '__proto__', 'a'.repeat(10_000)]) {
      const thread = document.createElement('care-thread');
      Object.assign(thread, { lang: 'en', adapter, threadId: id });
      document.body.append(thread);
      await shows(thread, 'This is no longer there');
      thread.remove();
    }
    expect(page.warnings).to.deep.equal([]);
  });
});

describe('a setting of the host that goes wrong', () => {
  const page = watchHostPage();

  const addresses: readonly (readonly [string, unknown])[] = [
    ['throws', () => raise()],
    ['answers a script', () => 'javascript:alert(1)'],
    ['answers a disguised script', () => ' java\nscript:alert(1)'],
    ['answers data', () => 'data:text/html,<script>alert(1)</script>'],
    ['answers a number', () => 7],
    ['answers an object', () => ({ toString: raise })],
    ['answers a promise', () => Promise.resolve('/thread/1')],
    ['answers what is no address', () => 'http://['],
    ['is no function', '/threads'],
  ];
  for (const [what, hrefFor] of addresses) {
    it(`gives no link where hrefFor ${what}`, async () => {
      for (const tag of ['inbox', 'summary', 'thread', 'desk']) {
        const element = await hosted({ hrefFor }, tag);
        await shows(element, 'Ana');
        expect(linksIn(element)).to.deep.equal([]);
      }
    });
  }

  it('tells the integrator of it once', () => {
    // Those before have all been told: at most one of each kind.
    expect(page.warnings).to.deep.equal([]);
  });

  it('gives a link where the address is relative to the page', async () => {
    const element = await hosted({ hrefFor: () => 'thread/1' });
    expect((await find(element, 'link', /Ana/u)).getAttribute('href')).to.equal('thread/1');
  });

  const reviews: readonly (readonly [string, unknown])[] = [
    ['throws', () => raise()],
    ['rejects', () => Promise.reject(new Error('no reviewer'))],
    ['answers nothing', () => undefined],
    ['answers no list', () => 'fine'],
    ['answers what is no finding', () => [null, 5, { severity: 'block' }, { message: 'x' }]],
    ['is no function', 'review'],
  ];
  for (const [what, reviewMessage] of reviews) {
    it(`does not keep a seller from answering where reviewMessage ${what}`, async () => {
      const element = await hosted({ reviewMessage }, 'composer');
      type(await find(element, 'textbox'), `On its way: ${what}.`);
      const sent = new Promise((resolve) => element.addEventListener('care-message-sent', resolve));
      (await find(element, 'button', 'Send')).click();
      await sent;
    });
  }

  const waits: readonly (readonly [string, unknown, number])[] = [
    ['too long', 60, 30],
    ['beyond all measure', Infinity, 30],
    ['less than none', -1, 0],
    ['no number', NaN, 0],
    ['a text', '5 s', 0],
    ['nothing', null, 0],
  ];
  for (const [what, undoSeconds, used] of waits) {
    it(`says so where undoSeconds is ${what}, and holds a message for ${used}`, async () => {
      const element = await hosted({ undoSeconds }, 'composer');
      type(await find(element, 'textbox'), `On its way: ${what}.`);
      const sent = new Promise((resolve) => element.addEventListener('care-message-sent', resolve));
      (await find(element, 'button', 'Send')).click();
      if (used > 0) {
        await shows(element, `${used} seconds`);
        (await find(element, 'button', 'Undo')).click();
      } else await sent;
      const told = page.warnings.filter((words) => words.includes('`undoSeconds`'));
      // Nothing is the default, and no mistake.
      expect(told).to.have.length(undoSeconds === null ? 0 : 1);
      if (undoSeconds !== null) expect(told[0]).to.contain(`${used} is taken`);
    });
  }

  it('says so where sendKey is none, and Ctrl+Enter sends', async () => {
    const element = await hosted({ sendKey: 'space' }, 'composer');
    const field = await find(element, 'textbox');
    type(field, 'On its way.');
    await shows(element, 'Ctrl+Enter');
    expect(page.warnings.filter((words) => words.includes('`sendKey`'))).to.have.length(1);
  });

  for (const policy of [null, undefined, 5, 'x', []]) {
    it(`works with a policy that is ${JSON.stringify(policy)}`, async () => {
      await shows(await hosted({ policy }), 'Ana');
    });
  }

  it('shows other words’ keys where a language lacks some', async () => {
    const half = { code: 'eo', direction: 'ltr', words: { 'inbox.all': 'Ĉiuj' } };
    const element = await hosted({ texts: [half] });
    element.lang = 'eo';
    await shows(element, 'Ĉiuj');
    await shows(element, 'inbox.needsReply');
  });

  it('works with words of the wrong kind', async () => {
    const odd = {
      code: 'eo',
      direction: 'ltr',
      words: { 'inbox.all': 5, 'inbox.needsReply': null, 'inbox.count': {}, 'inbox.title': [] },
    };
    const element = await hosted({ texts: [odd] });
    element.lang = 'eo';
    await shows(element, 'Ana');
  });
});

function raise(): never {
  throw new Error('on purpose');
}

function linksIn(root: Element): string[] {
  const all = [...(root.shadowRoot ?? root).querySelectorAll('*')];
  return all.flatMap((element) => [
    ...(element.localName === 'a' ? [element.getAttribute('href') ?? ''] : []),
    ...(element.shadowRoot ? linksIn(element) : []),
  ]);
}
