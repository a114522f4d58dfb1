import * as v from 'valibot';
import { codedValueSchema } from './coded-value-schema.js';
import { idSchema } from './id-schema.js';
import { instantSchema } from './instant-schema.js';
import { moneySchema } from './money-schema.js';
import { wholeNumberSchema } from './number-schema.js';
import { openEnum } from './open-enum.js';
import type { Refund } from '../../model/refund.js';

export const taxAmountSchema = v.object({
  code: idSchema,
  amount: moneySchema,
  on: v.exactOptional(v.picklist(['product', 'shipping'])),
});

export const refundPartSchema = v.object({
  lineId: v.exactOptional(idSchema),
  product: v.exactOptional(moneySchema),
  shipping: v.exactOptional(moneySchema),
  taxes: v.exactOptional(v.array(taxAmountSchema)),
  units: v.exactOptional(wholeNumberSchema),
  reason: v.exactOptional(codedValueSchema),
});

export const refundSchema = v.object({
  id: idSchema,
  groupId: v.exactOptional(idSchema),
  createdAt: instantSchema,
  state: openEnum<Refund['state']>(),
  total: moneySchema,
  parts: v.array(refundPartSchema),
  note: v.exactOptional(v.string()),
  settledAt: v.exactOptional(instantSchema),
  reference: v.exactOptional(v.string()),
  refusal: v.exactOptional(codedValueSchema),
});
