import type { Ledger } from './ledger.js';

/** A ledger that lives as long as the process, and forgets the oldest beyond `size` entries. Default 10,000. */
export function createMemoryLedger({ size = 10_000 }: { readonly size?: number } = {}): Ledger {
  const entries = new Map<string, string>();
  return {
    get: (key) => Promise.resolve(entries.get(key)),
    put: (key, value) => {
      entries.delete(key);
      entries.set(key, value);
      for (const oldest of entries.keys()) {
        if (entries.size <= size) break;
        entries.delete(oldest);
      }
      return Promise.resolve();
    },
  };
}
