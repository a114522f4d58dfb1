import type { CareHost } from './care-host.js';
import { CareStore } from '../store/care-store.js';
import { timeNow } from './clock.js';

const stores = new WeakMap<CareHost, CareStore>();

/** This copy's store for a host. Another copy of the kit keeps its own for the same host. */
export function storeOf(host: CareHost): CareStore {
  const known = stores.get(host);
  if (known) return known;
  const store = new CareStore(host.adapter, { now: timeNow });
  stores.set(host, store);
  return store;
}
