import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import type { CareNavigateEvent } from '../src/controllers/care-events.js';
import type { CareDeskElement } from '../src/elements/desk/desk-element.js';
import { inside, until } from './support/inside.js';
import { inMarket, inOther } from './support/market.js';

type Args = Pick<CareDeskElement, 'view' | 'record'>;
type Story = StoryObj<Args>;

/** All of the kit in one tag: the dashboard, the inbox, and the conversation beside it where there is room. */
const meta: Meta<Args> = {
  title: 'Desk',
  component: 'care-desk',
  args: { view: 'needs-reply' },
  argTypes: {
    view: {
      control: 'inline-radio',
      options: ['summary', 'needs-reply', 'all', 'orders', 'incidents', 'cases'],
    },
  },
  parameters: { frame: 'desk', ...inMarket() },
  render: ({ view, record }) => html`<care-desk .view=${view} .record=${record}></care-desk>`,
};

export default meta;

/** What waits on one side; no conversation is open yet. */
export const NothingOpen: Story = { name: 'Nothing open yet' };

/** A conversation is chosen in the list and opens beside it; its row is marked. */
export const ListAndRecord: Story = {
  name: 'Inbox and conversation',
  play: async ({ canvasElement }) => {
    await openFirst(canvasElement);
    const thread = await inside(canvasElement, 'care-desk', 'care-thread');
    await until(() => thread.getByRole('log'));
    const desk = canvasElement.querySelector('care-desk') as CareDeskElement;
    await expect(desk.record).toBeTruthy();
  },
};

/** The dashboard; what waits on it leads into its room. */
export const Dashboard: Story = { name: 'Dashboard', args: { view: 'summary' } };

/** The orders, and one of them with what can be done. */
export const Orders: Story = {
  name: 'Orders',
  args: { view: 'orders', record: '48213281-A' },
  play: async ({ canvasElement }) => {
    const order = await inside(canvasElement, 'care-desk', 'care-order');
    await until(() => order.getByRole('heading', { name: 'Order 48213281-A' }));
  },
};

/** The incidents; none is open yet. */
export const Incidents: Story = { name: 'Incidents', args: { view: 'incidents' } };

/** The cases by their groups, and one of them, to be closed before its committed date. */
export const Cases: Story = {
  name: 'Cases',
  args: { view: 'cases' },
  parameters: inMarket({ world: 'chile' }),
  play: async ({ canvasElement }) => {
    const list = await inside(canvasElement, 'care-desk', 'care-case-list');
    await userEvent.click(await until(() => list.getByRole('button', { name: /^Due soon \d/ })));
    const [first] = await until(() => list.getAllByRole('button', { name: /^View case/ }));
    await userEvent.click(first!);
    const opened = await inside(canvasElement, 'care-desk', 'care-case');
    await until(() => opened.getByRole('heading', { name: /^Case \d+/ }));
  },
};

/** From an order to a message and back: the order is beside it all the while. */
export const MessageFromAnOrder: Story = {
  name: 'A message from an order',
  args: { view: 'orders', record: '48215620-A' },
  play: async ({ canvasElement }) => {
    const order = await inside(canvasElement, 'care-desk', 'care-order');
    await userEvent.click(
      await until(() => order.getByRole('button', { name: 'Message the operator' })),
    );
    const composer = await inside(canvasElement, 'care-desk', 'care-composer');
    await expect(
      await until(() => composer.getByRole('radio', { name: 'Operator' })),
    ).toBeChecked();
    const desk = await inside(canvasElement, 'care-desk');
    await userEvent.click(desk.getByRole('button', { name: 'Back to the order' }));
    await inside(canvasElement, 'care-desk', 'care-order');
  },
};

/** Where there is room for one of the two: an order, with the way back above it. */
export const NarrowOrder: Story = {
  name: '320 pixels wide: order',
  args: { view: 'orders', record: '48214721-A' },
  parameters: { frame: 'phone' },
  play: async ({ canvasElement }) => {
    const desk = await inside(canvasElement, 'care-desk');
    await until(() => desk.getByRole('button', { name: 'Back to the orders' }));
  },
};

/** A back end without conversations has a desk as well; rooms that it cannot fill are not there. */
export const WithoutThreads: Story = {
  name: 'A marketplace without conversations',
  parameters: inMarket({ offers: { threads: null } }),
  play: async ({ canvasElement }) => {
    const desk = await inside(canvasElement, 'care-desk');
    await until(() => desk.getByRole('button', { name: 'Orders' }));
    await expect(desk.queryByText('Inbox')).toBeNull();
  },
};

/** Where there is room for one of the two: the inbox. */
export const NarrowList: Story = { name: '320 pixels wide: inbox', parameters: { frame: 'phone' } };

/** A conversation takes its place, with the way back above it. */
export const NarrowRecord: Story = {
  name: '320 pixels wide: conversation',
  parameters: { frame: 'phone' },
  play: async ({ canvasElement }) => {
    await openFirst(canvasElement);
    const desk = await inside(canvasElement, 'care-desk');
    await expect(
      await until(() => desk.getByRole('button', { name: 'Back to the inbox' })),
    ).toBeVisible();
  },
};

/** There and back again: the inbox is where it was. */
export const BackAgain: Story = {
  name: '320 pixels wide: back to the inbox',
  parameters: { frame: 'phone' },
  play: async ({ canvasElement }) => {
    await openFirst(canvasElement);
    const desk = await inside(canvasElement, 'care-desk');
    await userEvent.click(
      await until(() => desk.getByRole('button', { name: 'Back to the inbox' })),
    );
    const inbox = await inside(canvasElement, 'care-desk', 'care-inbox');
    await expect(await until(() => inbox.getByRole('list'))).toBeVisible();
  },
};

/** The portal opens conversations on a page of its own: it cancels, and the desk stays where it is. */
export const HostTakesOver: Story = {
  name: 'The portal takes over',
  render: ({ view }) => html`<care-desk .view=${view} @care-navigate=${takeOver}></care-desk>`,
  play: async ({ canvasElement }) => {
    await openFirst(canvasElement);
    const desk = canvasElement.querySelector('care-desk') as CareDeskElement;
    await expect(desk.dataset['wentTo']).toBe('thread');
    await expect(desk.record).toBeUndefined();
  },
};

/** The address of a record that is not there any more. */
export const RecordGone: Story = { name: 'A conversation that is gone', args: { record: 't-404' } };

/** The marketplace cannot be reached at all. */
export const Failed: Story = {
  name: 'Could not be loaded',
  parameters: inMarket({
    faults: [{ method: 'describe', kind: 'unavailable', error: { requestId: 'plz-503-00c1' } }],
  }),
  play: async ({ canvasElement }) => {
    const desk = await inside(canvasElement, 'care-desk');
    await until(() => desk.getByRole('button', { name: 'Try again' }));
  },
};

/** No adapter was given: a word to the portal's developers. */
export const NoAdapter: Story = { name: 'No adapter', parameters: inOther(() => undefined) };

/** A page that is read from right to left: list and conversation change sides, arrows turn. */
export const RightToLeft: Story = {
  name: 'A page from right to left',
  render: ({ view, record }) =>
    html`<div dir="rtl"><care-desk .view=${view} .record=${record}></care-desk></div>`,
};

/** The same in Spanish. */
export const Spanish: Story = {
  name: 'In Spanish',
  globals: { language: 'es' },
  play: async ({ canvasElement }) => openFirst(canvasElement),
};

async function openFirst(canvasElement: HTMLElement): Promise<void> {
  const inbox = await inside(canvasElement, 'care-desk', 'care-inbox');
  const list = await until(() => inbox.getByRole('list'));
  const [first] = await until(() => inbox.getAllByRole('button', { name: /(Order|Pedido) / }));
  await expect(list).toContainElement(first as HTMLElement);
  await userEvent.click(first as HTMLElement);
}

function takeOver(event: CareNavigateEvent): void {
  event.preventDefault();
  (event.currentTarget as HTMLElement).dataset['wentTo'] = event.destination.to;
}
