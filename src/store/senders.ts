import { Commands } from './commands.js';
import { Intents } from './intents.js';
import type { Senders, SendingOptions } from './sending.js';

// What only a page at logout needs comes with what only a page that sends needs: two files less to fetch.
export { forget } from './forget.js';

/** What is fetched by {@link import('./sending.js').Sending}. */
export function makeSenders({ store, drafts, kept }: SendingOptions): Senders {
  const intents = new Intents({ kept, now: store.now });
  return { intents, commands: new Commands({ store, drafts, intents }) };
}
