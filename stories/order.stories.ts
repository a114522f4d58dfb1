import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect, userEvent } from 'storybook/test';
import type { CareNavigateEvent } from '../src/controllers/care-events.js';
import type { CareOrderElement } from '../src/elements/order/order-element.js';
import { anOrder, aConversation, aMessage, recordsOf } from '../test/support/builders.js';
import { inside, until } from './support/inside.js';
import { inMarket, inOther, marketOn } from './support/market.js';

type Args = Pick<CareOrderElement, 'orderId'>;
type Story = StoryObj<Args>;

/** One order from its care side, alone in a page of the portal: what was bought, given back, talked about, and what can be done. */
const meta: Meta<Args> = {
  title: 'Order',
  component: 'care-order',
  args: { orderId: '48215620-A' },
  argTypes: { orderId: { control: 'text' } },
  parameters: { ...inMarket() },
  render: ({ orderId }) => html`<care-order order-id=${orderId ?? nothing}></care-order>`,
};

export default meta;

/** Two lines in two shipments. */
export const TwoShipments: Story = { name: 'Two shipments' };

/** Part of it was given back; what is left can be. */
export const PartRefunded: Story = { name: 'Partly refunded', args: { orderId: '48214721-A' } };

/** The marketplace refused the refund, and says why. */
export const RefundRefused: Story = {
  name: 'A refund was refused',
  args: { orderId: '48215567-A' },
};

/** The refund is on its way. */
export const RefundPending: Story = {
  name: 'A refund on its way',
  args: { orderId: '48214629-A' },
};

/** An incident is open: the order stands still, and the way to the incident is there. */
export const OnHold: Story = {
  name: 'On hold by an incident',
  args: { orderId: '48213281-A' },
  play: async ({ canvasElement }) => {
    const order = await inside(canvasElement, 'care-order');
    await until(() => order.getByText(/^This order is on hold/));
  },
};

/** Three lines. */
export const ThreeLines: Story = { name: 'Three lines', args: { orderId: '48212343-A' } };

/** What the marketplace does not allow now stays in its place, with the reason. */
export const Barred: Story = {
  name: 'Something cannot be done',
  args: { orderId: 'o-1' },
  parameters: inMarket({
    records: {
      ...recordsOf(aConversation([aMessage()])),
      orders: [
        anOrder({
          actions: [
            {
              id: 'refund',
              label: 'Refund',
              blocked: { label: 'The 200 days in which this order could be refunded are over.' },
            },
            { id: 'message-customer', label: 'Message the customer' },
          ],
        }),
      ],
    },
    offers: { refunds: { modes: ['line-amount'] }, threads: { filters: ['about'], start: true } },
  }),
};

/** A press on what leads somewhere asks the portal to go there: this one is told where. */
export const LeadsThere: Story = {
  name: 'Leads to a message',
  render: ({ orderId }) =>
    html`<care-order
      order-id=${orderId ?? nothing}
      @care-navigate=${(event: CareNavigateEvent) => {
        event.preventDefault();
        (event.currentTarget as HTMLElement).dataset['wentTo'] = JSON.stringify(event.destination);
      }}
    ></care-order>`,
  play: async ({ canvasElement }) => {
    const order = await inside(canvasElement, 'care-order');
    await userEvent.click(
      await until(() => order.getByRole('button', { name: 'Message the operator' })),
    );
    await expect(canvasElement.querySelector('care-order')?.dataset['wentTo']).toBe(
      '{"to":"compose","orderId":"48215620-A","audience":"operator"}',
    );
  },
};

/** The marketplace has been asked and has not answered yet. */
export const Loading: Story = {
  name: 'Loading',
  parameters: inMarket({ faults: [{ method: 'orders.get', kind: 'hang' }] }),
};

/** There is no such order. */
export const Gone: Story = { name: 'No such order', args: { orderId: '00000000-Z' } };

/** It failed: what happened, *try again*, and the number of the request. */
export const Failed: Story = {
  name: 'Could not be loaded',
  parameters: inMarket({
    faults: [{ method: 'orders.get', kind: 'timeout', error: { requestId: 'plz-504-0b71' } }],
  }),
  play: async ({ canvasElement }) => {
    const order = await inside(canvasElement, 'care-order');
    await until(() => order.getByRole('button', { name: 'Try again' }));
  },
};

/** The order is there, and its conversations could not be read. */
export const PartFailed: Story = {
  name: 'A part could not be loaded',
  parameters: inMarket({ faults: [{ method: 'threads.list', kind: 'forbidden' }] }),
  play: async ({ canvasElement }) => {
    const order = await inside(canvasElement, 'care-order');
    await until(() => order.getByText('This could not be loaded.'));
  },
};

/** This person may not see orders. */
export const Forbidden: Story = {
  name: 'No access',
  parameters: inMarket({ faults: [{ method: 'orders.get', kind: 'forbidden' }] }),
};

/** No connection, and nothing had been loaded before. */
export const Offline: Story = {
  name: 'Offline',
  parameters: inMarket({ faults: [{ method: 'orders.get', kind: 'offline' }] }),
};

/** What was loaded stays when a later reading fails. */
export const Stale: Story = {
  name: 'Could not be updated',
  play: async ({ canvasElement }) => {
    const order = await inside(canvasElement, 'care-order');
    await until(() => order.getByRole('heading', { name: 'Order 48215620-A' }));
    const { faults, incidents } = marketOn(canvasElement);
    faults.add({ method: 'orders.get', kind: 'offline' });
    await incidents.open('48215620-A');
    await until(() => order.getByText(/^You are offline/));
  },
};

/** No adapter was given: a word to the portal's developers. */
export const NoAdapter: Story = { name: 'No adapter', parameters: inOther(() => undefined) };

/** A marketplace without orders. */
export const NotOffered: Story = {
  name: 'A marketplace without orders',
  parameters: inMarket({ offers: { orders: null } }),
};

/** A back end that gives orders and nothing else: no conversations, no incidents, no refunds, no files. */
export const OrdersAlone: Story = {
  name: 'A marketplace that only has orders',
  parameters: inMarket({
    offers: { threads: null, incidents: null, refunds: null, files: null, figures: null },
  }),
};

/** Words of any length keep to their place. */
export const VeryLong: Story = {
  name: 'Very long names and words',
  args: { orderId: 'o-1' },
  parameters: inMarket({
    records: {
      threads: [],
      orders: [
        anOrder({
          number: 'PLZ-ES-2026-0000000000000020417-A-REPLACEMENT',
          customer: { kind: 'customer', name: 'Inmaculada-Concepción '.repeat(6).trim() },
          lines: [
            {
              id: 'o-1-1',
              title: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk'.repeat(3),
              sku: 'W'.repeat(90),
              quantity: 1200,
              price: { amount: '123456789012.90', currency: 'EUR' },
              unitPrice: { amount: '102880657.5108', currency: 'EUR' },
              shipping: { amount: '4.95', currency: 'EUR' },
              state: {
                code: 'SHIPPED',
                label: 'Enviado por partes desde tres almacenes '.repeat(3),
              },
              frozen: { label: 'El cliente ha abierto una incidencia. '.repeat(6).trim() },
            },
          ],
          actions: [
            { id: 'refund', label: 'Refund', blocked: { label: 'Not now. '.repeat(30).trim() } },
            {
              id: 'message-operator',
              label: 'Write to the operator of this marketplace '.repeat(2),
            },
          ],
        }),
      ],
    },
    offers: { refunds: { modes: ['line-amount'] }, orders: { get: true } },
  }),
};

/** On a phone. */
export const Narrow: Story = { name: '320 pixels wide', parameters: { frame: 'phone' } };

/** The same in Spanish. */
export const Spanish: Story = {
  name: 'In Spanish',
  args: { orderId: '48214721-A' },
  globals: { language: 'es' },
};
