import {
  aConversation,
  aCustomer,
  aMessage,
  ago,
  composeRules,
  OPERATOR,
  recordsOf,
} from '../../test/support/builders.js';

/** What the stories of the inbox tell. */

export function someConversations() {
  return recordsOf(
    aConversation([aMessage({ id: 'm-1' })], { id: 't-1' }),
    aConversation(
      [
        aMessage({
          id: 'm-2',
          from: OPERATOR,
          sentAt: ago({ hours: 20 }),
          text: 'El cliente ha abierto una incidencia. Tienes 48 horas para responder.',
        }),
      ],
      {
        id: 't-2',
        participants: [OPERATOR],
        about: [{ kind: 'order', id: 'o-2', label: '20398-B' }],
        reason: { code: '201', label: 'Incidencia con un pedido' },
      },
    ),
    aConversation(
      [
        aMessage({
          id: 'm-3',
          from: { kind: 'seller' },
          sentAt: ago({ days: 1, hours: 4 }),
          text: 'Ya está en camino: llega mañana.',
        }),
      ],
      {
        id: 't-3',
        participants: [aCustomer({ id: 'c-82', name: 'Iker Zubiri' }), OPERATOR],
        about: [{ kind: 'order', id: 'o-3', label: '20377-A' }],
      },
    ),
    aConversation(
      [
        aMessage({
          id: 'm-4',
          from: aCustomer({ id: 'c-83', name: 'Noa Ferreiro' }),
          sentAt: ago({ days: 6 }),
          text: 'Perfecto, muchas gracias.',
        }),
      ],
      {
        id: 't-4',
        participants: [aCustomer({ id: 'c-83', name: 'Noa Ferreiro' })],
        about: [{ kind: 'order', id: 'o-4', label: '20266-A' }],
        reason: { code: '104', label: 'Solicitud de factura' },
        attention: { state: 'no-reply-needed' },
      },
    ),
  );
}

export function longConversations() {
  const name =
    'María de los Ángeles Fernández-Villaverde y Montoro de la Concepción, Marquesa de Casa Valdés';
  const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
  return recordsOf(
    aConversation([aMessage({ text: `${'Tengo una pregunta. '.repeat(40)}` })], {
      participants: [
        aCustomer({
          name,
          organisation: { name: 'Suministros Industriales del Cantábrico, S. L. U.' },
        }),
        OPERATOR,
      ],
      title:
        'Sobre el plazo de entrega, el embalaje, la factura y la devolución del pedido que hice el mes pasado',
      about: [
        { kind: 'order', id: 'o-1', label: 'PLZ-ES-2026-0000000000000020417-A-REPLACEMENT' },
        { kind: 'order', id: 'o-2', label: '2' },
      ],
    }),
    aConversation([aMessage({ text: word.repeat(4), sentAt: ago({ hours: 3 }) })], {
      id: 't-2',
      participants: [aCustomer({ name: word })],
      title: word,
    }),
    aConversation([aMessage({ text: 'Ok', sentAt: ago({ days: 2 }) })], {
      id: 't-3',
      participants: [aCustomer({ name: 'Li' })],
    }),
  );
}

export function rightToLeftConversations() {
  const written = (id: string, name: string, text: string, hours: number) =>
    aConversation(
      [aMessage({ id: `m-${id}`, from: aCustomer({ name }), text, sentAt: ago({ hours }) })],
      {
        id,
        participants: [aCustomer({ name })],
      },
    );
  return recordsOf(
    written('t-1', 'فاطمة الزهراء', 'مرحبا، متى يصل طلبي رقم 20417-A؟ شكرا!', 1),
    written('t-2', 'יעל כהן', 'שלום, החבילה הגיעה פתוחה (IMG_2041.jpg).', 2),
    written('t-3', 'Marta Olmedo', 'Gracias, ya llegó.', 3),
    written('t-4', 'evil\u202Egnp.exe', 'text \u202Ethat tries to turn its row', 4),
  );
}

export function unknownConversations() {
  const last = aMessage({ from: { kind: 'warehouse', name: 'Almacén Getafe' } });
  return recordsOf(
    aConversation([last], {
      participants: [{ kind: 'warehouse', name: 'Almacén Getafe' }],
      about: [{ kind: 'voucher', id: 'v-1', label: 'VALE-0042' }],
      reason: { code: 'STOCK_RECOUNT' },
      attention: { state: 'escalated', since: ago({ hours: 2 }) },
    }),
    aConversation(
      [aMessage({ id: 'm-2', from: { kind: 'bot' }, sentAt: ago({ hours: 5 }), text: '' })],
      {
        id: 't-2',
        participants: [],
        about: [],
        reason: null,
        attention: { state: 'unknown' },
      },
    ),
  );
}

/** With deadlines: one that is past, one of today, one far away. */
export function dueConversations() {
  const due = ['2026-03-12T07:30:00Z', '2026-03-12T14:30:00Z', '2026-03-16T09:30:00Z'];
  return recordsOf(
    ...due.map((at, place) => {
      const sentAt = ago({ hours: 2 + 20 * place });
      return aConversation([aMessage({ id: `m-${place}`, sentAt })], {
        id: `t-${place}`,
        attention: {
          state: 'needs-reply',
          since: sentAt,
          deadline: { at, zone: 'Europe/Madrid', source: 'record' },
        },
      });
    }),
  );
}

/** The first of them can be answered. */
export function answerableConversations() {
  const messages = [aMessage()];
  return recordsOf(
    aConversation(messages, { compose: composeRules() }),
    aConversation([aMessage({ id: 'm-2', sentAt: ago({ days: 1 }) })], {
      id: 't-2',
      participants: [aCustomer({ id: 'c-82', name: 'Iker Zubiri' })],
    }),
  );
}
