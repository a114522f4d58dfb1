import type { GenericSchema } from 'valibot';
import type { CommandName } from '../adapter/commands.js';
import type { Page } from '../adapter/page.js';
import type { Answered, MethodName } from './methods.js';
import { caseSchema } from '../adapter/schemas/case-schema.js';
import { checkAnswerSchema } from '../adapter/schemas/check-schema.js';
import { composeRulesSchema } from '../adapter/schemas/compose-schema.js';
import { countSchema, countsSchema } from '../adapter/schemas/count-schema.js';
import { descriptionSchema } from '../adapter/schemas/description-schema.js';
import { figureSchema } from '../adapter/schemas/figure-schema.js';
import { stagedFileSchema } from '../adapter/schemas/file-schema.js';
import { incidentActResultSchema, incidentSchema } from '../adapter/schemas/incident-schema.js';
import { messageSchema } from '../adapter/schemas/message-schema.js';
import { orderDocumentSchema, orderSchema } from '../adapter/schemas/order-schema.js';
import { reasonSchema } from '../adapter/schemas/reason-schema.js';
import { messageReceiptSchema } from '../adapter/schemas/receipt-schema.js';
import { refundOptionsSchema } from '../adapter/schemas/refund-options-schema.js';
import { refundSchema } from '../adapter/schemas/refund-schema.js';
import { threadSchema } from '../adapter/schemas/thread-schema.js';

/** How one method of the treaty goes over HTTP. What it may be asked stands in `requests.ts`. */
export interface Route<Answer = unknown> {
  readonly verb: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** From the base address on. A name in braces is a field of what is asked. */
  readonly path: `/${string}`;
  /** A read changes nothing; a command carries an `Idempotency-Key`, and the same key again does nothing new. */
  readonly kind: 'read' | 'command';
  readonly answer: AnswerShape<Answer>;
  /** Where a method is asked by a bare value, the field that it travels as. */
  readonly argument?: string;
  /** The command's name, which the route says already and no body repeats. */
  readonly command?: CommandName;
}

/** What comes back: one record, a page or a list of them, nothing, the bytes of a file, or events without end. */
export type AnswerShape<Answer> = [Answer] extends [void]
  ? { readonly of: 'nothing' | 'events' }
  : Answer extends Page<infer Item>
    ? { readonly of: 'page'; readonly schema: GenericSchema<unknown, Item> }
    : Answer extends readonly (infer Item)[]
      ? { readonly of: 'list'; readonly schema: GenericSchema<unknown, Item> }
      : | { readonly of: 'record'; readonly schema: GenericSchema<unknown, Answer> }
        | { readonly of: 'file' };

/** Any route, whatever it answers. */
export interface AnyRoute extends Omit<Route, 'answer'> {
  readonly answer:
    | { readonly of: 'nothing' | 'events' | 'file' }
    | { readonly of: 'record' | 'page' | 'list'; readonly schema: GenericSchema<unknown, unknown> };
}

/**
 * The one table of the contract: from it come the client, the handler and the OpenAPI document. A method of the
 * treaty that is missing here does not compile.
 */
export const ROUTES = {
  describe: {
    verb: 'GET',
    path: '/description',
    kind: 'read',
    answer: { of: 'record', schema: descriptionSchema },
  },
  // Reading only, but what was asked is too long for an address.
  check: {
    verb: 'POST',
    path: '/check',
    kind: 'read',
    answer: { of: 'record', schema: checkAnswerSchema },
  },

  'threads.list': {
    verb: 'GET',
    path: '/threads',
    kind: 'read',
    answer: { of: 'page', schema: threadSchema },
  },
  'threads.count': {
    verb: 'GET',
    path: '/thread-count',
    kind: 'read',
    answer: { of: 'record', schema: countSchema },
  },
  'threads.get': {
    verb: 'GET',
    path: '/threads/{threadId}',
    kind: 'read',
    argument: 'threadId',
    answer: { of: 'record', schema: threadSchema },
  },
  'threads.messages': {
    verb: 'GET',
    path: '/threads/{threadId}/messages',
    kind: 'read',
    answer: { of: 'page', schema: messageSchema },
  },
  'threads.composeOptions': {
    verb: 'GET',
    path: '/compose-options',
    kind: 'read',
    argument: 'about',
    answer: { of: 'record', schema: composeRulesSchema },
  },
  'threads.start': {
    verb: 'POST',
    path: '/threads',
    kind: 'command',
    command: 'thread-start',
    answer: { of: 'record', schema: messageReceiptSchema },
  },
  'threads.reply': {
    verb: 'POST',
    path: '/threads/{threadId}/messages',
    kind: 'command',
    command: 'thread-reply',
    answer: { of: 'record', schema: messageReceiptSchema },
  },
  'threads.setReplyNeeded': {
    verb: 'PUT',
    path: '/threads/{threadId}/reply-needed',
    kind: 'command',
    command: 'thread-attention',
    answer: { of: 'record', schema: threadSchema },
  },
  'threads.markRead': {
    verb: 'PUT',
    path: '/threads/{threadId}/read-mark',
    kind: 'command',
    answer: { of: 'nothing' },
  },

  'files.open': {
    verb: 'GET',
    path: '/files/{fileId}',
    kind: 'read',
    argument: 'fileId',
    answer: { of: 'file' },
  },
  // The bytes are the body; name and type are headers.
  'files.stage': {
    verb: 'PUT',
    path: '/uploads/{uploadId}',
    kind: 'command',
    answer: { of: 'record', schema: stagedFileSchema },
  },
  'files.discard': {
    verb: 'DELETE',
    path: '/staged-files/{stagedId}',
    kind: 'command',
    argument: 'stagedId',
    answer: { of: 'nothing' },
  },

  'reasons.list': {
    verb: 'GET',
    path: '/reasons',
    kind: 'read',
    argument: 'purpose',
    answer: { of: 'list', schema: reasonSchema },
  },

  'orders.list': {
    verb: 'GET',
    path: '/orders',
    kind: 'read',
    answer: { of: 'page', schema: orderSchema },
  },
  'orders.get': {
    verb: 'GET',
    path: '/orders/{orderId}',
    kind: 'read',
    argument: 'orderId',
    answer: { of: 'record', schema: orderSchema },
  },

  'refunds.options': {
    verb: 'GET',
    path: '/orders/{orderId}/refund-options',
    kind: 'read',
    argument: 'orderId',
    answer: { of: 'record', schema: refundOptionsSchema },
  },
  'refunds.create': {
    verb: 'POST',
    path: '/orders/{orderId}/refunds',
    kind: 'command',
    command: 'refund',
    answer: { of: 'list', schema: refundSchema },
  },

  'incidents.list': {
    verb: 'GET',
    path: '/incidents',
    kind: 'read',
    answer: { of: 'page', schema: incidentSchema },
  },
  'incidents.get': {
    verb: 'GET',
    path: '/incidents/{incidentId}',
    kind: 'read',
    argument: 'incidentId',
    answer: { of: 'record', schema: incidentSchema },
  },
  'incidents.act': {
    verb: 'POST',
    path: '/incidents/{incidentId}/actions',
    kind: 'command',
    command: 'incident-act',
    answer: { of: 'record', schema: incidentActResultSchema },
  },

  'cases.list': {
    verb: 'GET',
    path: '/cases',
    kind: 'read',
    answer: { of: 'page', schema: caseSchema },
  },
  'cases.counts': {
    verb: 'GET',
    path: '/case-counts',
    kind: 'read',
    argument: 'desk',
    answer: { of: 'record', schema: countsSchema },
  },
  'cases.get': {
    verb: 'GET',
    path: '/cases/{caseId}',
    kind: 'read',
    argument: 'caseId',
    answer: { of: 'record', schema: caseSchema },
  },
  'cases.close': {
    verb: 'POST',
    path: '/cases/{caseId}/closure',
    kind: 'command',
    command: 'case-close',
    answer: { of: 'record', schema: caseSchema },
  },

  'documents.add': {
    verb: 'POST',
    path: '/orders/{orderId}/documents',
    kind: 'command',
    command: 'document-add',
    answer: { of: 'record', schema: orderDocumentSchema },
  },

  'figures.list': {
    verb: 'GET',
    path: '/figures',
    kind: 'read',
    answer: { of: 'list', schema: figureSchema },
  },

  'live.subscribe': {
    verb: 'GET',
    path: '/live',
    kind: 'read',
    answer: { of: 'events' },
  },
} as const satisfies { readonly [Name in MethodName]: Route<Answered<Name>> };

/** The route of a method. */
export function routeOf(name: MethodName): AnyRoute {
  return ROUTES[name];
}

/** Every method, in the order of the table. */
export const METHODS = Object.keys(ROUTES) as MethodName[];
