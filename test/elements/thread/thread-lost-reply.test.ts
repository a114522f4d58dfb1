import { expect, fixture, html } from '@open-wc/testing';
import type { MemoryAdapter } from '../../../src/adapters/memory/index.js';
import { forget } from '../../../src/store/forget.js';
import type { CareAdapter } from '../../../src/adapter/care-adapter.js';
import type { CareThreadElement } from '../../../src/elements/thread/thread-element.js';
import { field, market, repliesOf, send, write } from '../../support/answering.js';
import { find, findAll, textOf, until } from '../../support/screen.js';

async function thread(adapter: CareAdapter): Promise<CareThreadElement> {
  const element = await fixture<CareThreadElement>(
    html`<care-thread lang="en" .adapter=${adapter} thread-id="T-1"></care-thread>`,
  );
  await find(element, 'textbox', 'Message');
  return element;
}

const lost = (): MemoryAdapter =>
  market({ faults: [{ method: 'threads.reply', kind: 'lost-reply', times: 1 }] });

const withText = (element: Element, text: string): HTMLElement[] =>
  findAll(element, 'article').filter((article) => textOf(article).includes(text));

describe('a message whose reply was lost, and that comes back by itself', () => {
  afterEach(() => forget());

  it('stands beside the unknown one, which says that one with its words has arrived', async () => {
    const element = await thread(lost());
    await write(element, 'Did it  arrive?\n\nAnd when?');
    await send(element);
    await until(() => textOf(element).includes('A message with the same words has arrived.'));
    expect(withText(element, 'Did it arrive?')).to.have.length(2);
    (await find(element, 'button', 'Check whether it was sent')).click();
    await until(() => withText(element, 'Did it arrive?').length === 1);
    expect(textOf(element)).not.to.include('Not known whether it was sent');
  });

  it('is not taken for one with other words, nor for one that was there before', async () => {
    const adapter = market();
    const element = await thread(adapter);
    await write(element, 'Thank you!');
    await send(element);
    await until(() => withText(element, 'Thank you!').length === 1 && field(element).value === '');
    await until(() => findAll(element, 'button', 'Send').length === 1);
    adapter.controls.faults.add({ method: 'threads.reply', kind: 'lost-request', times: 1 });
    await write(element, 'Thank you!');
    await send(element);
    await find(element, 'button', 'Check whether it was sent');
    await until(() => withText(element, 'Thank you!').length === 2);
    expect(textOf(element)).not.to.include('A message with the same words has arrived.');
  });

  it('is one at once where the marketplace gives its key back', async () => {
    const adapter = lost();
    const threads = adapter.threads!;
    const withKeys: CareAdapter = {
      ...adapter,
      threads: {
        ...threads,
        messages: async (query, call) => {
          const page = await threads.messages(query, call);
          const [key] = repliesOf(adapter);
          const items = page.items.map((message) =>
            message.from.kind === 'seller' && key !== undefined
              ? { ...message, idempotencyKey: key }
              : message,
          );
          return { ...page, items };
        },
      },
    };
    const element = await thread(withKeys);
    await write(element, 'Did it arrive?');
    await send(element);
    await until(() => withText(element, 'Did it arrive?').length === 1);
    await until(
      () => field(element).value === '' && findAll(element, 'button', 'Send').length === 1,
    );
    expect(withText(element, 'Did it arrive?')).to.have.length(1);
    expect(adapter.controls.calls.some(({ method }) => method === 'check')).to.equal(false);
  });
});
