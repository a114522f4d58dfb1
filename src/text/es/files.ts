import type { Words } from '../words.js';

/** Of the files of a conversation, once one is opened. */
export const files = {
  'file.text': 'texto',
  'file.video': 'vídeo',
  'file.office': 'documento de Office',
  'file.script': 'archivo de comandos',
  'file.program': 'programa',
  'file.archive': 'archivo comprimido',
  'file.unknown': 'contenido desconocido',
  'file.close': 'Cerrar',
  'file.download': 'Descargar',
  'file.next': 'Archivo siguiente',
  'file.previous': 'Archivo anterior',
  'file.place': 'Archivo {place} de {count}',
  'file.notShown': 'Este tipo de archivo no se muestra aquí. Descárgalo para verlo.',
  'file.tooLarge': 'Esta imagen es demasiado grande para mostrarla aquí. Descárgala para verla.',
  'file.broken': 'No se ha podido mostrar esta imagen. Puede estar dañada.',
  'file.empty': 'Este archivo está vacío.',
  'file.mismatch':
    'El contenido no es lo que dice el nombre. Es: {kind}. Descárgalo solo si sabes qué es.',
  'file.runs':
    'Este archivo puede ejecutarse en tu ordenador. Descárgalo solo si sabes qué es y quién lo envía.',
} satisfies Partial<Words>;
