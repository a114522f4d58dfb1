/**
 * Each schema gives exactly the type that is written by hand in src/model and src/adapter. The compiler
 * proves it; nothing here runs.
 */
import type * as v from 'valibot';
import type { blockedSchema, actionSchema } from '../../src/adapter/schemas/action-schema.js';
import type {
  attachmentSchema,
  fileLimitsSchema,
} from '../../src/adapter/schemas/attachment-schema.js';
import type {
  caseSchema,
  closureOptionsSchema,
  closureRecordSchema,
} from '../../src/adapter/schemas/case-schema.js';
import type { closureFormSchema } from '../../src/adapter/schemas/closure-form-schema.js';
import type {
  checkAnswerSchema,
  recordRefSchema,
  stepResultSchema,
  outcomeSchema,
} from '../../src/adapter/schemas/check-schema.js';
import type { codedValueSchema } from '../../src/adapter/schemas/coded-value-schema.js';
import type {
  composeRulesSchema,
  recipientOptionSchema,
  messageTemplateSchema,
} from '../../src/adapter/schemas/compose-schema.js';
import type { countSchema } from '../../src/adapter/schemas/count-schema.js';
import type {
  deadlineSchema,
  deadlineRuleSchema,
} from '../../src/adapter/schemas/deadline-schema.js';
import type {
  descriptionSchema,
  scopeSchema,
} from '../../src/adapter/schemas/description-schema.js';
import type { figureSchema } from '../../src/adapter/schemas/figure-schema.js';
import type { openedFileSchema, stagedFileSchema } from '../../src/adapter/schemas/file-schema.js';
import type {
  formSchema,
  formFieldSchema,
  formChoiceSchema,
  formConditionSchema,
  formAnswersSchema,
  formValueSchema,
} from '../../src/adapter/schemas/form-schema.js';
import type {
  incidentActResultSchema,
  incidentSchema,
  timelineEntrySchema,
} from '../../src/adapter/schemas/incident-schema.js';
import type {
  instantSchema,
  calendarDateSchema,
  timeZoneSchema,
} from '../../src/adapter/schemas/instant-schema.js';
import type { liveChangeSchema } from '../../src/adapter/schemas/live-schema.js';
import type {
  messageSchema,
  messageBodySchema,
  audienceSchema,
  deliverySchema,
} from '../../src/adapter/schemas/message-schema.js';
import type { moneySchema } from '../../src/adapter/schemas/money-schema.js';
import type { offersSchema } from '../../src/adapter/schemas/offers-schema.js';
import type {
  orderSchema,
  orderLineSchema,
  taxSchema,
  shipmentSchema,
  orderDocumentSchema,
} from '../../src/adapter/schemas/order-schema.js';
import type { pageSchema } from '../../src/adapter/schemas/page-schema.js';
import type { partySchema, partyKindSchema } from '../../src/adapter/schemas/party-schema.js';
import type { policySchema } from '../../src/adapter/schemas/policy-schema.js';
import type { reasonSchema } from '../../src/adapter/schemas/reason-schema.js';
import type { messageReceiptSchema } from '../../src/adapter/schemas/receipt-schema.js';
import type { refundModeSchema } from '../../src/adapter/schemas/refund-mode-schema.js';
import type {
  refundOptionsSchema,
  refundableLineSchema,
  refundOfferSchema,
} from '../../src/adapter/schemas/refund-options-schema.js';
import type {
  refundSchema,
  refundPartSchema,
  taxAmountSchema,
} from '../../src/adapter/schemas/refund-schema.js';
import type {
  threadSchema,
  subjectSchema,
  attentionSchema,
  lastMessageSchema,
} from '../../src/adapter/schemas/thread-schema.js';
import type { StepResult } from '../../src/adapter/calls.js';
import type { Outcome } from '../../src/adapter/care-error.js';
import type { CheckAnswer, RecordRef } from '../../src/adapter/check.js';
import type { Description, Offers } from '../../src/adapter/description.js';
import type { OpenedFile, StagedFile } from '../../src/adapter/files-group.js';
import type { IncidentActResult } from '../../src/adapter/incidents-group.js';
import type { LiveChange } from '../../src/adapter/live-group.js';
import type { Page } from '../../src/adapter/page.js';
import type { MessageReceipt } from '../../src/adapter/threads-group.js';
import type { Action, Blocked } from '../../src/model/action.js';
import type { Attachment, FileLimits } from '../../src/model/attachment.js';
import type { CareCase, ClosureOptions, ClosureRecord } from '../../src/model/case.js';
import type { CodedValue } from '../../src/model/coded-value.js';
import type { ComposeRules, MessageTemplate, RecipientOption } from '../../src/model/compose.js';
import type { Count } from '../../src/model/count.js';
import type { Deadline, DeadlineRule } from '../../src/model/deadline.js';
import type { Figure } from '../../src/model/figure.js';
import type {
  FormAnswers,
  FormChoice,
  FormCondition,
  FormField,
  FormSchema,
  FormValue,
} from '../../src/model/form-schema.js';
import type { Incident, TimelineEntry } from '../../src/model/incident.js';
import type { CalendarDate, Instant, TimeZone } from '../../src/model/instant.js';
import type { Audience, Delivery, Message, MessageBody } from '../../src/model/message.js';
import type { Money } from '../../src/model/money.js';
import type { Order, OrderDocument, OrderLine, Shipment, Tax } from '../../src/model/order.js';
import type { Party, PartyKind } from '../../src/model/party.js';
import type { Policy } from '../../src/model/policy.js';
import type { Reason } from '../../src/model/reason.js';
import type {
  Refund,
  RefundMode,
  RefundOffer,
  RefundOptions,
  RefundPart,
  TaxAmount,
  RefundableLine,
} from '../../src/model/refund.js';
import type { Scope } from '../../src/model/scope.js';
import type { Attention, LastMessage, Subject, Thread } from '../../src/model/thread.js';
import { same } from './equal.js';

same<v.InferOutput<typeof blockedSchema>, Blocked>();
same<v.InferOutput<typeof actionSchema>, Action>();
same<v.InferOutput<typeof attachmentSchema>, Attachment>();
same<v.InferOutput<typeof fileLimitsSchema>, FileLimits>();
same<v.InferOutput<typeof caseSchema>, CareCase>();
same<v.InferOutput<typeof closureFormSchema>, FormSchema>();
same<v.InferOutput<typeof closureOptionsSchema>, ClosureOptions>();
same<v.InferOutput<typeof closureRecordSchema>, ClosureRecord>();
same<v.InferOutput<typeof checkAnswerSchema>, CheckAnswer>();
same<v.InferOutput<typeof recordRefSchema>, RecordRef>();
same<v.InferOutput<typeof stepResultSchema>, StepResult>();
same<v.InferOutput<typeof outcomeSchema>, Outcome>();
same<v.InferOutput<typeof codedValueSchema>, CodedValue>();
same<v.InferOutput<typeof composeRulesSchema>, ComposeRules>();
same<v.InferOutput<typeof recipientOptionSchema>, RecipientOption>();
same<v.InferOutput<typeof messageTemplateSchema>, MessageTemplate>();
same<v.InferOutput<typeof countSchema>, Count>();
same<v.InferOutput<typeof deadlineSchema>, Deadline>();
same<v.InferOutput<typeof deadlineRuleSchema>, DeadlineRule>();
same<v.InferOutput<typeof descriptionSchema>, Description>();
same<v.InferOutput<typeof scopeSchema>, Scope>();
same<v.InferOutput<typeof figureSchema>, Figure>();
same<v.InferOutput<typeof openedFileSchema>, OpenedFile>();
same<v.InferOutput<typeof stagedFileSchema>, StagedFile>();
same<v.InferOutput<typeof formSchema>, FormSchema>();
same<v.InferOutput<typeof formFieldSchema>, FormField>();
same<v.InferOutput<typeof formChoiceSchema>, FormChoice>();
same<v.InferOutput<typeof formConditionSchema>, FormCondition>();
same<v.InferOutput<typeof formAnswersSchema>, FormAnswers>();
same<v.InferOutput<typeof formValueSchema>, FormValue>();
same<v.InferOutput<typeof incidentSchema>, Incident>();
same<v.InferOutput<typeof timelineEntrySchema>, TimelineEntry>();
same<v.InferOutput<typeof instantSchema>, Instant>();
same<v.InferOutput<typeof calendarDateSchema>, CalendarDate>();
same<v.InferOutput<typeof timeZoneSchema>, TimeZone>();
same<v.InferOutput<typeof liveChangeSchema>, LiveChange>();
same<v.InferOutput<typeof messageSchema>, Message>();
same<v.InferOutput<typeof messageBodySchema>, MessageBody>();
same<v.InferOutput<typeof audienceSchema>, Audience>();
same<v.InferOutput<typeof deliverySchema>, Delivery>();
same<v.InferOutput<typeof moneySchema>, Money>();
same<v.InferOutput<typeof offersSchema>, Offers>();
same<v.InferOutput<typeof orderSchema>, Order>();
same<v.InferOutput<typeof orderLineSchema>, OrderLine>();
same<v.InferOutput<typeof taxSchema>, Tax>();
same<v.InferOutput<typeof shipmentSchema>, Shipment>();
same<v.InferOutput<typeof orderDocumentSchema>, OrderDocument>();
same<v.InferOutput<typeof pageSchema>, Page<unknown>>();
same<v.InferOutput<typeof partySchema>, Party>();
same<v.InferOutput<typeof partyKindSchema>, PartyKind>();
same<v.InferOutput<typeof policySchema>, Policy>();
same<v.InferOutput<typeof reasonSchema>, Reason>();
same<v.InferOutput<typeof messageReceiptSchema>, MessageReceipt>();
same<v.InferOutput<typeof incidentActResultSchema>, IncidentActResult>();
same<v.InferOutput<typeof refundOptionsSchema>, RefundOptions>();
same<v.InferOutput<typeof refundableLineSchema>, RefundableLine>();
same<v.InferOutput<typeof refundOfferSchema>, RefundOffer>();
same<v.InferOutput<typeof refundModeSchema>, RefundMode>();
same<v.InferOutput<typeof refundSchema>, Refund>();
same<v.InferOutput<typeof refundPartSchema>, RefundPart>();
same<v.InferOutput<typeof taxAmountSchema>, TaxAmount>();
same<v.InferOutput<typeof threadSchema>, Thread>();
same<v.InferOutput<typeof subjectSchema>, Subject>();
same<v.InferOutput<typeof attentionSchema>, Attention>();
same<v.InferOutput<typeof lastMessageSchema>, LastMessage>();

// Were one of these to compile, the proofs above would prove nothing.
type ThreadSchema = v.InferOutput<typeof threadSchema>;

// @ts-expect-error A field is missing.
same<Omit<ThreadSchema, 'id'>, Thread>();
// @ts-expect-error An optional field is missing: assignable both ways, and yet not the same.
same<Omit<ThreadSchema, 'unread'>, Thread>();
// @ts-expect-error A field too many, although optional.
same<ThreadSchema & { extra?: string }, Thread>();
// @ts-expect-error Optional where it has to be there.
same<Omit<ThreadSchema, 'id'> & { id?: string }, Thread>();
// @ts-expect-error May be undefined, which absent is not.
same<Omit<ThreadSchema, 'title'> & { title?: string | undefined }, Thread>();
// @ts-expect-error Deep down, too: `null` where none is foreseen.
same<Omit<ThreadSchema, 'attention'> & { attention: { state: string; since: null } }, Thread>();
// @ts-expect-error A closed word that is not closed any more.
same<Omit<v.InferOutput<typeof countSchema>, 'precision'> & { precision: string }, Count>();
