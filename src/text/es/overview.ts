import type { Words } from '../words.js';

/** Of a dashboard besides messages. */
export const overview = {
  'overview.incidents': 'Incidencias por resolver',
  'overview.openIncidents': {
    one: '{count} abierta',
    many: '{count} abiertas',
    other: '{count} abiertas',
  },
  'overview.unanswered': {
    one: '{count} sin contestar',
    many: '{count} sin contestar',
    other: '{count} sin contestar',
  },
  'overview.oldest': 'La más antigua: {time}',
  'overview.noIncidents': 'No hay ninguna incidencia abierta.',
  'overview.allIncidents': 'Ver todas las incidencias',
  'overview.orders': 'Pedidos que te esperan',
  'overview.unansweredOrders': {
    one: '{count} pedido con mensajes por contestar',
    many: '{count} de pedidos con mensajes por contestar',
    other: '{count} pedidos con mensajes por contestar',
  },
  'overview.heldOrders': {
    one: '{count} pedido con una incidencia abierta',
    many: '{count} de pedidos con una incidencia abierta',
    other: '{count} pedidos con una incidencia abierta',
  },
  'overview.someUnanswered': 'Pedidos con mensajes por contestar',
  'overview.someHeld': 'Pedidos con una incidencia abierta',
  'overview.noOrders': 'Ningún pedido te espera.',
  'overview.allOrders': 'Ver todos los pedidos',
} satisfies Partial<Words>;
