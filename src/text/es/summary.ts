import type { Words } from '../words.js';

/** Of the dashboard. */
export const summary = {
  'summary.label': 'Panel de control',
  'summary.title': 'Mensajes pendientes de contestar',
  'summary.count': {
    one: '{count} pendiente',
    many: '{count} pendientes',
    other: '{count} pendientes',
  },
  'summary.empty': 'Está todo contestado',
  'summary.emptyHint': 'Aquí aparecerán los mensajes nuevos de clientes y del Operador.',
  'summary.openInbox': 'Ir a la bandeja de entrada',
} satisfies Partial<Words>;
