import type { CareAdapter } from '../../src/adapter/care-adapter.js';
import type { MemoryAdapter } from '../../src/adapters/memory/index.js';
import {
  adapterConformance,
  type ConformanceFixtures,
  type ConformanceSuite,
} from '../../src/testing/index.js';
import { FIXTURES } from './memory.js';

/** The suite on a memory adapter, seen through whatever stands before it. */
export function suiteBehind(
  make: () => MemoryAdapter,
  through: (adapter: MemoryAdapter) => CareAdapter,
): ConformanceSuite {
  const behind = new WeakMap<CareAdapter, MemoryAdapter>();
  const seen = (adapter: MemoryAdapter): CareAdapter => {
    const client = through(adapter);
    behind.set(client, adapter);
    return client;
  };
  const inner = (client: CareAdapter): MemoryAdapter => behind.get(client) as MemoryAdapter;
  const { write, fault, slow, otherShop, ...plain } = FIXTURES as Required<
    Omit<typeof FIXTURES, 'dispose'>
  >;
  const fixtures: ConformanceFixtures = {
    ...plain,
    write: (client, ...message) => write(inner(client), ...message),
    fault: (client, each) => fault(inner(client), each),
    slow: (client, ms) => slow(inner(client), ms),
    otherShop: async (client) => seen((await otherShop(inner(client))) as MemoryAdapter),
  };
  return adapterConformance(() => seen(make()), fixtures);
}
