import type { CareAdapter } from '../../src/adapter/care-adapter.js';
import { createHttpAdapter } from '../../src/adapters/http/index.js';
import { mockCare } from '../../demo/mocked.js';
import type { Network } from '../../demo/network.js';

/**
 * The http adapter against MSW: what a story asks are real requests, seen in the browser's tools, and the story's own
 * adapter stands behind the handler that answers them.
 */
export function overHttp(adapter: CareAdapter, name: string, network: Network): CareAdapter {
  const path = `/care/${name}`;
  const ready = worker().then((each) => each.use(mockCare(adapter, path)));
  return createHttpAdapter({
    baseUrl: path,
    fetch: network.through(async (address, init) => {
      await ready;
      return fetch(address, init);
    }),
    onAuthRequired: () => network.signIn(),
  });
}

let started: ReturnType<typeof start> | undefined;

/** One for the page, when the first story wants it. */
function worker(): ReturnType<typeof start> {
  started ??= start();
  return started;
}

async function start() {
  const { setupWorker } = await import('msw/browser');
  const made = setupWorker();
  await made.start({
    serviceWorker: { url: './mockServiceWorker.js' },
    onUnhandledRequest: 'bypass',
    quiet: true,
  });
  return made;
}
