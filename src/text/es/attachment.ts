import type { Words } from '../words.js';

/** Of a file that stands beside other words. */
export const attachment = {
  'attachment.list': 'Archivos adjuntos',
  'attachment.download': 'Descargar {name}',
  'attachment.view': 'Ver {name}',
  'attachment.downloading': 'Descargando {name}',
  'attachment.failed': 'No se ha podido descargar {name}',
  'attachment.noName': 'Archivo sin nombre',
} satisfies Partial<Words>;
