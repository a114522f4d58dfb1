import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/all.js';
import { createMemoryAdapter, type MemoryAdapter } from '../../../src/adapters/memory/index.js';
import type { CareThreadElement } from '../../../src/elements/thread/thread-element.js';
import { aMessage, aThread } from '../../support/builders.js';
import { find, findAll, textOf, type, until } from '../../support/screen.js';

/** A conversation of `count` messages, a minute between them. */
function longTalk(count: number): MemoryAdapter {
  const start = Date.parse('2026-03-01T00:00:00Z');
  const at = (n: number): string => new Date(start + n * 60_000).toISOString();
  const messages = Array.from({ length: count }, (_, n) =>
    aMessage({ id: `M-${n}`, sentAt: at(n), body: { format: 'plain', content: `Message ${n}` } }),
  );
  return createMemoryAdapter({
    scope: { marketplace: 'test', shop: crypto.randomUUID(), user: 'eva' },
    records: {
      threads: [aThread({ id: 'T-1', lastActivityAt: at(count - 1) })],
      messages: { 'T-1': messages },
    },
  });
}

async function thread(adapter: MemoryAdapter): Promise<CareThreadElement> {
  const element = await fixture<CareThreadElement>(
    html`<care-thread class="tall" lang="en" .adapter=${adapter} thread-id="T-1"></care-thread>`,
  );
  element.style.setProperty('block-size', '600px');
  await until(() => findAll(element, 'article').length > 0);
  return element;
}

/** A person's own scrolling: she tries again while the page is still settling at its end. */
async function scrollToTop(log: HTMLElement): Promise<void> {
  await until(() => log.scrollTop > 0);
  do {
    const scrolled = new Promise((resolve) =>
      log.addEventListener('scroll', resolve, { once: true }),
    );
    log.scrollTop = 0;
    await scrolled;
  } while (log.scrollTop > 0);
}

const shown = (element: Element): string[] =>
  findAll(element, 'article').map((article) => /Message \d+/u.exec(textOf(article))?.[0] ?? '?');

describe('a conversation', () => {
  it('opens at its end and shows the newest message', async () => {
    const element = await thread(longTalk(100));
    const log = await find(element, 'log');
    await until(() => log.scrollHeight - log.scrollTop - log.clientHeight < 2);
    expect(shown(element).at(-1)).to.equal('Message 99');
    expect(shown(element)).to.have.length(30);
  });

  it('reads older messages when they are near, and what is read stays under the eyes', async () => {
    const element = await thread(longTalk(100));
    const log = await find(element, 'log');
    await until(() => log.scrollTop > 0);
    const read = findAll(element, 'article').find((article) =>
      textOf(article).includes('Message 72'),
    )!;
    log.scrollTop = 200;
    await new Promise((scrolled) => log.addEventListener('scroll', scrolled, { once: true }));
    const before = read.getBoundingClientRect().top;
    await until(() => shown(element).length === 60);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(Math.abs(read.getBoundingClientRect().top - before)).to.be.below(2);
    expect(shown(element)[0]).to.equal('Message 40');
  });

  it('reads them at the press of a button, too', async () => {
    const element = await thread(longTalk(100));
    (await find(element, 'button', 'Show older messages')).click();
    await until(() => shown(element).length === 60);
  });

  it('says who may read each message', async () => {
    const adapter = createMemoryAdapter({
      records: {
        threads: [aThread({ id: 'T-1' })],
        messages: {
          'T-1': [
            aMessage(),
            aMessage({
              id: 'M-2',
              from: { kind: 'seller', name: 'Casa' },
              audience: { to: [{ kind: 'operator' }], visibleTo: ['operator'] },
            }),
          ],
        },
      },
    });
    const element = await thread(adapter);
    await until(() => /only the operator can read this/iu.test(textOf(element)));
  });

  it('shows a message that comes while it is open, and announces it once', async () => {
    const adapter = longTalk(3);
    const element = await thread(adapter);
    await adapter.controls.receive('T-1', { from: 'customer', text: 'Message 3 from outside' });
    await until(() => shown(element).length === 4);
    const [status] = findAll(element, 'status', /1 new message/u);
    expect(status).to.not.equal(undefined);
  });

  it('stays where the seller reads when something comes, and offers to go there', async () => {
    const adapter = longTalk(100);
    const element = await thread(adapter);
    const log = await find(element, 'log');
    await scrollToTop(log);
    await adapter.controls.receive('T-1', { from: 'customer', text: 'Message 100' });
    const offer = await find(element, 'button', /1 new message/u);
    expect(log.scrollTop).to.equal(0);
    offer.click();
    await until(() => log.scrollHeight - log.scrollTop - log.clientHeight < 2);
  });

  it('shows an answer as pending, and as sent only when the marketplace has it', async () => {
    const adapter = longTalk(2);
    adapter.controls.setLatency({ command: 50 });
    const element = await thread(adapter);
    (await find(element, 'radio', 'Customer')).click();
    type(await find(element, 'textbox', 'Message'), 'Message 2 of mine');
    (await find(element, 'button', 'Send')).click();
    await until(() => findAll(element, 'article', /Sending…/u).length === 1);
    await until(
      () => shown(element).length === 3 && findAll(element, 'article', /Sending…/u).length === 0,
    );
    await until(() => findAll(element, 'article', /Message 2 of mine/u).length === 1);
  });

  it('downloads an attachment through the adapter and says when that fails', async () => {
    const adapter = createMemoryAdapter({
      records: {
        threads: [aThread({ id: 'T-1' })],
        messages: { 'T-1': [aMessage({ attachments: [{ id: 'F-1', name: 'ticket.pdf' }] })] },
        files: { 'F-1': new Blob(['%PDF-1.4'], { type: 'application/pdf' }) },
      },
      faults: [{ method: 'files.open', kind: 'forbidden', times: 1 }],
    });
    const element = await thread(adapter);
    const [, saved] = await Promise.all([
      find(element, 'button', /Download ticket\.pdf/u).then((button) => button.click()),
      find(element, 'button', /could not be downloaded/u),
    ]);
    const links: HTMLAnchorElement[] = [];
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      links.push(this);
    };
    try {
      saved.click();
      await until(() => links.length === 1);
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    expect(links[0]?.download).to.equal('ticket.pdf');
    const bytes = await (await fetch(links[0]!.href)).blob();
    expect(await bytes.text()).to.equal('%PDF-1.4');
    // Never the type it claims: no browser may show it inside the portal.
    expect(bytes.type).to.equal('application/octet-stream');
  });

  it('offers no download any more once the marketplace has said that there is none', async () => {
    const adapter = createMemoryAdapter({
      records: {
        threads: [aThread({ id: 'T-1' })],
        messages: { 'T-1': [aMessage({ attachments: [{ id: 'F-1', name: 'ticket.pdf' }] })] },
        files: { 'F-1': new Blob(['%PDF-1.4'], { type: 'application/pdf' }) },
      },
      faults: [{ method: 'files.open', kind: 'unsupported', times: 1 }],
    });
    const element = await thread(adapter);
    (await find(element, 'button', /Download ticket\.pdf/u)).click();
    await until(() => findAll(element, 'button', /ticket\.pdf/u).length === 0);
    expect(findAll(element, 'article', /t ?icket\.pdf/u)).to.have.length(1);
  });

  it('says that it is gone when there is no such conversation', async () => {
    const element = await fixture<CareThreadElement>(
      html`<care-thread lang="en" .adapter=${longTalk(1)} thread-id="T-404"></care-thread>`,
    );
    await until(() => textOf(element).includes('This is no longer there'));
  });
});
