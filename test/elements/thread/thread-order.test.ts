import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/all.js';
import { createMemoryAdapter, type MemoryAdapter } from '../../../src/adapters/memory/index.js';
import type { CareThreadElement } from '../../../src/elements/thread/thread-element.js';
import type { Order } from '../../../src/model/order.js';
import type { Thread } from '../../../src/model/thread.js';
import { aConversation, aMessage, ago, anOrder, NOW, recordsOf } from '../../support/builders.js';
import { find, findAll, textOf, until } from '../../support/screen.js';

function shop(order: Partial<Order> = {}, thread: Partial<Thread> = {}): MemoryAdapter {
  return createMemoryAdapter({
    records: { ...recordsOf(aConversation([aMessage()], thread)), orders: [anOrder(order)] },
    offers: { orders: { get: true } },
    clock: () => NOW,
  });
}

async function thread(adapter: MemoryAdapter, width = 1000): Promise<CareThreadElement> {
  const box = await fixture<HTMLElement>(
    html`<div>
      <care-thread lang="en" .adapter=${adapter} thread-id="t-1" without-composer></care-thread>
    </div>`,
  );
  box.style.inlineSize = `${width}px`;
  const element = box.querySelector('care-thread')!;
  await until(() => findAll(element, 'article').length > 0);
  return element;
}

const part = (element: Element, name: string): HTMLElement =>
  element.shadowRoot!.querySelector<HTMLElement>(`[part~="${name}"]`)!;

describe('the order of a conversation', () => {
  it('stands beside it where there is room: state, dates, lines with their price, tracking', async () => {
    const tracking = { trackingNumber: 'SEUR-1', trackingUrl: 'https://seur.example/1' };
    const element = await thread(
      shop({
        shipments: [
          { id: 's-1', lineIds: [], shippedAt: ago({ days: 2 }), receivedAt: null, ...tracking },
        ],
      }),
    );
    await until(() => textOf(element).includes('Lámpara de mesa Nido'));
    const words = textOf(part(element, 'order'));
    for (const each of ['Order 20417-A', 'Enviado', '€64.90', 'Delivered Not yet', '€69.85']) {
      expect(words).to.include(each);
    }
    const link = await find(element, 'link', 'SEUR-1');
    expect(link.getAttribute('href')).to.equal('https://seur.example/1');
    expect(words).to.match(/\( ?seur\.example ?\)/u);
    const log = await find(element, 'log');
    const [beside, main] = [part(element, 'order'), log].map((each) =>
      each.getBoundingClientRect(),
    );
    expect(beside!.left).to.be.at.least(main!.right - 1);
  });

  it('stands above it and folded where there is little room', async () => {
    const element = await thread(shop(), 360);
    const toggle = await find(element, 'button', /Order 20417-A/u);
    expect(toggle.getAttribute('aria-expanded')).to.equal('false');
    expect(textOf(element)).not.to.include('Lámpara');
    toggle.click();
    await until(() => textOf(element).includes('Lámpara de mesa Nido'));
    expect(toggle.getAttribute('aria-expanded')).to.equal('true');
    const log = await find(element, 'log');
    const [above, main] = [part(element, 'order'), log].map((each) => each.getBoundingClientRect());
    expect(above!.bottom).to.be.at.most(main!.top + 1);
  });

  it('is the first of several, with the others named', async () => {
    const about = [
      { kind: 'order', id: 'o-1', label: '20417-A' },
      { kind: 'order', id: 'o-2', label: '20418-A' },
    ];
    const element = await thread(shop({}, { about }));
    await until(() => /1 more order ?: ?20418-A/u.test(textOf(element)));
  });

  it('is not there where the conversation is about none', async () => {
    const adapter = shop({}, { about: [] });
    const element = await thread(adapter);
    await element.updateComplete;
    expect(part(element, 'order')).to.equal(null);
    expect(adapter.controls.calls.some(({ method }) => method === 'orders.get')).to.equal(false);
  });

  it('says that it could not be loaded, keeps the conversation, and is loaded when asked again', async () => {
    const adapter = shop();
    adapter.controls.faults.add({ method: 'orders.get', kind: 'forbidden', times: 1 });
    const element = await thread(adapter);
    await until(() => textOf(element).includes('The order could not be loaded.'));
    expect(findAll(element, 'article')).to.have.length(1);
    (await find(element, 'button', 'Try again')).click();
    await until(() => textOf(element).includes('Lámpara de mesa Nido'));
  });

  it('leads nowhere by an address that is no web address', async () => {
    const shipments = [
      { id: 's-1', lineIds: [], trackingNumber: 'X-1', trackingUrl: 'javascript:alert(1)' },
    ];
    const element = await thread(shop({ shipments }));
    await until(() => textOf(element).includes('X-1'));
    expect(findAll(element, 'link')).to.deep.equal([]);
  });
});
