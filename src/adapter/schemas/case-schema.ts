import * as v from 'valibot';
import { actionSchema } from './action-schema.js';
import { attachmentSchema } from './attachment-schema.js';
import { closureFormSchema } from './closure-form-schema.js';
import { codedValueSchema } from './coded-value-schema.js';
import { deadlineSchema } from './deadline-schema.js';
import { formAnswersSchema } from './form-schema.js';
import { idSchema } from './id-schema.js';
import { timelineEntrySchema } from './incident-schema.js';
import { instantSchema } from './instant-schema.js';
import { openEnum } from './open-enum.js';
import { partySchema } from './party-schema.js';
import type { CareCase, CaseState, CaseType, ClosureOutcome } from '../../model/case.js';

export const closureOptionsSchema = v.object({
  outcomes: v.array(
    v.object({
      id: openEnum<ClosureOutcome>(),
      label: v.exactOptional(v.string()),
      criterion: v.exactOptional(v.string()),
      form: closureFormSchema,
    }),
  ),
  reviewed: v.exactOptional(v.boolean()),
});

export const closureRecordSchema = v.object({
  outcome: openEnum<ClosureOutcome>(),
  reason: v.exactOptional(codedValueSchema),
  by: v.exactOptional(partySchema),
  at: instantSchema,
  answers: v.exactOptional(formAnswersSchema),
  documents: v.array(
    v.object({
      ...attachmentSchema.entries,
      field: v.exactOptional(v.string()),
      kind: v.exactOptional(codedValueSchema),
    }),
  ),
  refusal: v.exactOptional(
    v.object({
      reason: codedValueSchema,
      by: v.exactOptional(partySchema),
      at: v.exactOptional(instantSchema),
    }),
  ),
});

export const caseSchema = v.object({
  id: idSchema,
  version: v.exactOptional(v.string()),
  number: v.string(),
  desk: openEnum<CareCase['desk']>(),
  type: v.object({ code: openEnum<CaseType>(), label: v.exactOptional(v.string()) }),
  state: openEnum<CaseState>(),
  stateLabel: v.exactOptional(v.string()),
  order: v.exactOptional(v.object({ id: idSchema, number: v.string() })),
  customer: v.exactOptional(partySchema),
  channel: v.exactOptional(codedValueSchema),
  openedAt: instantSchema,
  receivedAt: v.exactOptional(instantSchema),
  deadline: v.exactOptional(deadlineSchema),
  description: v.string(),
  attachments: v.object({
    customer: v.array(attachmentSchema),
    seller: v.array(attachmentSchema),
  }),
  turn: v.exactOptional(openEnum<NonNullable<CareCase['turn']>>()),
  timeline: v.exactOptional(v.array(timelineEntrySchema)),
  closure: v.exactOptional(closureOptionsSchema),
  closed: v.exactOptional(closureRecordSchema),
  actions: v.array(actionSchema),
});
