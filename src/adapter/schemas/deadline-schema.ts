import * as v from 'valibot';
import { instantSchema, timeZoneSchema } from './instant-schema.js';
import { wholeNumberSchema } from './number-schema.js';
import { openEnum } from './open-enum.js';
import type { Deadline, DeadlineRule } from '../../model/deadline.js';

const rule = {
  days: wholeNumberSchema,
  unit: v.picklist(['business', 'calendar']),
  event: openEnum<DeadlineRule['event']>(),
  calendar: v.exactOptional(v.string()),
};

/** A rule that is not yet about one record: it has no event that happened. */
export const generalRuleSchema = v.object(rule);

export const deadlineRuleSchema = v.object({ ...rule, from: v.exactOptional(instantSchema) });

export const deadlineSchema = v.object({
  at: v.exactOptional(instantSchema),
  rule: v.exactOptional(deadlineRuleSchema),
  zone: timeZoneSchema,
  source: openEnum<Deadline['source']>(),
  consequence: v.exactOptional(v.string()),
});
