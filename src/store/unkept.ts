import { scopeKey, type Scope } from '../model/scope.js';
import type { DraftContent } from './drafts.js';

/** Words for a draft that nothing keeps yet, because what keeps them has not been fetched. */
export interface Unkept {
  readonly scope: Scope;
  readonly key: string;
  readonly content: DraftContent;
}

/**
 * @param content `undefined`: it was forgotten.
 * @param by Whoever wrote it, so that one can know its own.
 */
export type UnkeptListener = (content: DraftContent | undefined, by: object | undefined) => void;

/** Of the whole page: an element that goes, or shows another conversation, takes nothing with it (decision 0405). */
const unkept = new Map<string, Unkept>();
const followers = new Set<{ readonly scope: Scope; readonly id: string; tell: UnkeptListener }>();

/** What names a draft in this page. */
export function unkeptId(scope: Scope, key: string): string {
  return JSON.stringify([scopeKey(scope), key]);
}

export function unkeptIn(id: string): DraftContent | undefined {
  return unkept.get(id)?.content;
}

/** Holds what is written until something can keep it. */
export function holdUnkept(words: Unkept, by: object): void {
  const id = unkeptId(words.scope, words.key);
  unkept.set(id, words);
  for (const follower of [...followers]) if (follower.id === id) follower.tell(words.content, by);
}

/** Hands everything over to what keeps it from now on. */
export function takeUnkept(): readonly Unkept[] {
  const all = [...unkept.values()];
  unkept.clear();
  return all;
}

/** At logout: of one seller, or without a scope of everybody. */
export function forgetUnkept(scope?: Scope): void {
  const isConcerned = (one: { readonly scope: Scope }): boolean =>
    scope === undefined || scopeKey(one.scope) === scopeKey(scope);
  for (const [id, words] of [...unkept]) if (isConcerned(words)) unkept.delete(id);
  for (const follower of [...followers]) {
    if (isConcerned(follower)) follower.tell(undefined, undefined);
  }
}

/** Tells what is held of one draft, and when it is forgotten. Returns what ends it. */
export function followUnkept(scope: Scope, key: string, tell: UnkeptListener): () => void {
  const follower = { scope, id: unkeptId(scope, key), tell };
  followers.add(follower);
  return () => followers.delete(follower);
}
