/** A shop with one order of two lines, and its refund dialog as a seller has it before her. */
import { freshId } from '../../src/adapter/fresh-id.js';
import {
  createMemoryAdapter,
  type MemoryAdapter,
  type MemoryOptions,
} from '../../src/adapters/memory/index.js';
import type { CareRefundDialogElement } from '../../src/elements/refund/refund-dialog-element.js';
import { ago } from './builders.js';
import { aTwoLineOrder } from './two-line-order.js';
import { find, findAll, textOf, type Role, until } from './screen.js';

export const ORDER = 'o-1';

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
