import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, within } from 'storybook/test';
import type { CareDeskElement } from '../src/elements/desk/desk-element.js';
import { answering, send, sends } from './support/answering.js';
import { inside, until, type Inside } from './support/inside.js';
import { inMarket } from './support/market.js';

type Args = Pick<CareDeskElement, 'view'>;
type Story = StoryObj<Args>;

/**
 * The same elements over the kit's HTTP contract: real requests, which MSW answers with the story's marketplace behind
 * them. Any story can be seen so: the toolbar has an adapter and a network to choose.
 */
const meta: Meta<Args> = {
  title: 'Over HTTP',
  component: 'care-desk',
  args: { view: 'needs-reply' },
  argTypes: { view: { control: 'inline-radio', options: ['summary', 'needs-reply', 'all'] } },
  globals: { adapter: 'http' },
  parameters: { frame: 'desk', ...inMarket() },
  render: ({ view }) => html`<care-desk .view=${view}></care-desk>`,
};

export default meta;

/** Nothing looks different. */
export const ListAndRecord: Story = {
  name: 'Inbox and conversation',
  play: async ({ canvasElement }) => {
    await openFirst(canvasElement);
    const thread = await inside(canvasElement, 'care-desk', 'care-thread');
    await until(() => thread.getByRole('log'));
    const asked = performance.getEntriesByType('resource').map(({ name }) => name);
    await expect(asked.some((name) => /\/care\/[^/]+\/threads/.test(name))).toBe(true);
  },
};

/** The marketplace does not know her any more: the portal asks her in again, and the desk goes on by itself. */
export const SessionExpired: Story = {
  name: 'The session has expired',
  globals: { network: 'expired' },
  play: async ({ canvasElement }) => {
    const portal = within(canvasElement) as unknown as Inside;
    await userEvent.click(await until(() => portal.getByRole('button', { name: 'Sign in again' })));
    await openFirst(canvasElement);
  },
};

/** What was sent arrived, and the answer to the request did not. Checked, it is known: there is one message. */
export const LostReply: Story = {
  name: 'The reply is lost',
  globals: { network: 'lost-replies' },
  parameters: { frame: 'answer', ...answering() },
  render: () => html`<care-composer thread-id="t-1"></care-composer>`,
  play: async ({ canvasElement }) => {
    await send(canvasElement, 'Sale hoy mismo.');
    const composer = await inside(canvasElement, 'care-composer');
    await userEvent.click(
      await until(() => composer.getByRole('button', { name: 'Check whether it was sent' })),
    );
    await until(() => expect(composer.getByLabelText('Message')).toHaveValue(''));
    await expect(sends(canvasElement)).toBe(1);
  },
};

async function openFirst(canvasElement: HTMLElement): Promise<void> {
  const inbox = await inside(canvasElement, 'care-desk', 'care-inbox');
  const [first] = await until(() => inbox.getAllByRole('button', { name: /Order / }));
  await userEvent.click(first as HTMLElement);
}
