import type { Message } from '../../../../model/message.js';
import type { Party } from '../../../../model/party.js';
import type { AttentionState, Thread } from '../../../../model/thread.js';
import { lastMessageOf } from '../../market.js';
import { buyerOf, SALES } from './orders.js';
import { MEDIATOR, SHOP } from './parties.js';
import { moderated } from './rules.js';
import { HOUR, iso } from './times.js';

type Said = readonly [
  by: 'customer' | 'seller' | 'mediator',
  hoursAgo: number,
  text: string,
  delivery?: 'pending-review' | 'rejected',
];

interface Talk {
  readonly order: string;
  readonly needs: AttentionState;
  readonly said: readonly Said[];
}

/** What is talked about, one conversation a sale; in one of them a mediator has begun to speak. */
const TALKS: readonly Talk[] = [
  {
    order: '2000009184411',
    needs: 'needs-reply',
    said: [['customer', 3, 'Hola, ¿el comal sirve para parrilla de inducción?']],
  },
  {
    order: '2000009171023',
    needs: 'needs-reply',
    said: [
      ['customer', 20, 'Buenas tardes, ¿ya salió mi hamaca? La necesito para el sábado.'],
      ['seller', 18, 'Hola, Emiliano. Salió ayer; llega el viernes.'],
      ['customer', 5, '¿Me pueden pasar la guía, por favor?'],
    ],
  },
  {
    order: '2000009166870',
    needs: 'needs-reply',
    said: [
      ['customer', 30, 'La paquetería dice que no encuentra mi domicilio. ¿Qué hago?'],
      ['seller', 29, 'Escríbanos por WhatsApp al 55 4160 0192 y lo vemos.', 'rejected'],
      ['customer', 9, '¿Hola? Sigo sin recibir los vasos.'],
    ],
  },
  {
    order: '2000009158302',
    needs: 'waiting',
    said: [
      ['customer', 44, 'El molcajete llegó con una pata despostillada. Mando foto.'],
      [
        'seller',
        40,
        'Una disculpa, Diego. ¿Aceptaría una parte de vuelta y se lo queda?',
        'pending-review',
      ],
    ],
  },
  {
    order: '2000009149915',
    needs: 'needs-reply',
    said: [
      ['customer', 70, 'Solo venía la cazuela, falta el comal.'],
      ['seller', 66, 'Hola, Fernanda. Lo revisamos con almacén y le avisamos hoy.'],
      ['customer', 12, 'Ya pasaron dos días. ¿Qué pasó con el comal?'],
    ],
  },
  {
    order: '2000009140077',
    needs: 'needs-reply',
    said: [
      ['customer', 120, 'El sarape no es de Saltillo, es sintético.'],
      ['seller', 112, 'Mateo, es de lana; le enviamos la ficha del taller.'],
      ['customer', 100, 'No estoy de acuerdo, quiero mi dinero.'],
      [
        'mediator',
        26,
        'Hola, soy parte de Mercadito. Casa Nopal: agrega la ficha y la factura del taller antes de mañana.',
      ],
    ],
  },
  {
    order: '2000009131468',
    needs: 'no-reply-needed',
    said: [
      ['customer', 150, 'Llegó perfecta, gracias.'],
      ['seller', 148, '¡Gracias a usted, Regina!'],
    ],
  },
  {
    order: '2000009127750',
    needs: 'closed',
    said: [['customer', 200, 'Cancelé porque compré tres de más, disculpe.']],
  },
  {
    order: '2000009118236',
    needs: 'no-reply-needed',
    said: [
      ['customer', 260, '¿Me factura, por favor?'],
      ['seller', 255, 'Claro, Valeria: la factura ya está en su compra.'],
    ],
  },
];

/** So many of the conversations, the youngest sales first, as they were when the world began. */
export function threadsAt(epoch: number, count: number): readonly Thread[] {
  return TALKS.slice(0, count).map((talk): Thread => {
    const messages = messagesOf(talk, epoch);
    const [first] = messages;
    const last = messages.at(-1) as Message;
    const others = new Map(messages.map(({ from }) => [from.kind, from]));
    others.delete('seller');
    return {
      id: idOf(talk),
      about: [{ kind: 'order', id: talk.order, label: talk.order }],
      reason: null,
      participants: [...others.values()],
      startedAt: first?.sentAt ?? last.sentAt,
      lastActivityAt: last.sentAt,
      lastMessage: lastMessageOf(last),
      messageCount: { value: messages.length, precision: 'exact', asOf: last.sentAt },
      attention: { state: talk.needs, since: last.sentAt },
    };
  });
}

export function messagesAt(epoch: number, threadId: string): readonly Message[] {
  const talk = TALKS.find((each) => idOf(each) === threadId);
  return talk === undefined ? [] : messagesOf(talk, epoch);
}

function messagesOf(talk: Talk, epoch: number): readonly Message[] {
  const sale = SALES.find(({ id }) => id === talk.order);
  const customer: Party = sale === undefined ? { kind: 'customer' } : buyerOf(sale);
  return talk.said.map(([by, hoursAgo, content, delivery], place): Message => {
    const from = by === 'customer' ? customer : by === 'seller' ? SHOP : MEDIATOR;
    return {
      id: `${idOf(talk)}.m-${place}`,
      from,
      audience: {
        to: [by === 'seller' ? customer : SHOP],
        visibleTo: ['customer', 'seller', 'mediator'],
      },
      sentAt: iso(epoch - hoursAgo * HOUR),
      body: { format: 'plain', content },
      attachments: [],
      delivery:
        delivery === 'rejected' ? moderated(content, 'es') : { state: delivery ?? 'delivered' },
    };
  });
}

function idOf({ order }: Talk): string {
  return `p-${order}`;
}
