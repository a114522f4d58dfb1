import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/all.js';
import {
  createMemoryAdapter,
  type MemoryAdapter,
  type MemoryOptions,
} from '../../../src/adapters/memory/index.js';
import type { CareThreadElement } from '../../../src/elements/thread/thread-element.js';
import {
  aConversation,
  aCustomer,
  aMessage,
  ago,
  NOW,
  OPERATOR,
  recordsOf,
  SELLER,
} from '../../support/builders.js';
import { find, findAll, textOf, until } from '../../support/screen.js';

/** A conversation of 240 messages; the last is the seller's, to the operator, with a file. */
function longTalk(options: MemoryOptions = {}): MemoryAdapter {
  const messages = Array.from({ length: 239 }, (_, n) =>
    aMessage({ id: `m-${n}`, sentAt: ago({ minutes: 300 - n }), text: `Message ${n}.` }),
  );
  const last = aMessage({
    id: 'm-239',
    from: SELLER,
    text: 'See the invoice.',
    sentAt: ago(),
    audience: { to: [OPERATOR], visibleTo: ['operator', 'seller'] },
    attachments: [{ id: 'f-1', name: 'invoice.pdf', size: 84_213 }],
  });
  return createMemoryAdapter({
    records: recordsOf(
      aConversation([...messages, last], { participants: [aCustomer(), OPERATOR] }),
    ),
    names: { user: 'Eva Prado', shop: 'Casa Almendro', marketplace: 'Plazuela' },
    clock: () => NOW,
    ...options,
  });
}

async function thread(adapter: MemoryAdapter): Promise<CareThreadElement> {
  const element = await fixture<CareThreadElement>(
    html`<care-thread
      lang="en"
      .adapter=${adapter}
      thread-id="t-1"
      without-composer
    ></care-thread>`,
  );
  await until(() => findAll(element, 'article').length > 0);
  return element;
}

async function choose(element: Element, what: string): Promise<void> {
  (await find(element, 'button', 'More')).click();
  (await find(element, 'button', what)).click();
}

/** The next file that is saved. */
async function saved(): Promise<{ readonly name: string; readonly words: string }> {
  const links: HTMLAnchorElement[] = [];
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function () {
    links.push(this);
  };
  try {
    const link = await until(() => links[0]);
    return { name: link.download, words: await (await fetch(link.href)).text() };
  } finally {
    HTMLAnchorElement.prototype.click = click;
  }
}

describe('a conversation saved as text', () => {
  it('holds all messages, also those that are not loaded, with when, who, to whom and the files', async () => {
    const element = await thread(longTalk());
    const file = saved();
    await choose(element, 'Save as text');
    const { name, words } = await file;
    expect(name).to.equal('20417-A.txt');
    const lines = words.split('\n');
    expect(lines.slice(0, 7)).to.deep.equal([
      'Conversation with Marta Olmedo',
      'About: Order 20417-A',
      'Estado del envío',
      'Taking part: Marta Olmedo (Customer), Plazuela · Atención a vendedores (Operator), and You',
      '240 messages',
      'Casa Almendro · Plazuela',
      'Copied by Eva Prado, Thursday, March 12, 2026 at 10:30 AM GMT+1',
    ]);
    const said = [...words.matchAll(/^Message (\d+)\.$/gmu)].map(([, n]) => Number(n));
    expect(said).to.deep.equal(Array.from({ length: 239 }, (_, n) => n));
    expect(words).to.include(
      'Thursday, March 12, 2026 at 10:30 AM GMT+1 · Casa Almendro (Seller) · To the operator · Only the operator can read this',
    );
    expect(words).to.include('See the invoice.\nAttachment: invoice.pdf (84 kB)');
    await find(element, 'status', /saved as text/u);
  });

  it('says how far it got while it is read, and can be called off', async () => {
    const adapter = longTalk();
    const element = await thread(adapter);
    adapter.controls.faults.add({ method: 'threads.messages', kind: 'hang', times: 1 });
    await choose(element, 'Save as text');
    await until(() => textOf(element).includes('Reading the whole conversation: 0 messages'));
    (await find(element, 'button', 'Cancel')).click();
    await until(() => !textOf(element).includes('Reading the whole'));
  });

  it('says what is missing when it could not be read, and goes on from there', async () => {
    const adapter = longTalk();
    const element = await thread(adapter);
    (await find(element, 'button', 'More')).click();
    const item = await find(element, 'button', 'Save as text');
    const threads = adapter.threads!;
    const { messages } = threads;
    let pages = 0;
    threads.messages = (query, call) => {
      pages += 1;
      // The second page; a forbidden read is not tried again by itself.
      return pages === 2
        ? Promise.reject(Object.assign(new Error(), { kind: 'forbidden' }))
        : messages(query, call);
    };
    item.click();
    await until(() => textOf(element).includes('Only 100 messages could be read'));
    const file = saved();
    (await find(element, 'button', 'Try again')).click();
    const { words } = await file;
    expect(words).to.include('Message 0.');
    expect(pages).to.equal(4);
  });
});

describe('a conversation on paper', () => {
  it('is printed whole from a document of its own, and leaves nothing behind', async () => {
    const element = await thread(longTalk());
    const printed: string[] = [];
    const frames = new MutationObserver(() => {
      const frame = element.shadowRoot!.querySelector('iframe');
      const page = frame?.contentWindow;
      if (!page || page.print.name === 'inTest') return;
      page.print = function inTest() {
        printed.push(page.document.body.innerText, page.document.documentElement.lang);
        page.dispatchEvent(new Event('afterprint'));
      };
    });
    frames.observe(element.shadowRoot!, { childList: true });
    await choose(element, 'Print');
    await until(() => printed.length > 0);
    frames.disconnect();
    const [words = '', language] = printed;
    expect(language).to.equal('en');
    expect(words).to.include('Conversation with Marta Olmedo');
    expect(words).to.include('Message 0.');
    expect(words).to.include('Attachment: invoice.pdf (84 kB)');
    await until(() => element.shadowRoot!.querySelector('iframe') === null);
  });
});

describe('the menu of a conversation', () => {
  it('takes the focus, and gives it back when it is left by Escape', async () => {
    const element = await thread(longTalk());
    const more = await find(element, 'button', 'More');
    more.click();
    const first = await find(element, 'button', 'Print');
    await until(() => element.shadowRoot?.activeElement === first);
    expect(more.getAttribute('aria-expanded')).to.equal('true');
    first.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await until(() => findAll(element, 'button', 'Print').length === 0);
    expect(element.shadowRoot?.activeElement).to.equal(more);
  });
});
