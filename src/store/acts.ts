import type { CareStore } from './care-store.js';
import { Drafts } from './drafts.js';
import { KEPT } from './kept-here.js';
import { Sending } from './sending.js';

/** What the seller does with an adapter: what she writes, and how it is sent. */
export interface Acts {
  readonly drafts: Drafts;
  readonly sending: Sending;
}

const acts = new WeakMap<CareStore, Acts>();

/** The acts of a store; apart from it, because a page that only shows does not have to carry them. */
export function actsOf(store: CareStore): Acts {
  const known = acts.get(store);
  if (known) return known;
  const drafts = new Drafts({ kept: KEPT, now: store.now });
  const made = { drafts, sending: new Sending({ store, drafts, kept: KEPT }) };
  acts.set(store, made);
  return made;
}
