import type { FormCondition, FormField, FormSchema, FormValue } from './form-schema.js';

/** What was answered so far, by the fields' names. */
export type FormValues = Readonly<Record<string, FormValue>>;

/** Whether a condition is met by answers; of what is not answered only its denial is. */
export function holds(condition: FormCondition, values: FormValues): boolean {
  if ('all' in condition) return condition.all.every((each) => holds(each, values));
  if ('any' in condition) return condition.any.some((each) => holds(each, values));
  if ('not' in condition) return !holds(condition.not, values);
  const value = Object.hasOwn(values, condition.field) ? values[condition.field] : undefined;
  if ('is' in condition) return value === condition.is;
  return value !== undefined && condition.in.includes(value);
}

/**
 * The fields that are asked, in the form's order. What a hidden field holds counts for no condition: it is as if it had
 * never been typed. Conditions that hang on each other in a circle begin with nothing answered.
 */
export function askedFields({ fields }: FormSchema, values: FormValues): readonly FormField[] {
  let asked = fields.filter(({ when }) => when === undefined);
  // Each round knows the answers of one more step; there are no more steps than fields.
  for (let round = 0; round <= fields.length; round += 1) {
    const known = Object.fromEntries(
      asked.flatMap(({ name }) => (Object.hasOwn(values, name) ? [[name, values[name]]] : [])),
    ) as FormValues;
    const next = fields.filter(({ when }) => when === undefined || holds(when, known));
    if (next.length === asked.length && next.every((field, at) => field === asked[at])) break;
    asked = next;
  }
  return asked;
}
