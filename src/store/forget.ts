import type { Scope } from '../model/scope.js';
import { Drafts } from './drafts.js';
import { Intents } from './intents.js';
import { KEPT } from './kept-here.js';
import { forgetUnkept } from './unkept.js';

/**
 * Clears what the kit keeps in this browser: the drafts and acts of one seller, or without a scope of everybody. For
 * logout pages on which no provider stands.
 */
export async function forget(scope?: Scope): Promise<void> {
  forgetUnkept(scope);
  const options = { kept: KEPT, now: () => 0 };
  await Promise.all([new Drafts(options).forget(scope), new Intents(options).forget(scope)]);
}
