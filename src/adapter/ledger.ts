/**
 * What is remembered for a back end that keeps no idempotency keys itself: words by name, such as what came of a
 * command by its key. The host keeps it in its own database; it need not last longer than a few days.
 */
export interface Ledger {
  get(key: string): Promise<string | undefined>;
  put(key: string, value: string): Promise<void>;
}
