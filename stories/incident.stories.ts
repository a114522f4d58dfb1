import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect, userEvent } from 'storybook/test';
import type { CareIncidentPanelElement } from '../src/elements/incident/incident-panel-element.js';
import { aCustomer, ago, OPERATOR } from '../test/support/builders.js';
import { inBusinessDays, open, withIncident } from './support/incidents.js';
import { inside, until } from './support/inside.js';
import { inOther, marketOn } from './support/market.js';

type Args = Pick<CareIncidentPanelElement, 'incidentId'>;
type Story = StoryObj<Args>;

/** One incident: what it freezes and costs, what happened, and what the seller can do about it. */
const meta: Meta<Args> = {
  title: 'Incident',
  component: 'care-incident-panel',
  args: { incidentId: 'i-1' },
  parameters: { frame: 'conversation', ...withIncident() },
  render: ({ incidentId }) =>
    html`<care-incident-panel incident-id=${incidentId ?? nothing}></care-incident-panel>`,
};

export default meta;

/** It waits for the seller. */
export const Open: Story = { name: 'To settle' };

/** Nobody says whether it freezes or costs anything, and when it was opened. */
export const NobodySays: Story = {
  name: 'What nobody says',
  parameters: withIncident({
    freezesOrder: 'unknown',
    countsInQuality: 'unknown',
    openedAt: ago({ days: 3 }),
    openedAtIsApproximate: true,
    state: 'WITH_CARRIER',
    openedBy: { kind: 'warehouse', name: 'Almacén Getafe' },
    lineIds: [],
  }),
};

/** Acts with limits of their own; one that the marketplace insists on, one that cannot be done now. */
export const Limits: Story = {
  name: 'Acts with their limits',
  parameters: withIncident({
    actions: [
      {
        id: 'accept-return',
        label: 'Aceptar la devolución',
        mandatory: true,
        deadline: { at: '2026-03-13T11:00:00Z', zone: 'Europe/Madrid', source: 'record' },
        undoable: true,
      },
      {
        id: 'escalate',
        label: 'Pedir mediación',
        deadline: {
          rule: { days: 5, unit: 'calendar', event: 'opened', from: ago({ days: 1 }) },
          zone: 'Europe/Madrid',
          source: 'policy',
        },
      },
      {
        id: 'offer',
        label: 'Ofrecer un reembolso parcial',
        blocked: { label: 'El cliente ya tiene una oferta.' },
      },
      { id: 'resolve', label: 'Marcar como resuelta' },
    ],
  }),
};

/** Counted in business days, also an act; of one of them the portal has no calendar. */
export const BusinessDays: Story = {
  name: 'Deadlines in business days',
  parameters: withIncident({
    deadline: inBusinessDays(4),
    actions: [
      { id: 'escalate', label: 'Pedir mediación', deadline: inBusinessDays(2) },
      { id: 'offer', label: 'Ofrecer un reembolso parcial', deadline: inBusinessDays(0) },
      { id: 'accept-return', label: 'Aceptar la devolución', deadline: inBusinessDays(3, 'pe') },
      { id: 'resolve', label: 'Marcar como resuelta' },
    ],
  }),
  play: async ({ canvasElement }) => {
    const panel = await inside(canvasElement, 'care-incident-panel');
    await until(() => panel.getByText(/^(Computed here|Calculada aquí)/));
  },
};

/** The customer does not agree. */
export const Disputed: Story = {
  name: 'Disputed',
  parameters: withIncident({ state: 'disputed' }),
};

/** It is with a mediator. */
export const Escalated: Story = {
  name: 'With a mediator',
  parameters: withIncident({ state: 'escalated', turn: 'mediator' }),
};

/** It is over. */
export const Closed: Story = {
  name: 'Closed',
  parameters: withIncident({
    state: 'closed',
    answered: true,
    freezesOrder: 'no',
    countsInQuality: 'no',
    actions: [],
  }),
};

/** In the conversation with the customer, addressed to the customer alone. */
export const ToCustomer: Story = {
  name: 'Writing to the customer',
  play: async ({ canvasElement }) => {
    await open(canvasElement, 'Escribir al cliente');
    const composer = await inside(canvasElement, 'care-incident-panel', 'care-composer');
    const customer = await until(() => composer.getByRole('radio', { name: 'Customer' }));
    await expect(customer).toBeChecked();
  },
};

/** There is no conversation with the operator yet: a new one about the order. */
export const ToOperator: Story = {
  name: 'Writing to the operator',
  play: async ({ canvasElement }) => {
    await open(canvasElement, 'Escribir al operador');
    await inside(canvasElement, 'care-incident-panel', 'care-composer');
  },
};

/** What the marketplace asks for evidence, as data. */
export const Evidence: Story = {
  name: 'An act with a form',
  parameters: withIncident({
    actions: [
      {
        id: 'add-evidence',
        label: 'Aportar pruebas',
        form: {
          id: 'evidence',
          fields: [
            {
              name: 'kind',
              kind: 'choice',
              label: '¿Qué demuestra?',
              requirement: 'required',
              choices: [
                {
                  value: 'delivered',
                  label: 'La entrega',
                  hint: 'Un albarán firmado, por ejemplo.',
                },
                { value: 'condition', label: 'El estado del producto' },
              ],
            },
            {
              name: 'day',
              kind: 'date',
              label: 'Día de la entrega',
              requirement: 'required',
              when: { field: 'kind', is: 'delivered' },
            },
            {
              name: 'value',
              kind: 'money',
              label: 'Valor',
              hint: 'En euros.',
              requirement: 'optional',
            },
            {
              name: 'proof',
              kind: 'document',
              label: 'Archivo',
              requirement: 'optional',
              files: { count: 3, extensions: ['pdf', 'jpg'] },
            },
            {
              name: 'explanation',
              kind: 'long-text',
              label: 'Explicación',
              requirement: 'required',
              minLength: 10,
            },
            {
              name: 'sure',
              kind: 'checkbox',
              label: 'Los datos son ciertos',
              requirement: 'required',
            },
          ],
        },
      },
    ],
  }),
  play: async ({ canvasElement }) => {
    await open(canvasElement, 'Aportar pruebas');
    const panel = await inside(canvasElement, 'care-incident-panel');
    await userEvent.click(await until(() => panel.getByRole('radio', { name: /^La entrega/ })));
    const [, submit] = panel.getAllByRole('button', { name: 'Aportar pruebas' });
    if (submit) await userEvent.click(submit);
    await until(() => panel.getByText('This is needed.', { selector: '#form-day-problem' }));
  },
};

/** The marketplace lets incidents be read only. */
export const ReadOnly: Story = {
  name: 'To be read only',
  parameters: withIncident({}, { offers: { incidents: { act: false }, threads: null } }),
};

/** There is no such incident. */
export const NoSuch: Story = { name: 'No such incident', args: { incidentId: 'i-404' } };

/** None has been chosen. */
export const None: Story = {
  name: 'None chosen',
  render: () => html`<care-incident-panel></care-incident-panel>`,
};

/** The marketplace has been asked and has not answered yet. */
export const Loading: Story = {
  name: 'Loading',
  parameters: withIncident({}, { faults: [{ method: 'incidents.get', kind: 'hang' }] }),
};

/** It failed: what happened, *try again*, and the number of the request. */
export const Failed: Story = {
  name: 'Could not be loaded',
  parameters: withIncident(
    {},
    { faults: [{ method: 'incidents.get', kind: 'timeout', error: { requestId: 'plz-504-7' } }] },
  ),
  play: async ({ canvasElement }) => {
    const panel = await inside(canvasElement, 'care-incident-panel');
    await until(() => panel.getByRole('button', { name: 'Try again' }));
  },
};

/** This person may not see it. */
export const Forbidden: Story = {
  name: 'No access',
  parameters: withIncident({}, { faults: [{ method: 'incidents.get', kind: 'forbidden' }] }),
};

/** No connection, and nothing had been loaded before. */
export const Offline: Story = {
  name: 'Offline',
  parameters: withIncident({}, { faults: [{ method: 'incidents.get', kind: 'offline' }] }),
};

/** What was loaded stays when a later reading fails. */
export const Stale: Story = {
  name: 'Could not be updated',
  play: async ({ canvasElement }) => {
    const panel = await inside(canvasElement, 'care-incident-panel');
    await until(() => panel.getByRole('heading', { name: 'Producto dañado' }));
    const { faults, incidents } = marketOn(canvasElement);
    faults.add({ method: 'incidents.get', kind: 'offline' });
    await incidents.move('i-1', 'disputed');
    await until(() => panel.getByText(/^You are offline/));
  },
};

/** No adapter was given: a word to the portal's developers. */
export const NoAdapter: Story = { name: 'No adapter', parameters: inOther(() => undefined) };

/** A marketplace without incidents. */
export const NotOffered: Story = {
  name: 'A marketplace without incidents',
  parameters: withIncident({}, { offers: { incidents: null } }),
};

/** Words of any length keep to their place. */
export const VeryLong: Story = {
  name: 'Very long names and words',
  parameters: withIncident({
    reason: { code: '22', label: 'El producto llegó dañado y el embalaje, abierto. '.repeat(8) },
    orderNumber: 'PLZ-ES-2026-0000000000000020417-A-REPLACEMENT',
    customer: aCustomer({ name: 'Inmaculada-Concepción '.repeat(8).trim() }),
    timeline: [
      { at: ago({ days: 1 }), by: OPERATOR, label: 'w'.repeat(300) },
      { at: ago({ hours: 1 }), label: 'مرحبا، متى يصل طلبي رقم 20417-A؟' },
    ],
  }),
};
