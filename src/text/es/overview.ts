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
  'overview.cases': 'Casos por cerrar',
  'overview.openCases': {
    one: '{count} abierto',
    many: '{count} abiertos',
    other: '{count} abiertos',
  },
  'overview.overdueCases': {
    one: '{count} con el plazo vencido',
    many: '{count} con el plazo vencido',
    other: '{count} con el plazo vencido',
  },
  'overview.dueSoonCases': {
    one: '{count} por vencerse',
    many: '{count} por vencerse',
    other: '{count} por vencerse',
  },
  'overview.withinCases': {
    one: '{count} dentro del plazo',
    many: '{count} dentro del plazo',
    other: '{count} dentro del plazo',
  },
  'overview.noCases': 'No hay ningún caso abierto.',
  'overview.allCases': 'Todos los casos abiertos',
} satisfies Partial<Words>;
