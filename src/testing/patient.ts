import type { CareAdapter } from '../adapter/care-adapter.js';
import { GROUP_NAMES } from '../adapter/check-adapter.js';
import { Broken } from './rule.js';

type Method = (...args: unknown[]) => unknown;

/**
 * The adapter as it is, but a call that never answers ends after `ms` and says which it was. What it has is looked up
 * each time: the other side of a wire may take it away with its description.
 */
export function patient(adapter: CareAdapter, ms: number): CareAdapter {
  const limited =
    (owner: object, name: string, method: Method) =>
    (...args: unknown[]) =>
      within(ask(owner, method, args), ms, `${name} did not answer`);
  const methodNamed = (name: 'describe' | 'check') => {
    const method: unknown = Reflect.get(adapter, name);
    return typeof method === 'function' ? limited(adapter, name, method as Method) : undefined;
  };
  const result = {};
  for (const name of ['describe', 'check'] as const) define(result, name, () => methodNamed(name));
  for (const name of GROUP_NAMES) {
    define(result, name, () => {
      const group: unknown = adapter[name];
      if (name === 'live' || typeof group !== 'object' || group === null) return group ?? undefined;
      return groupOf(group, name, limited);
    });
  }
  return result as CareAdapter;
}

/** A method may throw instead of rejecting; that is the same to whoever asks. */
function ask(owner: object, method: Method, args: unknown[]): Promise<unknown> {
  return new Promise((resolve) => resolve(method.apply(owner, args)));
}

function define(owner: object, name: string, get: () => unknown): void {
  Object.defineProperty(owner, name, { enumerable: true, get });
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
  // Around nothing: around a frozen group it would have to give back what is there.
  return new Proxy(Object.freeze({}), {
    get: (_, key) => {
      const value: unknown = Reflect.get(group, key, group);
      return typeof value === 'function'
        ? limited(group, `${name}.${String(key)}`, value as Method)
        : value;
    },
  });
}
