import type { CareStore } from './care-store.js';
import { Commands } from './commands.js';
import { Drafts } from './drafts.js';
import { Intents } from './intents.js';
import { KEPT } from './kept-here.js';
import { takeUnkept } from './unkept.js';
import type { WritingParts } from './writing.js';

// What only a page at logout needs comes with what only a page that writes needs: one file less to fetch.
export { forget } from './forget.js';

/** What is fetched by {@link import('./writing.js').Writing}. */
export function makeParts(store: CareStore): WritingParts {
  const drafts = new Drafts({ kept: KEPT, now: store.now });
  // Before anybody asks for a draft: what was typed meanwhile is newer than what was kept before.
  for (const { scope, key, content } of takeUnkept()) void drafts.save(scope, key, content);
  const intents = new Intents({ kept: KEPT, now: store.now });
  return { drafts, intents, commands: new Commands({ store, drafts, intents }) };
}
