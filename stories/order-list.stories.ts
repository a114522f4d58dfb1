import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import type { CareOrderListElement } from '../src/elements/order-list/order-list-element.js';
import { ago, anOrder } from '../test/support/builders.js';
import { inside, until } from './support/inside.js';
import { inMarket, inOther, marketOn } from './support/market.js';

type Args = Pick<CareOrderListElement, 'filters' | 'orderId'>;
type Story = StoryObj<Args>;

/** The shop's orders: found by number, narrowed down as far as the marketplace can, each leading to its page. */
const meta: Meta<Args> = {
  title: 'Orders',
  component: 'care-order-list',
  args: { filters: {} },
  parameters: { frame: 'desk', ...inMarket() },
  render: ({ filters, orderId }) =>
    html`<care-order-list .filters=${filters} .orderId=${orderId}></care-order-list>`,
};

export default meta;

/** Newest first, with how many there are. */
export const All: Story = { name: 'All of them' };

/** Found by its number. */
export const ByNumber: Story = {
  name: 'Found by number',
  play: async ({ canvasElement }) => {
    const list = await inside(canvasElement, 'care-order-list');
    const field = await until(() => list.getByRole('searchbox', { name: 'Order number' }));
    await userEvent.type(field, '48214721-A');
    await userEvent.click(list.getByRole('button', { name: 'Find order' }));
    await until(() => list.getByText('1 order'));
    await expect(list.getByRole('button', { name: /48214721-A/ })).toBeVisible();
  },
};

/** There is none of that number: said at the field, and the rest is one press away. */
export const NoSuchNumber: Story = {
  name: 'No such order',
  args: { filters: { number: '00000000-Z' } },
};

/** Those with an open incident. */
export const WithIncident: Story = {
  name: 'With an open incident',
  args: { filters: { only: 'with-incident' } },
};

/** Those about which a message waits. */
export const Unanswered: Story = {
  name: 'With messages to answer',
  args: { filters: { only: 'unanswered' } },
};

/** The panel of filters. */
export const Filtering: Story = {
  name: 'Filtering',
  play: async ({ canvasElement }) => {
    const list = await inside(canvasElement, 'care-order-list');
    await until(() => list.getByRole('list', { name: 'Orders' }));
    await userEvent.click(list.getByRole('button', { name: 'Filter' }));
    const element = canvasElement.querySelector('care-order-list');
    await until(() =>
      expect(element?.shadowRoot?.activeElement).toBe(list.getByLabelText('State')),
    );
  },
};

/** What is in force stands above the rows and is taken away one by one. */
export const Filtered: Story = {
  name: 'Filtered by state and days',
  args: { filters: { state: 'SHIPPED', since: '2026-02-01', until: '2026-03-10' } },
};

/** A marketplace that cannot filter: it is done over what is loaded, and said so. */
export const OverWhatIsLoaded: Story = {
  name: 'Filtered over what is loaded',
  args: { filters: { state: 'SHIPPED' } },
  parameters: inMarket({ offers: { orders: { filters: [], total: false, jump: false } } }),
};

/** One of them is open elsewhere; its row is marked. */
export const Current: Story = {
  name: 'One is open',
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('care-order-list') as CareOrderListElement;
    const list = await inside(canvasElement, 'care-order-list');
    const [first] = await until(() => list.getAllByRole('listitem'));
    const number = /\d{8}-A/.exec(first?.textContent ?? '')?.[0];
    element.orderId = number;
    await until(() => element.shadowRoot?.querySelector('[aria-current]'));
  },
};

/** Nothing was ever ordered. */
export const Empty: Story = {
  name: 'No orders yet',
  parameters: inMarket({ records: { threads: [], orders: [] }, offers: { orders: { get: true } } }),
};

/** The marketplace has been asked and has not answered yet. */
export const Loading: Story = {
  name: 'Loading',
  parameters: inMarket({ faults: [{ method: 'orders.list', kind: 'hang' }] }),
};

/** It failed: what happened, *try again*, and the number of the request. */
export const Failed: Story = {
  name: 'Could not be loaded',
  parameters: inMarket({
    faults: [{ method: 'orders.list', kind: 'timeout', error: { requestId: 'plz-504-7a20' } }],
  }),
  play: async ({ canvasElement }) => {
    const list = await inside(canvasElement, 'care-order-list');
    await until(() => list.getByRole('button', { name: 'Try again' }));
  },
};

/** This person may not see orders. */
export const Forbidden: Story = {
  name: 'No access',
  parameters: inMarket({ faults: [{ method: 'orders.list', kind: 'forbidden' }] }),
};

/** No connection, and nothing had been loaded before. */
export const Offline: Story = {
  name: 'Offline',
  parameters: inMarket({ faults: [{ method: 'orders.list', kind: 'offline' }] }),
};

/** What was loaded stays when a later reading fails. */
export const Stale: Story = {
  name: 'Could not be updated',
  play: async ({ canvasElement }) => {
    const list = await inside(canvasElement, 'care-order-list');
    await until(() => list.getByRole('list', { name: 'Orders' }));
    marketOn(canvasElement).faults.add({ method: 'orders.list', kind: 'offline' });
    await userEvent.click(list.getByRole('button', { name: 'Refresh the list' }));
    await until(() => list.getByText(/^You are offline/));
  },
};

/** No adapter was given: a word to the portal's developers. */
export const NoAdapter: Story = { name: 'No adapter', parameters: inOther(() => undefined) };

/** A marketplace without orders. */
export const NotOffered: Story = {
  name: 'A marketplace without orders',
  parameters: inMarket({ offers: { orders: null } }),
};

/** Words of any length keep to their place, also where a state is one that nobody knows. */
export const VeryLong: Story = {
  name: 'Very long names and words',
  parameters: inMarket({
    records: {
      threads: [],
      orders: [
        anOrder({
          number: 'PLZ-ES-2026-0000000000000020417-A-REPLACEMENT',
          customer: { kind: 'customer', name: 'Inmaculada-Concepción '.repeat(6).trim() },
          total: { amount: '123456789012.90', currency: 'EUR' },
        }),
        anOrder({
          id: 'o-2',
          number: '2',
          placedAt: ago({ days: 400 }),
          customer: null,
          state: { code: 'WAITING_FOR_THE_WAREHOUSE_TO_COUNT_ALL_THAT_IS_LEFT' },
        }),
      ],
    },
    offers: { orders: { get: true } },
  }),
};

/** On a phone. */
export const Narrow: Story = { name: '320 pixels wide', parameters: { frame: 'phone' } };

/** The same in Spanish. */
export const Spanish: Story = { name: 'In Spanish', globals: { language: 'es' } };
