import * as v from 'valibot';
import { instantSchema } from './instant-schema.js';
import { wholeNumberSchema } from './number-schema.js';

export const countSchema = v.object({
  value: wholeNumberSchema,
  precision: v.picklist(['exact', 'at-least']),
  asOf: instantSchema,
});

/** What `cases.counts` answers: a count for each group it knows. */
export const countsSchema = v.record(v.string(), countSchema);
