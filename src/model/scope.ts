/**
 * Whose data this is. Everything the kit keeps (drafts, intents, locks) lies under it, so that the words
 * meant for one shop can never be sent by another.
 */
export interface Scope {
  readonly marketplace: string;
  readonly shop: string;
  readonly user: string;
}

/** The scope as one string: equal exactly when all three parts are equal. */
export function scopeKey(scope: Scope): string {
  return JSON.stringify([scope.marketplace, scope.shop, scope.user]);
}
