import type { CareAdapter } from '../src/adapter/care-adapter.js';
import { createMemoryAdapter } from '../src/adapters/memory/index.js';
import type { Network } from './network.js';

/** The invented marketplaces: each has what its sellers' guide speaks of. */
export type World = 'spain' | 'mexico' | 'chile';

/** Which of them the address says: `?world=chile`. */
export const world = worldIn(new URLSearchParams(location.search).get('world'));

/** The invented marketplace, kept in this browser: asked directly, and what stands behind MSW. */
export const memory = createMemoryAdapter({
  world,
  persist: world === 'spain' ? 'demo' : `demo-${world}`,
});

/** Goes to another of them: a page of its own, as another country of the same portal would be. */
export function goToWorld(name: string): void {
  const address = new URL(location.href);
  address.searchParams.set('world', worldIn(name));
  address.hash = '';
  location.assign(address);
}

function worldIn(name: string | null): World {
  return name === 'chile' || name === 'mexico' ? name : 'spain';
}

/**
 * - `memory`: the marketplace itself;
 * - `http`: the same over HTTP, answered by MSW in this page;
 * - `server`: whatever a server of this origin has behind the contract, where the address names it: `?care=/care`.
 */
export type AdapterName = 'memory' | 'http' | 'server';

/** The server that the address names. Only one of this origin: the policy lets the page speak to no other. */
export const ownServer = serverIn(new URLSearchParams(location.search).get('care'));

/** What the address says: a reload and another tab find the same adapter. */
export function nameInAddress(): AdapterName {
  if (ownServer !== undefined) return 'server';
  return new URLSearchParams(location.search).get('adapter') === 'http' ? 'http' : 'memory';
}

/** Writes it into the address. */
export function keepInAddress(name: AdapterName): void {
  const address = new URL(location.href);
  const { searchParams } = address;
  searchParams.delete('adapter');
  if (name !== 'server') searchParams.delete('care');
  else if (ownServer !== undefined) searchParams.set('care', ownServer);
  if (name === 'http') searchParams.set('adapter', name);
  history.replaceState(history.state, '', address);
}

/** The adapter of that name; what speaks HTTP comes with the code for it. */
export async function adapterNamed(name: AdapterName, network: Network): Promise<CareAdapter> {
  if (name === 'memory') return memory;
  const { overMock, overServer } = await import('./over-http.js');
  return name === 'server' && ownServer !== undefined
    ? overServer(ownServer, network)
    : overMock(memory, network);
}

function serverIn(given: string | null): string | undefined {
  if (given === null || !URL.canParse(given, location.href)) return undefined;
  const { origin, pathname } = new URL(given, location.href);
  return origin === location.origin ? pathname : undefined;
}
