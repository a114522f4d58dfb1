import { fixture, html } from '@open-wc/testing';
import '../../src/define/all.js';
import type { CareAdapter } from '../../src/adapter/care-adapter.js';
import { createMemoryAdapter, type MemoryAdapter } from '../../src/adapters/memory/index.js';
import type { CareComposerElement } from '../../src/elements/composer/composer-element.js';
import type { Order } from '../../src/model/order.js';
import type { Thread } from '../../src/model/thread.js';
import { find, findAll, type, until } from './screen.js';

const call = { signal: new AbortController().signal, locale: 'en' };

/** The marketplace in Spain, with a shop of its own each time. */
export function spain(options: Parameters<typeof createMemoryAdapter>[0] = {}): MemoryAdapter {
  const scope = { marketplace: 'test', shop: crypto.randomUUID(), user: 'eva' };
  return createMemoryAdapter({ scope, ...options });
}

/** An order about which nothing has been written. */
export async function quietOrder(adapter: MemoryAdapter): Promise<Order> {
  const { items } = await adapter.orders!.list({ limit: 20 }, call);
  for (const order of items) {
    if ((await threadsAbout(adapter, order.id)).length === 0) return order;
  }
  throw new Error('Somebody has written about every order.');
}

/** A thread about an order. */
export async function talkedAbout(adapter: MemoryAdapter): Promise<Thread> {
  const { items } = await adapter.threads!.list({ with: 'customer', limit: 20 }, call);
  const thread = items.find(({ about }) => about.length > 0);
  if (!thread) throw new Error('Nobody has written about an order.');
  return thread;
}

export async function threadsAbout(
  adapter: MemoryAdapter,
  orderId: string | null,
): Promise<readonly Thread[]> {
  const about = orderId === null ? null : { kind: 'order', id: orderId };
  return (await adapter.threads!.list({ about, limit: 50 }, call)).items;
}

/** A composer that begins a conversation about an order. */
export function startAbout(
  adapter: CareAdapter,
  orderId: string,
  lang = 'en',
): Promise<CareComposerElement> {
  return fixture(
    html`<care-composer lang=${lang} .adapter=${adapter} order-id=${orderId}></care-composer>`,
  );
}

/** A composer in which the order is to be found first. */
export function startAnywhere(adapter: CareAdapter): Promise<CareComposerElement> {
  return fixture(html`<care-composer lang="en" .adapter=${adapter} start></care-composer>`);
}

export async function findOrder(element: HTMLElement, number: string): Promise<void> {
  type(await find(element, 'textbox', /order/i), number);
  (await find(element, 'button', 'Find order')).click();
}

export function reasonField(element: HTMLElement): HTMLSelectElement {
  return element.shadowRoot!.querySelector<HTMLSelectElement>('select[name="reason"]')!;
}

export async function chooseReason(element: HTMLElement, words: string): Promise<void> {
  const field = await until(() => reasonField(element));
  const option = [...field.options].find(({ label }) => label.trim() === words);
  if (!option) throw new Error(`There is no reason «${words}».`);
  field.value = option.value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

export function wordsField(element: HTMLElement): HTMLTextAreaElement {
  return findAll(element, 'textbox', 'Message')[0] as HTMLTextAreaElement;
}

/** Fills the form in: whom for, why, and the words. */
export async function fillIn(
  element: HTMLElement,
  { to = 'Customer', reason = 'Delivery status', text = 'Your parcel left today.' } = {},
): Promise<void> {
  (await find(element, 'radio', to)).click();
  await chooseReason(element, reason);
  type(wordsField(element), text);
}
