import * as v from 'valibot';
import { countSchema } from './count-schema.js';
import { idSchema } from './id-schema.js';
import { wholeNumberSchema } from './number-schema.js';

/** A page around items that nobody has looked at yet: each is parsed by itself, so that one bad one costs only itself. */
export const pageSchema = v.object({
  items: v.array(v.unknown()),
  next: v.exactOptional(idSchema),
  prev: v.exactOptional(idSchema),
  at: v.exactOptional(wholeNumberSchema),
  total: v.exactOptional(countSchema),
});
