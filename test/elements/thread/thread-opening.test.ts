import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/all.js';
import {
  createMemoryAdapter,
  type MemoryAdapter,
  type MemoryOptions,
} from '../../../src/adapters/memory/index.js';
import type { CareThreadElement } from '../../../src/elements/thread/thread-element.js';
import type { Message } from '../../../src/model/message.js';
import type { Thread } from '../../../src/model/thread.js';
import { aConversation, aMessage, ago, NOW, recordsOf, SELLER } from '../../support/builders.js';
import { find, findAll, textOf, until } from '../../support/screen.js';

interface Talk {
  readonly count: number;
  readonly mine?: readonly number[];
  readonly changes?: Partial<Thread>;
  readonly options?: MemoryOptions;
}

/** `Message 0` to the last, a minute between them, those of `mine` by the seller. */
function talk({ count, mine = [], changes = {}, options = {} }: Talk): MemoryAdapter {
  const messages = Array.from({ length: count }, (_, n): Message => {
    const message = { id: `M-${n}`, sentAt: ago({ minutes: count - n }), text: `Message ${n}.` };
    return aMessage(mine.includes(n) ? { ...message, from: SELLER } : message);
  });
  return createMemoryAdapter({
    scope: { marketplace: 'test', shop: crypto.randomUUID(), user: 'eva' },
    records: recordsOf(aConversation(messages, changes)),
    clock: () => NOW,
    ...options,
  });
}

const unread = (count: number, firstMessageId: string): Partial<Thread> => ({
  unread: { count, firstMessageId },
});

async function thread(adapter: MemoryAdapter): Promise<CareThreadElement> {
  const element = await fixture<CareThreadElement>(
    html`<care-thread
      lang="en"
      .adapter=${adapter}
      thread-id="t-1"
      without-composer
    ></care-thread>`,
  );
  element.style.setProperty('block-size', '500px');
  await until(() => findAll(element, 'article').length > 0);
  return element;
}

const shown = (element: Element): string[] =>
  findAll(element, 'article').map((article) => /Message \d+/u.exec(textOf(article))?.[0] ?? '?');

const article = (element: Element, words: string): HTMLElement =>
  findAll(element, 'article').find((each) => textOf(each).includes(words))!;

/** How far the upper edge of something lies below that of the log. */
async function below(element: Element, inside: Element): Promise<number> {
  const log = await find(element, 'log');
  return inside.getBoundingClientRect().top - log.getBoundingClientRect().top;
}

const fromEnd = (log: HTMLElement): number => log.scrollHeight - log.scrollTop - log.clientHeight;

const asked = (adapter: MemoryAdapter, method: string): number =>
  adapter.controls.calls.filter((call) => call.method === method).length;

describe('a conversation with unread messages', () => {
  it('opens at the first of them, with a word above it', async () => {
    const element = await thread(talk({ count: 60, changes: unread(20, 'M-40') }));
    const mark = await until(() => element.shadowRoot?.querySelector('[part="new"]'));
    expect(textOf(mark)).to.equal('New');
    const [day] = [mark.previousElementSibling];
    await until(async () => Math.abs(await below(element, mark)) < 60);
    expect(day?.getAttribute('part')).not.to.equal('new');
    expect(mark.nextElementSibling).to.equal(article(element, 'Message 40.'));
  });

  it('opens far up around it, goes on to the end as she reads, and jumps there when asked', async () => {
    const around = { threads: { messages: { around: true } } };
    const adapter = talk({
      count: 400,
      changes: unread(300, 'M-100'),
      options: { offers: around },
    });
    const element = await thread(adapter);
    await until(() => shown(element).includes('Message 100'));
    expect(shown(element)).not.to.include('Message 399');
    expect(asked(adapter, 'threads.messages')).to.equal(2);
    const log = await find(element, 'log');
    const last = shown(element).at(-1)!;
    const read = article(element, `${last}.`);
    read.scrollIntoView();
    await until(() => !shown(element).at(-1)!.endsWith(last));
    // What was read is where it was: she has not been carried to the end.
    await until(async () => Math.abs(await below(element, read)) < log.clientHeight);
    expect(shown(element)).not.to.include('Message 399');
    // Nobody presses within the frame in which she scrolled, of which WebKit tells a frame or two later.
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    (await find(element, 'button', 'Newest messages')).click();
    await until(() => shown(element).includes('Message 399') && fromEnd(log) < 2);
    expect(findAll(element, 'button', 'Newest messages')).to.deep.equal([]);
  });

  it('says that newer ones could not be read, and reads them when asked again', async () => {
    const around = { threads: { messages: { around: true } } };
    const options = { offers: around };
    const adapter = talk({ count: 400, changes: unread(300, 'M-100'), options });
    const element = await thread(adapter);
    await until(() => shown(element).includes('Message 100'));
    const before = shown(element).length;
    adapter.controls.faults.add({ method: 'threads.messages', kind: 'forbidden', times: 1 });
    (await find(element, 'button', 'Show newer messages')).click();
    const again = await find(element, 'button', 'Try again');
    expect(textOf(element)).to.include('Newer messages could not be loaded.');
    again.click();
    await until(() => shown(element).length > before);
  });

  it('says once that the end has come, without moving what is read further up', async () => {
    const around = { threads: { messages: { around: true } } };
    const options = { offers: around };
    const adapter = talk({ count: 400, changes: unread(300, 'M-100'), options });
    const element = await thread(adapter);
    await until(() => shown(element).includes('Message 100'));
    const log = await find(element, 'log');
    const before = log.scrollTop;
    await adapter.controls.receive('t-1', { from: 'customer', text: 'Message 400.' });
    await until(() => findAll(element, 'status', /New at the end/u).length === 1);
    expect(Math.abs(log.scrollTop - before)).to.be.below(2);
  });

  it('is marked as read once its end has been seen, and only then', async () => {
    // What tells is there before it is asked for, and has its chance to.
    await import('../../../src/elements/thread/thread-around.js');
    const adapter = talk({ count: 60, changes: unread(20, 'M-40') });
    const element = await thread(adapter);
    const log = await find(element, 'log');
    await until(() => element.shadowRoot?.querySelector('[part="new"]'));
    await until(() => log.scrollTop > 0);
    for (let drawn = 0; drawn < 3; drawn += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      element.requestUpdate();
      await element.updateComplete;
    }
    expect(asked(adapter, 'threads.markRead')).to.equal(0);
    log.scrollTop = log.scrollHeight;
    await until(() => asked(adapter, 'threads.markRead') === 1);
    const { signal } = new AbortController();
    const call = { signal, locale: 'en' };
    await until(async () => (await adapter.threads!.get('t-1', call)).unread?.count === 0);
    // What was new stays marked while it is on the screen.
    expect(textOf(element)).to.match(/\bNew\b/u);
    expect(asked(adapter, 'threads.markRead')).to.equal(1);
  });

  it('is read on where it cannot be marked, and nobody is bothered', async () => {
    const adapter = talk({ count: 3, changes: unread(1, 'M-2') });
    adapter.controls.faults.add({ method: 'threads.markRead', kind: 'unavailable' });
    const element = await thread(adapter);
    await until(() => asked(adapter, 'threads.markRead') === 1);
    expect(textOf(element)).to.include('Message 2.');
    expect(findAll(element, 'button', 'Try again')).to.deep.equal([]);
  });
});

describe('a conversation that waits for an answer', () => {
  it('opens at the first message after the last answer', async () => {
    const element = await thread(talk({ count: 30, mine: [5] }));
    await until(async () => Math.abs(await below(element, article(element, 'Message 6.'))) < 2);
  });

  it('opens at its end where nothing waits', async () => {
    const changes = { attention: { state: 'no-reply-needed' } };
    const element = await thread(talk({ count: 30, mine: [5], changes }));
    const log = await find(element, 'log');
    await until(() => log.scrollTop > 0 && fromEnd(log) < 2);
  });
});
