import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import type { CareNavigateEvent } from '../src/controllers/care-events.js';
import type { CareIncidentListElement } from '../src/elements/incident-list/incident-list-element.js';
import { anIncident } from '../test/support/an-incident.js';
import { aCustomer, ago } from '../test/support/builders.js';
import { inBusinessDays } from './support/incidents.js';
import { inside, until } from './support/inside.js';
import { inMarket, inOther, marketOn } from './support/market.js';

type Args = Pick<CareIncidentListElement, 'filters'>;
type Story = StoryObj<Args>;

/** Incidents on the shop's orders: what has to be settled on top, of it what nobody has answered. */
const meta: Meta<Args> = {
  title: 'Incidents',
  component: 'care-incident-list',
  args: { filters: {} },
  parameters: { frame: 'list', ...inMarket() },
  render: ({ filters }) => html`<care-incident-list .filters=${filters}></care-incident-list>`,
};

export default meta;

/** Open ones first; then what the operator checks, and what is closed. */
export const All: Story = { name: 'All of them' };

/** A deadline of the marketplace, one that has passed, and one of which only the last change is known. */
export const Deadlines: Story = {
  name: 'Deadlines, and where there is none',
  parameters: inMarket({
    records: {
      threads: [],
      incidents: [
        anIncident({ deadline: due('2026-03-12T14:30:00Z') }),
        anIncident({ id: 'i-2', deadline: due('2026-03-11T14:30:00Z') }),
        anIncident({ id: 'i-3', openedAt: ago({ days: 3 }), openedAtIsApproximate: true }),
        anIncident({ id: 'i-4', openedAt: ago({ days: 8 }), answered: true }),
        anIncident({ id: 'i-5', state: 'resolved', deadline: due('2026-03-16T09:30:00Z') }),
        anIncident({ id: 'i-6', state: 'escalated' }),
        anIncident({ id: 'i-7', state: 'WITH_CARRIER' }),
      ],
    },
  }),
};

/**
 * Counted in business days: time left and date as computed, overdue, closing by itself; by a calendar that the portal
 * does not have.
 */
export const BusinessDays: Story = {
  name: 'Deadlines in business days',
  parameters: inMarket({
    records: {
      threads: [],
      incidents: [
        anIncident({ deadline: inBusinessDays(4) }),
        anIncident({ id: 'i-2', deadline: inBusinessDays(0) }),
        anIncident({ id: 'i-3', deadline: inBusinessDays(4, 'pe') }),
        anIncident({ id: 'i-4', state: 'resolved', deadline: inBusinessDays(10) }),
      ],
    },
  }),
  play: async ({ canvasElement }) => {
    const list = await inside(canvasElement, 'care-incident-list');
    await until(() => list.getByText(/^(Closes by itself|Se cierra por sí sola)/));
  },
};

/** The panel of filters. */
export const Filtering: Story = {
  name: 'Filtering',
  play: async ({ canvasElement }) => {
    const list = await inside(canvasElement, 'care-incident-list');
    await userEvent.click(await until(() => list.getByRole('button', { name: 'Filter' })));
    await until(() => list.getByLabelText('Type'));
  },
};

/** A day that is none, and days that are no number: said at the field. */
export const BadFilter: Story = {
  name: 'A filter that is none',
  play: async ({ canvasElement }) => {
    const list = await inside(canvasElement, 'care-incident-list');
    await userEvent.click(await until(() => list.getByRole('button', { name: 'Filter' })));
    const field = await until(() => list.getByRole('textbox', { name: /^Days open/ }));
    await userEvent.type(field, 'a week');
    await userEvent.click(list.getByRole('button', { name: 'Apply' }));
    await until(() => list.getByText('Write a whole number of days.'));
  },
};

/** Open for three days at least, by the marketplace. */
export const Narrowed: Story = { name: 'Open for some days', args: { filters: { days: '3' } } };

/** The marketplace cannot filter: what is loaded is looked through, and said so. */
export const OverWhatIsLoaded: Story = {
  name: 'Filtered over what is loaded',
  args: { filters: { days: '3', state: 'open' } },
  parameters: inMarket({ offers: { incidents: { filters: [] } } }),
};

/** Nothing goes with the filters. */
export const NothingFound: Story = {
  name: 'Nothing found',
  args: { filters: { kind: 'lost-parcel' } },
};

/** No order has one. */
export const Empty: Story = {
  name: 'No incidents',
  parameters: inMarket({ records: { threads: [], incidents: [] } }),
};

/** The marketplace has been asked and has not answered yet. */
export const Loading: Story = {
  name: 'Loading',
  parameters: inMarket({ faults: [{ method: 'incidents.list', kind: 'hang' }] }),
};

/** It failed: what happened, *try again*, and the number of the request. */
export const Failed: Story = {
  name: 'Could not be loaded',
  parameters: inMarket({
    faults: [{ method: 'incidents.list', kind: 'timeout', error: { requestId: 'plz-504-22aa' } }],
  }),
  play: async ({ canvasElement }) => {
    const list = await inside(canvasElement, 'care-incident-list');
    await until(() => list.getByRole('button', { name: 'Try again' }));
  },
};

/** This person may not see incidents. */
export const Forbidden: Story = {
  name: 'No access',
  parameters: inMarket({ faults: [{ method: 'incidents.list', kind: 'forbidden' }] }),
};

/** No connection, and nothing had been loaded before. */
export const Offline: Story = {
  name: 'Offline',
  parameters: inMarket({ faults: [{ method: 'incidents.list', kind: 'offline' }] }),
};

/** What was loaded stays when a later reading fails. */
export const Stale: Story = {
  name: 'Could not be updated',
  play: async ({ canvasElement }) => {
    const list = await inside(canvasElement, 'care-incident-list');
    await until(() => list.getAllByRole('listitem'));
    const { faults, incidents } = marketOn(canvasElement);
    faults.add({ method: 'incidents.list', kind: 'offline' });
    await incidents.open('48214629-A');
    await until(() => list.getByText(/^You are offline/));
    await expect(list.getAllByRole('listitem')[0]).toBeVisible();
  },
};

/** No adapter was given: a word to the portal's developers. */
export const NoAdapter: Story = { name: 'No adapter', parameters: inOther(() => undefined) };

/** A marketplace without incidents. */
export const NotOffered: Story = {
  name: 'A marketplace without incidents',
  parameters: inMarket({ offers: { incidents: null } }),
};

/** Words of any length keep to their place. */
export const VeryLong: Story = {
  name: 'Very long names and words',
  parameters: inMarket({
    records: {
      threads: [],
      incidents: [
        anIncident({
          reason: {
            code: '22',
            label: 'El producto llegó dañado y el embalaje, abierto. '.repeat(6),
          },
          orderNumber: 'PLZ-ES-2026-0000000000000020417-A-REPLACEMENT',
          customer: aCustomer({ name: 'Inmaculada-Concepción '.repeat(6).trim() }),
        }),
        anIncident({ id: 'i-2', reason: { code: 'W'.repeat(120) }, state: 'w'.repeat(60) }),
      ],
    },
  }),
};

/** The row leads to the incident, the number to the order: this portal is told where. */
export const LeadsThere: Story = {
  name: 'Leads to the incident and to its order',
  parameters: inMarket({ records: { threads: [], incidents: [anIncident()] } }),
  render: ({ filters }) =>
    html`<care-incident-list
      .filters=${filters}
      @care-navigate=${(event: CareNavigateEvent) => {
        event.preventDefault();
        (event.currentTarget as HTMLElement).dataset['wentTo'] = JSON.stringify(event.destination);
      }}
    ></care-incident-list>`,
  play: async ({ canvasElement }) => {
    const list = await inside(canvasElement, 'care-incident-list');
    const element = canvasElement.querySelector('care-incident-list');
    await userEvent.click(await until(() => list.getByRole('button', { name: 'Order 20417-A' })));
    await expect(element?.dataset['wentTo']).toBe('{"to":"order","id":"o-1"}');
    await userEvent.click(list.getByRole('button', { name: /^Producto dañado/ }));
    await expect(element?.dataset['wentTo']).toBe('{"to":"incident","id":"i-1"}');
  },
};

function due(at: string) {
  return { at, zone: 'Europe/Madrid', source: 'record' } as const;
}
