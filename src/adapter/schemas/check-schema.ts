import * as v from 'valibot';
import { idSchema } from './id-schema.js';
import { openEnum } from './open-enum.js';
import type { RecordRef } from '../check.js';

export const outcomeSchema = v.picklist(['not-applied', 'applied', 'unknown']);

export const recordRefSchema = v.object({ kind: openEnum<RecordRef['kind']>(), id: idSchema });

const whySchema = v.object({
  message: v.exactOptional(v.string()),
  code: v.exactOptional(v.string()),
});

export const stepResultSchema = v.object({
  id: idSchema,
  label: v.exactOptional(v.string()),
  outcome: outcomeSchema,
  error: v.exactOptional(whySchema),
});

export const checkAnswerSchema = v.object({
  outcome: outcomeSchema,
  record: v.exactOptional(recordRefSchema),
  steps: v.exactOptional(v.array(stepResultSchema)),
  resume: v.exactOptional(v.string()),
  items: v.exactOptional(v.array(v.object({ id: idSchema, error: whySchema }))),
});
