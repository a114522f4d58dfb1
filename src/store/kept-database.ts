import { scopeKey } from '../model/scope.js';
import type { Scope } from '../model/scope.js';
import { answerOf, openDatabase } from './indexed-db.js';

/** Of everybody; other copies and later versions of the kit share it, so its version stays 1. */
export const KEPT_NAME = 'seller-care-kit/1';

export type StoreName = (typeof STORES)[number];

const STORES = ['intents', 'drafts'] as const;

/** Opens the database of what outlives the page. @throws DOMException */
export function openKeptDatabase(name: string, gone: () => void): Promise<IDBDatabase> {
  const create = (fresh: IDBDatabase): void => {
    for (const store of STORES) fresh.createObjectStore(store, { keyPath: ['scope', 'key'] });
  };
  return openDatabase(name, create, gone);
}

/** All keys of a scope: an array sorts after every string. */
export function within(scope: Scope): IDBKeyRange {
  return IDBKeyRange.bound([scopeKey(scope)], [scopeKey(scope), []]);
}

/** Whether a draft or an act of a scope is kept. What cannot be asked is not there. */
export async function isAnythingKept(scope: Scope): Promise<boolean> {
  let database: IDBDatabase | undefined;
  try {
    database = await openKeptDatabase(KEPT_NAME, () => {});
    const rows = database.transaction(STORES);
    const counts = await Promise.all(
      STORES.map((name) => answerOf(rows.objectStore(name).count(within(scope)))),
    );
    return counts.some((count) => count > 0);
  } catch {
    return false;
  } finally {
    database?.close();
  }
}
