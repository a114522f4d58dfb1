import type { Words } from '../words.js';

/** Of the desk around them. */
export const desk = {
  'desk.label': 'Atención al cliente',
  'desk.navigation': 'Secciones de atención al cliente',
  'desk.summary': 'Panel de control',
  'desk.backToInbox': 'Volver a la bandeja de entrada',
  'desk.orders': 'Pedidos',
  'desk.incidents': 'Incidencias',
  'desk.backToOrders': 'Volver a los pedidos',
  'desk.backToIncidents': 'Volver a las incidencias',
  'desk.backToOrder': 'Volver al pedido',
  'desk.noOrder': 'Elige un pedido',
  'desk.noOrderHint': 'Aquí aparecerá lo que puedes hacer con él.',
  'desk.noIncident': 'Elige una incidencia',
  'desk.noIncidentHint': 'Aquí aparecerá qué ha pasado y qué puedes hacer.',
  'desk.noThread': 'Elige una conversación',
  'desk.noThreadHint': 'Aquí aparecerán sus mensajes.',
  'desk.cases': 'Casos',
  'desk.backToCases': 'Volver a los casos',
  'desk.noCase': 'Elige un caso',
  'desk.noCaseHint': 'Aquí aparecerá qué se ha solicitado y cómo cerrarlo.',
} satisfies Partial<Words>;
