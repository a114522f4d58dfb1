import { parseRecord } from '../adapter/parse.js';
import { orderSchema } from '../adapter/schemas/order-schema.js';
import type { Order } from '../model/order.js';
import { groupOf, recordFrom } from './answers.js';
import type { CareStore } from './care-store.js';
import type { RecordView } from './record-view.js';

/** One order with its lines and shipments; shared by all who look at it. */
export function openOrder(store: CareStore, id: string, locale: string): RecordView<Order> {
  return store.reads.observe<Order>({
    key: ['order', id, locale],
    read: async (signal) => {
      const group = groupOf(store, 'orders');
      const answer = await store.read(signal, locale, (call) => group.get(id, call));
      return recordFrom(store, parseRecord(orderSchema, answer, 'orders.get'));
    },
  });
}
