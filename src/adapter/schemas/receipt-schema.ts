import * as v from 'valibot';
import { idSchema } from './id-schema.js';
import { messageSchema } from './message-schema.js';
import { threadSchema } from './thread-schema.js';

/** What `threads.reply` and `threads.start` come back with. */
export const messageReceiptSchema = v.object({
  threadId: idSchema,
  messageId: idSchema,
  message: v.exactOptional(messageSchema),
  thread: v.exactOptional(threadSchema),
});
