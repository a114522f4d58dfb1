import type { Words } from '../words.js';

/** Of the head of a conversation. */
export const threadFacts = {
  'thread.participants': 'Participan',
  'thread.answerBy': 'Responde antes de: {time}',
  'thread.answerWasDue': 'Había que responder antes de: {time}',
} satisfies Partial<Words>;
