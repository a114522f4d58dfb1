import type { CareAdapter } from './care-adapter.js';
import { describeReceived, kindOf } from './malformed.js';

/** The groups of the treaty. */
export type GroupName = {
  [Name in keyof CareAdapter]-?: NonNullable<CareAdapter[Name]> extends (
    ...args: never[]
  ) => unknown
    ? never
    : Name;
}[keyof CareAdapter];

/** Something of an adapter that the integrator has to mend. */
export interface AdapterProblem {
  /** `adapter`, `adapter.threads` or `adapter.threads.list`. */
  readonly path: string;
  readonly expected: string;
  readonly received: string;
  /** All of it as one sentence. */
  readonly message: string;
}

export interface AdapterCheck {
  /** Whether it can be asked anything at all: it is an object that has `describe`. */
  readonly usable: boolean;
  /** What is there but wrong, and is to be treated as if it were not. */
  readonly broken: ReadonlySet<GroupName | 'check'>;
  readonly problems: readonly AdapterProblem[];
}

/** Looks at whatever was given as an adapter, without calling anything of it. Never throws. */
export function checkAdapter(adapter: unknown): AdapterCheck {
  const problems: AdapterProblem[] = [];
  const broken = new Set<GroupName | 'check'>();
  if (!hasProperties(adapter) || isPromise(adapter)) {
    problems.push(problem('adapter', 'an object with describe()', adapter));
    return { usable: false, broken, problems };
  }
  const describe = methodProblem(adapter, 'adapter', 'describe', 'required');
  const check = methodProblem(adapter, 'adapter', 'check', 'optional');
  problems.push(...describe, ...check);
  if (check.length > 0) broken.add('check');
  for (const name of GROUP_NAMES) {
    const found = groupProblems(adapter, name);
    if (found.length > 0) broken.add(name);
    problems.push(...found);
  }
  return { usable: describe.length === 0, broken, problems };
}

type Need = 'required' | 'optional';

type Methods<Group> = {
  readonly [Name in keyof Group]-?: undefined extends Group[Name] ? 'optional' : 'required';
};

const GROUPS: { readonly [Name in GroupName]: Methods<Required<CareAdapter>[Name]> } = {
  threads: {
    list: 'required',
    count: 'optional',
    get: 'required',
    messages: 'required',
    composeOptions: 'optional',
    start: 'optional',
    reply: 'optional',
    setReplyNeeded: 'optional',
    markRead: 'optional',
  },
  files: { open: 'optional', stage: 'optional', discard: 'optional' },
  reasons: { list: 'required' },
  orders: { list: 'required', get: 'required' },
  refunds: { options: 'required', create: 'required' },
  incidents: { list: 'required', get: 'required', act: 'optional' },
  cases: { list: 'required', counts: 'optional', get: 'required', close: 'optional' },
  documents: { add: 'optional' },
  figures: { list: 'required' },
  live: { subscribe: 'required' },
};

/** Every group, in the order the treaty names them. */
export const GROUP_NAMES = Object.keys(GROUPS) as GroupName[];

function groupProblems(adapter: object, name: GroupName): readonly AdapterProblem[] {
  const path = `adapter.${name}`;
  const group = read(adapter, name);
  if (group === THREW) return [problem(path, 'a group of methods', group)];
  if (isAbsent(group)) return [];
  if (!hasProperties(group)) return [problem(path, 'a group of methods', group)];
  return Object.entries<Need>(GROUPS[name]).flatMap(([method, need]) =>
    methodProblem(group, path, method, need),
  );
}

function methodProblem(
  owner: object,
  path: string,
  name: string,
  need: Need,
): readonly AdapterProblem[] {
  const method = read(owner, name);
  if (typeof method === 'function' || (need === 'optional' && isAbsent(method))) return [];
  return [problem(`${path}.${name}`, 'a function', method)];
}

function problem(path: string, expected: string, value: unknown): AdapterProblem {
  const received = receivedOf(value);
  return {
    path,
    expected,
    received,
    message: `${path}: expected ${expected}, received ${received}.`,
  };
}

function receivedOf(value: unknown): string {
  return value === THREW ? 'an error when it was read' : describeReceived(value);
}

/** `null` counts as absent, too: whoever writes it means that there is none. */
function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}

/** A function has properties, too; a remote object behind a proxy is often one. */
function hasProperties(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}

function isPromise(value: object): boolean {
  return kindOf(value) === 'Promise';
}

const THREW = Symbol('threw');

function read(owner: object, name: string): unknown {
  try {
    return Reflect.get(owner, name);
  } catch {
    return THREW;
  }
}
