import { canBeAsked } from './form-draft.js';
import type { FormCondition, FormField, FormSchema } from './form-schema.js';

/** Something wrong with a form itself. The rest of it still works; this is for who wrote it. */
export interface FormSchemaProblem {
  readonly code:
    /** A condition hangs on a field that the form does not have. */
    | 'unknown-field'
    /** A condition hangs on its own field, by way of others or at once: nothing of it is ever asked. */
    | 'circular-condition'
    /** Several fields of one name: only the first can be asked. */
    | 'duplicate-name'
    /** There is nothing to choose from: an empty list is left out, without one any text goes. */
    | 'no-choices'
    /** The kit does not know how to ask for it, and leaves it out. */
    | 'unknown-kind'
    /** It came in another shape than the treaty's, and is left out. */
    | 'malformed'
    /** No regular expression: everything goes. */
    | 'bad-pattern'
    /** Nothing lies between its bounds, or no text is as long as it should be. */
    | 'empty-range';
  /** The name of the field it is found at. */
  readonly field: string;
  /** In English, for a log. */
  readonly message: string;
}

/** What is wrong with a form's structure, in the form's order. */
export function formSchemaProblems({ fields }: FormSchema): readonly FormSchemaProblem[] {
  return fields.flatMap((field, at) => [
    ...ownProblems(field),
    ...(fields.findIndex(({ name }) => name === field.name) < at
      ? [problem('duplicate-name', field, 'there is another field of this name before it')]
      : []),
    ...conditionProblems(field, fields),
  ]);
}

function ownProblems(field: FormField): readonly FormSchemaProblem[] {
  const {
    kind,
    hint = '',
    choices,
    pattern,
    min,
    max,
    minLength = 0,
    maxLength = Infinity,
  } = field;
  if (kind === 'malformed') return [problem('malformed', field, hint)];
  const isEmpty = isAbove(min, max) || minLength > maxLength;
  return [
    ...(canBeAsked(field) || choices?.length === 0
      ? []
      : [problem('unknown-kind', field, `nobody knows the kind "${kind}"`)]),
    ...(choices?.length === 0 || (kind === 'choice' && !choices)
      ? [problem('no-choices', field, 'it has no choices')]
      : []),
    ...(pattern !== undefined && !isPattern(pattern)
      ? [problem('bad-pattern', field, `"${pattern}" is no regular expression`)]
      : []),
    ...(isEmpty ? [problem('empty-range', field, 'nothing lies between its bounds')] : []),
  ];
}

function conditionProblems(
  field: FormField,
  fields: readonly FormField[],
): readonly FormSchemaProblem[] {
  const unknown = [...asksFor(field)].filter((name) => !fields.some((each) => each.name === name));
  return [
    ...unknown.map((name) =>
      problem('unknown-field', field, `its condition hangs on "${name}", which the form has not`),
    ),
    ...(hangsOnItself(field, fields)
      ? [problem('circular-condition', field, 'its condition hangs on itself')]
      : []),
  ];
}

function hangsOnItself({ name }: FormField, fields: readonly FormField[]): boolean {
  const met = new Set<string>();
  const next = [name];
  for (let at = next.pop(); at !== undefined; at = next.pop()) {
    for (const other of namesFor(at, fields)) {
      if (other === name) return true;
      if (met.has(other)) continue;
      met.add(other);
      next.push(other);
    }
  }
  return false;
}

/** What the fields of a name hang on. */
function namesFor(name: string, fields: readonly FormField[]): readonly string[] {
  return fields.flatMap((field) => (field.name === name ? [...asksFor(field)] : []));
}

function asksFor({ when }: FormField): ReadonlySet<string> {
  return new Set(when === undefined ? [] : namesIn(when));
}

function namesIn(condition: FormCondition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(namesIn);
  if ('any' in condition) return condition.any.flatMap(namesIn);
  return 'not' in condition ? namesIn(condition.not) : [condition.field];
}

/** Named days are another one for each record: of those nobody can say. */
function isAbove(min: FormField['min'], max: FormField['max']): boolean {
  if (typeof min === 'number' && typeof max === 'number') return min > max;
  const isDay = (bound: FormField['min']) => typeof bound === 'string' && /^\d/.test(bound);
  return isDay(min) && isDay(max) && String(min) > String(max);
}

function isPattern(pattern: string): boolean {
  try {
    return Boolean(new RegExp(`^(?:${pattern})$`, 'u'));
  } catch {
    return false;
  }
}

function problem(
  code: FormSchemaProblem['code'],
  { name }: FormField,
  message: string,
): FormSchemaProblem {
  return { code, field: name, message: `the form's field "${name}": ${message}` };
}
