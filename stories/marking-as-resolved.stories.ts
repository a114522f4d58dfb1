import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect, userEvent } from 'storybook/test';
import type { CareIncidentPanelElement } from '../src/elements/incident/incident-panel-element.js';
import { open, resolve, withIncident, WORD } from './support/incidents.js';
import { inside, until } from './support/inside.js';
import { marketOn } from './support/market.js';

type Args = Pick<CareIncidentPanelElement, 'incidentId'>;
type Story = StoryObj<Args>;

/** One act: the message to the operator first, the resolution second, each step remembered. */
const meta: Meta<Args> = {
  title: 'Marking as resolved',
  component: 'care-incident-panel',
  args: { incidentId: 'i-1' },
  parameters: { frame: 'conversation', ...withIncident() },
  render: ({ incidentId }) =>
    html`<care-incident-panel incident-id=${incidentId ?? nothing}></care-incident-panel>`,
};

export default meta;

/** The reason, and the message that the operator checks by. */
export const Resolving: Story = {
  name: 'Marking as resolved',
  play: async ({ canvasElement }) => {
    await open(canvasElement, 'Marcar como resuelta');
    const panel = await inside(canvasElement, 'care-incident-panel');
    await until(() => panel.getByLabelText('Reason for closing'));
  },
};

/** Without the message nothing goes: said at its field. */
export const WithoutWord: Story = {
  name: 'Without the message',
  play: async ({ canvasElement }) => {
    await resolve(canvasElement, '  ');
    const panel = await inside(canvasElement, 'care-incident-panel');
    await until(() => panel.getByText(/^Write what has been done/));
    await expect(
      marketOn(canvasElement).calls.some(({ method }) => method === 'incidents.act'),
    ).toBe(false);
  },
};

/** It is on its way. */
export const Sending: Story = {
  name: 'On its way',
  parameters: withIncident({}, { faults: [{ method: 'incidents.act', kind: 'hang' }] }),
  play: async ({ canvasElement }) => {
    await resolve(canvasElement, WORD);
    const panel = await inside(canvasElement, 'care-incident-panel');
    await until(() => panel.getByRole('button', { name: 'Sending…' }));
  },
};

/** Done: the operator looks at it now, and it closes by itself if nobody does. */
export const InCheck: Story = {
  name: 'Waiting for the operator’s check',
  play: async ({ canvasElement }) => {
    await resolve(canvasElement, WORD);
    const panel = await inside(canvasElement, 'care-incident-panel');
    await until(() => panel.getByText(/^You marked it as resolved/));
  },
};

/** The message has gone, the resolution failed: what is done, what is left, and nothing twice. */
export const HalfDone: Story = {
  name: 'Half done',
  parameters: withIncident(
    {},
    { faults: [{ method: 'incidents.act', kind: 'half-done', times: 1 }] },
  ),
  play: async ({ canvasElement }) => {
    await resolve(canvasElement, WORD);
    const panel = await inside(canvasElement, 'care-incident-panel');
    await until(() => panel.getByRole('button', { name: 'Finish it' }));
  },
};

/** The same, finished: one message. */
export const Finished: Story = {
  name: 'Half done, then finished',
  parameters: HalfDone.parameters ?? {},
  play: async ({ canvasElement }) => {
    await resolve(canvasElement, WORD);
    const panel = await inside(canvasElement, 'care-incident-panel');
    await userEvent.click(await until(() => panel.getByRole('button', { name: 'Finish it' })));
    await until(() => panel.getByText(/^You marked it as resolved/));
  },
};

/** No answer came: *check* before anything else. */
export const Unknown: Story = {
  name: 'Nobody knows whether it was done',
  parameters: withIncident(
    {},
    { faults: [{ method: 'incidents.act', kind: 'lost-reply', times: 1 }] },
  ),
  play: async ({ canvasElement }) => {
    await resolve(canvasElement, WORD);
    const panel = await inside(canvasElement, 'care-incident-panel');
    await until(() => panel.getByRole('button', { name: 'Check what happened' }));
  },
};

/** It never arrived: it can be sent again. */
export const NeverArrived: Story = {
  name: 'Checked: it never arrived',
  parameters: withIncident(
    {},
    { faults: [{ method: 'incidents.act', kind: 'lost-request', times: 1 }] },
  ),
  play: async ({ canvasElement }) => {
    await resolve(canvasElement, WORD);
    const panel = await inside(canvasElement, 'care-incident-panel');
    await userEvent.click(
      await until(() => panel.getByRole('button', { name: 'Check what happened' })),
    );
    await until(() => panel.getByText(/^It did not arrive/, { selector: 'strong' }));
  },
};

/** The marketplace refuses the reason, at its field and in its own words. */
export const Refused: Story = {
  name: 'A reason that the shop may not use',
  parameters: withIncident(
    {},
    {
      faults: [
        {
          method: 'incidents.act',
          kind: 'validation',
          error: {
            message: 'La tienda no puede usar este motivo.',
            fields: [{ path: 'reasonCode', code: 'reason-unknown', message: 'Elige otro motivo.' }],
            requestId: 'plz-422-9d',
          },
        },
      ],
    },
  ),
  play: async ({ canvasElement }) => {
    await resolve(canvasElement, WORD);
    const panel = await inside(canvasElement, 'care-incident-panel');
    await until(() => panel.getByText('Elige otro motivo.'));
  },
};

/** Closed while she wrote: said at its place, and her words are kept. */
export const ClosedMeanwhile: Story = {
  name: 'Closed meanwhile',
  play: async ({ canvasElement }) => {
    await open(canvasElement, 'Marcar como resuelta');
    const panel = await inside(canvasElement, 'care-incident-panel');
    const word = await until(() =>
      panel.getByLabelText('Message to the operator: what has been done'),
    );
    await userEvent.type(word, 'Hemos enviado otra.');
    await marketOn(canvasElement).incidents.move('i-1', 'closed');
    await until(() => panel.getByText(/^This can no longer be done/));
  },
};

/** The operator does not agree: it is hers again. */
export const Reopened: Story = {
  name: 'Reopened',
  play: async ({ canvasElement }) => {
    await resolve(canvasElement, WORD);
    const panel = await inside(canvasElement, 'care-incident-panel');
    await until(() => panel.getByText(/^You marked it as resolved/));
    await marketOn(canvasElement).incidents.move('i-1', 'reopened');
    await until(() =>
      panel.getByText('It has been reopened: it is yours again.', { selector: 'p' }),
    );
  },
};
