import type { CareAdapter } from '../src/adapter/care-adapter.js';
import type { Order } from '../src/model/order.js';
import { word } from './controls.js';
import { addressOf } from './place.js';

/** How many the portal's own page shows; any other is found from a new conversation. */
const NEWEST = 12;

/**
 * The portal's own pages of orders, from its own data: the newest ones, or one of them with the guide's way into a
 * conversation. A plain page of a portal, with nothing of the kit in it.
 */
export async function showOrders(
  page: HTMLElement,
  adapter: CareAdapter,
  id: string | undefined,
): Promise<void> {
  const { orders } = adapter;
  const locale = document.documentElement.lang;
  const call = { signal: AbortSignal.timeout(10_000), locale };
  const shown = `${locale} ${id ?? ''}`;
  page.dataset['shown'] = shown;
  const content = await (
    id === undefined
      ? orders?.list({ limit: NEWEST }, call).then(({ items }) => listOf(items, locale))
      : orders?.get(id, call).then((order) => cardOf(order, locale))
  )?.catch(() => [paragraph(word('failed'))]);
  // She may have gone to another order meanwhile.
  if (page.dataset['shown'] === shown) page.replaceChildren(...(content ?? []));
}

function listOf(orders: readonly Order[], locale: string): readonly HTMLElement[] {
  const list = document.createElement('ul');
  list.className = 'orders';
  list.append(
    ...orders.map((order) => {
      const item = document.createElement('li');
      const number = linkTo(addressOf({ to: 'order', id: order.id }, ''), order.number);
      item.append(number, paragraph(customerOf(order)), paragraph(dayOf(order, locale)));
      item.append(paragraph(order.state.label ?? order.state.code));
      return item;
    }),
  );
  return [list];
}

function cardOf(order: Order, locale: string): readonly HTMLElement[] {
  const title = document.createElement('h2');
  title.className = 'card-title';
  title.textContent = order.number;
  const lines = order.lines.map(({ quantity, title: name }) => paragraph(`${quantity} × ${name}`));
  return [
    title,
    paragraph([customerOf(order), dayOf(order, locale)].join(' · ')),
    ...lines,
    linkTo(addressOf({ to: 'compose', orderId: order.id }, ''), word('unreadMessages')),
    linkTo('#/pedidos', word('allOrders')),
  ];
}

function customerOf({ customer }: Order): string {
  return customer?.name ?? '';
}

function dayOf({ placedAt }: Order, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'Europe/Madrid' }).format(
    new Date(placedAt),
  );
}

function paragraph(text: string): HTMLElement {
  const made = document.createElement('p');
  made.className = 'card-note';
  made.textContent = text;
  return made;
}

function linkTo(address: string | undefined, text: string): HTMLElement {
  const link = document.createElement('a');
  link.className = 'plain-link';
  link.href = address ?? '';
  link.textContent = text;
  return link;
}
