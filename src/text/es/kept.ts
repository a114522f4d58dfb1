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
} satisfies Partial<Words>;
