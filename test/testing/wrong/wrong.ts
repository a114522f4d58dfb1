import type { CareAdapter, Description } from '../../../src/adapter/index.js';
import { toCareError, type CareErrorDetails } from '../../../src/adapter/care-error.js';
import type { ConformanceFixtures } from '../../../src/testing/index.js';
import type { MemoryAdapter } from '../../../src/adapters/memory/index.js';
import { memory, memoryOfOtherKind } from '../memory.js';

/** An adapter that keeps the treaty but for one rule. */
export interface Wrong {
  /** The rule that it breaks, and no other. */
  readonly rule: string;
  /** How, in a few words. */
  readonly how: string;
  /** The good one that it is made of. */
  readonly of?: 'memory' | 'memory of the other kind';
  make?(good: MemoryAdapter): MemoryAdapter;
  readonly fixtures?: ConformanceFixtures<MemoryAdapter>;
}

export function makeWrong({ of = 'memory', make = (good) => good }: Wrong): MemoryAdapter {
  return make(of === 'memory' ? memory() : memoryOfOtherKind());
}

type GroupName =
  | 'threads'
  | 'files'
  | 'reasons'
  | 'orders'
  | 'refunds'
  | 'incidents'
  | 'cases'
  | 'figures'
  | 'live';
type Group<Name extends GroupName> = Required<NonNullable<CareAdapter[Name]>>;

/** The adapter with one method of a group made anew from the good one. */
export function remake<Name extends GroupName, Key extends keyof Group<Name>>(
  good: MemoryAdapter,
  name: Name,
  key: Key,
  make: (inner: Group<Name>[Key]) => Group<Name>[Key],
): MemoryAdapter {
  const group = good[name] as unknown as Group<Name>;
  return { ...good, [name]: { ...group, [key]: make(group[key]) } };
}

/** The adapter with another description. */
export function describedAs(
  good: MemoryAdapter,
  change: (description: Description) => unknown,
): MemoryAdapter {
  return {
    ...good,
    describe: async (call) => change(await good.describe(call)) as Description,
  };
}

/** What was thrown, as another error. */
export async function rethrown<Answer>(
  asked: Promise<Answer>,
  change: (error: CareErrorDetails) => CareErrorDetails | Error,
): Promise<Answer> {
  try {
    return await asked;
  } catch (thrown) {
    const { kind, message, code, fields, retryAfterMs, outcome } = toCareError(thrown);
    // An error of its shape is as good as one of its class.
    // eslint-disable-next-line @typescript-eslint/only-throw-error
    throw change({
      kind,
      message,
      ...(outcome === undefined ? {} : { outcome }),
      ...(code === undefined ? {} : { code }),
      ...(fields === undefined ? {} : { fields }),
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    });
  }
}

/** A signal that nobody aborts. */
export function deaf<Call extends { readonly signal: AbortSignal }>(call: Call): Call {
  return { ...call, signal: new AbortController().signal };
}

/** The call with a key that nobody has used. */
export function rekeyed<Call extends { readonly idempotencyKey: string }>(call: Call): Call {
  return { ...call, idempotencyKey: crypto.randomUUID() };
}
