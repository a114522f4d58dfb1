import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import type { CareCaseListElement } from '../src/elements/case-list/case-list-element.js';
import { without } from '../src/elements/parts/without-filter.js';
import { aCase } from '../test/support/a-case.js';
import { aCustomer, ago } from '../test/support/builders.js';
import { inside, until } from './support/inside.js';
import { inMarket, inOther, marketOn } from './support/market.js';

type Args = Pick<CareCaseListElement, 'desk' | 'group' | 'filters' | 'caseId'>;
type Story = StoryObj<Args>;

const CHILE = { world: 'chile' } as const;

/** The requests to close before their committed dates, in the guide's groups. */
const meta: Meta<Args> = {
  title: 'Cases',
  component: 'care-case-list',
  args: { desk: 'customer', group: 'open', filters: {} },
  parameters: { frame: 'desk', ...inMarket(CHILE) },
  render: ({ desk, group, filters, caseId }) =>
    html`<care-case-list
      .desk=${desk}
      .group=${group}
      .filters=${filters}
      .caseId=${caseId}
    ></care-case-list>`,
};

export default meta;

/** All that are open, the nearest committed date first. */
export const AllOpen: Story = { name: 'All open' };

/** Their time limit has passed; they are closed like any other. */
export const Overdue: Story = { name: 'Overdue', args: { group: 'overdue' } };

/** Today or the next business day is the last. */
export const DueSoon: Story = { name: 'Due soon', args: { group: 'due-soon' } };

/** There is time. */
export const WithinLimit: Story = { name: 'Within the limit', args: { group: 'within-limit' } };

/** They cannot go on before somebody answers. */
export const Waiting: Story = {
  name: 'Waiting for information',
  args: { group: 'waiting-for-information' },
};

/** To look up. */
export const Closed: Story = { name: 'Closed', args: { group: 'closed' } };

/** The seller's own requests to the marketplace: the second tab, also by arrow keys. */
export const SellerDesk: Story = {
  name: 'Seller support',
  play: async ({ canvasElement }) => {
    const list = await inside(canvasElement, 'care-case-list');
    const tab = await until(() => list.getByRole('tab', { name: 'Customer care' }));
    tab.focus();
    await userEvent.keyboard('{ArrowRight}');
    await until(() =>
      expect(list.getByRole('tab', { name: 'Seller support' })).toHaveAttribute(
        'aria-selected',
        'true',
      ),
    );
    await until(() => expect(list.getAllByRole('row').length).toBeGreaterThan(1));
  },
};

/** A marketplace with one desk has no tabs. */
export const OneDesk: Story = {
  name: 'Only customer care',
  parameters: inMarket({ ...CHILE, offers: { cases: { ...offered(), desks: ['customer'] } } }),
};

/** Found by the number of its order. */
export const ByNumber: Story = {
  name: 'Found by number',
  parameters: listed(aCase(), aCase({ id: 'k-2', number: '25759893' })),
  play: async ({ canvasElement }) => {
    const list = await inside(canvasElement, 'care-case-list');
    const field = await until(() => list.getByRole('searchbox', { name: 'Case or order number' }));
    await userEvent.type(field, '25759893');
    await userEvent.click(list.getByRole('button', { name: 'Find case' }));
    await until(() => list.getByText('1 case'));
  },
};

/** There is none of that number: said at the field. */
export const NoSuchNumber: Story = { name: 'No such case', args: { filters: { number: '000' } } };

/** The panel of filters. */
export const Filtering: Story = {
  name: 'Filtering',
  play: async ({ canvasElement }) => {
    const list = await inside(canvasElement, 'care-case-list');
    await userEvent.click(await until(() => list.getByRole('button', { name: 'Filter' })));
    await until(() => list.getByLabelText('Type'));
  },
};

/** What is in force stands above the rows and is taken away one by one. */
export const Filtered: Story = {
  name: 'Filtered by type and days',
  args: { filters: { type: 'manual', since: '2026-02-20', until: '2026-03-12' } },
};

/** The newest first instead of the nearest committed date. */
export const Sorted: Story = { name: 'Newest first', args: { filters: { sort: 'received' } } };

/** A marketplace that counts nothing: the groups have no numbers but what their pages carry. */
export const NoCounts: Story = {
  name: 'Without counts',
  parameters: inOther((given) => {
    const market = inMarket({ ...CHILE, offers: { cases: { ...offered(), total: false } } });
    const adapter = market.market(given);
    const cases = adapter?.cases;
    if (!adapter || !cases) return undefined;
    return { ...adapter, cases: without(cases, 'counts') };
  }),
};

/** A marketplace that cannot group: it is done over what is loaded, and said so. */
export const OverWhatIsLoaded: Story = {
  name: 'Grouped over what is loaded',
  args: { group: 'overdue' },
  parameters: inMarket({
    ...CHILE,
    offers: { cases: { desks: ['customer'], filters: [], total: false } },
  }),
};

/** No date was given: the limit of its type is counted in business days, and said so. */
export const ComputedDeadlines: Story = {
  name: 'Committed dates that are computed',
  parameters: listed(
    ...['2026-03-12T12:00:00Z', '2026-03-09T12:00:00Z', '2026-03-05T12:00:00Z'].map(
      (receivedAt, at) => withoutDate({ id: `k-${at}`, number: `2575990${at}`, receivedAt }),
    ),
  ),
};

/** Nobody knows which days are business days there: nothing is claimed. */
export const CalendarUnknown: Story = {
  name: 'Calendar unknown',
  parameters: { ...listed(withoutDate(), withoutDate({ id: 'k-2' })), calendars: [] },
};

/** One of them is open elsewhere; its row is marked. */
export const Current: Story = {
  name: 'One is open',
  args: { caseId: 'k-2' },
  parameters: listed(aCase(), aCase({ id: 'k-2', number: '25759893' })),
};

/** Nothing in a group, each said in its own words. */
export const NoneOverdue: Story = {
  name: 'None is overdue',
  args: { group: 'overdue' },
  parameters: listed(),
};

export const NoneOpen: Story = { name: 'None is open', parameters: listed() };

export const NoneClosed: Story = {
  name: 'None is closed',
  args: { group: 'closed' },
  parameters: listed(),
};

/** The marketplace has been asked and has not answered yet. */
export const Loading: Story = {
  name: 'Loading',
  parameters: inMarket({ ...CHILE, faults: [{ method: 'cases.list', kind: 'hang' }] }),
};

/** It failed: what happened, *try again*, and the number of the request. */
export const Failed: Story = {
  name: 'Could not be loaded',
  parameters: inMarket({
    ...CHILE,
    faults: [{ method: 'cases.list', kind: 'timeout', error: { requestId: 'alm-504-19c2' } }],
  }),
  play: async ({ canvasElement }) => {
    const list = await inside(canvasElement, 'care-case-list');
    await until(() => list.getByRole('button', { name: 'Try again' }));
  },
};

/** This person may not see cases. */
export const Forbidden: Story = {
  name: 'No access',
  parameters: inMarket({ ...CHILE, faults: [{ method: 'cases.list', kind: 'forbidden' }] }),
};

/** No connection, and nothing had been loaded before. */
export const Offline: Story = {
  name: 'Offline',
  parameters: inMarket({ ...CHILE, faults: [{ method: 'cases.list', kind: 'offline' }] }),
};

/** What was loaded stays when a later reading fails. */
export const Stale: Story = {
  name: 'Could not be updated',
  play: async ({ canvasElement }) => {
    const list = await inside(canvasElement, 'care-case-list');
    await until(() => list.getByRole('table'));
    marketOn(canvasElement).faults.add({ method: 'cases.list', kind: 'offline' });
    await userEvent.click(list.getByRole('button', { name: 'Refresh the list' }));
    await until(() => list.getByText(/^You are offline/));
    await expect(list.getByRole('table')).toBeVisible();
  },
};

/** A case comes while she looks: said with the guide's warning, and a link to it. */
export const ACaseArrives: Story = {
  name: 'A case arrives',
  play: async ({ canvasElement }) => {
    const list = await inside(canvasElement, 'care-case-list');
    await until(() => list.getByRole('table'));
    await marketOn(canvasElement).cases.arrive();
    await until(() => list.getByText('1 new case'));
    await expect(list.getByText(/do not send documents in reply/)).toBeVisible();
  },
};

/** Ten thousand of them: a few rows are drawn. */
export const Thousands: Story = {
  name: 'Ten thousand cases',
  parameters: inMarket({ ...CHILE, cases: 10_000 }),
  play: async ({ canvasElement }) => {
    const list = await inside(canvasElement, 'care-case-list');
    await until(() => list.getByRole('table'));
    await expect(list.getAllByRole('row').length).toBeLessThan(60);
  },
};

/** No adapter was given: a word to the portal's developers. */
export const NoAdapter: Story = { name: 'No adapter', parameters: inOther(() => undefined) };

/** A marketplace without cases. */
export const NotOffered: Story = {
  name: 'A marketplace without cases',
  parameters: inMarket({ world: 'spain' }),
};

/** Words of any length keep to their place; what is not known has a dash. */
export const VeryLong: Story = {
  name: 'Very long names, and nothing but a number',
  parameters: listed(
    aCase({
      number: 'ALM-CL-2026-0000000000000025759900-REPLACEMENT',
      type: { code: 'x', label: 'Cambio o corrección de datos de boleta o factura. '.repeat(5) },
      order: { id: 'o-9', number: 'PLZ-CL-2026-0000000000000020417-A' },
      customer: aCustomer({ name: 'Inmaculada-Concepción '.repeat(6).trim() }),
      channel: { code: 'y', label: 'Formulario de contacto de la aplicación móvil' },
      stateLabel: 'A la espera de la respuesta del transportista',
    }),
    {
      ...{ id: 'k-2', number: '25759893', desk: 'customer', type: { code: 'W'.repeat(80) } },
      ...{ state: 'w'.repeat(40), openedAt: ago({ days: 1 }), description: '', actions: [] },
      attachments: { customer: [], seller: [] },
    },
  ),
};

function offered() {
  return {
    desks: ['customer', 'seller'],
    filters: ['desk', 'group', 'type', 'number', 'receivedSince', 'receivedUntil'],
    sorts: ['deadline', 'received'],
    jump: true,
    total: true,
  };
}

/** These cases and no others, in the Chilean marketplace. */
function listed(...cases: readonly ReturnType<typeof aCase>[]) {
  return inMarket({ ...CHILE, records: { threads: [], cases } });
}

function withoutDate(changes: Partial<ReturnType<typeof aCase>> = {}) {
  return without(aCase(changes), 'deadline');
}
