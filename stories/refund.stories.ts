import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import type { CareRefundDialogElement } from '../src/elements/refund/refund-dialog-element.js';
import { ago } from '../test/support/builders.js';
import { until } from './support/inside.js';
import { inOther, marketOn } from './support/market.js';
import {
  checkRefund,
  dialogOn,
  giveBack,
  offering,
  refunding,
  typeIn,
  writeRefund,
} from './support/refunding.js';

type Args = Pick<CareRefundDialogElement, 'orderId' | 'open' | 'inline'>;
type Story = StoryObj<Args>;

/**
 * Gives money back for an order: all or part of it, by amounts, units or shipping, as far as the marketplace can. It is
 * checked before it goes, is sent once, and says so when nobody knows whether it arrived.
 */
const meta: Meta<Args> = {
  title: 'Refund',
  component: 'care-refund-dialog',
  args: { orderId: 'o-1', open: false, inline: true },
  parameters: { frame: 'answer', ...refunding() },
  render: ({ orderId, open, inline }) =>
    html`<care-refund-dialog
      .orderId=${orderId}
      ?open=${open}
      ?inline=${inline}
    ></care-refund-dialog>`,
};

export default meta;

/** What is left beside each field, and until when. */
export const Empty: Story = { name: 'Nothing written yet' };

/** Over the page. */
export const Modal: Story = {
  name: 'As a dialog',
  args: { open: true, inline: false },
  play: async (canvas) => {
    await writeRefund(canvas);
  },
};

/** One unit and half of the shipping; the sum grows as she types. */
export const Written: Story = {
  name: 'Written',
  play: async (canvas) => {
    const dialog = await writeRefund(canvas);
    await until(() => dialog.getByText('€12.47'));
  },
};

/** All that is left. */
export const Total: Story = {
  name: 'All that is left',
  play: async (canvas) => {
    const dialog = await dialogOn(canvas);
    await userEvent.click(
      await until(() => dialog.getByRole('radio', { name: 'All that is left' })),
    );
    await until(() => dialog.getByText('€99.85'));
  },
};

/** A reason of its own for each line. */
export const ReasonEach: Story = {
  name: 'A reason for each line',
  play: async (canvas) => {
    const dialog = await dialogOn(canvas);
    await userEvent.click(await until(() => dialog.getByRole('checkbox')));
    await until(() => dialog.getAllByRole('combobox').length === 3 || undefined);
  },
};

/** What cannot be given back is said at its field, all of it at once. */
export const Problems: Story = {
  name: 'Too much, and other problems',
  play: async (canvas) => {
    const dialog = await dialogOn(canvas);
    const [units, lampUnits] = await until(() => dialog.getAllByRole('textbox', { name: 'Units' }));
    const [amount, lampAmount] = dialog.getAllByRole('textbox', { name: 'Amount' });
    await typeIn(units, '1.5');
    await typeIn(amount, '31');
    await typeIn(lampUnits, '2');
    await typeIn(lampAmount, '5 USD');
    await userEvent.click(dialog.getByRole('button', { name: 'Check the refund' }));
    await until(() => dialog.getByText('Write a whole number of units.'));
    await until(() => dialog.getByText('Choose a reason.', { selector: '.problem' }));
  },
};

/** Asked, not guessed. */
export const Ambiguous: Story = {
  name: 'An amount that can be read in two ways',
  play: async (canvas) => {
    const dialog = await dialogOn(canvas);
    const [amount] = await until(() => dialog.getAllByRole('textbox', { name: 'Amount' }));
    await typeIn(amount, '12,50');
    await until(() => dialog.getByRole('button', { name: '€12.50' }));
  },
};

/** Who gets how much for what, and what follows from it. */
export const Check: Story = {
  name: 'Checked before it goes',
  play: async (canvas) => {
    await checkRefund(canvas);
  },
};

/** On its way: a second one has to wait. */
export const Sending: Story = {
  name: 'On its way',
  parameters: refunding({ latency: { command: 3_600_000 } }),
  play: async (canvas) => {
    const dialog = await giveBack(canvas);
    await until(() => dialog.getByText(/You may leave/));
  },
};

/** The marketplace has it; the money has not moved yet. */
export const Done: Story = {
  name: 'Sent',
  play: async (canvas) => {
    const dialog = await giveBack(canvas);
    await until(() => dialog.getByRole('button', { name: 'Refund something else' }));
  },
};

/** Taken, and refused in the end for want of balance: the most common reason. */
export const RefusedLater: Story = {
  name: 'Refused in the end',
  play: async (canvas) => {
    const dialog = await giveBack(canvas);
    await until(() => dialog.getByRole('button', { name: 'Refund something else' }));
    const item = await until(() => dialog.getByText(/Sent to the marketplace/, { selector: 'li' }));
    await marketOn(canvas.canvasElement).settleRefund(item.dataset['refund'] ?? '', 'refused');
    await until(() => dialog.getByRole('button', { name: 'Write it again' }));
  },
};

/** In the marketplace’s own words, with the request to name to support; the form stays filled. */
export const Refused: Story = {
  name: 'Refused',
  parameters: refunding({
    faults: [
      {
        ...{ method: 'refunds.create', kind: 'forbidden' },
        error: { message: 'Saldo insuficiente para este reembolso.', requestId: 'req-8841' },
      },
    ],
  }),
  play: async (canvas) => {
    const dialog = await giveBack(canvas);
    await until(() => dialog.getByText('Saldo insuficiente para este reembolso.'));
  },
};

/** Nobody knows: nothing else is offered before somebody has looked. */
export const Unknown: Story = {
  name: 'Nobody knows whether it was made',
  parameters: refunding({ faults: [{ method: 'refunds.create', kind: 'lost-reply', times: 1 }] }),
  play: async (canvas) => {
    const dialog = await giveBack(canvas);
    await until(() => dialog.getByRole('button', { name: 'Check what happened' }));
  },
};

/** The marketplace cannot tell either: she is told to look there herself. */
export const StillUnknown: Story = {
  name: 'Checked, and still not known',
  parameters: {
    ...refunding({
      refundKeys: 'forgotten',
      faults: [
        { method: 'refunds.create', kind: 'lost-reply', times: 1 },
        { method: 'check', kind: 'unsupported' },
      ],
    }),
  },
  play: async (canvas) => {
    const dialog = await giveBack(canvas);
    await userEvent.click(
      await until(() => dialog.getByRole('button', { name: 'Check what happened' })),
    );
    await until(() =>
      dialog.getByText('Nobody knows yet whether the refund was made', { selector: 'strong' }),
    );
  },
};

/** Refunded elsewhere meanwhile: what is different is shown, and what was typed is kept. */
export const Changed: Story = {
  name: 'Changed meanwhile',
  play: async (canvas) => {
    const dialog = await checkRefund(canvas);
    await giveElsewhere(canvas.canvasElement);
    await until(() =>
      dialog.getByText('Something has changed since you looked', { selector: 'strong' }),
    );
  },
};

/** Earlier refunds count, whatever became of them but a refusal. */
export const EarlierRefunds: Story = {
  name: 'Refunded before',
  parameters: refunding(
    {},
    {
      refunds: [
        {
          ...{ id: 'r-1', createdAt: ago({ days: 1 }), state: 'pending' },
          total: { amount: '12.00', currency: 'EUR' },
          parts: [{ lineId: 'l-1', product: { amount: '12.00', currency: 'EUR' } }],
        },
      ],
    },
  ),
};

/** Two shipments: the time of the first is over, the second has not left yet. */
export const Windows: Story = {
  name: 'Each shipment with its own time',
  parameters: refunding(
    {},
    {
      shipments: [
        { id: 's-1', lineIds: ['l-1'], shippedAt: ago({ days: 230 }) },
        { id: 's-2', lineIds: ['l-2'], shippedAt: ago({ days: 3 }) },
      ],
    },
  ),
};

/** Nothing can be given back, and why. */
export const Blocked: Story = {
  name: 'Not refundable',
  parameters: refunding({}, { state: { code: 'CANCELED', label: 'Cancelled' } }),
};

/** Only fixed offers, which the customer has to accept; one reason for all. */
export const Offers: Story = {
  name: 'Offers by percentage',
  parameters: offering((options) => ({
    ...options,
    ...{ modes: ['offer'], reasonFor: 'refund', customerMustAccept: true },
    offers: ['25', '50', '75'].map((percent) => ({
      id: percent,
      label: `${percent} %`,
      amount: { amount: (0.998 * Number(percent)).toFixed(2), currency: 'EUR' },
    })),
  })),
};

/** Only amounts of the order as a whole. */
export const OrderOnly: Story = {
  name: 'By the order as a whole',
  parameters: offering((options) => ({
    ...options,
    modes: ['total', 'order-amount', 'order-shipping'],
  })),
};

/** Titles as long as marketplaces allow. */
export const VeryLong: Story = {
  name: 'Very long',
  parameters: refunding(
    {},
    {
      number: '20417-A-'.repeat(12),
      lines: [
        {
          ...{
            id: 'l-1',
            title: 'Lámpara de mesa Nido, cerámica esmaltada verde salvia, '.repeat(5),
          },
          ...{ quantity: 12, state: { code: 'SHIPPED' } },
          price: { amount: '1234567.80', currency: 'EUR' },
          shipping: { amount: '98765.43', currency: 'EUR' },
        },
      ],
      shipments: [{ id: 's-1', lineIds: ['l-1'], shippedAt: ago({ days: 2 }) }],
    },
  ),
};

export const Loading: Story = {
  parameters: refunding({ faults: [{ method: 'refunds.options', kind: 'hang' }] }),
};

export const Failed: Story = {
  parameters: refunding({
    faults: [{ method: 'refunds.options', kind: 'validation', error: { requestId: 'req-12' } }],
  }),
  play: async (canvas) => {
    const dialog = await dialogOn(canvas);
    await until(() => dialog.getByRole('button', { name: 'Try again' }));
  },
};

export const Forbidden: Story = {
  parameters: refunding({ faults: [{ method: 'refunds.options', kind: 'forbidden' }] }),
  play: async (canvas) => {
    const dialog = await dialogOn(canvas);
    await until(() => dialog.getByRole('button', { name: 'Try again' }));
  },
};

export const Offline: Story = {
  parameters: refunding({ faults: [{ method: 'refunds.options', kind: 'offline' }] }),
};

/** For the integrator. */
export const NoAdapter: Story = {
  name: 'No adapter',
  parameters: inOther(() => undefined),
};

/** An adapter without refunds. */
export const NotOffered: Story = {
  name: 'Not offered',
  parameters: refunding({ offers: { refunds: null } }),
};

async function giveElsewhere(canvasElement: HTMLElement): Promise<void> {
  const provider =
    canvasElement.querySelector('care-provider') ?? document.querySelector('care-provider');
  const adapter = provider?.adapter;
  await expect(adapter?.refunds).toBeTruthy();
  await adapter?.refunds?.create(
    {
      ...{ command: 'refund', orderId: 'o-1', reasonCode: '501' },
      lines: [{ lineId: 'l-1', product: { amount: '15.00', currency: 'EUR' } }],
    },
    { idempotencyKey: 'elsewhere', signal: new AbortController().signal, locale: 'en' },
  );
}
