import type { CheckAnswer } from '../adapter/check.js';

/** Whether all of an act is done: no step is missing, and there is nowhere to go on. */
export function isWholeAct({ steps = [], resume }: Pick<CheckAnswer, 'steps' | 'resume'>): boolean {
  return resume === undefined && steps.every(({ outcome }) => outcome === 'applied');
}
