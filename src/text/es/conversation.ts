import type { Words } from '../words.js';
import { attachment } from './attachment.js';

/** Of a conversation and its messages. */
export const conversation = {
  'thread.messages': 'Mensajes',
  'thread.older': 'Ver mensajes anteriores',
  'thread.loadingOlder': 'Cargando mensajes anteriores',
  'thread.olderFailed': 'No se han podido cargar los mensajes anteriores.',
  'thread.start': 'Inicio de la conversación',
  'thread.newer': 'Mostrar mensajes más recientes',
  'thread.loadingNewer': 'Cargando mensajes más recientes',
  'thread.newerFailed': 'No se han podido cargar los mensajes más recientes.',
  'thread.new': 'Nuevo',
  'thread.newest': 'Mensajes más recientes',
  'thread.newBelow': 'Ha llegado algo nuevo al final de la conversación',
  'thread.more': 'Más',
  'thread.newMessages': {
    one: '{count} mensaje nuevo',
    many: '{count} de mensajes nuevos',
    other: '{count} mensajes nuevos',
  },
  'thread.malformed': {
    one: 'No se ha podido mostrar {count} mensaje',
    many: 'No se han podido mostrar {count} de mensajes',
    other: 'No se han podido mostrar {count} mensajes',
  },
  'message.inReview': 'El marketplace lo está revisando',
  'message.rejected': 'Bloqueado por el marketplace',
  'message.rejectedBecause': 'Bloqueado por el marketplace: {reason}',
  'message.read': 'Leído: {time}',
  'message.noText': 'Mensaje sin texto',
  'message.quoted': 'Mensaje anterior citado',
  'message.picture': 'imagen',
  ...attachment,
} satisfies Partial<Words>;
