import { currencyDigits, type Currencies } from './currency-digits.js';
import { askedFields, type FormValues } from './form-condition.js';
import type { FormAnswers, FormField, FormSchema, FormValue } from './form-schema.js';
import { toMoney } from './minor-units.js';
import { readNumber } from './typed-number.js';
import {
  readAmount,
  type AmountProblem,
  type AmountWriting,
  type TypedAmount,
} from './typed-amount.js';

/** An answer as it was typed: a text, an amount that may have been pasted, yes or no. */
export type FormInput = string | boolean | TypedAmount;

/** What was typed into a form. Fields that are hidden keep theirs. */
export interface FormDraft {
  /** By the field's name. */
  readonly inputs: Readonly<Record<string, FormInput>>;
  /** By the field's name: how many files it has. */
  readonly files: Readonly<Record<string, number>>;
}

/** How the reader writes, and the marketplace's currencies. */
export interface FormTerms {
  /** Of an amount in a currency, which has the marks of plain numbers as well. */
  readonly writing: (currency: string) => AmountWriting;
  readonly currencies: Currencies;
}

/** Why a form cannot be sent as it stands. */
export interface FormProblem {
  /** The field's name. */
  readonly name: string;
  readonly why:
    | AmountProblem
    /** `one-of`: none of those that share its group is filled. */
    | { readonly code: 'missing' | 'one-of' | 'not-offered' | 'bad-day' | 'bad-pattern' }
    /** `min`: characters that are needed at least; `by`: characters that are too many. */
    | { readonly code: 'too-short'; readonly min: number }
    | { readonly code: 'too-long'; readonly by: number }
    | { readonly code: 'too-little' | 'too-much'; readonly bound: number | string };
}

/** What a field holds: what was typed, else what stands there at first. */
export function inputOf({ name, initial }: FormField, { inputs }: FormDraft): FormInput {
  const typed = Object.hasOwn(inputs, name) ? inputs[name] : undefined;
  if (typed !== undefined) return typed;
  return typeof initial === 'number' ? String(initial) : (initial ?? '');
}

/** The fields that are asked as the form stands. */
export function fieldsOf(
  form: FormSchema,
  draft: FormDraft,
  terms: FormTerms,
): readonly FormField[] {
  return askedFields(form, valuesOf(form, draft, terms));
}

/** The answers as they are sent: of what is asked and filled, and nothing else. */
export function answersOf(form: FormSchema, draft: FormDraft, terms: FormTerms): FormAnswers {
  const { id, version } = form;
  const values = valuesOf(form, draft, terms);
  const asked = fieldsOf(form, draft, terms).filter(({ name }) => Object.hasOwn(values, name));
  return {
    formId: id,
    ...(version === undefined ? {} : { formVersion: version }),
    values: Object.fromEntries(asked.map(({ name }) => [name, values[name] as FormValue])),
  };
}

/** What keeps a form from being sent, in its order. Hidden fields keep nothing. */
export function formProblems(
  form: FormSchema,
  draft: FormDraft,
  terms: FormTerms,
): readonly FormProblem[] {
  // Nobody can answer what nobody is asked.
  const asked = fieldsOf(form, draft, terms).filter(canBeAsked);
  const isFilled = (field: FormField): boolean => !isEmpty(field, draft);
  return asked.flatMap((field): readonly FormProblem[] => {
    const { name, requirement, group } = field;
    if (isFilled(field)) {
      const why = problemOf(field, inputOf(field, draft), terms);
      return why === undefined ? [] : [{ name, why }];
    }
    if (requirement === 'required') return [{ name, why: { code: 'missing' } }];
    const others = asked.filter((each) => each.requirement === 'one-of' && each.group === group);
    const isFirst = others[0] === field;
    return isFirst && !others.some(isFilled) ? [{ name, why: { code: 'one-of' } }] : [];
  });
}

/**
 * Whether the kit knows how to ask for it, and there is an answer; else it is left out and told to the integrator: what
 * nobody can answer keeps nobody from the rest.
 */
export function canBeAsked({ kind, choices }: FormField): boolean {
  return KINDS.has(kind) && choices?.length !== 0;
}

const KINDS: ReadonlySet<FormField['kind']> = new Set<FormField['kind']>([
  ...(['choice', 'text', 'long-text', 'date', 'number', 'money', 'checkbox', 'document'] as const),
  ...(['carrier', 'tracking-number'] as const),
]);

function isEmpty(field: FormField, draft: FormDraft): boolean {
  if (field.kind === 'document') return (draft.files[field.name] ?? 0) === 0;
  const input = inputOf(field, draft);
  if (typeof input === 'boolean') return !input;
  return textOf(input).trim() === '';
}

function textOf(input: FormInput): string {
  return typeof input === 'object' ? input.text : String(input);
}

/** What is filled, as it would be sent; of what cannot be read nothing. */
function valuesOf(form: FormSchema, draft: FormDraft, terms: FormTerms): FormValues {
  const read = form.fields.flatMap((field): [string, FormValue][] => {
    if (field.kind === 'document' || !canBeAsked(field) || isEmpty(field, draft)) return [];
    const value = valueOf(field, inputOf(field, draft), terms);
    return value === undefined ? [] : [[field.name, value]];
  });
  return Object.fromEntries(read);
}

function valueOf(field: FormField, input: FormInput, terms: FormTerms): FormValue | undefined {
  if (typeof input === 'boolean') return input;
  switch (field.kind) {
    case 'money': {
      const { currency, digits } = currencyOf(field, terms);
      const { value } = readAmount(amountOf(input), terms.writing(currency), digits);
      return value === undefined ? undefined : toMoney(value, digits, currency).amount;
    }
    case 'number': {
      const { value } = readNumber(amountOf(input), terms.writing(''));
      return value === undefined ? undefined : Number(value);
    }
    default:
      return textOf(input).trim();
  }
}

function amountOf(input: string | TypedAmount): TypedAmount {
  return typeof input === 'object' ? input : { text: input };
}

/** A currency that nobody knows has no decimals: nothing is computed with it here. */
function currencyOf(
  { currency }: FormField,
  { currencies }: FormTerms,
): { readonly currency: string; readonly digits: number } {
  const code = currency ?? Object.keys(currencies)[0] ?? '';
  return { currency: code, digits: currencyDigits(code, currencies) ?? 0 };
}

function problemOf(
  field: FormField,
  input: FormInput,
  terms: FormTerms,
): FormProblem['why'] | undefined {
  if (typeof input === 'boolean' || field.kind === 'document') return undefined;
  const text = textOf(input).trim();
  switch (field.kind) {
    case 'money': {
      const { currency, digits } = currencyOf(field, terms);
      const { problem } = readAmount(amountOf(input), terms.writing(currency), digits);
      return problem ?? boundProblem(field, valueOf(field, input, terms));
    }
    case 'number': {
      const { problem } = readNumber(amountOf(input), terms.writing(''));
      return problem ?? boundProblem(field, valueOf(field, input, terms));
    }
    case 'date':
      return isDay(text) ? boundProblem(field, text) : { code: 'bad-day' };
    default:
      return textProblem(field, text);
  }
}

function boundProblem(
  { min, max }: FormField,
  value: FormValue | undefined,
): FormProblem['why'] | undefined {
  // A named day of which nobody has said which it is bounds nothing.
  const isBelow = (bound: number | string, than: FormValue): boolean =>
    typeof bound === 'number' ? Number(than) < bound : isDay(bound) && String(than) < bound;
  const isAbove = (bound: number | string, than: FormValue): boolean =>
    typeof bound === 'number' ? Number(than) > bound : isDay(bound) && String(than) > bound;
  if (value === undefined) return undefined;
  if (min !== undefined && isBelow(min, value)) return { code: 'too-little', bound: min };
  return max !== undefined && isAbove(max, value) ? { code: 'too-much', bound: max } : undefined;
}

function textProblem(field: FormField, text: string): FormProblem['why'] | undefined {
  const { choices, minLength = 0, maxLength = Infinity, pattern } = field;
  if (choices !== undefined && !choices.some(({ value }) => value === text)) {
    return { code: 'not-offered' };
  }
  if (text.length < minLength) return { code: 'too-short', min: minLength };
  if (text.length > maxLength) return { code: 'too-long', by: text.length - maxLength };
  return pattern !== undefined && !matches(text, pattern) ? { code: 'bad-pattern' } : undefined;
}

/** By a pattern that is none everything goes: the marketplace looks at it again. */
function matches(text: string, pattern: string): boolean {
  try {
    return new RegExp(`^(?:${pattern})$`, 'u').test(text);
  } catch {
    return true;
  }
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
}
