import { insist, type Rule } from '../rule.js';
import { listRules } from './lists.js';
import { refusalOf } from '../thrown.js';
import { toCareError } from '../../adapter/care-error.js';

/** Orders, to find and to read. */
export const ORDERS: readonly Rule[] = [
  ...listRules({
    group: 'orders',
    treaty: 'OrdersGroup.list',
    things: 'orders',
    ask: (stage) => {
      const orders = stage.group('orders');
      return (request) => orders.list(request, stage.reading());
    },
    offers: (stage) => stage.offers.orders ?? {},
  }),
  {
    id: 'orders/newest-first',
    says: 'Orders come with the newest first.',
    treaty: 'OrdersGroup.list',
    remedy: 'Order by `placedAt`, falling.',
    check: async (stage) => {
      const orders = stage.group('orders');
      const { items } = await orders.list({ limit: stage.pageSize }, stage.reading());
      const late = items.find(
        ({ placedAt }, place) =>
          Date.parse(placedAt) > Date.parse(items[place - 1]?.placedAt ?? 'none'),
      );
      insist(late === undefined, () => `${late?.id} was placed after the one before it.`);
    },
  },
  {
    id: 'orders/same-order',
    says: 'An order that is read by its id is the one of the list.',
    treaty: 'OrdersGroup.get',
    remedy: 'Ask by the id that the list gives; Mirakl: OR11 with `order_ids`.',
    check: async (stage) => {
      const orders = stage.group('orders');
      const { items } = await orders.list({ limit: stage.pageSize }, stage.reading());
      for (const { id, number } of items) {
        const order = await orders.get(id, stage.reading());
        insist(
          order.id === id && order.number === number,
          `asked for ${id} (${number}), ${order.id} (${order.number}) came.`,
        );
      }
    },
  },
  {
    id: 'orders/not-found',
    says: 'An order that does not exist is refused as `not-found`.',
    treaty: 'OrdersGroup.get',
    remedy: 'Translate the back end’s 404, or its empty answer.',
    check: async (stage) => {
      const asked = stage.group('orders').get('no-such-order', stage.reading());
      const { kind } = toCareError(await refusalOf(asked, 'An order that does not exist'));
      insist(kind === 'not-found', `it was refused as '${kind}'.`);
    },
  },
];
