import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/all.js';
import { createMemoryAdapter, type MemoryAdapter } from '../../../src/adapters/memory/index.js';
import type { CareThreadElement } from '../../../src/elements/thread/thread-element.js';
import { aConversation, aMessage, ago, NOW, recordsOf } from '../../support/builders.js';
import { find, findAll, textOf, until } from '../../support/screen.js';

/** Eighty messages, a minute between them. */
function longTalk(): MemoryAdapter {
  const messages = Array.from({ length: 80 }, (_, n) =>
    aMessage({ id: `M-${n}`, sentAt: ago({ minutes: 80 - n }), text: `Message ${n}` }),
  );
  return createMemoryAdapter({ records: recordsOf(aConversation(messages)), clock: () => NOW });
}

async function thread(adapter: MemoryAdapter): Promise<CareThreadElement> {
  const element = await fixture<CareThreadElement>(
    html`<care-thread lang="en" .adapter=${adapter} thread-id="t-1"></care-thread>`,
  );
  element.style.setProperty('block-size', '500px');
  await until(() => findAll(element, 'article').length > 0);
  return element;
}

const fromEnd = (log: HTMLElement): number => log.scrollHeight - log.scrollTop - log.clientHeight;

/** To another place in the page and in this very moment, as a framework's patch does it. */
function move(element: Element): void {
  const place = element.parentElement!;
  const other = document.createElement('div');
  place.append(other);
  other.append(element);
}

describe('the place where the seller reads', () => {
  it('is the end also after a move in the page', async () => {
    const element = await thread(longTalk());
    const log = await find(element, 'log');
    await until(() => log.scrollTop > 0 && fromEnd(log) < 2);
    move(element);
    expect(fromEnd(log)).to.be.below(2);
  });

  it('is the one further up also after a move in the page', async () => {
    const element = await thread(longTalk());
    const log = await find(element, 'log');
    await until(() => log.scrollTop > 600 && fromEnd(log) < 2);
    log.scrollTop = 300;
    await until(() => log.scrollTop === 300);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    move(element);
    expect(log.scrollTop).to.equal(300);
  });

  it('stays the end when sizes change after a move, though nothing is drawn anew', async () => {
    const element = await thread(longTalk());
    const log = await find(element, 'log');
    await until(() => log.scrollTop > 0 && fromEnd(log) < 2);
    await element.updateComplete;
    element.requestUpdate = () => {};
    move(element);
    element.style.setProperty('block-size', '400px');
    await until(() => fromEnd(log) < 2);
  });

  it('is that of another conversation from its end', async () => {
    const messages = (id: string) =>
      Array.from({ length: 40 }, (_, n) => aMessage({ id: `${id}-${n}`, text: `${id} ${n}` }));
    const adapter = createMemoryAdapter({
      records: recordsOf(
        aConversation(messages('one')),
        aConversation(messages('two'), { id: 't-2' }),
      ),
    });
    const element = await thread(adapter);
    const log = () => find(element, 'log');
    await until(async () => (await log()).scrollTop > 0);
    (await log()).scrollTop = 0;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    element.threadId = 't-2';
    await until(() => textOf(element).includes('two 39'));
    await until(async () => fromEnd(await log()) < 2);
  });
});

describe('older messages that could not be read', () => {
  it('say so where they would be, and are read when asked again', async () => {
    const adapter = longTalk();
    const element = await thread(adapter);
    const errors: string[] = [];
    element.addEventListener('care-error', ({ error }) => errors.push(error.kind));
    adapter.controls.faults.add({
      method: 'threads.messages',
      kind: 'forbidden',
      times: 1,
      error: { requestId: 'R-31' },
    });
    (await find(element, 'button', 'Show older messages')).click();
    const again = await find(element, 'button', 'Try again');
    expect(textOf(element)).to.include('Older messages could not be loaded.');
    expect(textOf(element)).to.include('R-31');
    expect(errors).to.deep.equal(['forbidden']);
    again.click();
    await until(() => findAll(element, 'article').length === 60);
    expect(textOf(element)).not.to.include('could not be loaded');
    await find(element, 'button', 'Show older messages');
  });

  it('do not make what is shown look old; newer ones that could not be read do', async () => {
    const adapter = longTalk();
    const element = await thread(adapter);
    adapter.controls.faults.add({ method: 'threads.messages', kind: 'forbidden', times: 1 });
    (await find(element, 'button', 'Show older messages')).click();
    await find(element, 'button', 'Try again');
    expect(findAll(element, 'button', 'Refresh')).to.deep.equal([]);
    adapter.controls.faults.add({ method: 'threads.messages', kind: 'forbidden', times: 1 });
    await adapter.controls.receive('t-1', { from: 'customer', text: 'Message 80' });
    (await find(element, 'button', 'Refresh')).click();
    await until(() => textOf(element).includes('Message 80'));
  });
});
