import type { CheckAnswer } from '../adapter/check.js';

/** Whether all of an act is done: no step is missing, and there is nowhere to go on. */
export function isWholeAct({ steps = [], resume }: Pick<CheckAnswer, 'steps' | 'resume'>): boolean {
  return resume === undefined && steps.every(({ outcome }) => outcome === 'applied');
}

/** Whether a check has found all of it done: no call that is still open can change that. */
export function isFoundWhole(answer: CheckAnswer): boolean {
  return answer.outcome === 'applied' && isWholeAct(answer);
}
