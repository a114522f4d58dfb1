import type { Words } from '../words.js';

/** Of the list of orders. */
export const orders = {
  'orders.title': 'Pedidos',
  'orders.count': {
    one: '{count} pedido',
    many: '{count} de pedidos',
    other: '{count} pedidos',
  },
  'orders.onlyLoaded': {
    one: 'Se ha buscado en el único pedido cargado hasta ahora ({count})',
    many: 'Se ha buscado en los {count} de pedidos cargados hasta ahora',
    other: 'Se ha buscado en los {count} pedidos cargados hasta ahora',
  },
  'orders.malformed': {
    one: '{count} pedido no se ha podido mostrar',
    many: '{count} de pedidos no se han podido mostrar',
    other: '{count} pedidos no se han podido mostrar',
  },
  'orders.number': 'Número de pedido',
  'orders.find': 'Buscar pedido',
  'orders.noNumber': 'Escribe el número de un pedido.',
  'orders.noOrder': 'No existe el pedido {number}.',
  'orders.views': 'Qué pedidos mostrar',
  'orders.all': 'Todos',
  'orders.withIncident': 'Con incidencia abierta',
  'orders.unanswered': 'Con mensajes por contestar',
  'orders.filter': 'Filtrar',
  'orders.refresh': 'Actualizar la lista',
  'orders.state': 'Estado',
  'orders.anyState': 'Cualquier estado',
  'orders.stateHint': 'Los de los pedidos cargados hasta ahora.',
  'orders.nothing': 'No se ha encontrado ningún pedido',
  'orders.nothingHint': 'Ningún pedido coincide con {wanted}.',
  'orders.showAll': 'Ver todos los pedidos',
  'orders.empty': 'Todavía no hay pedidos',
  'orders.emptyHint': 'Aquí aparecerá lo que pidan los clientes.',
  'orders.end': 'Fin de la lista',
} satisfies Partial<Words>;
