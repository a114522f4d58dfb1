/**
 * The account of a mapping: where each field that a marketplace publishes goes, and where each field of
 * the treaty comes from. It is proven by changing one source field at a time and looking at what moves.
 */

/** What becomes of a source field. `other` is another value it may have, where none can be made up. */
export type Fate = Carried | Left;

interface Carried {
  /** Where the field is published, as `marketplaces.md` names it. */
  readonly source: string;
  /** Paths of the mapped record that depend on it; each stands for everything below it, too. */
  readonly to: readonly string[];
  readonly other?: unknown;
}

interface Left {
  readonly source: string;
  /** Why a seller does not miss it. */
  readonly left: string;
}

export interface Account<Source> {
  readonly map: (source: Source) => object;
  readonly records: readonly Source[];
  /** By path, list positions as `[]`. Every field of every record stands here. */
  readonly fields: Readonly<Record<string, Fate>>;
  /** Fields of the treaty that no source field decides, by their whole path, each with the reason why the adapter knows it. */
  readonly known: Readonly<Record<string, string>>;
  /** Fields of the same answer that another account carries; here they decide nothing. */
  readonly elsewhere?: Readonly<Record<string, Fate>>;
}

/** What is wrong with an account: empty when nothing is lost, invented, or claimed without being so. */
export function audit<Source extends object>(account: Account<Source>): string[] {
  const trace: Trace = { moved: new Map(), decided: new Set(), met: new Set() };
  const wrong = account.records.flatMap((record) => auditRecord(account, record, trace));
  return [...new Set([...wrong, ...unmoved(account, trace), ...invented(account, trace)])].sort();
}

interface Trace {
  /** Source path → the treaty's paths that moved with it. */
  readonly moved: Map<string, Set<string>>;
  /** The treaty's paths whose value some source field decides. */
  readonly decided: Set<string>;
  readonly met: Set<string>;
}

function auditRecord<Source extends object>(
  account: Account<Source>,
  record: Source,
  trace: Trace,
): string[] {
  const before = account.map(record);
  return leavesOf(record).flatMap((path) => {
    const name = nameOf(path);
    const fate = fateOf(account, name);
    // In an empty list there is nothing to change; what would stand in it has its own entry.
    if (isEmptyList(valueAt(record, path))) return isListed(account, name, trace);
    if (fate === undefined) return [`${name}: stands in no account`];
    trace.met.add(name);
    const changed = withValueAt(record, path, otherValue(valueAt(record, path), fate));
    const { moved, decided } = differences(before, account.map(changed as Source));
    decided.forEach((to) => trace.decided.add(to));
    const all = trace.moved.get(name) ?? new Set();
    moved.forEach((to) => all.add(to));
    trace.moved.set(name, all);
    return [...moved].flatMap((to) => unclaimed(name, to, fate));
  });
}

function fateOf<Source>({ fields, elsewhere }: Account<Source>, name: string): Fate | undefined {
  const other = elsewhere?.[name];
  return fields[name] ?? (other && { source: other.source, left: 'Another account carries it.' });
}

function isListed<Source>(account: Account<Source>, name: string, trace: Trace): string[] {
  trace.met.add(name);
  const known = [account.fields, account.elsewhere ?? {}]
    .flatMap((fields) => Object.keys(fields))
    .some((field) => covers(name, field));
  return known ? [] : [`${name}: stands in no account`];
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function unclaimed(name: string, to: string, fate: Fate): string[] {
  if ('left' in fate) return [`${name}: said to be left out, but decides ${to}`];
  return fate.to.some((claimed) => covers(claimed, to))
    ? []
    : [`${name}: decides ${to}, which its account does not say`];
}

/** Claims that nothing bears out: a field that does not exist, or does not reach where it is said to go. */
function unmoved<Source>(account: Account<Source>, trace: Trace): string[] {
  return Object.entries(account.fields).flatMap(([name, fate]) => {
    if (!trace.met.has(name)) return [`${name}: accounted for, but in no record`];
    if ('left' in fate) return [];
    const moved = [...(trace.moved.get(name) ?? [])];
    return fate.to
      .filter((claimed) => !moved.some((to) => covers(claimed, to)))
      .map((claimed) => `${name}: does not reach ${claimed}`);
  });
}

function invented<Source extends object>(account: Account<Source>, trace: Trace): string[] {
  const known = Object.keys(account.known);
  const leaves = account.records.flatMap((record) => leavesOf(account.map(record)).map(nameOf));
  const made = leaves
    .filter((leaf) => !trace.decided.has(leaf))
    .filter((leaf) => !known.includes(leaf))
    .map((leaf) => `${leaf}: comes from nowhere`);
  const stale = known
    .filter((path) => !leaves.includes(path))
    .map((path) => `${path}: said to be known, but is nowhere`);
  return [...made, ...stale];
}

type Path = readonly (string | number)[];

/** Everything that is no object and no list with something in it. */
function leavesOf(value: unknown, path: Path = []): Path[] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  if (inner.length === 0) return [path];
  return inner.flatMap(([key, item]) =>
    leavesOf(item, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function nameOf(path: Path): string {
  return path
    .map((key) => (typeof key === 'number' ? '[]' : `.${key}`))
    .join('')
    .replace(/^\./, '');
}

function covers(path: string, leaf: string): boolean {
  return leaf === path || leaf.startsWith(`${path}.`) || leaf.startsWith(`${path}[]`);
}

/**
 * Names of the leaves that differ. A leaf is *decided* where it has another value or is itself there or not; where
 * a whole object or list item comes or goes, what it contains has only moved with it and is not explained.
 */
function differences(
  before: unknown,
  after: unknown,
): { moved: Set<string>; decided: Set<string> } {
  const moved = new Set<string>();
  const decided = new Set<string>();
  const paths = new Map(
    [...leavesOf(before), ...leavesOf(after)].map((path) => [path.join('/'), path]),
  );
  for (const path of paths.values()) {
    if (isSame(valueAt(before, path), valueAt(after, path))) continue;
    moved.add(nameOf(path));
    if (isSameHolder(before, after, path.slice(0, -1))) decided.add(nameOf(path));
  }
  return { moved, decided };
}

/** Whether what holds a leaf is there on both sides, at the same place of lists that are as long. */
function isSameHolder(before: unknown, after: unknown, holder: Path): boolean {
  return holder.every((_, end) => {
    const [one, other] = [before, after].map((root) => valueAt(root, holder.slice(0, end + 1)));
    if (Array.isArray(one)) return Array.isArray(other) && one.length === other.length;
    return typeof one === 'object' && typeof other === 'object' && one !== null && other !== null;
  });
}

/** Both are leaves: a plain value, or a list or an object with nothing in it. */
function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function otherValue(value: unknown, fate: Fate): unknown {
  if ('other' in fate && fate.other !== value) return fate.other;
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (typeof value !== 'string') return 'something';
  const year = /^20\d\d(?=-\d\d-\d\d)/.exec(value)?.[0];
  return year === undefined ? `${value}9` : value.replace(year, String(Number(year) - 1));
}

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined,
    root,
  );
}

function withValueAt(value: unknown, [key, ...rest]: Path, put: unknown): unknown {
  if (key === undefined) return put;
  const copy = (
    Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }
  ) as object;
  Reflect.set(copy, key, withValueAt(Reflect.get(copy, key), rest, put));
  return copy;
}
