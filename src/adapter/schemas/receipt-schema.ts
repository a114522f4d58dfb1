import * as v from 'valibot';
import { stepResultSchema } from './check-schema.js';
import { idSchema } from './id-schema.js';
import { incidentSchema } from './incident-schema.js';
import { messageSchema } from './message-schema.js';
import { threadSchema } from './thread-schema.js';

/** What `threads.reply` and `threads.start` come back with. */
export const messageReceiptSchema = v.object({
  threadId: idSchema,
  messageId: idSchema,
  message: v.exactOptional(messageSchema),
  thread: v.exactOptional(threadSchema),
});

/** What `incidents.act` comes back with. */
export const incidentActResultSchema = v.object({
  incident: incidentSchema,
  steps: v.exactOptional(v.array(stepResultSchema)),
  resume: v.exactOptional(v.string()),
});
