import type { ConformanceFixtures } from '../../src/testing/index.js';
import {
  createMemoryAdapter,
  type MemoryAdapter,
  type MemoryOptions,
} from '../../src/adapters/memory/index.js';

/** The memory adapter, as an integrator would set it up for the suite. */
export function memory(options: MemoryOptions = {}): MemoryAdapter {
  return createMemoryAdapter({ threads: 80, longThread: 30, ...options });
}

/** All that can be said about the Spanish world. */
export const FIXTURES: ConformanceFixtures<MemoryAdapter> = {
  locale: 'en',
  otherLocale: 'es',
  patience: 1000,
  pageSize: 3,
  write: (adapter, threadId, from) => adapter.controls.receive(threadId, { from, text: 'Hello' }),
  fault: (adapter, { method, kind, retryAfterMs }) => {
    adapter.controls.faults.add({
      method,
      kind,
      times: 1,
      ...(retryAfterMs === undefined ? {} : { error: { retryAfterMs } }),
    });
  },
  slow: (adapter, ms) => adapter.controls.setLatency(ms),
};
