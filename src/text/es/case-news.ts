import type { Words } from '../words.js';

/** Of a case that has just come; the warning is that of the sellers' guide. */
export const caseNews = {
  'caseNews.come': {
    one: '{count} caso nuevo',
    many: '{count} de casos nuevos',
    other: '{count} casos nuevos',
  },
  'caseNews.warning':
    'Los casos se gestionan aquí: no debes enviar documentos adjuntos al correo de notificación de nuevo caso.',
  'caseNews.open': 'Abrir el caso {number}',
  'caseNews.dismiss': 'Ocultar este aviso',
} satisfies Partial<Words>;
