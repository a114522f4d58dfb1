import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect, userEvent } from 'storybook/test';
import { inside, until } from './support/inside.js';
import { inMarket, marketOn } from './support/market.js';
import { fillIn, find, press, starting, type Starting } from './support/starting.js';

type Story = StoryObj<Starting>;

/**
 * Begins a conversation: about an order, which is found by its number where the page does not name it, or with the
 * operator about none. What is there already comes first; whom it is for and why has to be chosen each time.
 */
const meta: Meta<Starting> = {
  title: 'New conversation',
  component: 'care-composer',
  args: { orderId: 'o-2', start: false },
  parameters: { frame: 'answer', ...starting() },
  render: ({ orderId, start }) =>
    html`<care-composer order-id=${orderId ?? nothing} ?start=${start}></care-composer>`,
};

export default meta;

/** Nobody has written about this order yet: the form stands there at once, and nobody is chosen. */
export const FirstOne: Story = { name: 'The first one about an order' };

/** Mostly one of those that are there already is wanted: they come first. */
export const ThereAlready: Story = {
  name: 'Others are there already',
  args: { orderId: 'o-1' },
  play: async ({ canvasElement }) => {
    const composer = await inside(canvasElement, 'care-composer');
    await until(() => composer.getByText('2 conversations are there already'));
    await until(() => composer.getByRole('button', { name: 'Start a new conversation' }));
  },
};

/** Filled in: who is told, and that the operator reads along. */
export const FilledIn: Story = {
  name: 'Filled in',
  play: async ({ canvasElement }) => {
    await fillIn(canvasElement);
    const composer = await inside(canvasElement, 'care-composer');
    await until(() => composer.getByText(/Is told of it/));
  },
};

/** What is missing is said at its place, all of it at once. */
export const Missing: Story = {
  name: 'Something is missing',
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Send');
    const composer = await inside(canvasElement, 'care-composer');
    await until(() => composer.getByText('Choose who the message is for.'));
    await until(() => composer.getByText('Choose a reason.', { selector: '.problem' }));
    await until(() => composer.getByText('Write a message first.'));
  },
};

/** The order is looked for first. */
export const Search: Story = { name: 'Looking for the order', args: { start: true }, render };

/** The number is not known. */
export const NoSuchOrder: Story = {
  name: 'No such order',
  args: { start: true },
  render,
  play: async ({ canvasElement }) => {
    await find(canvasElement, '99999-Z');
    const composer = await inside(canvasElement, 'care-composer');
    await until(() => composer.getByText(/There is no order/));
  },
};

/** Found by its number; another one can be chosen. */
export const Found: Story = {
  name: 'The order was found',
  args: { start: true },
  render,
  play: async ({ canvasElement }) => {
    await find(canvasElement, '20418-A');
    const composer = await inside(canvasElement, 'care-composer');
    await until(() => composer.getByRole('button', { name: 'Another order' }));
  },
};

/** About no order, with the operator alone; a subject of one's own stands for a reason. */
export const WithOperator: Story = {
  name: 'With the operator, about no order',
  args: { start: true },
  render,
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Write to the operator about no order');
    const composer = await inside(canvasElement, 'care-composer');
    const reason = await until(() => composer.getByLabelText('Reason'));
    await userEvent.selectOptions(reason, 'Another subject');
    await until(() => composer.getByLabelText('Subject'));
  },
};

/** The answer was lost: nobody knows whether it was begun, and nothing can be changed until that is known. */
export const Unknown: Story = {
  name: 'Perhaps begun',
  parameters: starting({ faults: [{ method: 'threads.start', kind: 'lost-reply' }] }),
  play: async ({ canvasElement }) => {
    await fillIn(canvasElement);
    await press(canvasElement, 'Send');
    const composer = await inside(canvasElement, 'care-composer');
    await until(() => composer.getByRole('button', { name: 'Check whether it was sent' }));
  },
};

/** Refused by the marketplace, in its words; all that was written stays. */
export const Refused: Story = {
  name: 'Refused',
  parameters: starting({
    faults: [
      {
        method: 'threads.start',
        kind: 'validation',
        error: { message: 'No se puede escribir sobre un pedido cancelado.', requestId: 'R-118' },
      },
    ],
  }),
  play: async ({ canvasElement }) => {
    await fillIn(canvasElement);
    await press(canvasElement, 'Send');
    const composer = await inside(canvasElement, 'care-composer');
    await until(() => composer.getByText('No se puede escribir sobre un pedido cancelado.'));
  },
};

/** Begun: it stands among those that are there. The page leads to it where it can. */
export const Begun: Story = {
  name: 'Begun',
  play: async ({ canvasElement }) => {
    await fillIn(canvasElement);
    await press(canvasElement, 'Send');
    const composer = await inside(canvasElement, 'care-composer');
    await until(() => composer.getByText('Your message was sent.'));
    const starts = marketOn(canvasElement).calls.filter(({ method }) => method === 'threads.start');
    await expect(starts.length).toBe(1);
  },
};

/** What the order's conversations are could not be read: one can be begun all the same. */
export const OthersUnread: Story = {
  name: 'What is there could not be read',
  args: { orderId: 'o-1' },
  parameters: starting({ faults: [{ method: 'threads.list', kind: 'unavailable' }] }),
  play: async ({ canvasElement }) => {
    const composer = await inside(canvasElement, 'care-composer');
    await until(() =>
      composer.getByText('The conversations that are there already could not be read.'),
    );
  },
};

/** This marketplace lets nobody begin one. */
export const NotOffered: Story = {
  name: 'Not offered',
  parameters: inMarket({ offers: { threads: { start: false } } }),
};

function render({ start }: Starting) {
  return html`<care-composer ?start=${start}></care-composer>`;
}
