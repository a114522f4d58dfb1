import type { AttentionState, Thread } from '../../../../model/thread.js';
import type { ChileanOrders } from './orders.js';
import type { Message } from '../../../../model/message.js';
import { lastMessageOf } from '../../market.js';
import { SHOP } from './parties.js';
import { HOUR, iso } from './times.js';

type Said = readonly [by: 'customer' | 'seller', hoursAgo: number, text: string];

interface Talk {
  /** The order it is about, by its place. */
  readonly order: number;
  readonly needs: AttentionState;
  readonly said: readonly Said[];
}

/** What is talked about, one conversation an order. */
const TALKS: readonly Talk[] = [
  {
    order: 3,
    needs: 'needs-reply',
    said: [['customer', 2, 'Hola, ¿la boleta llega por correo o viene en la caja?']],
  },
  {
    order: 8,
    needs: 'needs-reply',
    said: [
      ['customer', 26, 'Buenas, abrí un caso por la factura. ¿Lo alcanzaron a ver?'],
      ['seller', 24, 'Hola. Sí, lo estamos revisando con facturación.'],
      ['customer', 4, 'Gracias. La necesito antes del viernes para rendirla.'],
    ],
  },
  {
    order: 13,
    needs: 'waiting',
    said: [
      ['customer', 40, 'El manual que venía está en chino.'],
      ['seller', 33, 'Qué lata, te mandamos el de español por el caso que abriste.'],
    ],
  },
  {
    order: 21,
    needs: 'no-reply-needed',
    said: [
      ['customer', 96, 'Me llegó la boleta corregida, muchas gracias.'],
      ['seller', 95, '¡Gracias a ti por la paciencia!'],
    ],
  },
];

/** So many of the conversations, as they were when the world began. */
export function threadsAt(orders: ChileanOrders, epoch: number, count: number): readonly Thread[] {
  return TALKS.slice(0, count).map((talk): Thread => {
    const messages = messagesOf(talk, orders, epoch);
    const last = messages.at(-1) as Message;
    const number = orders.numberOf(talk.order);
    return {
      id: idOf(talk),
      about: [{ kind: 'order', id: number, label: number }],
      reason: null,
      participants: [customerOf(talk, orders)],
      startedAt: messages[0]?.sentAt ?? last.sentAt,
      lastActivityAt: last.sentAt,
      lastMessage: lastMessageOf(last),
      messageCount: { value: messages.length, precision: 'exact', asOf: last.sentAt },
      attention: { state: talk.needs, since: last.sentAt },
    };
  });
}

export function messagesAt(
  orders: ChileanOrders,
  epoch: number,
  threadId: string,
): readonly Message[] {
  const talk = TALKS.find((each) => idOf(each) === threadId);
  return talk === undefined ? [] : messagesOf(talk, orders, epoch);
}

function messagesOf(talk: Talk, orders: ChileanOrders, epoch: number): readonly Message[] {
  const customer = customerOf(talk, orders);
  return talk.said.map(([by, hoursAgo, content], place): Message => ({
    id: `${idOf(talk)}.m-${place}`,
    from: by === 'customer' ? customer : SHOP,
    audience: {
      to: [by === 'seller' ? customer : SHOP],
      visibleTo: ['customer', 'operator', 'seller'],
    },
    sentAt: iso(epoch - hoursAgo * HOUR),
    body: { format: 'plain', content },
    attachments: [],
  }));
}

function customerOf({ order }: Talk, orders: ChileanOrders): Thread['participants'][number] {
  return orders.make(order, 'es').customer ?? { kind: 'customer' };
}

function idOf({ order }: Talk): string {
  return `c-${order}`;
}
