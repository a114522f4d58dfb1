import * as v from 'valibot';
import { codedValueSchema } from './coded-value-schema.js';
import { composeRulesSchema } from './compose-schema.js';
import { countSchema } from './count-schema.js';
import { deadlineSchema } from './deadline-schema.js';
import { idSchema } from './id-schema.js';
import { instantSchema } from './instant-schema.js';
import { audienceSchema } from './message-schema.js';
import { wholeNumberSchema } from './number-schema.js';
import { openEnum } from './open-enum.js';
import { partySchema } from './party-schema.js';
import type { AttentionState, Subject } from '../../model/thread.js';

export const subjectSchema = v.object({
  kind: openEnum<Subject['kind']>(),
  id: idSchema,
  label: v.exactOptional(v.string()),
});

export const attentionSchema = v.object({
  state: openEnum<AttentionState>(),
  since: v.exactOptional(instantSchema),
  deadline: v.exactOptional(deadlineSchema),
});

export const lastMessageSchema = v.object({
  id: v.exactOptional(idSchema),
  from: partySchema,
  sentAt: instantSchema,
  excerpt: v.exactOptional(v.string()),
  audience: v.exactOptional(audienceSchema),
  attachmentCount: v.exactOptional(wholeNumberSchema),
});

export const threadSchema = v.object({
  id: idSchema,
  version: v.exactOptional(v.string()),
  about: v.array(subjectSchema),
  title: v.exactOptional(v.string()),
  reason: v.exactOptional(v.nullable(codedValueSchema)),
  participants: v.array(partySchema),
  startedAt: v.exactOptional(instantSchema),
  lastActivityAt: instantSchema,
  lastMessage: v.exactOptional(lastMessageSchema),
  messageCount: v.exactOptional(countSchema),
  attention: attentionSchema,
  unread: v.exactOptional(
    v.object({ count: wholeNumberSchema, firstMessageId: v.exactOptional(idSchema) }),
  ),
  compose: v.exactOptional(composeRulesSchema),
});
