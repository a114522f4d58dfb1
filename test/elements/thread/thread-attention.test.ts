import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/thread.js';
import { createMemoryAdapter, type MemoryOptions } from '../../../src/adapters/memory/index.js';
import type { CareThreadElement } from '../../../src/elements/thread/thread-element.js';
import { aThread } from '../../support/builders.js';
import { find, findAll, textOf, until } from '../../support/screen.js';

async function conversation(options: MemoryOptions = {}, of: Parameters<typeof aThread>[0] = {}) {
  const scope = { marketplace: 'test', shop: crypto.randomUUID(), user: 'u' };
  const records = { threads: [aThread({ id: 'T-1', ...of })] };
  const adapter = createMemoryAdapter({ records, scope, ...options });
  const element = await fixture<CareThreadElement>(
    html`<care-thread
      lang="en"
      without-composer
      thread-id="T-1"
      .adapter=${adapter}
    ></care-thread>`,
  );
  await find(element, 'list', 'Taking part');
  return { element, adapter };
}

const fault = (kind: 'forbidden' | 'lost-reply' | 'hang', message?: string): MemoryOptions => ({
  faults: [
    {
      method: 'threads.setReplyNeeded',
      kind,
      times: 1,
      ...(message ? { error: { message } } : {}),
    },
  ],
});

const says = (element: Element, words: string): Promise<boolean> =>
  until(
    () => textOf(element).includes(words),
    () => `“${words}” in: ${textOf(element)}`,
  );

const NEEDLESS = 'No reply needed';

describe('a conversation that needs no reply', () => {
  it('is said so in its head, and needs one after all', async () => {
    const { element, adapter } = await conversation();
    const button = await find(element, 'button', NEEDLESS);
    button.focus();
    button.click();
    await find(element, 'button', 'Reply needed');
    await says(element, '1 conversation needs no reply now');
    expect(element.shadowRoot?.activeElement).to.equal(button);
    button.click();
    await find(element, 'button', NEEDLESS);
    await says(element, 'Needs reply');
    const said = adapter.controls.calls.filter(({ method }) => method === 'threads.setReplyNeeded');
    expect(new Set(said.map(({ idempotencyKey }) => idempotencyKey)).size).to.equal(2);
  });

  it('shows that it is being saved, and nothing as done before it is', async () => {
    const { element } = await conversation(fault('hang'));
    (await find(element, 'button', NEEDLESS)).click();
    const saving = await find(element, 'button', 'Saving…');
    expect(saving.getAttribute('aria-disabled')).to.equal('true');
    await says(element, 'Needs reply');
  });

  it('says in the marketplace’s words why it was not changed, and can be said again', async () => {
    const { element } = await conversation(fault('forbidden', 'Only Lucía may do this.'));
    (await find(element, 'button', NEEDLESS)).click();
    await says(element, 'Not changed: Only Lucía may do this.');
    (await find(element, 'button', NEEDLESS)).click();
    await find(element, 'button', 'Reply needed');
    expect(textOf(element)).not.to.contain('Not changed');
  });

  it('says that nobody knows whether it was changed, and finds out', async () => {
    const { element, adapter } = await conversation(fault('lost-reply'));
    (await find(element, 'button', NEEDLESS)).click();
    await says(element, 'Not known yet whether this was changed');
    (await find(element, 'button', 'Check')).click();
    await find(element, 'button', 'Reply needed');
    const said = adapter.controls.calls.filter(({ method }) => method === 'threads.setReplyNeeded');
    expect(said).to.have.length(1);
  });

  it('is not offered where the marketplace does not take it, and where nothing waits', async () => {
    const silent = await conversation({ offers: { threads: { noReplyNeeded: false } } });
    expect(findAll(silent.element, 'button', NEEDLESS)).to.have.length(0);
    const waiting = await conversation({}, { attention: { state: 'waiting' } });
    expect(findAll(waiting.element, 'button', NEEDLESS)).to.have.length(0);
    expect(findAll(waiting.element, 'button', 'Reply needed')).to.have.length(0);
  });
});
