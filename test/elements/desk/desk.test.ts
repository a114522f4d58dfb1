import { expect } from '@open-wc/testing';
import '../../../src/define/all.js';
import {
  CareNavigateEvent,
  type CareViewChangeEvent,
} from '../../../src/controllers/care-events.js';
import type { CareDeskElement } from '../../../src/elements/desk/desk-element.js';
import type { CareInboxElement } from '../../../src/elements/inbox/inbox-element.js';
import type { Target } from '../../../src/model/target.js';
import { createMemoryAdapter, type MemoryOptions } from '../../../src/adapters/memory/index.js';
import { aShop } from '../../support/a-shop.js';
import { aCase } from '../../support/a-case.js';
import { anOrder, NOW } from '../../support/builders.js';
import { takeAway, watchHostPage } from '../../support/host-page.js';
import { find, findAll, textOf, type as write, until } from '../../support/screen.js';

describe('<care-desk>', () => {
  watchHostPage();
  let desk: CareDeskElement;
  let places: [view: string, record: string | undefined][];

  beforeEach(() => {
    places = [];
    desk = document.createElement('care-desk');
    desk.lang = 'en';
    desk.adapter = aShop('Ana');
    desk.addEventListener('care-view-change', ({ view, record }: CareViewChangeEvent) =>
      places.push([view, record]),
    );
    document.body.append(desk);
  });
  afterEach(() => takeAway(desk));

  const inbox = (): CareInboxElement | null => desk.shadowRoot?.querySelector('care-inbox') ?? null;

  /** What is inside wants to go somewhere, as rows and buttons do. */
  async function goTo(target: Target): Promise<void> {
    const from = await until(() => desk.shadowRoot?.querySelector('nav ~ *'));
    const wish = new CareNavigateEvent(target);
    from.dispatchEvent(wish);
    await desk.updateComplete;
  }

  it('opens a conversation beside the inbox, and tells the host where the seller is', async () => {
    (await find(desk, 'button', /Ana/)).click();
    await find(desk, 'log');
    expect(places).to.deep.equal([['needs-reply', 'T-1']]);
  });

  it('goes to every view of the inbox, and stays in it when a conversation is opened', async () => {
    await goTo({ to: 'inbox', view: 'operator' });
    expect(inbox()?.view).to.equal('operator');
    await goTo({ to: 'thread', id: 'T-1' });
    expect(places.at(-1)).to.deep.equal(['operator', 'T-1']);
  });

  it('shows the inbox as it was when the seller comes back from the dashboard', async () => {
    await goTo({ to: 'inbox', view: 'all' });
    await goTo({ to: 'summary' });
    await goTo({ to: 'thread', id: 'T-1' });
    expect(places.at(-1)).to.deep.equal(['all', 'T-1']);
  });

  it('takes a view that nobody knows for the default, and leaves it as it was written', async () => {
    desk.view = 'by-colour' as never;
    await until(() => findAll(desk, 'button', /Ana/).length > 0);
    expect([desk.view, inbox()?.view]).to.deep.equal(['by-colour', 'needs-reply']);
  });

  it('begins a conversation beside the inbox as it was, and leads back to it', async () => {
    await goTo({ to: 'inbox', view: 'all' });
    await goTo({ to: 'compose', orderId: '4711' });
    expect(places.at(-1)).to.deep.equal(['compose', '4711']);
    expect(inbox()?.view).to.equal('all');
    expect(textOf(desk)).not.to.contain('Choose a conversation');
    await goTo({ to: 'inbox', view: 'all' });
    expect(places.at(-1)).to.deep.equal(['all', undefined]);
    expect(textOf(desk)).to.contain('Choose a conversation');
  });

  it('does not take an order for a conversation when another view is chosen meanwhile', async () => {
    await goTo({ to: 'compose', orderId: '4711' });
    (await find(desk, 'button', 'All')).click();
    expect(places.at(-1)).to.deep.equal(['all', undefined]);
  });

  /** A desk of a marketplace with orders and incidents, as its world has them. */
  function inSpain(options: MemoryOptions = {}): void {
    desk.adapter = createMemoryAdapter({ clock: () => NOW, ...options });
  }
  const inside = (tag: string): Promise<Element> =>
    until(() => desk.shadowRoot?.querySelector(tag));

  it('opens an order beside the orders and an incident beside the incidents, and leads back', async () => {
    inSpain();
    (await find(desk, 'button', 'Orders')).click();
    await inside('care-order-list');
    await goTo({ to: 'order', id: '48213281-A' });
    await find(desk, 'heading', 'Order 48213281-A');
    expect(desk.shadowRoot?.activeElement?.part.contains('record-pane')).to.equal(true);
    (await find(desk, 'button', 'Mark as resolved')).click();
    await inside('care-incident-panel');
    const [view, record] = places.at(-1)!;
    expect([view, typeof record]).to.deep.equal(['incidents', 'string']);
    expect(places.slice(0, 2)).to.deep.equal([
      ['orders', undefined],
      ['orders', '48213281-A'],
    ]);
  });

  it('leaves the focus where it is when what is open is asked for again, and something else later', async () => {
    inSpain();
    await goTo({ to: 'order', id: '48213281-A' });
    await goTo({ to: 'order', id: '48213281-A' });
    const orders = await find(desk, 'button', 'Orders');
    orders.focus();
    desk.record = '48215620-A';
    await find(desk, 'heading', 'Order 48215620-A');
    expect(desk.shadowRoot?.activeElement).to.equal(orders);
  });

  it('begins a message from an order with whom it is for, beside that order, and leads back to it', async () => {
    inSpain();
    await goTo({ to: 'order', id: '48215620-A' });
    (await find(desk, 'button', 'Message the operator')).click();
    const composer = await inside('care-composer');
    expect(composer.getAttribute('audience')).to.equal('operator');
    expect(places.at(-1)).to.deep.equal(['compose', '48215620-A']);
    await inside('care-order-list');
    (await find(desk, 'button', 'Back to the order')).click();
    await find(desk, 'heading', 'Order 48215620-A');
    expect(places.at(-1)).to.deep.equal(['orders', '48215620-A']);
  });

  it('shows of the orders those that the dashboard leads to, and remembers it while she is elsewhere', async () => {
    inSpain();
    await goTo({ to: 'orders', only: 'with-incident' });
    const chosen = async (): Promise<string | null> =>
      (await find(desk, 'button', 'With an open incident')).getAttribute('aria-pressed');
    expect(await chosen()).to.equal('true');
    await goTo({ to: 'incidents' });
    await goTo({ to: 'orders' });
    expect(await chosen()).to.equal('true');
    inSpain();
    await until(async () => (await chosen()) === 'false');
  });

  it('has a room for each thing that the marketplace has, and for nothing else', async () => {
    inSpain({ offers: { threads: null, incidents: null } });
    await find(desk, 'button', 'Orders');
    for (const name of ['Inbox', 'Incidents']) {
      expect(findAll(desk, 'button', name)).to.deep.equal([]);
    }
    await inside('care-order-list');
    await goTo({ to: 'incident', id: 'i-1' });
    expect(places).to.deep.equal([]);
  });

  it('opens a case where a link from a mail leads, and goes on to its group', async () => {
    const records = {
      threads: [],
      orders: [anOrder()],
      cases: [aCase(), aCase({ id: 'k-2', number: '25759893' })],
    };
    desk.adapter = createMemoryAdapter({ world: 'chile', records, clock: () => NOW });
    desk.view = 'cases';
    desk.record = 'k-1';
    await until(() => desk.shadowRoot?.querySelector('care-case')?.caseId === 'k-1');
    await find(desk, 'row', /25759893/);
    await goTo({ to: 'cases', group: 'within-limit' });
    expect(places.at(-1)).to.deep.equal(['cases', undefined]);
    const list = (): string | undefined => desk.shadowRoot?.querySelector('care-case-list')?.group;
    expect(list()).to.equal('within-limit');
    (await find(desk, 'button', /^Waiting for information/)).click();
    write(await find(desk, 'searchbox', 'Case or order number'), '000');
    (await find(desk, 'button', 'Find case')).click();
    await find(desk, 'button', 'Show all of the group');
    // The number that leads there counts them all.
    await goTo({ to: 'cases', group: 'within-limit' });
    await find(desk, 'row', /25759893/);
    expect(list()).to.equal('within-limit');
    (await find(desk, 'button', /^Waiting for information/)).click();
    await goTo({ to: 'orders' });
    await goTo({ to: 'case', id: 'k-2' });
    expect(places.at(-1)).to.deep.equal(['cases', 'k-2']);
    expect(list()).to.equal('waiting-for-information');
    const other = createMemoryAdapter({
      ...{ world: 'chile', records, clock: () => NOW },
      scope: { marketplace: 'other', shop: '1', user: 'eva' },
    });
    desk.adapter = other;
    await until(() => list() === 'open');
  });
});
