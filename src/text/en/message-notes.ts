import type { Words } from '../words.js';

/** Below a message that is translated, or was stopped. */
export const messageNotes = {
  'message.translated': 'Translated into {language}',
  'message.showOriginal': 'Show original',
  'message.showTranslation': 'Show translation',
  'message.editAgain': 'Edit and send again',
} satisfies Partial<Words>;
