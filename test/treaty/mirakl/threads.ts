import type { MiraklReason, MiraklThread } from '../../../src/adapters/mirakl/published.js';
import { toMessages, toThread } from '../../../src/adapters/mirakl/thread-records.js';
import type { Message } from '../../../src/model/message.js';
import type { Thread } from '../../../src/model/thread.js';

/** What has been read for a thread: M10, the reasons for its topic, and the answer's `Date`. */
export interface ThreadSource {
  readonly m10: MiraklThread;
  readonly re01: readonly MiraklReason[];
  readonly date: string;
}

export function mapThread({ m10, re01, date }: ThreadSource): {
  readonly thread: Thread;
  readonly messages: readonly Message[];
} {
  return { thread: toThread(m10, { re01, date, locale: 'en' }), messages: toMessages(m10) };
}
