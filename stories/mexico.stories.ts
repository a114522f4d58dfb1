import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { userEvent } from 'storybook/test';
import { open } from './support/incidents.js';
import { inside, until } from './support/inside.js';
import { inMarket } from './support/market.js';
import { dialogOn } from './support/refunding.js';

type Story = StoryObj;

/**
 * The kit on a back end that answers part of the treaty only: nothing live, no search, no figures; money goes back by
 * percentages that the customer has to accept, and a mediator decides claims that nobody settles.
 */
const meta: Meta = {
  title: 'Mexico',
  parameters: { frame: 'conversation', ...inMarket({ world: 'mexico' }) },
};

export default meta;

/** All of the order or a percentage of its products, which the customer has to accept: said before it goes. */
export const Offer: Story = {
  name: 'An offer, checked before it goes',
  parameters: { frame: 'answer' },
  render: () => html`<care-refund-dialog order-id="2000009158302" inline></care-refund-dialog>`,
  play: async (canvas) => {
    const dialog = await dialogOn(canvas);
    await userEvent.click(await until(() => dialog.getByRole('radio', { name: 'An offer' })));
    await userEvent.click(await until(() => dialog.getByRole('radio', { name: /^30/ })));
    await userEvent.click(dialog.getByRole('button', { name: 'Check the refund' }));
    await until(() => dialog.getByText(/^The customer has to accept it/));
  },
};

/** An order whose prices hold their tax, line by line and parcel by parcel. */
export const Taxes: Story = {
  name: 'Taxes in the price',
  render: () => html`<care-order order-id="2000009149915"></care-order>`,
  play: async ({ canvasElement }) => {
    const order = await inside(canvasElement, 'care-order');
    await until(() => order.getByText(/IVA 16 % del envío/));
  },
};

/** A claim that is not settled goes to a mediator, with a form of the marketplace’s own and within its limit. */
export const Escalation: Story = {
  name: 'A claim, to a mediator',
  render: () => html`<care-incident-panel incident-id="c-2000009149915"></care-incident-panel>`,
  play: async ({ canvasElement }) => {
    await open(canvasElement, 'Ask for mediation');
    const panel = await inside(canvasElement, 'care-incident-panel');
    await until(() => panel.getByRole('textbox', { name: /What happened/ }));
  },
};

/** Evidence is wanted by the mediator: what the shop must do stands out, and what it could do before is gone. */
export const Mediator: Story = {
  name: 'A claim with a mediator',
  render: () => html`<care-incident-panel incident-id="c-2000009140077"></care-incident-panel>`,
  play: async ({ canvasElement }) => {
    const panel = await inside(canvasElement, 'care-incident-panel');
    await until(() => panel.getByRole('button', { name: 'Add evidence' }));
  },
};

/** Messages are read before they are passed on: one was stopped, and the customer never saw it. */
export const Moderated: Story = {
  name: 'A message that was stopped',
  render: () => html`<care-thread thread-id="p-2000009166870"></care-thread>`,
  play: async ({ canvasElement }) => {
    const thread = await inside(canvasElement, 'care-thread');
    await until(() => thread.getByText(/WhatsApp/));
  },
};

/** What such a back end cannot be asked is looked for over what is loaded; an answer of hers is still being reviewed. */
export const Desk: Story = {
  name: 'Desk on such a back end',
  parameters: { frame: 'desk' },
  render: () => html`<care-desk record="p-2000009158302"></care-desk>`,
  play: async ({ canvasElement }) => {
    const thread = await inside(canvasElement, 'care-desk', 'care-thread');
    await until(() => thread.getByRole('log'));
  },
};
