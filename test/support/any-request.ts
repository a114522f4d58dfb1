import * as fc from 'fast-check';
import type { CareErrorDetails } from '../../src/adapter/care-error.js';
import type { CaseQuery } from '../../src/adapter/cases-group.js';
import type {
  AttentionRequest,
  CloseCaseRequest,
  IncidentActRequest,
  OutgoingFile,
  RefundLineRequest,
  RefundRequest,
  ReplyRequest,
  StartThreadRequest,
} from '../../src/adapter/commands.js';
import type { IncidentQuery } from '../../src/adapter/incidents-group.js';
import type { OrderQuery } from '../../src/adapter/orders-group.js';
import type { PageRequest } from '../../src/adapter/page.js';
import type { ThreadQuery } from '../../src/adapter/threads-group.js';
import type { Subject } from '../../src/model/thread.js';
import type { TaxAmount } from '../../src/model/refund.js';
import { few, id, instant, money, noun, text, whole, word } from './any-noun.js';
import * as value from './any-value.js';

/** Anything the kit asks, and any way in which an adapter may refuse. */

const yes = fc.boolean();

const from = fc.oneof(
  fc.record({ cursor: id }),
  fc.record({ index: whole }),
  fc.record({ around: id }),
);

export const page = noun<PageRequest>({ limit: fc.integer({ min: 1, max: 500 }) }, { from });

export const subject = noun<Subject>({ kind: word('order', 'case'), id }, { label: text });

export const threadQuery = noun<ThreadQuery>(
  {},
  {
    attention: few(word('needs-reply', 'waiting')),
    with: word('customer', 'operator'),
    about: fc.option(fc.record({ kind: word('order', 'case'), id })),
    reasonCode: text,
    activeSince: instant,
    activeUntil: instant,
    text,
    sort: word('last-activity', 'waiting-longest'),
  },
);

export const orderQuery = noun<OrderQuery>(
  {},
  {
    number: text,
    states: few(id),
    withIncident: yes,
    withUnansweredMessages: yes,
    placedSince: instant,
    placedUntil: instant,
  },
);

export const incidentQuery = noun<IncidentQuery>(
  {},
  { open: yes, orderId: id, kind: text, openedSince: instant, openedUntil: instant },
);

export const caseQuery = noun<CaseQuery>(
  {},
  {
    desk: word('customer', 'seller'),
    group: word('overdue', 'open'),
    type: text,
    number: text,
    receivedSince: instant,
    receivedUntil: instant,
    sort: word('deadline', 'received'),
  },
);

/** Without bytes: with them it is compared by hand. */
const file: fc.Arbitrary<OutgoingFile> = noun<Omit<OutgoingFile, 'bytes'>>(
  { name: text, size: whole, type: text },
  { stagedId: id },
);

const template = noun<NonNullable<ReplyRequest['template']>>(
  { id },
  { answers: value.formAnswers },
);

export const reply = noun<ReplyRequest>(
  {
    command: fc.constant('thread-reply'),
    threadId: id,
    recipient: id,
    text,
    files: few(file),
  },
  { template },
);

export const start = noun<StartThreadRequest>(
  {
    command: fc.constant('thread-start'),
    about: fc.option(subject),
    recipient: id,
    text,
    files: few(file),
  },
  { reasonCode: text, title: text, template },
);

export const attention = noun<AttentionRequest>(
  { command: fc.constant('thread-attention'), threadId: id, needed: yes },
  {},
);

const taxes = few(
  noun<TaxAmount>({ code: id, amount: money }, { on: fc.constantFrom('product', 'shipping') }),
);

export const refund = noun<RefundRequest>(
  { command: fc.constant('refund'), orderId: id },
  {
    lines: few(
      noun<RefundLineRequest>(
        { lineId: id },
        { product: money, shipping: money, taxes, units: whole, reasonCode: text },
      ),
    ),
    order: noun<NonNullable<RefundRequest['order']>>({}, { product: money, shipping: money }),
    offerId: id,
    reasonCode: text,
    note: text,
  },
);

export const incidentAct = noun<IncidentActRequest>(
  { command: fc.constant('incident-act'), incidentId: id, action: id, files: few(file) },
  {
    reasonCode: text,
    message: fc.record({ recipient: id, text }),
    answers: value.formAnswers,
  },
);

export const closeCase = noun<CloseCaseRequest>(
  {
    command: fc.constant('case-close'),
    caseId: id,
    outcome: word('proceeds', 'does-not-proceed'),
    answers: value.formAnswers,
    files: few(fc.tuple(file, text).map(([given, field]) => ({ ...given, field }))),
  },
  {},
);

const kind = fc.constantFrom(
  'validation' as const,
  'unauthorised' as const,
  'forbidden' as const,
  'not-found' as const,
  'conflict' as const,
  'rate-limited' as const,
  'too-large' as const,
  'unsupported' as const,
  'offline' as const,
  'timeout' as const,
  'unavailable' as const,
  'unknown' as const,
);

const said = {
  message: text,
  code: text,
  fields: few(
    noun<NonNullable<CareErrorDetails['fields']>[number]>(
      { path: text, message: text },
      { code: text },
    ),
  ),
  retryAfterMs: whole,
  requestId: id,
  outcome: fc.constantFrom('not-applied' as const, 'applied' as const, 'unknown' as const),
};

const inner = noun<Omit<CareErrorDetails, 'items' | 'retryWhen'>>({ kind }, said);

/** Any refusal, failures of single things in it. */
export const careError = noun<Omit<CareErrorDetails, 'retryWhen'>>(
  { kind },
  { ...said, items: few(fc.record({ id, error: inner })) },
);
