import type { CareStore } from './care-store.js';
import { Commands } from './commands.js';
import { Drafts } from './drafts.js';
import { Intents } from './intents.js';
import { KEPT } from './kept-here.js';

/** What the seller does with an adapter: what she writes, what is on its way, and how it is sent. */
export interface Acts {
  readonly drafts: Drafts;
  readonly intents: Intents;
  readonly commands: Commands;
}

const acts = new WeakMap<CareStore, Acts>();

/** The acts of a store; apart from it, because a page that only shows does not have to carry them. */
export function actsOf(store: CareStore): Acts {
  const known = acts.get(store);
  if (known) return known;
  const drafts = new Drafts({ kept: KEPT, now: store.now });
  const intents = new Intents({ kept: KEPT, now: store.now });
  const made = { drafts, intents, commands: new Commands({ store, drafts, intents }) };
  acts.set(store, made);
  return made;
}
