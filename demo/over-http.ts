import type { CareAdapter } from '../src/adapter/care-adapter.js';
import { createHttpAdapter } from '../src/adapters/http/index.js';
import { mockCare, mockedFetch } from './mocked.js';
import type { Network } from './network.js';

/** The http adapter against the adapter in memory: every call is a request of the contract, answered in this page. */
export function overMock(adapter: CareAdapter, network: Network): CareAdapter {
  return overHttp('/care', network, mockedFetch(mockCare(adapter, '/care')));
}

/** The http adapter against a server of this origin that speaks the contract. */
export function overServer(baseUrl: string, network: Network): CareAdapter {
  return overHttp(baseUrl, network, (address, init) => fetch(address, init));
}

function overHttp(
  baseUrl: string,
  network: Network,
  ask: Parameters<Network['through']>[0],
): CareAdapter {
  return createHttpAdapter({
    baseUrl,
    fetch: network.through(ask),
    onAuthRequired: () => network.signIn(),
  });
}
