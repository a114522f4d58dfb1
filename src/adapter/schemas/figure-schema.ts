import * as v from 'valibot';
import { codedValueSchema } from './coded-value-schema.js';
import { instantSchema } from './instant-schema.js';
import { measureSchema } from './number-schema.js';
import { openEnum } from './open-enum.js';
import type { Figure } from '../../model/figure.js';

export const figureSchema = v.object({
  id: openEnum<Figure['id']>(),
  label: v.exactOptional(v.string()),
  unit: v.picklist(['ratio', 'seconds', 'points']),
  value: measureSchema,
  goal: v.exactOptional(
    v.object({
      atMost: v.exactOptional(measureSchema),
      atLeast: v.exactOptional(measureSchema),
    }),
  ),
  history: v.exactOptional(v.array(v.object({ period: codedValueSchema, value: measureSchema }))),
  asOf: instantSchema,
});
