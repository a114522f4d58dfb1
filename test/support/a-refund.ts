/** A shop with one order of two lines, and its refund dialog as a seller has it before her. */
import { freshId } from '../../src/adapter/fresh-id.js';
import {
  createMemoryAdapter,
  type MemoryAdapter,
  type MemoryOptions,
} from '../../src/adapters/memory/index.js';
import type { CareRefundDialogElement } from '../../src/elements/refund/refund-dialog-element.js';
import type { Order, OrderLine } from '../../src/model/order.js';
import { anOrder, ago } from './builders.js';
import { find, findAll, textOf, type Role, until } from './screen.js';

export const ORDER = 'o-1';
const euros = (amount: string) => ({ amount, currency: 'EUR' });

/** Three mugs of 10.00 with 4.95 shipping, and a lamp of 64.90 without. */
export function aTwoLineOrder(changes: Partial<Order> = {}): Order {
  const state = { code: 'SHIPPED', label: 'Enviado' };
  const mugs: OrderLine = {
    ...{ id: 'l-1', title: 'Taza', quantity: 3, state },
    ...{ unitPrice: euros('10.00'), price: euros('30.00'), shipping: euros('4.95') },
  };
  const lamp: OrderLine = {
    ...{ id: 'l-2', title: 'Lámpara', quantity: 1, state },
    ...{ unitPrice: euros('64.90'), price: euros('64.90'), shipping: euros('0.00') },
  };
  return anOrder({
    ...{ id: ORDER, number: '20417-A', total: euros('99.85'), lines: [mugs, lamp] },
    shipments: [{ id: 's-1', lineIds: ['l-1', 'l-2'], shippedAt: ago({ days: 2 }) }],
    ...changes,
  });
}

/** Nothing moves by itself. Each shop is its own, so that nothing kept in one test is found in another. */
export function aRefundShop(options: MemoryOptions = {}, order = aTwoLineOrder()): MemoryAdapter {
  return createMemoryAdapter({
    scope: { marketplace: 'test', shop: freshId(), user: 'seller' },
    records: { threads: [], orders: [order], refundable: true },
    clock: () => Date.parse(ago()),
    pace: { refundPending: Infinity, refundSettled: Infinity },
    ...options,
  });
}

/** Opens it, and waits for its form or for what stands in its place. */
export async function openRefund(
  shop: CareRefundDialogElement['adapter'],
  lang = 'en',
  parent: Element = document.body,
): Promise<CareRefundDialogElement> {
  const dialog = document.createElement('care-refund-dialog');
  dialog.lang = lang;
  dialog.adapter = shop;
  dialog.orderId = ORDER;
  dialog.open = true;
  parent.append(dialog);
  await until(() =>
    dialog.shadowRoot?.querySelector('.refund-form, #outcome, .situation, [part~="blocked"]'),
  );
  return dialog;
}

/** The field of a line, or the first of that name. */
export async function field(
  root: Node,
  label: string,
  line?: RegExp,
  role: Role = 'textbox',
): Promise<HTMLInputElement> {
  const inside = line ? await find(root, 'group', line) : root;
  return (await find(inside, role, label)) as HTMLInputElement;
}

/** Types as with keys: what was there is replaced. */
export function typeIn(
  into: HTMLInputElement | HTMLElement,
  text: string,
  how = 'insertText',
): void {
  into.focus();
  (into as HTMLInputElement).value = text;
  into.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: how }));
  into.dispatchEvent(new Event('change', { bubbles: true }));
}

export async function choose(root: Node, label: string, option: RegExp): Promise<void> {
  const select = (await find(root, 'combobox', label)) as HTMLSelectElement;
  const found = [...select.options].slice(1).find(({ text }) => option.test(text));
  if (!found) throw new Error(`No ${String(option)} in ${textOf(select)}`);
  select.value = found.value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

export async function press(root: Node, name: string | RegExp): Promise<void> {
  (await find(root, 'button', name)).click();
}

/** One mug and half of the shipping, as far as the check step. */
export async function writeRefund(root: Node): Promise<void> {
  typeIn(await field(root, 'Units', /Taza/), '1');
  typeIn(await field(root, 'Shipping', /Taza/), '2.47');
  await choose(root, 'Reason', /./);
}

/** All the way: written, checked, sent. */
export async function giveBack(root: Node): Promise<void> {
  await writeRefund(root);
  await press(root, 'Check the refund');
  await press(root, /^Refund €12.47/);
}

export const isThere = (root: Node, role: Role, name: string | RegExp): boolean =>
  findAll(root, role, name).length > 0;

/** How many refunds were made, whoever asked. */
export async function made(shop: MemoryAdapter): Promise<number> {
  const order = await shop.orders!.get(ORDER, {
    signal: new AbortController().signal,
    locale: 'en',
  });
  return order.refunds.length;
}
