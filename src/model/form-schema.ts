import type { Open } from './coded-value.js';
import type { CalendarDate } from './instant.js';
import type { FileLimits } from './attachment.js';

/** A form as data: closures, incident actions and message templates all ask through one. */
export interface FormSchema {
  readonly id: string;
  /** Travels back with the answers, so that a back end can refuse those to an older form. */
  readonly version?: string;
  readonly fields: readonly FormField[];
}

/**
 * One question of a form. A `kind` the kit does not know is reported to the integrator, and the rest still works; so is, in
 * a closure, a field that is not of this shape.
 */
export interface FormField {
  /** Unique in the form; the path under which errors come back. */
  readonly name: string;
  readonly kind: Open<
    | 'choice'
    | 'text'
    | 'long-text'
    | 'date'
    | 'number'
    | 'money'
    | 'checkbox'
    | 'document'
    | 'carrier'
    | 'tracking-number'
  >;
  readonly label: string;
  readonly hint?: string;
  /** `one-of`: at least one field that shares its `group` has to be filled (Adyen's and Falabella's documents). */
  readonly requirement: 'required' | 'one-of' | 'optional';
  readonly group?: string;
  readonly choices?: readonly FormChoice[];
  /** Characters, for text. */
  readonly minLength?: number;
  readonly maxLength?: number;
  /** A regular expression of ECMAScript the whole text has to match. */
  readonly pattern?: string;
  /**
   * Inclusive bounds: a number, or for dates a day, also one that has a name ({@link NamedDay}): `today`, or the day the
   * record was `received`, both by the marketplace's wall. A day that nobody knows bounds nothing.
   */
  readonly min?: number | CalendarDate;
  readonly max?: number | CalendarDate;
  /** For money: ISO 4217. Absent: the marketplace's only currency. */
  readonly currency?: string;
  /** For documents. */
  readonly files?: FileLimits;
  /** What stands there at first. */
  readonly initial?: FormValue;
  /** When the field is asked at all. A hidden field neither blocks nor travels. */
  readonly when?: FormCondition;
}

/** A day that is another one for each record, or each day. */
export type NamedDay = 'today' | 'received';

export interface FormChoice {
  readonly value: string;
  readonly label: string;
  /** The criterion or example that helps to choose. */
  readonly hint?: string;
}

/** When a field is shown, by the answers of others. */
export type FormCondition =
  | { readonly field: string; readonly is: FormValue }
  | { readonly field: string; readonly in: readonly FormValue[] }
  | { readonly all: readonly FormCondition[] }
  | { readonly any: readonly FormCondition[] }
  | { readonly not: FormCondition };

/**
 * An answer: text, a number, yes or no; of money the decimal string, of a day `YYYY-MM-DD`. Files travel beside the
 * values, by field name.
 */
export type FormValue = string | number | boolean;

/** The answers to a form. */
export interface FormAnswers {
  readonly formId: string;
  readonly formVersion?: string;
  readonly values: Readonly<Record<string, FormValue>>;
}
