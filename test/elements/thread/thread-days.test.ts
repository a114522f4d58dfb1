import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/all.js';
import { createMemoryAdapter } from '../../../src/adapters/memory/index.js';
import type { Message } from '../../../src/model/message.js';
import { aConversation, aMessage, ago, NOW, recordsOf } from '../../support/builders.js';
import { findAll, textOf, until } from '../../support/screen.js';

async function daysOver(...messages: Message[]): Promise<readonly string[]> {
  const adapter = createMemoryAdapter({
    records: recordsOf(aConversation(messages)),
    clock: () => NOW,
  });
  const element = await fixture(
    html`<care-thread
      lang="en"
      .adapter=${adapter}
      thread-id="t-1"
      without-composer
    ></care-thread>`,
  );
  await until(() => findAll(element, 'article').length > 0);
  const days = element.shadowRoot?.querySelectorAll('[part~="day"]') ?? [];
  return [...days].map((day) => textOf(day));
}

describe('the days of a conversation', () => {
  it('stand once over the messages of each', async () => {
    const days = await daysOver(
      aMessage({ id: 'm-1', sentAt: ago({ days: 1 }) }),
      aMessage({ id: 'm-2', sentAt: ago({ hours: 2 }) }),
      aMessage({ id: 'm-3', sentAt: ago({ hours: 1 }) }),
    );
    expect(days).to.deep.equal(['Yesterday', 'Today']);
  });

  it('are not said again after a message that cannot be shown', async () => {
    const broken = { ...aMessage({ id: 'm-2', sentAt: ago({ hours: 2 }) }), body: null };
    const days = await daysOver(
      aMessage({ id: 'm-1', sentAt: ago({ hours: 3 }) }),
      broken as unknown as Message,
      aMessage({ id: 'm-3', sentAt: ago({ hours: 1 }) }),
    );
    expect(days).to.deep.equal(['Today']);
  });
});
