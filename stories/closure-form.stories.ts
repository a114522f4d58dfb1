import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect, userEvent } from 'storybook/test';
import type { CareClosureFormElement } from '../src/elements/closure/closure-form-element.js';
import { WARRANTY } from '../test/support/a-case-type.js';
import { aCustomer, ago } from '../test/support/builders.js';
import {
  attach,
  choose,
  CLOSED,
  fill,
  form,
  LONG_CLOSURE,
  press,
  REFUSED,
  TYPES,
  withCase,
  write,
  type Way,
} from './support/closing.js';
import { until } from './support/inside.js';
import { inOther, marketOn } from './support/market.js';

type Args = Pick<CareClosureFormElement, 'caseId' | 'withoutSubmit'>;
type Story = StoryObj<Args>;

/** Closing a case: whether it proceeds, and then what its type, the outcome and the way of sending ask for. */
const meta: Meta<Args> = {
  title: 'Closure form',
  component: 'care-closure-form',
  args: { caseId: 'k-1', withoutSubmit: false },
  parameters: { frame: 'answer', ...withCase() },
  render: ({ caseId, withoutSubmit }) =>
    html`<care-closure-form
      case-id=${caseId ?? nothing}
      ?without-submit=${withoutSubmit}
    ></care-closure-form>`,
};

export default meta;

const CHECK = 'Check before closing';
const EXPLANATION = 'Explanation for the customer';

/** The three types of the guide, with what each is closed with and a reason of its own. */
const ASKED = {
  'invoice-copy': [/^Receipt or invoice/, /^For legal reasons/],
  'invoice-correction': [/^Corrected receipt/, /^The tax period/],
  manual: [/^Instruction manual/, /no manual/],
} as const;

function way(code: keyof typeof TYPES, sent: Way): Story {
  const [document, reason] = ASKED[code];
  return {
    name: `${code}: ${sent === 'not at all' ? 'does not proceed' : `proceeds, ${sent}`}`,
    parameters: withCase({ type: { code, label: TYPES[code] } }),
    play: async ({ canvasElement }) => {
      await fill(canvasElement, sent, document, reason);
      const field = await until(async () =>
        (await form(canvasElement)).getByRole('button', { name: CHECK }),
      );
      await expect(field).toBeVisible();
    },
  };
}

/** The first question: each outcome with the guide's criterion and example. */
export const Outcome: Story = { name: 'The outcome first' };

/** A copy, sent as a file. */
export const CopyDigital: Story = way('invoice-copy', 'digital');
/** A copy, sent by a carrier. */
export const CopyPhysical: Story = way('invoice-copy', 'physical');
/** No copy is sent. */
export const CopyNot: Story = way('invoice-copy', 'not at all');
/** A correction, sent as a file: the document anew, a credit note, or both. */
export const CorrectionDigital: Story = way('invoice-correction', 'digital');
/** A correction, sent by a carrier. */
export const CorrectionPhysical: Story = way('invoice-correction', 'physical');
/** Nothing can be corrected. */
export const CorrectionNot: Story = way('invoice-correction', 'not at all');
/** A manual, sent as a file. */
export const ManualDigital: Story = way('manual', 'digital');
/** A manual, sent by a carrier. */
export const ManualPhysical: Story = way('manual', 'physical');
/** There is no manual. */
export const ManualNot: Story = way('manual', 'not at all');

/** A type that the kit has never heard of, with outcomes and fields of its own: by data alone. */
export const TypeOfYourOwn: Story = {
  name: 'A case type of your own',
  parameters: withCase({ type: { code: 'warranty', label: 'Garantía' }, closure: WARRANTY }),
  play: async ({ canvasElement }) => {
    await choose(canvasElement, /^Procede la garantía/);
    await choose(canvasElement, /^Reparación/);
    await write(canvasElement, 'Servicio técnico', 'Taller Ñuñoa');
  },
};

/** What is missing, at its place and in a list that leads there. */
export const Missing: Story = {
  name: 'Something is missing',
  play: async ({ canvasElement }) => {
    await choose(canvasElement, /^Proceeds/);
    await choose(canvasElement, /physical/i);
    await write(canvasElement, 'Tracking number', 'CX900123');
    await write(canvasElement, 'Day of dispatch', '2026-03-20');
    await press(canvasElement, CHECK);
    await press(canvasElement, /^Carrier/);
    const carrier = await until(async () => (await form(canvasElement)).getByLabelText('Carrier'));
    await expect(carrier.matches(':focus')).toBe(true);
  },
};

/** A program that calls itself a PDF. */
export const UnfitFile: Story = {
  name: 'A file that cannot be sent',
  play: async ({ canvasElement }) => {
    await choose(canvasElement, /^Proceeds/);
    await choose(canvasElement, /digital/i);
    const here = await form(canvasElement);
    const field = await until(() => here.getByLabelText('Receipt or invoice'));
    await userEvent.upload(
      field,
      new File(['MZ\x90\0\x03\0\0\0'], 'boleta.pdf', { type: 'application/pdf' }),
    );
    await press(canvasElement, CHECK);
    await until(() => here.getByText(/One of the files cannot be sent/));
  },
};

const toCheck: NonNullable<Story['play']> = async ({ canvasElement }) => {
  await fill(canvasElement, 'physical', /^Receipt/, /legal/);
  await press(canvasElement, CHECK);
  await until(async () =>
    (await form(canvasElement)).getByRole('heading', {
      name: 'Check it before you close the case',
    }),
  );
};

const toMarket: NonNullable<Story['play']> = async (context) => {
  await toCheck(context);
  await press(context.canvasElement, 'Close the case');
};

/** Everything once more, before it goes. */
export const Check: Story = { name: 'The check before it goes', play: toCheck };

/** On its way: nobody says that it is closed. */
export const Sending: Story = {
  name: 'On its way',
  parameters: withCase({}, { faults: [{ method: 'cases.close', kind: 'hang' }] }),
  play: toMarket,
};

/** Its document goes up first: she is asked to stay until it is there. */
export const Uploading: Story = {
  name: 'Its document goes up first',
  parameters: withCase({}, { faults: [{ method: 'files.stage', kind: 'hang' }] }),
  play: toMarket,
};

/** The marketplace has it, and the case cannot be read again yet. */
export const Arrived: Story = {
  name: 'It has arrived, and no more is known',
  play: async (context) => {
    await toCheck(context);
    marketOn(context.canvasElement).faults.add({ method: 'cases.get', kind: 'offline' });
    await press(context.canvasElement, 'Close the case');
    await until(async () =>
      (await form(context.canvasElement)).getByText('The marketplace has what you sent.'),
    );
  },
};

/** The answer was lost: nothing is sent again before somebody has looked. */
export const Unknown: Story = {
  name: 'Nobody knows whether it was closed',
  parameters: withCase({}, { faults: [{ method: 'cases.close', kind: 'lost-reply' }] }),
  play: async (context) => {
    await toMarket(context);
    await until(async () =>
      (await form(context.canvasElement)).getByRole('button', { name: 'Check what happened' }),
    );
  },
};

/** The marketplace looks at it before it counts. */
export const InReview: Story = {
  name: 'Waiting for the marketplace’s check',
  parameters: withCase({ state: 'in-review', turn: 'operator', closed: CLOSED }),
};

/** With its reason, and the form as it was sent. */
export const Refused: Story = {
  name: 'Not accepted: filled in again',
  parameters: withCase({ state: 'refused', closed: REFUSED }),
};

/** Its document cannot be read back: which one has to be attached anew. */
export const RefusedWithout: Story = {
  name: 'Not accepted: filled in again, but for its document',
  parameters: withCase(
    { state: 'refused', closed: REFUSED },
    { faults: [{ method: 'files.open', kind: 'not-found' }] },
  ),
};

/** Refused at once, at the fields. */
export const RefusedFields: Story = {
  name: 'Refused, at its fields',
  parameters: withCase(
    {},
    {
      faults: [
        {
          method: 'cases.close',
          kind: 'validation',
          error: {
            message: 'El cierre no se pudo registrar.',
            fields: [{ path: 'tracking-number', message: 'Chilexpress no conoce este número.' }],
            requestId: 'fcl-422-9',
          },
        },
      ],
    },
  ),
  play: async (context) => {
    await toMarket(context);
    await until(async () =>
      (await form(context.canvasElement)).getByRole('button', { name: /Chilexpress no conoce/ }),
    );
  },
};

/** With its document, who closed it and when. */
export const Closed: Story = {
  name: 'Closed',
  parameters: withCase({ state: 'closed', closed: CLOSED, actions: [] }),
};

/** Somebody else of the shop was faster: what was written is kept. */
export const ClosedMeanwhile: Story = {
  name: 'Closed meanwhile',
  play: async ({ canvasElement }) => {
    await choose(canvasElement, /^Does not proceed/);
    await write(canvasElement, EXPLANATION, 'La boleta ya se envió el lunes.');
    await marketOn(canvasElement).cases.move('k-1', 'closed-elsewhere');
    await until(async () => (await form(canvasElement)).getByText(/closed meanwhile/));
  },
};

/** The marketplace does not let it be closed now. */
export const Blocked: Story = {
  name: 'Blocked',
  parameters: withCase({
    actions: [
      {
        id: 'close',
        label: 'Cierre de caso',
        blocked: { label: 'SAC está revisando la solicitud del cliente.' },
      },
    ],
  }),
};

/** Cases can be read here, and no more. */
export const ReadOnly: Story = {
  name: 'To be read only',
  parameters: withCase({}, { offers: { cases: { close: false } } }),
};

/** The page brings the button. */
export const ButtonOfThePage: Story = {
  name: 'With a button of the page',
  args: { withoutSubmit: true },
  render: ({ caseId }) => {
    const submit = ({ currentTarget }: Event): void => {
      const element = (currentTarget as Element).previousElementSibling as CareClosureFormElement;
      if (element.reportValidity()) void element.submit();
    };
    return html`<care-closure-form case-id=${caseId ?? nothing} without-submit></care-closure-form
      ><button type="button" @click=${submit}>Send, says the portal</button>`;
  },
  play: async ({ canvasElement }) => {
    await choose(canvasElement, /^Does not proceed/);
    const button = canvasElement.querySelector('button');
    if (button) await userEvent.click(button);
    await until(async () =>
      (await form(canvasElement)).getByText(/2 answers have to be looked at/),
    );
  },
};

/** Half of the form is wrong: the integrator hears of it, and what is sound works. */
export const WrongForm: Story = {
  name: 'A form that is wrong',
  parameters: withCase({
    closure: {
      outcomes: [
        {
          id: 'proceeds',
          form: {
            id: 'wrong',
            fields: [
              { name: 'note', kind: 'text', label: 'Nota', requirement: 'required' },
              { name: 'seal', kind: 'hologram', label: 'Sello', requirement: 'required' },
              {
                name: 'why',
                kind: 'text',
                label: '¿Por qué?',
                requirement: 'required',
                when: { field: 'why', is: 'x' },
              },
            ],
          },
        },
      ],
    },
  }),
  play: async ({ canvasElement }) => {
    await choose(canvasElement, /^Proceeds/);
    await write(canvasElement, 'Nota', 'Enviado por correo.');
  },
};

/** Nobody says how a case of this type is closed. */
export const NoForm: Story = {
  name: 'No form for this type',
  parameters: withCase({ type: { code: 'something-else', label: 'Otro motivo' } }),
};

/** There is no such case. */
export const NoSuch: Story = { name: 'No such case', args: { caseId: 'k-404' } };

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

/** What was loaded, and what was typed, stays when a later reading fails. */
export const Stale: Story = {
  name: 'Could not be updated',
  play: async ({ canvasElement }) => {
    await choose(canvasElement, /^Does not proceed/);
    const { faults, cases } = marketOn(canvasElement);
    faults.add({ method: 'cases.get', kind: 'offline' });
    await cases.move('k-1', 'information-wanted');
    await until(async () => (await form(canvasElement)).getByText(/^You are offline/));
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
    customer: aCustomer({ name: 'Inmaculada-Concepción '.repeat(8).trim() }),
    receivedAt: ago({ days: 2 }),
    closure: LONG_CLOSURE,
  }),
  play: async ({ canvasElement }) => {
    await choose(canvasElement, /^Procede a favor/);
    await attach(canvasElement, /^Documento tributario/);
    await press(canvasElement, CHECK);
  },
};
