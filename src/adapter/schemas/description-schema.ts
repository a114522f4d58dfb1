import * as v from 'valibot';
import { idSchema } from './id-schema.js';
import { instantSchema, timeZoneSchema } from './instant-schema.js';
import { currencySchema } from './money-schema.js';
import { wholeNumberSchema } from './number-schema.js';
import { offersSchema } from './offers-schema.js';
import { policySchema } from './policy-schema.js';

export const scopeSchema = v.object({ marketplace: idSchema, shop: idSchema, user: idSchema });

export const descriptionSchema = v.object({
  contract: v.number(),
  scope: scopeSchema,
  names: v.exactOptional(
    v.object({
      marketplace: v.exactOptional(v.string()),
      shop: v.exactOptional(v.string()),
      user: v.exactOptional(v.string()),
    }),
  ),
  serverTime: instantSchema,
  timeZone: timeZoneSchema,
  currencies: v.record(currencySchema, v.object({ digits: wholeNumberSchema })),
  offers: offersSchema,
  policy: policySchema,
});
