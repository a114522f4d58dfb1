import type { Words } from '../words.js';

/** Below a message that is translated, or was stopped. */
export const messageNotes = {
  'message.translated': 'Traducido al {language}',
  'message.showOriginal': 'Ver original',
  'message.showTranslation': 'Ver traducción',
  'message.editAgain': 'Editar y volver a enviar',
} satisfies Partial<Words>;
