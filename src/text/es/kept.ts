import type { Words } from '../words.js';

/** Of what of the seller is kept in the browser. */
export const kept = {
  'outbox.count': {
    one: '{count} mensaje sin enviar',
    many: '{count} de mensajes sin enviar',
    other: '{count} mensajes sin enviar',
  },
  'outbox.failed': 'Sin enviar',
  'outbox.unknown': 'No se sabe si se envió',
  'inbox.emptyNeedsReply': 'Está todo contestado',
  'inbox.emptyNeedsReplyHint':
    'Cuando te escriba un cliente o el Operador, la conversación aparecerá aquí.',
  'inbox.emptyAll': 'Todavía no hay conversaciones',
  'inbox.emptyAllHint': 'Aquí aparecerán las conversaciones con clientes y con el Operador.',
  'inbox.emptyView': 'Aquí no hay conversaciones',
} satisfies Partial<Words>;
