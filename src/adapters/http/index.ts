import type { CareAdapter } from '../../adapter/care-adapter.js';
import { METHODS } from '../../wire/routes.js';
import { Client } from './client.js';
import type { HttpOptions } from './options.js';

export type * from './options.js';

/**
 * An adapter for a marketplace that serves the kit's own contract over HTTP, such as any adapter behind
 * `createCareHandler` of `seller-care-kit/server.js`.
 *
 * It never retries, caches or polls. What the other side lacks it lacks too, from its first description on: until
 * then every method is there and answers `unsupported` where it is missing. Whatever comes back that is not the
 * contract's ends as a `CareError` that names method, route and field.
 *
 * Making one sends nothing.
 */
export function createHttpAdapter(options: HttpOptions): CareAdapter {
  const client = new Client(options);
  const adapter = {};
  const groups = new Map<string, object>();
  for (const name of METHODS) {
    const [group = '', verb] = name.split('.');
    if (verb === undefined) {
      offer(adapter, group, client.method(name), () => client.has(name));
      continue;
    }
    const methods = groups.get(group) ?? {};
    groups.set(group, methods);
    offer(methods, verb, client.method(name), () => client.has(name));
  }
  for (const [group, methods] of groups) {
    const members = METHODS.filter((name) => name.startsWith(`${group}.`));
    offer(adapter, group, methods, () => members.some((name) => client.has(name)));
  }
  return adapter as CareAdapter;
}

/** A property that is there only while it is offered: the other side may take it away and give it back. */
function offer(owner: object, name: string, value: unknown, isThere: () => boolean): void {
  Object.defineProperty(owner, name, {
    enumerable: true,
    get: () => (isThere() ? value : undefined),
  });
}
