import * as v from 'valibot';
import { fileLimitsSchema } from './attachment-schema.js';
import { openEnum } from './open-enum.js';
import { refundModeSchema } from './refund-mode-schema.js';
import type { ListOffers } from '../description.js';
import type { AttentionState } from '../../model/thread.js';

type Searchable = NonNullable<ListOffers['search']>[number];

const flag = v.exactOptional(v.boolean());

/** Offered by standing there. What a later treaty may write into it is not our business. */
const presenceSchema = v.object({}) as v.GenericSchema<unknown, Record<string, never>>;

const paging = { jump: flag, around: flag, total: flag };

const list = {
  filters: v.exactOptional(v.array(v.string())),
  search: v.exactOptional(v.array(openEnum<Searchable>())),
  sorts: v.exactOptional(v.array(v.string())),
  ...paging,
};

export const offersSchema = v.object({
  threads: v.exactOptional(
    v.object({
      ...list,
      attention: v.exactOptional(v.array(openEnum<AttentionState>())),
      messages: v.exactOptional(v.object(paging)),
      start: flag,
      reply: flag,
      noReplyNeeded: flag,
      markRead: flag,
    }),
  ),
  files: v.exactOptional(
    v.object({
      transport: v.exactOptional(v.picklist(['staged', 'inline'])),
      open: flag,
      limits: v.exactOptional(fileLimitsSchema),
    }),
  ),
  reasons: v.exactOptional(presenceSchema),
  orders: v.exactOptional(v.object({ ...list, get: flag })),
  refunds: v.exactOptional(v.object({ modes: v.array(refundModeSchema) })),
  incidents: v.exactOptional(v.object({ ...list, act: flag })),
  cases: v.exactOptional(
    v.object({ ...list, desks: v.exactOptional(v.array(v.string())), close: flag }),
  ),
  documents: v.exactOptional(v.object({ add: flag })),
  figures: v.exactOptional(presenceSchema),
  live: v.exactOptional(presenceSchema),
});
