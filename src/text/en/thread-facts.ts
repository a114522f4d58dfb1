import type { Words } from '../words.js';

/** Of the head of a conversation. */
export const threadFacts = {
  'thread.participants': 'Taking part',
  'thread.answerBy': 'Answer by {time}',
  'thread.answerWasDue': 'Answer was due {time}',
} satisfies Partial<Words>;
