import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import type { CareNavigateEvent } from '../src/controllers/care-events.js';
import type { CareSummaryElement } from '../src/elements/summary/summary-element.js';
import { aConversation, aCustomer, aMessage, ago, recordsOf } from '../test/support/builders.js';
import { inside, until } from './support/inside.js';
import { inMarket, inOther, marketOn } from './support/market.js';

type Args = Pick<CareSummaryElement, 'limit'>;
type Story = StoryObj<Args>;

/** What waits for the seller, for the portal's own first page: messages, incidents, orders, each leading there; and the quality figures. */
const meta: Meta<Args> = {
  title: 'Dashboard',
  component: 'care-summary',
  args: { limit: 5 },
  argTypes: { limit: { control: { type: 'number', min: 1, max: 20 } } },
  parameters: { frame: 'card', ...inMarket() },
  render: ({ limit }) => html`<care-summary .limit=${limit}></care-summary>`,
};

export default meta;

/** The five that have waited longest, and how many there are in all. */
export const Waiting: Story = { name: 'What waits' };

/** As many as the portal wants to show. */
export const TwoOnly: Story = { name: 'Only the first two', args: { limit: 2 } };

/** One conversation waits. */
export const One: Story = {
  name: 'One waits',
  parameters: inMarket({ records: recordsOf(aConversation([aMessage()])) }),
};

/** Everything is answered. */
export const NothingWaits: Story = {
  name: 'Nothing waits',
  parameters: inMarket({ records: { threads: [] } }),
};

/** The marketplace has been asked and has not answered yet. */
export const Loading: Story = {
  name: 'Loading',
  parameters: inMarket({ faults: [{ method: 'threads.list', kind: 'hang' }] }),
};

/** It failed: what happened, *try again*, and the number of the request. */
export const Failed: Story = {
  name: 'Could not be loaded',
  parameters: inMarket({
    faults: [{ method: 'threads.list', kind: 'timeout', error: { requestId: 'plz-504-13ef' } }],
  }),
  play: async ({ canvasElement }) => {
    const summary = await inside(canvasElement, 'care-summary');
    await until(() => summary.getByRole('button', { name: 'Try again' }));
  },
};

/** This person may not read conversations. */
export const Forbidden: Story = {
  name: 'No access',
  parameters: inMarket({ faults: [{ method: 'threads.list', kind: 'forbidden' }] }),
};

/** No connection, and nothing had been loaded before. */
export const Offline: Story = {
  name: 'Offline',
  parameters: inMarket({ faults: [{ method: 'threads.list', kind: 'offline' }] }),
};

/** What was loaded stays when a later reading fails. */
export const Stale: Story = {
  name: 'Could not be updated',
  play: async ({ canvasElement }) => {
    const summary = await inside(canvasElement, 'care-summary');
    await until(() => summary.getAllByRole('list'));
    const { faults, receive } = marketOn(canvasElement);
    faults.add({ method: 'threads.list', kind: 'offline' });
    await receive('t-4', { from: 'customer', text: '¿Hay alguien?' });
    await until(() => summary.getByText(/^You are offline/));
    await expect(summary.getAllByRole('list')[0]).toBeVisible();
  },
};

/** No adapter was given: a word to the portal's developers. */
export const NoAdapter: Story = { name: 'No adapter', parameters: inOther(() => undefined) };

/** A marketplace without conversations: the rest is there. */
export const WithoutThreads: Story = {
  name: 'A marketplace without conversations',
  parameters: inMarket({ offers: { threads: null } }),
  play: async ({ canvasElement }) => {
    const summary = await inside(canvasElement, 'care-summary');
    await until(() => summary.getByRole('heading', { name: 'Incidents to settle' }));
    await expect(summary.queryByText('Messages to answer')).toBeNull();
  },
};

/** A marketplace that has none of it. */
export const NotOffered: Story = {
  name: 'A marketplace with nothing to show',
  parameters: inMarket({ offers: { threads: null, orders: null, incidents: null, figures: null } }),
};

/** A marketplace that has conversations and nothing else. */
export const MessagesAlone: Story = {
  name: 'A marketplace that only has conversations',
  parameters: inMarket({ offers: { orders: null, incidents: null, figures: null } }),
};

/** One of the cards could not be loaded; the others are there. */
export const CardFailed: Story = {
  name: 'Incidents could not be loaded',
  parameters: inMarket({
    faults: [{ method: 'incidents.list', kind: 'forbidden', error: { requestId: 'plz-403-22aa' } }],
  }),
  play: async ({ canvasElement }) => {
    const summary = await inside(canvasElement, 'care-summary');
    await until(() => summary.getByRole('button', { name: 'Try again' }));
    await until(() => summary.getByRole('heading', { name: 'Quality figures' }));
  },
};

/** Where there is room for it, messages stand beside the rest. */
export const Wide: Story = { name: 'With room for two columns', parameters: { frame: 'desk' } };

/** Where customers' cases are to be closed: how many by urgency, each leading to its group, and the nearest on top. */
export const Cases: Story = {
  name: 'Cases to close',
  parameters: { frame: 'desk', ...inMarket({ world: 'chile' }) },
  play: async ({ canvasElement }) => {
    const summary = await inside(canvasElement, 'care-summary');
    await until(() => summary.getByRole('button', { name: /^\d+ overdue$/ }));
  },
};

/** How each figure went is a picture and, for who does not see it, words. */
export const Figures: Story = {
  name: 'Quality figures',
  args: { limit: 1 },
  play: async ({ canvasElement }) => {
    const summary = await inside(canvasElement, 'care-summary');
    await until(() => summary.getByRole('img', { name: /^Incident rate before: / }));
  },
};

/** Words of any length keep to their place. */
export const VeryLong: Story = {
  name: 'Very long names and words',
  parameters: inMarket({
    records: recordsOf(
      aConversation(
        [
          aMessage({
            text: 'Sigo esperando una respuesta. '.repeat(20),
            sentAt: ago({ days: 40 }),
          }),
        ],
        {
          participants: [aCustomer({ name: 'Inmaculada-Concepción '.repeat(6).trim() })],
          about: [
            { kind: 'order', id: 'o-1', label: 'PLZ-ES-2026-0000000000000020417-A-REPLACEMENT' },
          ],
        },
      ),
      aConversation([aMessage({ id: 'm-2', text: 'w'.repeat(300) })], {
        id: 't-2',
        participants: [aCustomer({ name: 'W'.repeat(90) })],
      }),
    ),
  }),
};

/** A press on a row asks the portal to go there: this one is told where. */
export const LeadsThere: Story = {
  name: 'Leads to a conversation',
  render: ({ limit }) =>
    html`<care-summary
      .limit=${limit}
      @care-navigate=${(event: CareNavigateEvent) => {
        event.preventDefault();
        (event.currentTarget as HTMLElement).dataset['wentTo'] = JSON.stringify(event.destination);
      }}
    ></care-summary>`,
  play: async ({ canvasElement }) => {
    const summary = await inside(canvasElement, 'care-summary');
    await userEvent.click(
      await until(() => summary.getByRole('button', { name: 'Open the inbox' })),
    );
    const element = canvasElement.querySelector('care-summary');
    await expect(element?.dataset['wentTo']).toBe('{"to":"inbox","view":"needs-reply"}');
  },
};

/** On a phone. */
export const Narrow: Story = { name: '320 pixels wide', parameters: { frame: 'phone' } };

/** The same in Spanish. */
export const Spanish: Story = { name: 'In Spanish', globals: { language: 'es' } };
