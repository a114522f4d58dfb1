import * as v from 'valibot';
import { idSchema } from './id-schema.js';
import { wholeNumberSchema } from './number-schema.js';

export const attachmentSchema = v.object({
  id: idSchema,
  name: v.string(),
  size: v.exactOptional(wholeNumberSchema),
  type: v.exactOptional(v.string()),
});

export const fileLimitsSchema = v.object({
  count: v.exactOptional(wholeNumberSchema),
  fileBytes: v.exactOptional(wholeNumberSchema),
  totalBytes: v.exactOptional(wholeNumberSchema),
  remaining: v.exactOptional(wholeNumberSchema),
  extensions: v.exactOptional(v.array(v.string())),
  types: v.exactOptional(v.array(v.string())),
  asciiNames: v.exactOptional(v.boolean()),
});
