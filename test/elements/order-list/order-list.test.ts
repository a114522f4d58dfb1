import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/order-list.js';
import { createMemoryAdapter, type MemoryAdapter } from '../../../src/adapters/memory/index.js';
import type { MemoryOptions } from '../../../src/adapters/memory/index.js';
import type { CareOrderListElement } from '../../../src/elements/order-list/order-list-element.js';
import type { OrderFilters } from '../../../src/elements/order-list/order-filters.js';
import { anIncident } from '../../support/an-incident.js';
import { ago, anOrder, NOW } from '../../support/builders.js';
import { find, findAll, textOf, type as write, until } from '../../support/screen.js';

const ALL = ['number', 'states', 'placedSince', 'placedUntil', 'withIncident'];

const ORDERS = [
  anOrder({ id: 'o-1', number: '111-A', placedAt: ago({ days: 1 }) }),
  anOrder({
    id: 'o-2',
    number: '222-B',
    placedAt: ago({ days: 3 }),
    state: { code: 'CLOSED', label: 'Closed' },
  }),
  anOrder({
    id: 'o-3',
    number: '333-C',
    placedAt: ago({ days: 9 }),
    incidents: [{ id: 'i-1', open: true }],
  }),
];

function shop(options: MemoryOptions = {}): MemoryAdapter {
  const orders = { get: true, filters: ALL, total: true, ...options.offers?.orders };
  return createMemoryAdapter({
    records: { threads: [], orders: ORDERS, incidents: [anIncident({ orderId: 'o-3' })] },
    clock: () => NOW,
    ...options,
    offers: { incidents: {}, ...options.offers, orders },
  });
}

async function list(
  adapter: MemoryAdapter,
  filters: OrderFilters = {},
): Promise<CareOrderListElement> {
  const element = await fixture<CareOrderListElement>(
    html`<care-order-list lang="en" .adapter=${adapter} .filters=${filters}></care-order-list>`,
  );
  element.style.setProperty('block-size', '500px');
  return element;
}

const numbers = (element: Element): string[] =>
  findAll(element, 'listitem').flatMap((row) => /\d{3}-[A-C]/.exec(textOf(row))?.[0] ?? []);
const shows = (element: Element, ...wanted: string[]): Promise<boolean> =>
  until(
    () => JSON.stringify(numbers(element)) === JSON.stringify(wanted),
    () => `${wanted.join()} and not ${numbers(element).join()} in: ${textOf(element)}`,
  );
const queries = ({ controls }: MemoryAdapter): unknown[] =>
  controls.calls.filter(({ method }) => method === 'orders.list').map(({ request }) => request);

async function look(element: Element, number: string): Promise<void> {
  write(await find(element, 'searchbox', 'Order number'), number);
  (await find(element, 'button', 'Find order')).click();
}

describe('the list of orders', () => {
  it('finds an order by its number; that there is none is said at the field, and the rest is kept', async () => {
    const element = await list(shop());
    await shows(element, '111-A', '222-B', '333-C');
    await look(element, '222-B');
    await shows(element, '222-B');
    await look(element, '999-Z');
    await until(() => textOf(element).includes('There is no order 999-Z.'));
    const field = (await find(element, 'searchbox', 'Order number')) as HTMLInputElement;
    expect([field.value, field.getAttribute('aria-invalid')]).to.deep.equal(['999-Z', 'true']);
    (await find(element, 'button', 'Show all orders')).click();
    await shows(element, '111-A', '222-B', '333-C');
    expect(field.value).to.equal('');
  });

  it('takes a number for an id where the back end cannot look numbers up', async () => {
    const adapter = shop({ offers: { orders: { filters: [] } } });
    const element = await list(adapter, { number: 'o-3' });
    await shows(element, '333-C');
    element.filters = { number: 'o-9' };
    await until(() => textOf(element).includes('There is no order o-9.'));
    expect(queries(adapter)).to.deep.equal([]);
  });

  it('asks the back end for what it can filter, and counts as it does', async () => {
    const adapter = shop();
    const element = await list(adapter, { only: 'with-incident', since: '2026-02-01' });
    await shows(element, '333-C');
    await until(() => textOf(element).includes('1 order'));
    expect(queries(adapter).at(-1)).to.include({ withIncident: true });
    expect(queries(adapter).at(-1)).to.have.property('placedSince');
  });

  it('looks through what is loaded where the back end cannot, says so, and claims no number', async () => {
    const many = Array.from({ length: 120 }, (_, n) =>
      anOrder({
        id: `m-${n}`,
        number: `${100 + n}-A`,
        placedAt: ago({ hours: n + 1 }),
        ...(n % 2 === 0 ? { state: { code: 'CLOSED', label: 'Closed' } } : {}),
      }),
    );
    const records = { threads: [], orders: many };
    const adapter = shop({ records, offers: { orders: { filters: [], total: false } } });
    const element = await list(adapter, { state: 'CLOSED' });
    await until(() => textOf(element).includes('Looked through the 50 orders loaded so far'));
    expect(numbers(element).slice(0, 2)).to.deep.equal(['100-A', '102-A']);
    expect(queries(adapter).at(-1)).not.to.have.property('states');
  });

  it('does not offer to choose by what nobody can tell', async () => {
    const element = await list(
      shop({ offers: { incidents: null, orders: { filters: ['number'] } } }),
    );
    await shows(element, '111-A', '222-B', '333-C');
    for (const name of ['With an open incident', 'With messages to answer']) {
      expect(findAll(element, 'button', name)).to.deep.equal([]);
    }
  });

  it('tells the host what it is narrowed down to, and no longer is', async () => {
    const element = await list(shop(), { state: 'CLOSED', number: '222-B' });
    const told: unknown[] = [];
    element.addEventListener('care-filters-change', ({ filters }) => told.push(filters));
    await shows(element, '222-B');
    (await find(element, 'button', 'Remove the filter Closed')).click();
    (await find(element, 'button', 'With an open incident')).click();
    await until(() => textOf(element).includes('No order found'));
    expect(told).to.deep.equal([{ number: '222-B' }, { number: '222-B', only: 'with-incident' }]);
  });

  it('does not name a state with the words of another shop', async () => {
    const element = await list(shop(), { state: 'CLOSED' });
    await find(element, 'button', 'Remove the filter Closed');
    element.adapter = shop({ records: { threads: [], orders: ORDERS.slice(0, 1) } });
    await find(element, 'button', 'Remove the filter CLOSED');
  });

  it('says at its field what is wrong with a day, and keeps the panel open', async () => {
    const element = await list(shop());
    await shows(element, '111-A', '222-B', '333-C');
    (await find(element, 'button', 'Filter')).click();
    const day = (name: string): Promise<HTMLInputElement> =>
      until(() => element.shadowRoot?.querySelector<HTMLInputElement>(`[name="${name}"]`));
    (await day('since')).value = '2026-03-10';
    (await day('until')).value = '2026-03-01';
    (await find(element, 'button', 'Apply')).click();
    await until(() => textOf(element).includes('The last day is before the first.'));
    (await day('until')).value = '2026-03-11';
    (await find(element, 'button', 'Apply')).click();
    await shows(element, '111-A');
  });

  it('asks to go to an order, and leads from row to row by keys', async () => {
    const element = await list(shop());
    await shows(element, '111-A', '222-B', '333-C');
    const wishes: unknown[] = [];
    element.addEventListener('care-navigate', ({ destination }) => wishes.push(destination));
    const first = await find(element, 'button', /111-A/);
    first.focus();
    for (const key of ['ArrowDown', 'End', 'ArrowUp']) {
      const focused = element.shadowRoot?.activeElement;
      focused?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
      await until(() => element.shadowRoot?.activeElement !== focused);
    }
    (element.shadowRoot?.activeElement as HTMLElement).click();
    expect(wishes).to.deep.equal([{ to: 'order', id: 'o-2' }]);
  });
});
