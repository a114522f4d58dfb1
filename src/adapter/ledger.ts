/**
 * What is remembered for a back end that keeps no idempotency keys itself: words by name, such as what came of a
 * command by its key. The host keeps it in its own database; it need not last longer than a few days.
 */
export interface Ledger {
  get(key: string): Promise<string | undefined>;
  put(key: string, value: string): Promise<void>;
  /**
   * Writes only where nothing stands, in one step (SQL: `insert … on conflict do nothing`), and answers with what stood
   * there. Without it two processes that are given one key at the same moment may both act.
   */
  add?(key: string, value: string): Promise<string | undefined>;
}
