import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { userEvent } from 'storybook/test';
import type { CareCaseElement } from '../src/elements/case/case-element.js';
import { aCustomer, ago, OPERATOR } from '../test/support/builders.js';
import { CLOSED, REFUSED, theCase, withCase } from './support/closing.js';
import { inside, until } from './support/inside.js';
import { inMarket, inOther, marketOn } from './support/market.js';

type Args = Pick<CareCaseElement, 'caseId'>;
type Story = StoryObj<Args>;

/** One case: who asks for what and until when, and how it is closed. */
const meta: Meta<Args> = {
  title: 'Case',
  component: 'care-case',
  args: { caseId: 'k-1' },
  parameters: { frame: 'conversation', ...withCase() },
  render: ({ caseId }) => html`<care-case case-id=${caseId ?? nothing}></care-case>`,
};

export default meta;

/** It is the seller's turn. */
export const Open: Story = { name: 'To close' };

/** The form, opened in its place. */
export const Closing: Story = {
  name: 'The form open',
  play: async ({ canvasElement }) => {
    const page = await inside(canvasElement, 'care-case');
    await userEvent.click(await until(() => page.getByRole('button', { name: 'Cierre de caso' })));
    const form = await inside(canvasElement, 'care-case', 'care-closure-form');
    await userEvent.click(await until(() => form.getByRole('radio', { name: /^Proceeds/ })));
  },
};

/** Its limit has passed; it is closed like any other. */
export const Overdue: Story = {
  name: 'Overdue',
  parameters: withCase({
    openedAt: ago({ days: 9 }),
    receivedAt: ago({ days: 9 }),
    deadline: { at: ago({ days: 3 }), zone: 'America/Santiago', source: 'record' },
  }),
};

/** The marketplace says the rule and not the day: the kit has computed it, and says so. */
export const Computed: Story = {
  name: 'A date that was computed',
  parameters: withCase({
    deadline: {
      rule: {
        ...{ days: 4, unit: 'business', event: 'received', calendar: 'cl' },
        from: ago({ days: 1 }),
      },
      zone: 'America/Santiago',
      source: 'policy',
    },
  }),
};

/** Somebody has to say more before it goes on. */
export const Waiting: Story = {
  name: 'Waiting for information',
  parameters: withCase({ state: 'waiting-for-information', turn: 'customer' }),
};

/** Closed by the seller; the marketplace looks at it. */
export const InReview: Story = {
  name: 'Waiting for the marketplace’s check',
  parameters: withCase({
    state: 'in-review',
    turn: 'operator',
    closed: CLOSED,
    attachments: { customer: [], seller: CLOSED.documents },
  }),
};

/** The marketplace did not accept the closure, and says why. */
export const Refused: Story = {
  name: 'Closure not accepted',
  parameters: withCase({ state: 'refused', closed: REFUSED }),
};

/** Document, reason, outcome, who and when. */
export const Closed: Story = {
  name: 'Closed',
  parameters: withCase({
    state: 'closed',
    turn: 'operator',
    closed: CLOSED,
    actions: [],
    timeline: [
      ...(theCase().timeline ?? []),
      { at: CLOSED.at, by: { kind: 'seller' }, label: 'La tienda cerró el caso' },
    ],
  }),
};

/** It was closed because it does not proceed. */
export const ClosedNot: Story = {
  name: 'Closed: it did not proceed',
  parameters: withCase({
    state: 'closed',
    closed: {
      outcome: 'does-not-proceed',
      reason: { code: 'legal', label: 'Por temas legales' },
      by: { kind: 'seller', name: 'Casa Araucaria' },
      at: ago({ hours: 2 }),
      answers: {
        formId: 'guide:invoice-copy:does-not-proceed',
        values: { reason: 'legal', explanation: 'El período tributario está cerrado.' },
      },
      documents: [],
    },
    actions: [],
  }),
};

/** What the marketplace lets be done besides, and what it does not. */
export const OtherActs: Story = {
  name: 'Other acts, and one that is blocked',
  parameters: withCase({
    actions: [
      {
        id: 'close',
        label: 'Cierre de caso',
        blocked: { label: 'Falta la respuesta del cliente.' },
      },
      { id: 'message-customer', label: 'Escribir al cliente' },
      { id: 'extend', label: 'Pedir más plazo' },
    ],
  }),
};

/** Who asked, about which order, when it came and until when. */
export const NobodySays: Story = {
  name: 'What nobody says',
  parameters: inMarket({
    world: 'chile',
    records: {
      ...{ threads: [], messages: {} },
      cases: [
        {
          ...{ id: 'k-1', number: '4711', desk: 'customer', type: { code: 'OTHER' } },
          ...{ state: 'WITH_LEGAL', openedAt: ago({ days: 2 }) },
          description: 'El cliente pide un certificado.',
          attachments: { customer: [], seller: [] },
          actions: [],
        },
      ],
    },
  }),
};

/** There is no such case. */
export const NoSuch: Story = { name: 'No such case', args: { caseId: 'k-404' } };

/** None has been chosen. */
export const None: Story = { name: 'None chosen', render: () => html`<care-case></care-case>` };

/** The marketplace has been asked and has not answered yet. */
export const Loading: Story = {
  name: 'Loading',
  parameters: withCase({}, { faults: [{ method: 'cases.get', kind: 'hang' }] }),
};

/** It failed: what happened, *try again*, and the number of the request. */
export const Failed: Story = {
  name: 'Could not be loaded',
  parameters: withCase(
    {},
    { faults: [{ method: 'cases.get', kind: 'timeout', error: { requestId: 'fcl-504-7' } }] },
  ),
};

/** This person may not see it. */
export const Forbidden: Story = {
  name: 'No access',
  parameters: withCase({}, { faults: [{ method: 'cases.get', kind: 'forbidden' }] }),
};

/** No connection, and nothing had been loaded before. */
export const Offline: Story = {
  name: 'Offline',
  parameters: withCase({}, { faults: [{ method: 'cases.get', kind: 'offline' }] }),
};

/** What was loaded stays when a later reading fails. */
export const Stale: Story = {
  name: 'Could not be updated',
  play: async ({ canvasElement }) => {
    const page = await inside(canvasElement, 'care-case');
    await until(() => page.getByRole('heading', { name: /^Case / }));
    const { faults, cases } = marketOn(canvasElement);
    faults.add({ method: 'cases.get', kind: 'offline' });
    await cases.move('k-1', 'information-wanted');
    await until(() => page.getByText(/^You are offline/));
  },
};

/** No adapter was given: a word to the portal's developers. */
export const NoAdapter: Story = { name: 'No adapter', parameters: inOther(() => undefined) };

/** A marketplace without cases. */
export const NotOffered: Story = {
  name: 'A marketplace without cases',
  parameters: withCase({}, { offers: { cases: null } }),
};

/** Words of any length keep to their place. */
export const VeryLong: Story = {
  name: 'Very long names and words',
  parameters: withCase({
    number: '25759900'.repeat(8),
    type: { code: 'x', label: 'Cambio o corrección de datos de boleta o factura '.repeat(6) },
    customer: aCustomer({ name: 'Inmaculada-Concepción '.repeat(8).trim() }),
    description: `${'La clienta pide su factura con otro RUT. '.repeat(20)}\n\n${'w'.repeat(300)}`,
    attachments: {
      customer: [{ id: 'a-1', name: `${'comprobante '.repeat(20)}.pdf` }],
      seller: [],
    },
    timeline: [
      { at: ago({ days: 1 }), by: OPERATOR, label: 'w'.repeat(300) },
      { at: ago({ hours: 1 }), label: 'مرحبا، متى يصل طلبي رقم 20417-A؟' },
    ],
  }),
};
