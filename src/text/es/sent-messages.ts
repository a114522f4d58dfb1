import type { Words } from '../words.js';

/** Of messages that are on their way. */
export const sentMessages = {
  'message.pending': 'Enviando…',
  'message.unknown': 'No se sabe si se ha enviado',
  'message.unknownTwin':
    'Ha llegado un mensaje con las mismas palabras. Comprueba si es este antes de volver a enviarlo.',
} satisfies Partial<Words>;
