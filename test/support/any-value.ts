import * as fc from 'fast-check';
import { few, id, instant, noun, text, whole, word, zone, measure } from './any-noun.js';
import type { Action, Blocked } from '../../src/model/action.js';
import type { Attachment, FileLimits } from '../../src/model/attachment.js';
import type { CodedValue } from '../../src/model/coded-value.js';
import type { Count } from '../../src/model/count.js';
import type { Deadline, DeadlineRule } from '../../src/model/deadline.js';
import type {
  FormAnswers,
  FormChoice,
  FormCondition,
  FormField,
  FormSchema,
  FormValue,
} from '../../src/model/form-schema.js';
import type { Party, PartyKind } from '../../src/model/party.js';
import type { Reason } from '../../src/model/reason.js';

/** What several nouns are made of, as generators; the nouns themselves are in any-record.ts. */

export const codedValue = noun<CodedValue>(
  { code: word('ORDER_MESSAGING', '15') },
  { label: text },
);

export const count = noun<Count>(
  { value: whole, precision: fc.constantFrom('exact', 'at-least'), asOf: instant },
  {},
);

export const partyKind: fc.Arbitrary<PartyKind> = word('seller', 'customer', 'operator');

export const party = noun<Party>(
  { kind: partyKind },
  {
    id,
    name: text,
    language: text,
    organisation: noun<NonNullable<Party['organisation']>>({ name: text }, { id }),
  },
);

export const attachment = noun<Attachment>({ id, name: text }, { size: whole, type: text });

export const fileLimits = noun<FileLimits>(
  {},
  {
    count: whole,
    fileBytes: whole,
    totalBytes: whole,
    remaining: whole,
    extensions: few(text),
    types: few(text),
    asciiNames: fc.boolean(),
  },
);

const unit = fc.constantFrom('business' as const, 'calendar' as const);

const event: fc.Arbitrary<DeadlineRule['event']> = word('received', 'shipped');

export const generalRule = noun<Omit<DeadlineRule, 'from'>>(
  { days: whole, unit, event },
  { calendar: text },
);

export const deadlineRule = noun<DeadlineRule>(
  { days: whole, unit, event },
  { from: instant, calendar: text },
);

export const deadline = noun<Deadline>(
  { zone, source: word('record', 'policy', 'host') },
  { at: instant, rule: deadlineRule, consequence: text },
);

const formValue: fc.Arbitrary<FormValue> = fc.oneof(text, measure, fc.boolean());

const formCondition = fc.letrec<{ condition: FormCondition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ field: text, is: formValue }),
    fc.record({ field: text, in: few(formValue) }),
    fc.record({ all: few(tie('condition')) }),
    fc.record({ any: few(tie('condition')) }),
    fc.record({ not: tie('condition') }),
  ),
})).condition;

const bound = fc.oneof(
  measure,
  instant.map((at) => at.slice(0, 10)),
  fc.constantFrom('today', 'received'),
);

const formField = noun<FormField>(
  {
    name: id,
    kind: word('choice', 'text', 'document'),
    label: text,
    requirement: fc.constantFrom('required', 'one-of', 'optional'),
  },
  {
    hint: text,
    group: text,
    choices: few(noun<FormChoice>({ value: text, label: text }, { hint: text })),
    minLength: whole,
    maxLength: whole,
    pattern: text,
    min: bound,
    max: bound,
    currency: text,
    files: fileLimits,
    initial: formValue,
    when: formCondition,
  },
);

export const form = noun<FormSchema>({ id, fields: few(formField) }, { version: text });

export const formAnswers = noun<FormAnswers>(
  { formId: id, values: fc.dictionary(fieldName(), formValue, { maxKeys: 3 }) },
  { formVersion: text },
);

/** Names that an object can carry as its own: `__proto__` and its kin are not kept. */
function fieldName(): fc.Arbitrary<string> {
  return text.filter((name) => !['__proto__', 'prototype', 'constructor'].includes(name));
}

export const blocked = noun<Blocked>({ label: text }, { code: text });

export const action = noun<Action>(
  { id: word('refund', 'resolve'), label: text },
  { deadline, form, undoable: fc.boolean(), mandatory: fc.boolean(), blocked },
);

export const reason = noun<Reason>(
  { code: id, label: text, purpose: word('contact', 'refund') },
  { requires: few(word('text', 'file')) },
);
