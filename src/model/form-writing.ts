import type { FormTerms } from './form-draft.js';
import type { FormField, FormSchema, FormValue } from './form-schema.js';

/** An answer as she would type it: a number or an amount with the decimal mark of her own writing. */
export function typedAs(
  value: FormValue,
  { kind, currency = '' }: Pick<FormField, 'kind' | 'currency'>,
  { writing }: Pick<FormTerms, 'writing'>,
): string | boolean {
  if (typeof value === 'boolean') return value;
  const isNumber = kind === 'number' || kind === 'money';
  return isNumber ? String(value).replace('.', writing(currency).decimal) : String(value);
}

/** The form with what stands there at first as she would have typed it. */
export function withTypedInitials(form: FormSchema, terms: Pick<FormTerms, 'writing'>): FormSchema {
  const fields = form.fields.map((field) =>
    field.initial === undefined
      ? field
      : { ...field, initial: typedAs(field.initial, field, terms) },
  );
  return { ...form, fields };
}
