import type { Words } from '../words.js';

/** Of the lists of conversations. */
export const lists = {
  'inbox.title': 'Bandeja de entrada',
  'inbox.views': 'Conversaciones que se muestran',
  'inbox.needsReply': 'Pendientes de contestar',
  'inbox.all': 'Todas',
  'inbox.list': 'Conversaciones',
  'inbox.count': {
    one: '{count} conversación',
    many: '{count} de conversaciones',
    other: '{count} conversaciones',
  },
  'inbox.onlyLoaded': {
    one: 'Solo se ha buscado en la conversación cargada ({count})',
    many: 'Solo se ha buscado en las conversaciones cargadas ({count})',
    other: 'Solo se ha buscado en las {count} conversaciones cargadas',
  },
  'inbox.malformed': {
    one: 'No se ha podido mostrar {count} conversación',
    many: 'No se han podido mostrar {count} de conversaciones',
    other: 'No se han podido mostrar {count} conversaciones',
  },
  'inbox.more': 'Más',
  'inbox.moreViews': 'Más vistas',
  'inbox.customer': 'Con el cliente',
  'inbox.operator': 'Con el Operador',
  'inbox.waiting': 'A la espera de respuesta',
  'inbox.noOrder': 'Sin pedido',
  'inbox.search': 'Buscar conversaciones',
  'inbox.filter': 'Filtrar',
  'inbox.refresh': 'Actualizar la lista',
  'inbox.select': 'Seleccionar varias',
  'inbox.start': 'Nueva conversación',
  'inbox.end': 'Fin de la lista',
  'row.you': 'Tú: {text}',
  'row.noText': 'Sin texto',
  'row.draft': 'Borrador',
  'row.unread': {
    one: '{count} mensaje no leído',
    many: '{count} de mensajes no leídos',
    other: '{count} mensajes no leídos',
  },
  'row.attachments': {
    one: '{count} archivo adjunto',
    many: '{count} de archivos adjuntos',
    other: '{count} archivos adjuntos',
  },
  'row.due': 'Vence en {time}',
  'row.overdue': 'Venció hace {time}',
} satisfies Partial<Words>;
