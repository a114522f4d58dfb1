import type { Words } from '../words.js';

/** Of what narrows an inbox down. */
export const narrowing = {
  'inbox.nothingFound': 'No se ha encontrado nada',
  'inbox.nothingFoundHint': 'Ninguna conversación de esta vista coincide con {wanted}.',
  'inbox.clear': 'Quitar búsqueda y filtros',
  'filter.reason': 'Motivo',
  'filter.anyReason': 'Cualquier motivo',
  'filter.order': 'Número de pedido',
  'filter.since': 'Desde',
  'filter.until': 'Hasta',
  'filter.apply': 'Aplicar',
  'filter.close': 'Cerrar',
  'filter.badDay': 'No es una fecha.',
  'filter.wrongOrder': 'El último día es anterior al primero.',
  'filter.active': 'Filtros',
  'filter.remove': 'Quitar el filtro {filter}',
  'filter.clearAll': 'Quitar todos',
  'filter.sinceDay': 'Desde el {day}',
  'filter.untilDay': 'Hasta el {day}',
} satisfies Partial<Words>;
