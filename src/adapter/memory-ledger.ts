import type { Ledger } from './ledger.js';

/** A ledger that lives as long as the process, and forgets the oldest beyond `size` entries. Default 10,000. */
export function createMemoryLedger({
  size = 10_000,
}: { readonly size?: number } = {}): Required<Ledger> {
  const entries = new Map<string, string>();
  const write = (key: string, value: string): void => {
    entries.delete(key);
    entries.set(key, value);
    for (const oldest of entries.keys()) {
      if (entries.size <= size) break;
      entries.delete(oldest);
    }
  };
  return {
    get: (key) => Promise.resolve(entries.get(key)),
    put: (key, value) => Promise.resolve(write(key, value)),
    add: (key, value) => {
      const there = entries.get(key);
      if (there === undefined) write(key, value);
      return Promise.resolve(there);
    },
  };
}
