import type { StoryContext } from '@storybook/web-components-vite';
import { fireEvent, userEvent } from 'storybook/test';
import { createMemoryAdapter, type MemoryOptions } from '../../src/adapters/memory/index.js';
import type { Order } from '../../src/model/order.js';
import type { RefundOptions } from '../../src/model/refund.js';
import { aTwoLineOrder } from '../../test/support/two-line-order.js';
import { inside, until, type Inside } from './inside.js';
import { inMarket, inOther } from './market.js';

type Canvas = Pick<StoryContext, 'canvasElement'>;

/** A marketplace with one order of two lines, in which nothing moves by itself. */
export function refunding(options: MemoryOptions = {}, order: Partial<Order> = {}) {
  return inMarket(refundable(options, order));
}

/** One that says otherwise what can be given back. */
export function offering(
  change: (options: RefundOptions) => RefundOptions,
  order: Partial<Order> = {},
) {
  return inOther((given) => {
    const shop = createMemoryAdapter({ ...given, ...refundable({}, order) });
    const { refunds } = shop;
    if (!refunds) return shop;
    const own = refunds.options.bind(refunds);
    refunds.options = async (id, call) => change(await own(id, call));
    return shop;
  });
}

export async function dialogOn({ canvasElement }: Canvas): Promise<Inside> {
  return inside(canvasElement, 'care-refund-dialog');
}

/** One mug and half of the shipping. */
export async function writeRefund(canvas: Canvas): Promise<Inside> {
  const dialog = await dialogOn(canvas);
  const [units] = await until(() => dialog.getAllByRole('textbox', { name: 'Units' }));
  const [shipping] = dialog.getAllByRole('textbox', { name: 'Shipping' });
  await typeIn(units, '1');
  await typeIn(shipping, '2.47');
  const reasons = dialog.getByLabelText('Reason') as HTMLSelectElement;
  await userEvent.selectOptions(reasons, reasons.options[1]?.value ?? '');
  return dialog;
}

/** As far as the step in which it is checked. */
export async function checkRefund(canvas: Canvas): Promise<Inside> {
  const dialog = await writeRefund(canvas);
  await userEvent.click(dialog.getByRole('button', { name: 'Check the refund' }));
  await until(() => dialog.getByRole('button', { name: /^Refund/ }));
  return dialog;
}

/** All the way. */
export async function giveBack(canvas: Canvas): Promise<Inside> {
  const dialog = await checkRefund(canvas);
  await userEvent.click(dialog.getByRole('button', { name: /^Refund/ }));
  return dialog;
}

export async function typeIn(field: HTMLElement | undefined, text: string): Promise<void> {
  if (!field) throw new Error('no such field');
  await fireEvent.input(field, { target: { value: text }, inputType: 'insertText' });
  await fireEvent.change(field);
}

function refundable(options: MemoryOptions, order: Partial<Order>): MemoryOptions {
  return {
    records: { threads: [], orders: [aTwoLineOrder(order)], refundable: true },
    pace: { refundPending: Infinity, refundSettled: Infinity },
    ...options,
  };
}
