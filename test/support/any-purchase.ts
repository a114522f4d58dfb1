import * as fc from 'fast-check';
import type {
  CareCase,
  ClosureOptions,
  ClosureDocument,
  ClosureRecord,
} from '../../src/model/case.js';
import type { Incident, TimelineEntry } from '../../src/model/incident.js';
import type { Order, OrderDocument, OrderLine, Shipment, Tax } from '../../src/model/order.js';
import type {
  Refund,
  RefundOptions,
  RefundPart,
  RefundableLine,
  TaxAmount,
} from '../../src/model/refund.js';
import * as value from './any-value.js';
import { few, id, instant, money, noun, text, whole, word } from './any-noun.js';

/** Any order, and what can go wrong with one: refunds, incidents, cases. */

const yes = fc.boolean();
const taxes = few(
  noun<TaxAmount>({ code: id, amount: money }, { on: fc.constantFrom('product', 'shipping') }),
);

export const refund = noun<Refund>(
  {
    id,
    createdAt: instant,
    state: word('offered', 'done'),
    total: money,
    parts: few(
      noun<RefundPart>(
        {},
        {
          lineId: id,
          product: money,
          shipping: money,
          taxes,
          units: whole,
          reason: value.codedValue,
        },
      ),
    ),
  },
  { groupId: id, settledAt: instant, reference: text, note: text, refusal: value.codedValue },
);

export const refundOptions = noun<RefundOptions>(
  {
    orderId: id,
    currency: fc.constantFrom('EUR', 'CLP'),
    modes: few(word('total', 'offer')),
    lines: few(
      noun<RefundableLine>(
        { lineId: id, product: money },
        {
          shipping: money,
          units: whole,
          unitPrice: money,
          taxes,
          window: value.deadline,
          blocked: value.blocked,
        },
      ),
    ),
    reasons: few(value.reason),
    reasonFor: fc.constantFrom('refund', 'line'),
    existing: few(id),
  },
  {
    version: text,
    order: noun<NonNullable<RefundOptions['order']>>({ product: money }, { shipping: money }),
    note: fc.record({ max: whole, required: yes }),
    offers: few(fc.record({ id, label: text, amount: money })),
    window: value.deadline,
    customerMustAccept: yes,
    customerIsNotified: yes,
    blocked: value.blocked,
  },
);

const orderLine = noun<OrderLine>(
  { id, title: text, quantity: whole, price: money, state: value.codedValue },
  {
    sku: text,
    stateReason: value.codedValue,
    picture: value.attachment,
    unitPrice: money,
    shipping: money,
    taxes: few(
      noun<Tax>(
        {
          code: id,
          amount: money,
          on: fc.constantFrom('product', 'shipping'),
          refund: fc.constantFrom('computed', 'sent'),
        },
        { label: text },
      ),
    ),
    frozen: value.blocked,
  },
);

const shipment = noun<Shipment>(
  { id, lineIds: few(id) },
  {
    shippedAt: fc.option(instant),
    receivedAt: fc.option(instant),
    carrier: text,
    trackingNumber: text,
    trackingUrl: text,
  },
);

const orderDocument = noun<OrderDocument>(
  { id, name: text, kind: value.codedValue },
  { size: whole, type: text, addedAt: instant },
);

export const order = noun<Order>(
  {
    id,
    number: text,
    state: value.codedValue,
    placedAt: instant,
    customer: fc.option(value.party),
    total: money,
    lines: few(orderLine),
    shipments: few(shipment),
    refunds: few(refund),
    actions: few(value.action),
  },
  {
    version: text,
    stateReason: value.codedValue,
    taxes: fc.constantFrom('included', 'excluded'),
    documents: few(orderDocument),
    incidents: few(fc.record({ id, open: yes })),
  },
);

const answer = fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const);

const timelineEntry = noun<TimelineEntry>({ at: instant, label: text }, { by: value.party });

export const incident = noun<Incident>(
  {
    id,
    orderId: id,
    lineIds: few(id),
    reason: value.codedValue,
    state: word('open', 'resolved'),
    freezesOrder: answer,
    countsInQuality: answer,
    actions: few(value.action),
  },
  {
    version: text,
    orderNumber: text,
    units: whole,
    turn: word('seller', 'mediator'),
    kind: value.codedValue,
    openedBy: value.party,
    openedAt: instant,
    openedAtIsApproximate: yes,
    customer: value.party,
    answered: yes,
    deadline: value.deadline,
    threads: few(fc.record({ id, with: word('customer', 'mediator') })),
    timeline: few(timelineEntry),
  },
);

export const closure = noun<ClosureOptions>(
  {
    outcomes: few(
      noun<ClosureOptions['outcomes'][number]>(
        { id: word('proceeds', 'does-not-proceed'), form: value.form },
        { label: text, criterion: text },
      ),
    ),
  },
  { reviewed: yes },
);

const closureDocument = noun<ClosureDocument>(
  { id, name: text },
  { size: whole, type: text, field: text, kind: value.codedValue },
);

const closureRecord = noun<ClosureRecord>(
  { outcome: word('proceeds'), at: instant, documents: few(closureDocument) },
  {
    reason: value.codedValue,
    by: value.party,
    answers: value.formAnswers,
    refusal: noun<NonNullable<ClosureRecord['refusal']>>(
      { reason: value.codedValue },
      { by: value.party, at: instant },
    ),
  },
);

export const careCase = noun<CareCase>(
  {
    id,
    number: text,
    desk: word('customer', 'seller'),
    type: noun<CareCase['type']>({ code: word('invoice-copy', 'manual') }, { label: text }),
    state: word('open', 'closed'),
    openedAt: instant,
    description: text,
    attachments: fc.record({ customer: few(value.attachment), seller: few(value.attachment) }),
    actions: few(value.action),
  },
  {
    receivedAt: instant,
    version: text,
    stateLabel: text,
    order: fc.record({ id, number: text }),
    customer: value.party,
    channel: value.codedValue,
    deadline: value.deadline,
    turn: word('seller', 'customer'),
    timeline: few(timelineEntry),
    closure,
    closed: closureRecord,
  },
);
