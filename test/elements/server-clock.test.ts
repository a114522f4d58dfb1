import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/all.js';
import { createMemoryAdapter } from '../../src/adapters/memory/index.js';
import { aConversation, aMessage, NOW, recordsOf } from '../support/builders.js';
import { find, findAll, textOf, type, until } from '../support/screen.js';

// By this machine the server's clock is far in the past: what is shown together has to be of one clock.
const market = (faults: Parameters<typeof createMemoryAdapter>[0] = {}) =>
  createMemoryAdapter({
    records: recordsOf(aConversation([aMessage()])),
    scope: { marketplace: 'test', shop: crypto.randomUUID(), user: 'eva' },
    clock: () => NOW,
    ...faults,
  });

describe('a machine whose clock is wrong', () => {
  it('says by the server’s clock from when stale rows are', async () => {
    const adapter = market();
    const element = await fixture(html`<care-inbox lang="en" .adapter=${adapter}></care-inbox>`);
    await until(() => findAll(element, 'listitem').length === 1);
    adapter.controls.faults.add({ method: 'threads.list', kind: 'forbidden' });
    await adapter.controls.receive('t-1', { from: 'customer', text: 'And?' });
    await until(() => textOf(element).includes('You see it as it was at 10:30 AM'));
  });

  it('shows a message on its way at the time it has on the server', async () => {
    const adapter = market({ faults: [{ method: 'threads.reply', kind: 'hang' }] });
    const element = await fixture(
      html`<care-thread lang="en" .adapter=${adapter} thread-id="t-1"></care-thread>`,
    );
    type(await find(element, 'textbox', 'Message'), 'On its way');
    (await find(element, 'button', 'Send')).click();
    const entry = await until(() =>
      findAll(element, 'article').find((each) => textOf(each).includes('On its way')),
    );
    const time = entry.querySelector('time');
    expect(new Date(time?.dateTime ?? '').getUTCFullYear()).to.equal(2026);
    expect(Math.abs(Date.parse(time?.dateTime ?? '') - NOW)).to.be.below(60_000);
  });
});
