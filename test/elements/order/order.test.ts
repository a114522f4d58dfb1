import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/order.js';
import { createMemoryAdapter, type MemoryAdapter } from '../../../src/adapters/memory/index.js';
import type { CareAdapter } from '../../../src/adapter/care-adapter.js';
import type { CareOrderElement } from '../../../src/elements/order/order-element.js';
import type { CareProviderElement } from '../../../src/elements/provider/provider-element.js';
import type { Order } from '../../../src/model/order.js';
import { ago, anOrder, NOW } from '../../support/builders.js';
import { find, findAll, textOf, until } from '../../support/screen.js';

/** Orders of the world that have a story: part refunded, refused, on its way, held by an incident. */
const spain = (): MemoryAdapter => createMemoryAdapter({ clock: () => NOW });

/** A marketplace whose only order says exactly this. */
function withOrder(changes: Partial<Order>, adapter: CareAdapter = spain()): CareAdapter {
  const get = (): Promise<Order> => Promise.resolve(anOrder(changes));
  return { ...adapter, orders: { ...adapter.orders, get } as never };
}

const order = (adapter: CareAdapter, id = 'o-1'): Promise<CareOrderElement> =>
  fixture(html`<care-order lang="en" .adapter=${adapter} order-id=${id}></care-order>`);

const says = (element: Element, words: string | RegExp): Promise<boolean> =>
  until(
    () =>
      typeof words === 'string' ? textOf(element).includes(words) : words.test(textOf(element)),
    () => `${String(words)} in: ${textOf(element)}`,
  );

describe('the page of an order', () => {
  it('says what was bought, for how much, and where it is', async () => {
    const tracking = { trackingNumber: 'SEUR-1', trackingUrl: 'https://seur.example/1' };
    const element = await order(
      withOrder({
        shipments: [
          { id: 's', lineIds: [], shippedAt: ago({ days: 2 }), receivedAt: null, ...tracking },
        ],
      }),
    );
    await find(element, 'heading', 'Order 20417-A');
    for (const words of [
      '1 × Lámpara de mesa Nido',
      'Reference LUM-0240',
      '€64.90',
      'Shipping €4.95',
      '€69.85 (taxes included)',
      'Delivered Not yet',
      'Nothing has been refunded.',
    ]) {
      await says(element, words);
    }
    const link = await find(element, 'link', 'SEUR-1');
    expect(link.getAttribute('href')).to.equal('https://seur.example/1');
  });

  it('tells of each refund how it stands, and why it was refused in the marketplace’s own words', async () => {
    const refund = { createdAt: ago({ days: 1 }), total: { amount: '9.90', currency: 'EUR' } };
    const element = await order(
      withOrder({
        refunds: [
          {
            ...{ ...refund, id: 'r-1', state: 'refused' },
            parts: [{ lineId: 'o-1-1', product: { amount: '9.90', currency: 'EUR' }, units: 2 }],
            refusal: { code: 'BALANCE', label: 'Your balance is too low.' },
          },
          { ...refund, id: 'r-2', state: 'pending', parts: [] },
          { ...refund, id: 'r-3', state: 'frobnicated', parts: [], reference: 'TR-7' },
        ],
      }),
    );
    await says(element, 'Refused by the marketplace: Your balance is too low.');
    await says(element, /2 units of Lámpara de mesa Nido[^:]*: €9\.90/u);
    await says(element, 'On its way');
    await says(element, 'frobnicated');
    await says(element, 'Payment TR-7');
  });

  it('shows what is barred with its reason, and does nothing when it is pressed', async () => {
    const blocked = { label: 'The 200 days are over.' };
    const actions = [
      { id: 'refund', label: 'Refund', blocked },
      { id: 'message-customer', label: 'Message the customer', blocked: { label: 'Not now.' } },
      { id: 'repaint', label: 'Repaint' },
    ];
    const element = await order(withOrder({ actions }));
    let wishes = 0;
    element.addEventListener('care-navigate', () => (wishes += 1));
    const refund = await find(element, 'button', 'Refund');
    expect(refund.getAttribute('aria-disabled')).to.equal('true');
    const reason = element.shadowRoot?.getElementById(
      refund.getAttribute('aria-describedby') ?? '',
    );
    expect(reason?.textContent).to.contain('The 200 days are over.');
    refund.click();
    (await find(element, 'button', 'Message the customer')).click();
    expect(wishes).to.equal(0);
    expect(element.shadowRoot?.querySelector('care-refund-dialog')?.open).to.equal(false);
    expect(findAll(element, 'button', 'Repaint'), 'what the kit cannot do').to.deep.equal([]);
  });

  it('leads to a message to whom it is for, to its incident, and opens the refund', async () => {
    const element = await order(spain(), '48213281-A');
    const wishes: unknown[] = [];
    element.addEventListener('care-navigate', ({ destination }) => wishes.push(destination));
    const about = { to: 'compose', orderId: '48213281-A' };
    (await find(element, 'button', 'Message the customer')).click();
    (await find(element, 'button', 'Message the operator')).click();
    (await find(element, 'button', 'Mark as resolved')).click();
    expect(wishes.slice(0, 2)).to.deep.equal([
      { ...about, audience: 'customer' },
      { ...about, audience: 'operator' },
    ]);
    expect(wishes[2]).to.include({ to: 'incident' });
    (await find(element, 'button', 'Refund')).click();
    await until(() => element.shadowRoot?.querySelector('care-refund-dialog')?.open);
  });

  it('says that it is on hold, by which incident, and what its conversations need', async () => {
    const element = await order(spain(), '48213281-A');
    await says(element, 'This order is on hold: ');
    await find(element, 'button', 'Open the incident');
    await says(element, 'Needs reply');
  });

  it('has links to the rules of the marketplace where the host has pages of them', async () => {
    const provider = await fixture<CareProviderElement>(
      html`<care-provider
        lang="en"
        .adapter=${withOrder({})}
        .hrefFor=${({ to, page }: { to: string; page?: string }) =>
          to === 'policy' && page === 'returns' ? '/rules/returns' : undefined}
        ><care-order order-id="o-1"></care-order
      ></care-provider>`,
    );
    const link = await find(provider, 'link', 'Return policy');
    expect(link.getAttribute('href')).to.equal('/rules/returns');
    expect(findAll(provider, 'link', 'Refunds and replacements')).to.deep.equal([]);
  });

  it('draws the pictures of its lines as pixels', async () => {
    const element = await order(spain(), '48215620-A');
    const pictures = await until(() => {
      const drawn = element.shadowRoot?.querySelectorAll<HTMLCanvasElement>('canvas[data-drawn]');
      return drawn?.length === 2 && drawn;
    });
    for (const { width } of pictures) expect(width).to.be.greaterThan(1);
    expect(element.shadowRoot?.querySelector('img')).to.equal(null);
    const opened = ({ controls }: MemoryAdapter): number =>
      controls.calls.filter(({ method }) => method === 'files.open').length;
    const other = spain();
    element.adapter = other;
    // The same ids in another shop are other pictures.
    await until(() => opened(other) === 2);
    await until(() => element.shadowRoot?.querySelectorAll('canvas[data-drawn]').length === 2);
  });

  it('is there also where a part of it could not be read, which is said in its place', async () => {
    const adapter = createMemoryAdapter({
      clock: () => NOW,
      faults: [{ method: 'threads.list', kind: 'forbidden' }],
    });
    const element = await order(adapter, '48213281-A');
    await says(element, 'This could not be loaded.');
    await find(element, 'heading', 'Order 48213281-A');
    adapter.controls.faults.clear();
    (await find(element, 'button', 'Try again')).click();
    await says(element, 'Needs reply');
  });

  it('has what the back end has: without conversations, incidents and refunds it is an order', async () => {
    const adapter = createMemoryAdapter({
      clock: () => NOW,
      offers: { threads: null, incidents: null, refunds: null, files: null },
    });
    const element = await order(adapter, '48215620-A');
    await find(element, 'heading', 'Order 48215620-A');
    expect(findAll(element, 'heading', 'Conversations')).to.deep.equal([]);
    expect(findAll(element, 'button', /Refund|Message|resolved/)).to.deep.equal([]);
  });

  it('is read again when something happens to it', async () => {
    const adapter = spain();
    const element = await order(adapter, '48215620-A');
    await says(element, 'There is no incident on this order.');
    await adapter.controls.incidents.open('48215620-A');
    await says(element, 'This order is on hold: ');
    await find(element, 'button', 'Open the incident');
  });
});
