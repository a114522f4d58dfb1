import * as v from 'valibot';
import { attachmentSchema } from './attachment-schema.js';
import { codedValueSchema } from './coded-value-schema.js';
import { idSchema } from './id-schema.js';
import { instantSchema } from './instant-schema.js';
import { openEnum } from './open-enum.js';
import { partyKindSchema, partySchema } from './party-schema.js';
import type { Delivery } from '../../model/message.js';

export const messageBodySchema = v.object({
  format: v.picklist(['plain', 'html']),
  content: v.string(),
});

export const audienceSchema = v.object({
  to: v.array(partySchema),
  visibleTo: v.exactOptional(v.array(partyKindSchema)),
  label: v.exactOptional(v.string()),
});

export const deliverySchema = v.object({
  state: openEnum<Delivery['state']>(),
  reason: v.exactOptional(codedValueSchema),
});

export const messageSchema = v.object({
  id: idSchema,
  from: partySchema,
  audience: audienceSchema,
  sentAt: instantSchema,
  body: messageBodySchema,
  attachments: v.array(attachmentSchema),
  idempotencyKey: v.exactOptional(v.string()),
  delivery: v.exactOptional(deliverySchema),
  readAt: v.exactOptional(v.nullable(instantSchema)),
  translation: v.exactOptional(v.object({ language: v.string(), body: messageBodySchema })),
});
