import * as v from 'valibot';
import { fileLimitsSchema } from './attachment-schema.js';
import { idSchema } from './id-schema.js';
import { calendarDateSchema } from './instant-schema.js';
import { measureSchema, wholeNumberSchema } from './number-schema.js';
import { openEnum } from './open-enum.js';
import type { FormCondition, FormField } from '../../model/form-schema.js';

export const formValueSchema = v.union(
  [v.string(), measureSchema, v.boolean()],
  'text, a number, true or false',
);

/** Conditions nest, so this one names its type itself. */
export const formConditionSchema: v.GenericSchema<unknown, FormCondition> = v.union(
  [
    v.object({ field: v.string(), is: formValueSchema }),
    v.object({ field: v.string(), in: v.array(formValueSchema) }),
    v.object({ all: v.array(v.lazy(() => formConditionSchema)) }),
    v.object({ any: v.array(v.lazy(() => formConditionSchema)) }),
    v.object({ not: v.lazy(() => formConditionSchema) }),
  ],
  'a condition: { field, is }, { field, in }, { all }, { any } or { not }',
);

export const formChoiceSchema = v.object({
  value: v.string(),
  label: v.string(),
  hint: v.exactOptional(v.string()),
});

const boundSchema = v.union(
  [measureSchema, calendarDateSchema, v.picklist(['today', 'received'])],
  'a number, a day such as 2026-11-22, today or received',
);

export const formFieldSchema = v.object({
  name: idSchema,
  kind: openEnum<FormField['kind']>(),
  label: v.string(),
  hint: v.exactOptional(v.string()),
  requirement: v.picklist(['required', 'one-of', 'optional']),
  group: v.exactOptional(v.string()),
  choices: v.exactOptional(v.array(formChoiceSchema)),
  minLength: v.exactOptional(wholeNumberSchema),
  maxLength: v.exactOptional(wholeNumberSchema),
  pattern: v.exactOptional(v.string()),
  min: v.exactOptional(boundSchema),
  max: v.exactOptional(boundSchema),
  currency: v.exactOptional(v.string()),
  files: v.exactOptional(fileLimitsSchema),
  initial: v.exactOptional(formValueSchema),
  when: v.exactOptional(formConditionSchema),
});

/** The schema of a `FormSchema`: a form as data. */
export const formSchema = v.object({
  id: idSchema,
  version: v.exactOptional(v.string()),
  fields: v.array(formFieldSchema),
});

export const formAnswersSchema = v.object({
  formId: idSchema,
  formVersion: v.exactOptional(v.string()),
  values: v.record(v.string(), formValueSchema),
});
