import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import type { CareInboxElement } from '../src/elements/inbox/inbox-element.js';
import { INBOX_VIEWS } from '../src/model/target.js';
import { aConversation, aMessage, recordsOf } from '../test/support/builders.js';
import { es } from '../src/text/es.js';
import {
  answerableConversations,
  dueConversations,
  someConversations,
} from './support/inbox-records.js';
import { send } from './support/answering.js';
import { inside, until, type Inside } from './support/inside.js';
import { adapterOn, inMarket, marketOn } from './support/market.js';

type Args = Pick<CareInboxElement, 'view' | 'threadId' | 'filters' | 'shortcuts'>;
type Story = StoryObj<Args>;

/**
 * The seller's conversations, newest activity first; those that need a reply at first. Give it a height: rows
 * scroll inside it.
 */
const meta: Meta<Args> = {
  title: 'Inbox in depth',
  component: 'care-inbox',
  args: { view: 'needs-reply', filters: {}, shortcuts: false },
  argTypes: { view: { control: 'select', options: INBOX_VIEWS } },
  parameters: { frame: 'list', ...inMarket() },
  render: ({ view, threadId, filters, shortcuts }) =>
    html`<care-inbox
      .view=${view}
      .threadId=${threadId}
      .filters=${filters}
      ?shortcuts=${shortcuts}
    ></care-inbox>`,
};

export default meta;

/** Whom the customer alone talks with. The views that are used less stand in a list. */
export const WithTheCustomer: Story = {
  name: 'With the customer',
  args: { view: 'customer' },
  parameters: inMarket({ records: someConversations() }),
};

/** What the operator writes, about an order or about none. */
export const WithTheOperator: Story = {
  name: 'With the operator',
  args: { view: 'operator' },
  parameters: inMarket({ records: someConversations() }),
};

/** Answered, and now it is for them to write. */
export const Waiting: Story = { name: 'Waiting for them', args: { view: 'waiting' } };

/** Between shop and operator, about no order. */
export const AboutNoOrder: Story = { name: 'About no order', args: { view: 'no-order' } };

/** A view in which there is nothing. */
export const EmptyView: Story = {
  name: 'Nothing in this view',
  args: { view: 'no-order' },
  parameters: inMarket({ records: recordsOf(aConversation([aMessage()])) }),
};

/** By name, order number or words: what she types is looked for when she pauses. */
export const Searched: Story = {
  name: 'Searched',
  args: { view: 'all' },
  parameters: inMarket({ records: someConversations() }),
  play: async ({ canvasElement }) => {
    const inbox = await inside(canvasElement, 'care-inbox');
    await until(() => inbox.getAllByRole('listitem'));
    await userEvent.type(inbox.getByLabelText('Search conversations'), 'incidencia');
    await until(() => expect(inbox.getAllByRole('button', { name: /Order/ })).toHaveLength(1));
  },
};

/** Nothing was found: what was looked for, and how to let go of it. */
export const NothingFound: Story = {
  name: 'Nothing found',
  args: { view: 'all', filters: { text: 'terciopelo', since: '2026-03-01' } },
  parameters: inMarket({ records: someConversations() }),
};

/** By reason, order and days, in a panel that is fetched when it is first opened. */
export const Filtering: Story = {
  name: 'Choosing filters',
  args: { view: 'all' },
  play: async ({ canvasElement }) => {
    const inbox = await inside(canvasElement, 'care-inbox');
    await userEvent.click(await until(() => inbox.getByRole('button', { name: 'Filter' })));
    await until(() => inbox.getByLabelText('Order number'));
  },
};

/** What it is narrowed down to stands there, and can be taken away one by one. */
export const Filtered: Story = {
  name: 'Filtered',
  args: { view: 'all', filters: { orderNumber: '203', since: '2026-03-01', until: '2026-03-12' } },
  parameters: inMarket({ records: someConversations() }),
};

/** The last day is before the first: said where it is to be put right. */
export const WrongDays: Story = {
  name: 'Days in the wrong order',
  args: { view: 'all', filters: { since: '2026-03-10', until: '2026-03-01' } },
  play: async ({ canvasElement }) => {
    const inbox = await inside(canvasElement, 'care-inbox');
    await userEvent.click(await until(() => inbox.getByRole('button', { name: 'Filter' })));
    await userEvent.click(await until(() => inbox.getByRole('button', { name: 'Apply' })));
    await until(() => inbox.getByText('The last day is before the first.'));
  },
};

/** A marketplace that cannot search: the kit looks through what is loaded, and says so. */
export const SearchedHere: Story = {
  name: 'Searched over what is loaded',
  args: { view: 'all', filters: { text: 'envío' } },
  parameters: inMarket({ offers: { threads: { search: [] } } }),
};

/** By when an answer is due, where the marketplace says so, and what is too late. */
export const Deadlines: Story = {
  name: 'Deadlines',
  args: { view: 'all' },
  parameters: inMarket({ records: dueConversations() }),
};

/** Several at once: *no reply needed*. */
export const Selecting: Story = {
  name: 'Selecting several',
  args: { view: 'all' },
  parameters: inMarket({ records: someConversations() }),
  play: async ({ canvasElement }) => void (await select(canvasElement)),
};

/** It went well, and can be undone. */
export const NeedsNoReply: Story = {
  name: 'Need no reply any more',
  args: { view: 'all' },
  parameters: inMarket({ records: someConversations() }),
  play: async ({ canvasElement }) => {
    const inbox = await setNeedless(canvasElement);
    await until(() => inbox.getByRole('button', { name: 'Undo' }));
  },
};

/** One was refused and of one nobody knows: each says so in its row. */
export const PartlyFailed: Story = {
  name: 'Not all of them were changed',
  args: { view: 'all' },
  parameters: inMarket({
    records: someConversations(),
    faults: [
      {
        method: 'threads.setReplyNeeded',
        kind: 'forbidden',
        times: 1,
        error: { message: 'Plazuela no permite cambiarlo.' },
      },
      { method: 'threads.setReplyNeeded', kind: 'lost-reply', times: 1 },
    ],
  }),
  play: async ({ canvasElement }) => {
    const inbox = await setNeedless(canvasElement);
    await until(() => inbox.getByRole('button', { name: 'Try again' }));
    await until(() => inbox.getByRole('button', { name: 'Check' }));
  },
};

/** What is said of them is on its way: nothing looks done before it is. */
export const Saving: Story = {
  name: 'Saving what they need',
  args: { view: 'all' },
  parameters: inMarket({
    records: someConversations(),
    faults: [{ method: 'threads.setReplyNeeded', kind: 'hang' }],
  }),
  play: async ({ canvasElement }) => {
    const inbox = await setNeedless(canvasElement);
    await until(() => inbox.getByRole('button', { name: /Iker Zubiri.*Saving…/ }));
  },
};

/** She reads below and somebody writes: what she looks at stays, and what came is one press away. */
export const NewOnTop: Story = {
  name: 'New ones on top',
  args: { view: 'all' },
  play: async ({ canvasElement }) => {
    const inbox = await inside(canvasElement, 'care-inbox');
    const rows = await until(() => inbox.getAllByRole('button', { name: /Order/ }));
    rows[3]?.focus();
    // Once what holds the rows has come, Tab reaches one of them.
    await until(() => expect(rows[0]).toHaveAttribute('tabindex', '-1'));
    await marketOn(canvasElement).receive(await idOfLast(canvasElement), {
      from: 'customer',
      text: '¿Hay novedades?',
    });
    await until(() => inbox.getByRole('button', { name: /new, show/ }));
  },
};

/** Single keys, where the host wants them, and the sheet that says which. */
export const ShortcutsSheet: Story = {
  name: 'Shortcuts',
  args: { view: 'all', shortcuts: true },
  play: async ({ canvasElement }) => {
    const inbox = await inside(canvasElement, 'care-inbox');
    const rows = await until(() => inbox.getAllByRole('button', { name: /Order/ }));
    rows[0]?.focus();
    await userEvent.keyboard('?');
    await until(() => inbox.getByText('Keyboard shortcuts'));
  },
};

/** A draft waits in one, and a message did not go. */
export const DraftAndUnsent: Story = {
  name: 'A draft, and a message that was not sent',
  args: { view: 'all' },
  parameters: inMarket({
    records: answerableConversations(),
    faults: [{ method: 'threads.reply', kind: 'forbidden', times: 1 }],
  }),
  render: ({ view }, { canvasElement }) =>
    html`<care-provider .adapter=${adapterOn(canvasElement)} .texts=${[es]}
      ><care-inbox .view=${view}></care-inbox> <care-composer thread-id="t-1"></care-composer
    ></care-provider>`,
  play: async ({ canvasElement }) => {
    await send(canvasElement, 'Llega mañana.');
    const inbox = await inside(canvasElement, 'care-inbox');
    await until(() => inbox.getByText('1 message not sent'));
    await until(() => inbox.getByText('Draft'));
  },
};

async function select(canvasElement: HTMLElement): Promise<Inside> {
  const inbox = await inside(canvasElement, 'care-inbox');
  await until(() => inbox.getAllByRole('listitem'));
  await userEvent.click(inbox.getByRole('button', { name: 'Select several' }));
  const boxes = await until(() => inbox.getAllByRole('checkbox'));
  for (const box of boxes.slice(0, 3)) await userEvent.click(box);
  await until(() => inbox.getByText('3 selected'));
  return inbox;
}

async function setNeedless(canvasElement: HTMLElement): Promise<Inside> {
  const inbox = await select(canvasElement);
  await userEvent.click(inbox.getByRole('button', { name: 'No reply needed' }));
  return inbox;
}

/** A conversation further down, so that it comes to the top when somebody writes. */
async function idOfLast(canvasElement: HTMLElement): Promise<string> {
  const { signal } = new AbortController();
  const page = await adapterOn(canvasElement)?.threads?.list(
    { limit: 20 },
    { signal, locale: 'en' },
  );
  return page?.items.at(-1)?.id ?? '';
}
