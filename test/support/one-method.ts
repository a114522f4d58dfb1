import type { CareAdapter } from '../../src/adapter/care-adapter.js';
import type { Description } from '../../src/adapter/description.js';

export type AnyMethod = (...args: unknown[]) => Promise<unknown>;

/** A description that offers nothing, unless it is said. */
export function aDescription(changes: Partial<Description> = {}): Description {
  return {
    contract: 1,
    scope: { marketplace: 'plazuela', shop: '2417', user: 'u-1' },
    serverTime: '2026-03-12T09:30:00Z',
    timeZone: 'Europe/Madrid',
    currencies: { EUR: { digits: 2 } },
    offers: {},
    policy: {},
    ...changes,
  };
}

/** An adapter that has only this method, `threads.get`, beside its description. */
export function adapterWith(name: string, method: unknown): CareAdapter {
  return adapterOf({ [name]: method });
}

/** An adapter that has only these methods. */
export function adapterOf(
  methods: Readonly<Record<string, unknown>>,
  description: Description = aDescription(),
): CareAdapter {
  const adapter: Record<string, unknown> = { describe: () => Promise.resolve(description) };
  for (const [name, method] of Object.entries(methods)) {
    const [group = '', verb] = name.split('.');
    if (verb === undefined) adapter[group] = method;
    else adapter[group] = { ...(adapter[group] as object | undefined), [verb]: method };
  }
  return adapter as unknown as CareAdapter;
}
