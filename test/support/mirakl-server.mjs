// @ts-check
/** A seller's server in front of Mirakl, as a portal would run it: its key, the adapter and the handler in Node. */
import './typescript.mjs';

/** What `http.createServer` takes; every call makes a Mirakl of its own. @param {string} basePath */
export async function miraklListener(basePath) {
  const { createMemoryLedger, createMiraklAdapter } =
    await import('../../src/adapters/mirakl/index.js');
  const { createCareHandler, toNodeListener } = await import('../../src/server/index.js');
  const { createMiraklFake } = await import('./mirakl-fake.js');
  const fake = createMiraklFake();
  const ledger = createMemoryLedger();
  const adapterFor = () =>
    createMiraklAdapter({
      baseUrl: fake.baseUrl,
      headers: { Authorization: 'key-of-the-shop' },
      fetch: fake.fetch,
      now: () => fake.now,
      ledger,
    });
  return toNodeListener(createCareHandler({ adapterFor, basePath }));
}
