import type { FormAnswers, FormField, FormSchema, FormValue } from '../../model/form-schema.js';
import type { OutgoingFile } from '../../adapter/commands.js';
import type { RefusalCode } from './refusals.js';
import { askedFields } from '../../model/form-condition.js';
import { canBeAsked } from '../../model/form-draft.js';

/** Notes what is wrong with something, by its path. */
export type Mark = (
  path: string,
  code: RefusalCode,
  numbers?: Readonly<Record<string, number | string>>,
) => void;

/** The answers to a form as they arrived, with the files beside them. */
export interface Answered {
  readonly answers?: FormAnswers;
  readonly files: readonly (OutgoingFile & { readonly field?: string })[];
}

/** Marks every answer that does not fit its form; those of fields that are not asked are nobody's business. */
export function checkForm(
  form: FormSchema,
  { answers, files }: Answered,
  { mark, pathOf }: { readonly mark: Mark; readonly pathOf: (name: string) => string },
): void {
  if (answers !== undefined && form.version !== answers.formVersion) {
    mark('answers.formVersion', 'form-changed');
  }
  const values = answers?.values ?? {};
  const valueOf = ({ name }: FormField): FormValue | undefined =>
    Object.hasOwn(values, name) ? values[name] : undefined;
  // Nobody can answer what no form draws: an unknown kind, a second field of one name.
  const asked = askedFields(form, values).filter(
    (field, at, all) =>
      canBeAsked(field) && all.findIndex(({ name }) => name === field.name) === at,
  );
  const isFilled = (field: FormField): boolean =>
    field.kind === 'document'
      ? files.some((file) => (file.field ?? field.name) === field.name)
      : !isEmpty(valueOf(field));
  for (const field of asked) {
    const path = pathOf(field.name);
    if (isFilled(field)) checkValue(field, valueOf(field), path, mark);
    else if (field.requirement === 'required') {
      mark(path, field.kind === 'document' ? 'document-required' : 'answer-required');
    } else if (field.requirement === 'one-of') {
      const others = asked.filter(
        (each) => each.requirement === 'one-of' && each.group === field.group,
      );
      if (others[0] === field && !others.some(isFilled)) mark(path, 'one-of-required');
    }
  }
}

function isEmpty(value: FormValue | undefined): boolean {
  return (
    value === undefined || value === false || (typeof value === 'string' && value.trim() === '')
  );
}

function checkValue(
  field: FormField,
  value: FormValue | undefined,
  path: string,
  mark: Mark,
): void {
  const { kind, choices, minLength = 0, maxLength = Infinity, pattern } = field;
  if (choices !== undefined && !choices.some((choice) => choice.value === value)) {
    return mark(path, 'answer-unknown');
  }
  if (kind === 'date' && !isDay(value)) return mark(path, 'not-a-day');
  checkBounds(field, value, path, mark);
  if (typeof value !== 'string') return;
  if (value.trim().length < minLength) mark(path, 'text-too-short', { min: minLength });
  else if (value.length > maxLength) mark(path, 'text-too-long', { max: maxLength });
  else if (pattern !== undefined && !matches(value, pattern)) {
    mark(path, 'wrong-pattern');
  }
}

/** A pattern that is none refuses nothing. */
function matches(text: string, pattern: string): boolean {
  try {
    return new RegExp(`^(?:${pattern})$`, 'u').test(text);
  } catch {
    return true;
  }
}

/** Days compare as they are written; money is a decimal string. */
function checkBounds(
  { kind, min, max }: FormField,
  value: FormValue | undefined,
  path: string,
  mark: Mark,
): void {
  if (kind === 'date') {
    const day = String(value);
    if (isDay(min) && day < String(min)) mark(path, 'too-low', { min: String(min) });
    else if (isDay(max) && day > String(max)) mark(path, 'too-high', { max: String(max) });
    return;
  }
  const number = Number(value);
  if (typeof min === 'number' && number < min) mark(path, 'too-low', { min });
  else if (typeof max === 'number' && number > max) mark(path, 'too-high', { max });
}

function isDay(value: FormValue | undefined): boolean {
  return (
    typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value))
  );
}
