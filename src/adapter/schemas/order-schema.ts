import * as v from 'valibot';
import { actionSchema, blockedSchema } from './action-schema.js';
import { attachmentSchema } from './attachment-schema.js';
import { codedValueSchema } from './coded-value-schema.js';
import { idSchema } from './id-schema.js';
import { instantSchema } from './instant-schema.js';
import { moneySchema } from './money-schema.js';
import { wholeNumberSchema } from './number-schema.js';
import { partySchema } from './party-schema.js';
import { refundSchema } from './refund-schema.js';

export const taxSchema = v.object({
  code: idSchema,
  label: v.exactOptional(v.string()),
  amount: moneySchema,
  on: v.picklist(['product', 'shipping']),
  refund: v.picklist(['computed', 'sent']),
});

export const orderLineSchema = v.object({
  id: idSchema,
  title: v.string(),
  sku: v.exactOptional(v.string()),
  picture: v.exactOptional(attachmentSchema),
  quantity: wholeNumberSchema,
  unitPrice: v.exactOptional(moneySchema),
  price: moneySchema,
  shipping: v.exactOptional(moneySchema),
  taxes: v.exactOptional(v.array(taxSchema)),
  state: codedValueSchema,
  stateReason: v.exactOptional(codedValueSchema),
  frozen: v.exactOptional(blockedSchema),
});

export const shipmentSchema = v.object({
  id: idSchema,
  lineIds: v.array(idSchema),
  shippedAt: v.exactOptional(v.nullable(instantSchema)),
  receivedAt: v.exactOptional(v.nullable(instantSchema)),
  carrier: v.exactOptional(v.string()),
  trackingNumber: v.exactOptional(v.string()),
  trackingUrl: v.exactOptional(v.string()),
});

export const orderDocumentSchema = v.object({
  ...attachmentSchema.entries,
  kind: codedValueSchema,
  addedAt: v.exactOptional(instantSchema),
});

export const orderSchema = v.object({
  id: idSchema,
  version: v.exactOptional(v.string()),
  number: v.string(),
  state: codedValueSchema,
  stateReason: v.exactOptional(codedValueSchema),
  placedAt: instantSchema,
  customer: v.nullable(partySchema),
  total: moneySchema,
  taxes: v.exactOptional(v.picklist(['included', 'excluded'])),
  lines: v.array(orderLineSchema),
  shipments: v.array(shipmentSchema),
  documents: v.exactOptional(v.array(orderDocumentSchema)),
  refunds: v.array(refundSchema),
  incidents: v.exactOptional(v.array(v.object({ id: idSchema, open: v.boolean() }))),
  actions: v.array(actionSchema),
});
