import type { GenericSchema } from 'valibot';

/**
 * What a search asks, read as its schema says: `limit=50&from.cursor=abc` as `{ limit: 50, from: { cursor } }`. What
 * does not fit stays text, and what is not in the schema stands at the top, so that parsing refuses both by name.
 */
export function fromSearch(
  schema: GenericSchema,
  search: URLSearchParams,
): Record<string, unknown> {
  const used = new Set<string>();
  const read = readField(schema, '', search, used);
  const asked: Record<string, unknown> = isRecord(read) ? read : {};
  for (const name of new Set(search.keys())) if (!used.has(name)) asked[name] = search.get(name);
  return asked;
}

function readField(
  schema: GenericSchema,
  name: string,
  search: URLSearchParams,
  used: Set<string>,
): unknown {
  const { type, entries, options, wrapped, item } = schema as Looked;
  if (wrapped !== undefined) {
    if (type === 'nullable' && search.get(name) === 'none') {
      used.add(name);
      return null;
    }
    return readField(wrapped, name, search, used);
  }
  if (entries !== undefined) return readFields(entries, name, search, used);
  if (type === 'union') {
    const found = (options ?? []).map((option) => readField(option, name, search, used));
    const given = found.filter(isRecord);
    return given.length === 0 ? undefined : Object.assign({}, ...given);
  }
  if (!search.has(name)) return undefined;
  used.add(name);
  const words = search.getAll(name);
  if (type === 'array') {
    return words.length === 1 && words[0] === '' ? [] : words.map((word) => readWord(item, word));
  }
  const [word = '', ...more] = words;
  return more.length > 0 ? words : readWord(schema, word);
}

function readFields(
  entries: Readonly<Record<string, GenericSchema>>,
  name: string,
  search: URLSearchParams,
  used: Set<string>,
): Record<string, unknown> | undefined {
  const found = Object.entries(entries).flatMap(([key, entry]) => {
    const value = readField(entry, name === '' ? key : `${name}.${key}`, search, used);
    return value === undefined ? [] : [[key, value] as const];
  });
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

function readWord(schema: GenericSchema | undefined, word: string): unknown {
  const { type } = (schema ?? {}) as Looked;
  if (type === 'number') return /^-?\d+(?:\.\d+)?$/.test(word) ? Number(word) : word;
  if (type === 'boolean') return word === 'true' || (word === 'false' ? false : word);
  return word;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What of a schema tells its shape. */
interface Looked {
  readonly type?: string;
  readonly entries?: Readonly<Record<string, GenericSchema>>;
  readonly options?: readonly GenericSchema[];
  readonly wrapped?: GenericSchema;
  readonly item?: GenericSchema;
}
