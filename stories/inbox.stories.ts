import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import { createMemoryAdapter } from '../src/adapters/memory/index.js';
import type { CareInboxElement } from '../src/elements/inbox/inbox-element.js';
import { INBOX_VIEWS } from '../src/model/target.js';
import { aConversation, aMessage, recordsOf } from '../test/support/builders.js';
import { es } from '../src/text/es.js';
import {
  answerableConversations,
  dueConversations,
  someConversations,
  longConversations,
  rightToLeftConversations,
  unknownConversations,
} from './support/inbox-records.js';
import { send } from './support/answering.js';
import { inside, until, type Inside } from './support/inside.js';
import { adapterOn, inMarket, inOther, marketOn } from './support/market.js';

type Args = Pick<CareInboxElement, 'view' | 'threadId' | 'filters' | 'shortcuts'>;
type Story = StoryObj<Args>;

/**
 * The seller's conversations, newest activity first; those that need a reply at first. Give it a height: rows
 * scroll inside it.
 */
const meta: Meta<Args> = {
  title: 'Inbox',
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

/** What a seller sees in the morning: who waits for an answer, about which order, and for how long. */
export const NeedsReply: Story = { name: 'What needs a reply' };

/** Everything, also what is answered or closed. */
export const All: Story = { name: 'All conversations', args: { view: 'all' } };

/** The row of the conversation that is open beside the list is marked. */
export const OneOpen: Story = {
  name: 'One of them is open',
  args: { view: 'all', threadId: 't-2' },
  parameters: inMarket({ records: someConversations() }),
};

/** Nobody waits. That is good news, and it looks like it. */
export const NothingWaits: Story = {
  name: 'Nothing waits for an answer',
  parameters: inMarket({
    records: recordsOf(
      aConversation([aMessage(), aMessage({ id: 'm-2', from: { kind: 'seller' } })]),
    ),
  }),
};

/** A shop that nobody has written to yet. */
export const NoConversations: Story = {
  name: 'No conversations at all',
  args: { view: 'all' },
  parameters: inMarket({ records: { threads: [] } }),
};

/** The marketplace has been asked and has not answered. After twenty seconds it says that it did not. */
export const Loading: Story = {
  name: 'Loading',
  parameters: inMarket({ faults: [{ method: 'threads.list', kind: 'hang' }] }),
};

/** The marketplace cannot be reached: *try again*, and a request number that support can find. */
export const Failed: Story = {
  name: 'Could not be loaded',
  parameters: inMarket({
    faults: [
      {
        method: 'threads.list',
        kind: 'unavailable',
        error: {
          message: 'Plazuela is being maintained until 11:00.',
          requestId: 'plz-7f3a-91c2-0b44',
        },
      },
    ],
  }),
  play: failed,
};

/** The same failure, and then it goes well. */
export const TriedAgain: Story = {
  name: 'Tried again, and it came',
  parameters: inMarket({ faults: [{ method: 'threads.list', kind: 'offline', times: 1 }] }),
  play: async ({ canvasElement }) => {
    const inbox = await inside(canvasElement, 'care-inbox');
    await userEvent.click(await until(() => inbox.getByRole('button', { name: 'Try again' })));
    await expect(await until(() => inbox.getByRole('list'))).toBeVisible();
  },
};

/** Too many requests: the marketplace says how long to wait. */
export const AskedToWait: Story = {
  name: 'Asked to wait',
  play: failed,
  parameters: inMarket({
    faults: [
      {
        method: 'threads.list',
        kind: 'rate-limited',
        error: { retryAfterMs: 30_000, requestId: 'plz-429-118' },
      },
    ],
  }),
};

/** This person may not read conversations. */
export const Forbidden: Story = {
  name: 'No access',
  parameters: inMarket({
    faults: [{ method: 'threads.list', kind: 'forbidden', error: { requestId: 'plz-403-77d1' } }],
  }),
};

/** The session in the portal has ended. Signing in is the portal's business; what was written is kept. */
export const SessionEnded: Story = {
  name: 'Session ended',
  parameters: inMarket({
    faults: [{ method: '*', kind: 'unauthorised', error: { requestId: 'plz-401-2ac0' } }],
  }),
};

/** There is no connection, and nothing had been loaded before. */
export const Offline: Story = {
  name: 'Offline from the start',
  parameters: inMarket({ faults: [{ method: 'threads.list', kind: 'offline' }] }),
};

/** A later reading failed: what was there stays, and says from when it is. */
export const Stale: Story = {
  name: 'Could not be updated',
  parameters: inMarket(),
  play: async ({ canvasElement }) => {
    const inbox = await inside(canvasElement, 'care-inbox');
    await until(() => inbox.getByRole('list'));
    await failLater(canvasElement, 'unavailable');
    await until(() => inbox.getByText(/^This could not be updated/));
    await expect(inbox.getByRole('list')).toBeVisible();
  },
};

/** The connection went while the list was open. */
export const WentOffline: Story = {
  name: 'Went offline',
  play: async ({ canvasElement }) => {
    const inbox = await inside(canvasElement, 'care-inbox');
    await until(() => inbox.getByRole('list'));
    await failLater(canvasElement, 'offline');
    await until(() => inbox.getByText(/^You are offline/));
    await expect(inbox.getByRole('list')).toBeVisible();
  },
};

/** The portal has not given its adapter yet: a word to its developers. */
export const NoAdapter: Story = { name: 'No adapter', parameters: inOther(() => undefined) };

/** The adapter speaks another contract than this version of the kit. */
export const AnotherContract: Story = {
  name: 'Another contract',
  parameters: inOther((given) => {
    const adapter = createMemoryAdapter(given);
    return {
      ...adapter,
      describe: async (call) => ({ ...(await adapter.describe(call)), contract: 2 }),
    };
  }),
};

/** A marketplace without conversations, such as one that has only cases. */
export const NotOffered: Story = {
  name: 'A marketplace without conversations',
  parameters: inMarket({ offers: { threads: null } }),
};

/** One record came broken. It says so in its place, and the others are as they should be. */
export const OneMalformed: Story = {
  name: 'One that cannot be shown',
  args: { view: 'all' },
  parameters: inMarket({
    records: {
      threads:
        someConversations().threads?.map((thread) =>
          thread.id === 't-2' ? { ...thread, lastActivityAt: 'yesterday' } : thread,
        ) ?? [],
    },
  }),
  play: async ({ canvasElement }) => {
    const inbox = await inside(canvasElement, 'care-inbox');
    await until(() => inbox.getByText('1 conversation could not be shown'));
    await expect(inbox.getAllByRole('button', { name: /Order/ })).toHaveLength(3);
  },
};

/** Names, subjects and words of any length keep to their place. */
export const VeryLong: Story = {
  name: 'Very long names and words',
  args: { view: 'all' },
  parameters: inMarket({ records: longConversations() }),
};

/** Names and words from right to left among others: each keeps its own direction, none turns its neighbours. */
export const RightToLeft: Story = {
  name: 'Names from right to left',
  args: { view: 'all' },
  parameters: inMarket({ records: rightToLeftConversations() }),
};

/** A marketplace that knows what was read: unread conversations have a dot and bold names. */
export const Unread: Story = {
  name: 'Unread ones',
  args: { view: 'all' },
  parameters: inMarket({
    records: {
      threads:
        someConversations().threads?.map((thread, place) => ({
          ...thread,
          unread: { count: place % 2 === 0 ? 2 : 0 },
        })) ?? [],
    },
  }),
};

/** A marketplace that cannot filter by what needs a reply: the kit looks through what is loaded, and says so. */
export const FilteredHere: Story = {
  name: 'Filtered over what is loaded',
  parameters: inMarket({ offers: { threads: { attention: [] } } }),
};

/** A hundred thousand conversations, of which only those in sight are read and drawn. */
export const HundredThousand: Story = {
  name: 'A hundred thousand conversations',
  args: { view: 'all' },
  parameters: inMarket({ threads: 100_000 }),
};

/** Values the kit has never heard of are shown as they came. */
export const UnknownValues: Story = {
  name: 'Values nobody knows yet',
  args: { view: 'all' },
  parameters: inMarket({ records: unknownConversations() }),
};

/** On a phone. */
export const Narrow: Story = { name: '320 pixels wide', parameters: { frame: 'phone' } };

/** The same in Spanish: words, dates and the marketplace's labels. */
export const Spanish: Story = { name: 'In Spanish', globals: { language: 'es' } };

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

/** Somebody writes (which is told live), and reading it goes wrong. */
async function failLater(canvasElement: HTMLElement, kind: 'unavailable' | 'offline') {
  const { calls, faults, receive } = marketOn(canvasElement);
  const listed = calls.find(({ method }) => method === 'threads.list');
  await expect(listed).toBeDefined();
  faults.add({ method: 'threads.list', kind });
  await receive('t-4', { from: 'customer', text: '¿Hay alguien?' });
}

/** Reads are tried again first: the failure is seen when that has failed, too. */
async function failed({ canvasElement }: { readonly canvasElement: HTMLElement }): Promise<void> {
  const inbox = await inside(canvasElement, 'care-inbox');
  await until(() => inbox.getByRole('button', { name: 'Try again' }));
}
