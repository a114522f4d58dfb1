import type { CareAdapter } from '../adapter/care-adapter.js';
import { GROUP_NAMES } from '../adapter/check-adapter.js';
import { Broken } from './rule.js';

type Method = (...args: unknown[]) => unknown;

/** The adapter as it is, but a call that never answers ends after `ms` and says which it was. */
export function patient(adapter: CareAdapter, ms: number): CareAdapter {
  const limited =
    (owner: object, name: string, method: Method) =>
    async (...args: unknown[]) =>
      within(Promise.resolve(method.apply(owner, args)), ms, `${name} did not answer`);
  const groups = GROUP_NAMES.flatMap((name) => {
    const group: unknown = adapter[name];
    if (typeof group !== 'object' || group === null) return [];
    return [[name, name === 'live' ? group : groupOf(group, name, limited)]];
  });
  return {
    describe: limited(adapter, 'describe', adapter.describe.bind(adapter) as Method),
    ...(typeof adapter.check === 'function'
      ? { check: limited(adapter, 'check', adapter.check as Method) }
      : {}),
    ...Object.fromEntries(groups),
  } as CareAdapter;
}

/** @throws Broken when the promise has not settled after `ms`. */
export async function within<Answer>(
  promise: Promise<Answer>,
  ms: number,
  what: string,
): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Broken(`${what} within ${ms} ms.`)), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Methods may stand on a class: they are looked for by name, not by own property. */
function groupOf(
  group: object,
  name: string,
  limited: (owner: object, name: string, method: Method) => Method,
): object {
  return new Proxy(group, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function'
        ? limited(target, `${name}.${String(key)}`, value as Method)
        : value;
    },
  });
}
