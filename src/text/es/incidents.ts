import type { Words } from '../words.js';

/** Of the list of incidents and what narrows it down. */
export const incidents = {
  'incidents.title': 'Incidencias',
  'incidents.toSettle': 'Por resolver',
  'incidents.inCheck': 'Pendientes de comprobación del Operador',
  'incidents.closed': 'Cerradas',
  'incidents.otherState': 'En otro estado',
  'incidents.unanswered': {
    one: '{count} sin responder',
    many: '{count} sin responder',
    other: '{count} sin responder',
  },
  'incidents.empty': 'No hay incidencias',
  'incidents.emptyHint':
    'Cuando un cliente o el Operador abra una sobre tus pedidos, aparecerá aquí.',
  'incidents.nothingFound': 'No se ha encontrado nada',
  'incidents.nothingFoundHint': 'Ninguna incidencia coincide con estos filtros.',
  'incidents.clear': 'Quitar los filtros',
  'incidents.onlyLoaded': {
    one: 'Se ha buscado en la única incidencia cargada hasta ahora ({count})',
    many: 'Se ha buscado en las {count} incidencias cargadas hasta ahora',
    other: 'Se ha buscado en las {count} incidencias cargadas hasta ahora',
  },
  'incidents.malformed': {
    one: 'No se ha podido mostrar {count} incidencia',
    many: 'No se han podido mostrar {count} incidencias',
    other: 'No se han podido mostrar {count} incidencias',
  },
  'incidents.more': 'Mostrar más',
  'incidents.filter': 'Filtrar',
  'incidents.kind': 'Tipo',
  'incidents.anyKind': 'Cualquier tipo',
  'incidents.daysOpen': 'Días abierta, como mínimo',
  'incidents.daysOpenHint': 'Un número entero, por ejemplo 3.',
  'incidents.onlyOpen': 'Sin las cerradas',
  'incidents.badNumber': 'Escribe un número entero de días.',
} satisfies Partial<Words>;
