import * as v from 'valibot';
import { actionSchema } from './action-schema.js';
import { stepResultSchema } from './check-schema.js';
import { codedValueSchema } from './coded-value-schema.js';
import { deadlineSchema } from './deadline-schema.js';
import { idSchema } from './id-schema.js';
import { instantSchema } from './instant-schema.js';
import { wholeNumberSchema } from './number-schema.js';
import { openEnum } from './open-enum.js';
import { partySchema } from './party-schema.js';
import type { Incident, IncidentState } from '../../model/incident.js';

type TalkedWith = NonNullable<Incident['threads']>[number]['with'];

const answerSchema = v.picklist(['yes', 'no', 'unknown']);

export const timelineEntrySchema = v.object({
  at: instantSchema,
  by: v.exactOptional(partySchema),
  label: v.string(),
});

export const incidentSchema = v.object({
  id: idSchema,
  version: v.exactOptional(v.string()),
  orderId: idSchema,
  orderNumber: v.exactOptional(v.string()),
  lineIds: v.array(idSchema),
  units: v.exactOptional(wholeNumberSchema),
  kind: v.exactOptional(codedValueSchema),
  reason: codedValueSchema,
  state: openEnum<IncidentState>(),
  openedBy: v.exactOptional(partySchema),
  openedAt: v.exactOptional(instantSchema),
  openedAtIsApproximate: v.exactOptional(v.boolean()),
  customer: v.exactOptional(partySchema),
  turn: v.exactOptional(openEnum<NonNullable<Incident['turn']>>()),
  answered: v.exactOptional(v.boolean()),
  deadline: v.exactOptional(deadlineSchema),
  freezesOrder: answerSchema,
  countsInQuality: answerSchema,
  threads: v.exactOptional(v.array(v.object({ id: idSchema, with: openEnum<TalkedWith>() }))),
  timeline: v.exactOptional(v.array(timelineEntrySchema)),
  actions: v.array(actionSchema),
});

/** What `incidents.act` comes back with. */
export const incidentActResultSchema = v.object({
  incident: incidentSchema,
  steps: v.exactOptional(v.array(stepResultSchema)),
  resume: v.exactOptional(v.string()),
});
