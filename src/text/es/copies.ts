import type { Words } from '../words.js';

/** Of a conversation printed or saved. */
export const copies = {
  'copy.print': 'Imprimir',
  'copy.save': 'Guardar como texto',
  'copy.reading': {
    one: 'Leyendo toda la conversación: {count} mensaje por ahora…',
    many: 'Leyendo toda la conversación: {count} de mensajes por ahora…',
    other: 'Leyendo toda la conversación: {count} mensajes por ahora…',
  },
  'copy.cancel': 'Cancelar',
  'copy.failed': {
    one: 'Solo se ha podido leer {count} mensaje; faltan los anteriores.',
    many: 'Solo se han podido leer {count} de mensajes; faltan los anteriores.',
    other: 'Solo se han podido leer {count} mensajes; faltan los anteriores.',
  },
  'copy.saved': 'La conversación se ha guardado como texto',
  'copy.title': 'Conversación con {name}',
  'copy.about': 'Sobre: {about}',
  'copy.participants': 'Participan: {names}',
  'copy.messages': {
    one: '{count} mensaje',
    many: '{count} de mensajes',
    other: '{count} mensajes',
  },
  'copy.by': 'Copia de {name}: {time}',
  'copy.at': 'Copia: {time}',
  'copy.attachment': 'Archivo adjunto: {name}',
  'copy.translation': 'Traducción ({language}):',
  'copy.malformed': '[Un mensaje que no se ha podido leer]',
} satisfies Partial<Words>;
