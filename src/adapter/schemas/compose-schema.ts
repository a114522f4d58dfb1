import * as v from 'valibot';
import { blockedSchema } from './action-schema.js';
import { fileLimitsSchema } from './attachment-schema.js';
import { deadlineSchema } from './deadline-schema.js';
import { formSchema } from './form-schema.js';
import { idSchema } from './id-schema.js';
import { wholeNumberSchema } from './number-schema.js';
import { openEnum } from './open-enum.js';
import { partyKindSchema } from './party-schema.js';
import { reasonSchema } from './reason-schema.js';
import type { ForbiddenContent } from '../../model/compose.js';

export const recipientOptionSchema = v.object({
  id: idSchema,
  to: v.array(partyKindSchema),
  label: v.string(),
  visibleTo: v.array(partyKindSchema),
  notifies: v.array(partyKindSchema),
  default: v.exactOptional(v.boolean()),
});

export const messageTemplateSchema = v.object({
  id: idSchema,
  label: v.string(),
  text: v.exactOptional(v.string()),
  form: v.exactOptional(formSchema),
});

const lengthSchema = v.object({ min: wholeNumberSchema, max: wholeNumberSchema });

export const composeRulesSchema = v.object({
  recipients: v.array(recipientOptionSchema),
  text: v.object({ min: wholeNumberSchema, max: v.exactOptional(wholeNumberSchema) }),
  files: v.exactOptional(v.nullable(fileLimitsSchema)),
  reasons: v.exactOptional(v.array(reasonSchema)),
  subject: v.exactOptional(lengthSchema),
  templates: v.exactOptional(v.array(messageTemplateSchema)),
  forbids: v.exactOptional(v.array(openEnum<ForbiddenContent>())),
  deadline: v.exactOptional(deadlineSchema),
  blocked: v.exactOptional(blockedSchema),
});
