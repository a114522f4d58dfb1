import type { FormField, FormSchema, NamedDay } from './form-schema.js';
import type { CalendarDate } from './instant.js';

/** Which days the named ones are, by the marketplace's wall; those that nobody knows are left out. */
export type FormDays = Readonly<Partial<Record<NamedDay, CalendarDate>>>;

/**
 * The form with its named days written out, so that what draws it and what checks it see plain days. It is another form at
 * midnight: ask again as the clock turns.
 */
export function withDays(form: FormSchema, days: FormDays): FormSchema {
  return { ...form, fields: form.fields.map((field) => dated(field, days)) };
}

function dated(field: FormField, days: FormDays): FormField {
  const { min, max, ...rest } = field;
  const from = dayOf(min, days);
  const to = dayOf(max, days);
  return {
    ...rest,
    ...(from === undefined ? {} : { min: from }),
    ...(to === undefined ? {} : { max: to }),
  };
}

function dayOf(bound: FormField['min'], days: FormDays): number | CalendarDate | undefined {
  return bound === 'today' || bound === 'received' ? days[bound] : bound;
}
