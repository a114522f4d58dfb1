import type { CareAdapter } from '../adapter/care-adapter.js';
import type { GroupName } from '../adapter/check-adapter.js';

/** Every method of the treaty, as group and name: `threads.list`, `describe`. */
export type MethodName =
  | 'describe'
  | 'check'
  | { [Group in GroupName]: `${Group}.${keyof Required<CareAdapter>[Group] & string}` }[GroupName];

/** A method's own type. */
export type Method<Name extends MethodName> = Name extends `${infer Group}.${infer Verb}`
  ? Group extends GroupName
    ? Verb extends keyof Required<CareAdapter>[Group]
      ? NonNullable<Required<CareAdapter>[Group][Verb]>
      : never
    : never
  : Name extends 'describe' | 'check'
    ? Required<CareAdapter>[Name]
    : never;

/** What a method is asked, beside its call. */
export type Asked<Name extends MethodName> =
  Method<Name> extends (asked: infer Input, call: infer _Call) => unknown ? Input : never;

/** What it comes back with. */
export type Answered<Name extends MethodName> =
  Method<Name> extends (...args: never[]) => Promise<infer Answer> ? Answer : void;

/** Looks a method up, bound to its group; `undefined` where the adapter has none. */
export function methodOf(
  adapter: CareAdapter,
  name: MethodName,
): ((...args: readonly unknown[]) => unknown) | undefined {
  const [group = '', verb] = name.split('.');
  const owner: unknown = verb === undefined ? adapter : Reflect.get(adapter, group);
  // `null` counts as absent, as `checkAdapter` has it.
  if (owner === undefined || owner === null) return undefined;
  const method: unknown = Reflect.get(owner, verb ?? group);
  return typeof method === 'function'
    ? (...args) => Reflect.apply(method, owner, args) as unknown
    : undefined;
}
