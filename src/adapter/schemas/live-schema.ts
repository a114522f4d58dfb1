import * as v from 'valibot';
import { recordRefSchema } from './check-schema.js';

export const liveChangeSchema = v.object({
  record: recordRefSchema,
  version: v.exactOptional(v.string()),
  removed: v.exactOptional(v.boolean()),
});

export const liveStateSchema = v.picklist(['connecting', 'open', 'interrupted']);
