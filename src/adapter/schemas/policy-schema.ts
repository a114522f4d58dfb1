import * as v from 'valibot';
import { generalRuleSchema } from './deadline-schema.js';
import { measureSchema, wholeNumberSchema } from './number-schema.js';

export const policySchema = v.object({
  refundWindow: v.exactOptional(generalRuleSchema),
  caseLimits: v.exactOptional(v.record(v.string(), generalRuleSchema)),
  caseDueSoon: v.exactOptional(
    v.object({ days: wholeNumberSchema, unit: v.picklist(['business', 'calendar']) }),
  ),
  answerWithin: v.exactOptional(v.object({ hours: measureSchema })),
  operatorReadsAll: v.exactOptional(v.boolean()),
  customerIsNotifiedOfRefund: v.exactOptional(v.boolean()),
});
