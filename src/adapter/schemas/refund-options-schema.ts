import * as v from 'valibot';
import { blockedSchema } from './action-schema.js';
import { deadlineSchema } from './deadline-schema.js';
import { idSchema } from './id-schema.js';
import { currencySchema, moneySchema } from './money-schema.js';
import { wholeNumberSchema } from './number-schema.js';
import { reasonSchema } from './reason-schema.js';
import { refundModeSchema } from './refund-mode-schema.js';
import { taxAmountSchema } from './refund-schema.js';

export const refundableLineSchema = v.object({
  lineId: idSchema,
  product: moneySchema,
  shipping: v.exactOptional(moneySchema),
  units: v.exactOptional(wholeNumberSchema),
  unitPrice: v.exactOptional(moneySchema),
  taxes: v.exactOptional(v.array(taxAmountSchema)),
  window: v.exactOptional(deadlineSchema),
  blocked: v.exactOptional(blockedSchema),
});

export const refundOfferSchema = v.object({
  id: idSchema,
  label: v.string(),
  amount: moneySchema,
});

export const refundOptionsSchema = v.object({
  orderId: idSchema,
  version: v.exactOptional(v.string()),
  currency: currencySchema,
  modes: v.array(refundModeSchema),
  lines: v.array(refundableLineSchema),
  order: v.exactOptional(
    v.object({ product: moneySchema, shipping: v.exactOptional(moneySchema) }),
  ),
  reasons: v.array(reasonSchema),
  reasonFor: v.picklist(['refund', 'line']),
  note: v.exactOptional(v.object({ max: wholeNumberSchema, required: v.boolean() })),
  offers: v.exactOptional(v.array(refundOfferSchema)),
  window: v.exactOptional(deadlineSchema),
  customerMustAccept: v.exactOptional(v.boolean()),
  customerIsNotified: v.exactOptional(v.boolean()),
  existing: v.array(idSchema),
  blocked: v.exactOptional(blockedSchema),
});
