import type { Words } from '../words.js';

/** Of the keys that do something in an inbox. */
export const shortcuts = {
  'keys.title': 'Atajos de teclado',
  'keys.next': 'Conversación siguiente',
  'keys.previous': 'Conversación anterior',
  'keys.open': 'Abrir la conversación',
  'keys.noReply': 'No requiere respuesta',
  'keys.select': 'Seleccionar la conversación',
  'keys.leave': 'Dejar de seleccionar, borrar la búsqueda',
  'keys.help': 'Esta ayuda',
  'keys.close': 'Cerrar',
} satisfies Partial<Words>;
