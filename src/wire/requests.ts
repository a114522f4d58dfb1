import * as v from 'valibot';
import type { ReadCall } from '../adapter/calls.js';
import type { AttentionState, Subject } from '../model/thread.js';
import type { CareCase, ClosureOutcome } from '../model/case.js';
import type { CaseGroup, CaseQuery } from '../adapter/cases-group.js';
import type { ReasonPurpose } from '../model/reason.js';
import type { Asked, MethodName } from './methods.js';
import type { ThreadQuery } from '../adapter/threads-group.js';
import type { ROUTES } from './routes.js';
import { recordRefSchema } from '../adapter/schemas/check-schema.js';
import { formAnswersSchema } from '../adapter/schemas/form-schema.js';
import { idSchema } from '../adapter/schemas/id-schema.js';
import { instantSchema } from '../adapter/schemas/instant-schema.js';
import { moneySchema } from '../adapter/schemas/money-schema.js';
import { wholeNumberSchema } from '../adapter/schemas/number-schema.js';
import { openEnum } from '../adapter/schemas/open-enum.js';
import { taxAmountSchema } from '../adapter/schemas/refund-schema.js';
import { subjectSchema } from '../adapter/schemas/thread-schema.js';

/**
 * What each method may be asked. Only the handler and the OpenAPI document need it, so it stands apart from the
 * routes: a page does not load it. What nobody knows is refused and not dropped: a filter that goes unheard
 * would show another list than was asked for.
 */

const optional = v.exactOptional;

const page = {
  limit: v.pipe(wholeNumberSchema, v.minValue(1, 'a whole number, 1 or more')),
  from: optional(
    v.union(
      [
        v.strictObject({ cursor: idSchema }),
        v.strictObject({ index: wholeNumberSchema }),
        v.strictObject({ around: idSchema }),
      ],
      'one of { cursor }, { index } and { around }',
    ),
  ),
};

const threadQuery = {
  attention: optional(v.array(openEnum<AttentionState>())),
  with: optional(openEnum<NonNullable<ThreadQuery['with']>>()),
  about: optional(v.nullable(v.strictObject({ kind: openEnum<Subject['kind']>(), id: idSchema }))),
  reasonCode: optional(v.string()),
  activeSince: optional(instantSchema),
  activeUntil: optional(instantSchema),
  text: optional(v.string()),
  sort: optional(openEnum<NonNullable<ThreadQuery['sort']>>()),
};

/** `bytes` says how many of them follow the command; see `file-frame.ts`. */
const outgoingFileSchema = v.strictObject({
  name: v.string(),
  size: wholeNumberSchema,
  type: v.string(),
  stagedId: optional(idSchema),
  bytes: optional(wholeNumberSchema),
});

const filesSchema = v.array(outgoingFileSchema);

const templateSchema = v.strictObject({ id: idSchema, answers: optional(formAnswersSchema) });

const startThreadSchema = v.strictObject({
  command: v.literal('thread-start'),
  about: v.nullable(subjectSchema),
  recipient: idSchema,
  reasonCode: optional(v.string()),
  title: optional(v.string()),
  text: v.string(),
  files: filesSchema,
  template: optional(templateSchema),
});

const replySchema = v.strictObject({
  command: v.literal('thread-reply'),
  threadId: idSchema,
  recipient: idSchema,
  text: v.string(),
  files: filesSchema,
  template: optional(templateSchema),
});

const attentionSchema = v.strictObject({
  command: v.literal('thread-attention'),
  threadId: idSchema,
  needed: v.boolean(),
});

const refundSchema = v.strictObject({
  command: v.literal('refund'),
  orderId: idSchema,
  lines: optional(
    v.array(
      v.strictObject({
        lineId: idSchema,
        product: optional(moneySchema),
        shipping: optional(moneySchema),
        taxes: optional(v.array(taxAmountSchema)),
        units: optional(wholeNumberSchema),
        reasonCode: optional(v.string()),
      }),
    ),
  ),
  order: optional(
    v.strictObject({ product: optional(moneySchema), shipping: optional(moneySchema) }),
  ),
  offerId: optional(idSchema),
  reasonCode: optional(v.string()),
  note: optional(v.string()),
});

const incidentActSchema = v.strictObject({
  command: v.literal('incident-act'),
  incidentId: idSchema,
  action: idSchema,
  reasonCode: optional(v.string()),
  message: optional(v.strictObject({ recipient: idSchema, text: v.string() })),
  answers: optional(formAnswersSchema),
  files: v.array(v.strictObject({ ...outgoingFileSchema.entries, field: optional(v.string()) })),
});

const closeCaseSchema = v.strictObject({
  command: v.literal('case-close'),
  caseId: idSchema,
  outcome: openEnum<ClosureOutcome>(),
  answers: formAnswersSchema,
  files: v.array(v.strictObject({ ...outgoingFileSchema.entries, field: v.string() })),
});

const addDocumentSchema = v.strictObject({
  command: v.literal('document-add'),
  orderId: idSchema,
  kind: v.string(),
  file: outgoingFileSchema,
  answers: optional(formAnswersSchema),
});

/** Any command, as `check` asks about it. */
const commandSchema = v.variant('command', [
  startThreadSchema,
  replySchema,
  attentionSchema,
  refundSchema,
  incidentActSchema,
  closeCaseSchema,
  addDocumentSchema,
]);

const nothing = v.strictObject({});

/** What is asked by each method, as it stands in address and body together. */
export const REQUESTS = {
  describe: nothing,
  check: v.strictObject({
    key: idSchema,
    record: recordRefSchema,
    request: commandSchema,
    baseline: v.strictObject({ ids: v.array(v.string()), at: instantSchema }),
  }),
  'threads.list': v.strictObject({ ...page, ...threadQuery }),
  'threads.count': v.strictObject(threadQuery),
  'threads.get': v.strictObject({ threadId: idSchema }),
  'threads.messages': v.strictObject({ ...page, threadId: idSchema }),
  'threads.composeOptions': v.strictObject({ about: v.nullable(subjectSchema) }),
  'threads.start': startThreadSchema,
  'threads.reply': replySchema,
  'threads.setReplyNeeded': attentionSchema,
  'threads.markRead': v.strictObject({ threadId: idSchema, upToMessageId: idSchema }),
  'files.open': v.strictObject({ fileId: idSchema }),
  'files.stage': v.strictObject({ uploadId: idSchema }),
  'files.discard': v.strictObject({ stagedId: idSchema }),
  'reasons.list': v.strictObject({ purpose: openEnum<ReasonPurpose>() }),
  'orders.list': v.strictObject({
    ...page,
    number: optional(v.string()),
    states: optional(v.array(idSchema)),
    withIncident: optional(v.boolean()),
    withUnansweredMessages: optional(v.boolean()),
    placedSince: optional(instantSchema),
    placedUntil: optional(instantSchema),
  }),
  'orders.get': v.strictObject({ orderId: idSchema }),
  'refunds.options': v.strictObject({ orderId: idSchema }),
  'refunds.create': refundSchema,
  'incidents.list': v.strictObject({
    ...page,
    open: optional(v.boolean()),
    orderId: optional(idSchema),
    kind: optional(v.string()),
    openedSince: optional(instantSchema),
    openedUntil: optional(instantSchema),
  }),
  'incidents.get': v.strictObject({ incidentId: idSchema }),
  'incidents.act': incidentActSchema,
  'cases.list': v.strictObject({
    ...page,
    desk: optional(openEnum<CareCase['desk']>()),
    group: optional(openEnum<CaseGroup>()),
    type: optional(v.string()),
    number: optional(v.string()),
    receivedSince: optional(instantSchema),
    receivedUntil: optional(instantSchema),
    sort: optional(openEnum<NonNullable<CaseQuery['sort']>>()),
  }),
  'cases.counts': v.strictObject({ desk: openEnum<CareCase['desk']>() }),
  'cases.get': v.strictObject({ caseId: idSchema }),
  'cases.close': closeCaseSchema,
  'documents.add': addDocumentSchema,
  'figures.list': nothing,
  'live.subscribe': nothing,
} as const satisfies { readonly [Name in MethodName]: v.GenericSchema<unknown, OnWire<Name>> };

/** What a method is asked, in one object: a bare argument by its name, files by how long they are. */
export type OnWire<Name extends MethodName> = Name extends 'live.subscribe'
  ? object
  : Name extends 'files.stage'
    ? { readonly uploadId: string }
    : ReadCall extends Asked<Name>
      ? object
      : (typeof ROUTES)[Name] extends { readonly argument: infer Field extends string }
        ? { readonly [Key in Field]: Asked<Name> }
        : Wired<Asked<Name>>;

type Wired<Value> = Value extends Blob
  ? number
  : Value extends object
    ? { readonly [Key in keyof Value]: Wired<Value[Key]> }
    : Value;
