import type { Words } from '../words.js';

/** Of what can be done with several conversations. */
export const selection = {
  'select.count': {
    one: '{count} seleccionada',
    many: '{count} de seleccionadas',
    other: '{count} seleccionadas',
  },
  'select.none': 'Selecciona conversaciones de la lista',
  'select.noReply': 'No requiere respuesta',
  'select.reply': 'Requiere respuesta',
  'select.leave': 'Dejar de seleccionar',
  'select.pending': 'Guardando…',
  'select.needless': {
    one: '{count} conversación ya no requiere respuesta',
    many: '{count} de conversaciones ya no requieren respuesta',
    other: '{count} conversaciones ya no requieren respuesta',
  },
  'select.needed': {
    one: '{count} conversación vuelve a requerir respuesta',
    many: '{count} de conversaciones vuelven a requerir respuesta',
    other: '{count} conversaciones vuelven a requerir respuesta',
  },
  'select.undo': 'Deshacer',
  'select.failed': {
    one: '{count} conversación no se ha cambiado',
    many: '{count} de conversaciones no se han cambiado',
    other: '{count} conversaciones no se han cambiado',
  },
  'select.rowFailed': 'Sin cambiar: {reason}',
  'select.unknown': {
    one: 'Aún no se sabe si {count} conversación se ha cambiado',
    many: 'Aún no se sabe si {count} de conversaciones se han cambiado',
    other: 'Aún no se sabe si {count} conversaciones se han cambiado',
  },
  'select.rowUnknown': 'Aún no se sabe si se ha cambiado',
  'select.check': 'Comprobar',
  'select.dismiss': 'Cerrar',
} satisfies Partial<Words>;
