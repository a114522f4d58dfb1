import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import { createMemoryAdapter } from '../src/adapters/memory/index.js';
import type { CareInboxElement } from '../src/elements/inbox/inbox-element.js';
import { INBOX_VIEWS } from '../src/model/target.js';
import { aConversation, aMessage, recordsOf } from '../test/support/builders.js';
import {
  someConversations,
  longConversations,
  rightToLeftConversations,
  unknownConversations,
} from './support/inbox-records.js';
import { inside, until } from './support/inside.js';
import { inMarket, inOther, marketOn } from './support/market.js';

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
