import { dateOnly } from '../../format/dates.js';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import type { FormField, FormValue } from '../../model/form-schema.js';

/** An answer to a field, as it is read back: the label of what was chosen, a day in words. */
export function answerWords(
  { kind, choices = [] }: Pick<FormField, 'kind' | 'choices'>,
  value: FormValue,
  look: Look,
): string {
  if (typeof value === 'boolean') return value ? say(look, 'form.yes') : '';
  const text = String(value);
  if (kind === 'date') return dateOnly(text, look.locale);
  return choices.find((choice) => choice.value === text)?.label ?? text;
}
