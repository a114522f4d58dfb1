import type { CheckAnswer, CheckQuestion } from '../adapter/check.js';
import { malformedAnswer, parseRecord } from '../adapter/parse.js';
import { checkAnswerSchema } from '../adapter/schemas/check-schema.js';
import type { CareStore } from './care-store.js';

/** Asks what became of a command; where nobody can be asked it stays unknown. Changes nothing in the back end. */
export async function askAdapter(
  store: CareStore,
  question: CheckQuestion,
  locale: string,
): Promise<CheckAnswer> {
  const { check } = store.adapter;
  if (!check) return { outcome: 'unknown' };
  const { signal } = new AbortController();
  const answer = await store.read(signal, locale, (call) => check(question, call));
  const parsed = parseRecord(checkAnswerSchema, answer, 'check');
  if (!parsed.ok) throw malformedAnswer(parsed.problem);
  return parsed.value;
}
