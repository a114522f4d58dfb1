import type { Words } from '../words.js';

/** Of the desk around them. */
export const desk = {
  'desk.label': 'Atención al cliente',
  'desk.navigation': 'Secciones de atención al cliente',
  'desk.summary': 'Panel de control',
  'desk.backToInbox': 'Volver a la bandeja de entrada',
  'thread.none': 'Elige una conversación',
  'thread.noneHint': 'Aquí aparecerán sus mensajes.',
} satisfies Partial<Words>;
