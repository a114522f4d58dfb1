import type { GenericSchema } from 'valibot';
import { CONTRACT } from './care-adapter.js';
import { CareError } from './care-error.js';
import type { Description } from './description.js';
import { fit, misfitWords, type Misfit } from './malformed.js';
import type { Page } from './page.js';
import { descriptionSchema } from './schemas/description-schema.js';
import { pageSchema } from './schemas/page-schema.js';

/**
 * A record that came, but not in the treaty's shape. It stands in the record's place, so that positions stay
 * right and the screen can say that something is there. It names method, id and field, never what is
 * in a text.
 */
export interface BadRecord {
  /** Tells it from every record: parsing drops all that the treaty does not know, this word among it. */
  readonly malformed: true;
  /** The method that answered it: `threads.list`. */
  readonly where: string;
  /** The record's own id, where it has one that can be read. */
  readonly id?: string;
  /** The field, by dots: `lastMessage.sentAt`. Empty: the record itself. */
  readonly path: string;
  readonly expected: string;
  readonly received: string;
  /** All of it as one sentence for the integrator. */
  readonly message: string;
}

/** Whether this is the place of a record that could not be read. */
export function isBadRecord(item: unknown): item is BadRecord {
  return (
    typeof item === 'object' && item !== null && 'malformed' in item && item.malformed === true
  );
}

/**
 * One record from outside as the model's type. What the treaty does not know is left out; nothing is converted:
 * a number where a decimal string is due is a bad record.
 */
export function parseRecord<Value>(
  schema: GenericSchema<unknown, Value>,
  value: unknown,
  where: string,
):
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: BadRecord } {
  const result = fit(schema, value);
  return 'value' in result
    ? { ok: true, value: result.value }
    : { ok: false, problem: badRecord(where, value, result.misfits) };
}

/**
 * A record that was asked for alone.
 * @throws CareError `unknown` with code `malformed-answer` naming the field.
 */
export function parseAnswer<Value>(
  schema: GenericSchema<unknown, Value>,
  value: unknown,
  where: string,
): Value {
  const parsed = parseRecord(schema, value, where);
  if (!parsed.ok) throw malformedAnswer(parsed.problem);
  return parsed.value;
}

/**
 * A page from outside. A bad item stays in its place as a {@link BadRecord} and is listed in `bad`.
 * @throws CareError `unknown` with code `malformed-answer` when the answer as a whole is no page.
 */
export function parsePage<Item>(
  itemSchema: GenericSchema<unknown, Item>,
  value: unknown,
  where: string,
): { readonly page: Page<Item | BadRecord>; readonly bad: readonly BadRecord[] } {
  const page = parseAnswer(pageSchema, value, where);
  const { items, bad } = parseItems(itemSchema, page.items, where);
  return { page: { ...page, items }, bad };
}

/**
 * A plain list from outside (`reasons.list`, `figures.list`), as {@link parsePage} does a page.
 * @throws CareError `unknown` with code `malformed-answer` when the answer is no list.
 */
export function parseList<Item>(
  itemSchema: GenericSchema<unknown, Item>,
  value: unknown,
  where: string,
): { readonly items: readonly (Item | BadRecord)[]; readonly bad: readonly BadRecord[] } {
  return parseItems(itemSchema, parseAnswer(pageSchema.entries.items, value, where), where);
}

/**
 * The answer of `describe`.
 * @throws CareError `unsupported` with code `contract-version` when the adapter keeps another treaty;
 * `unknown` with code `malformed-answer` naming the field.
 */
export function checkDescription(value: unknown): Description {
  const parsed = parseRecord(descriptionSchema, value, 'describe');
  const contract = parsed.ok ? parsed.value.contract : contractIn(value);
  // Asked first: another treaty may well have another shape, and the number says more than a missing field.
  if (contract !== undefined && contract !== CONTRACT) throw otherContract(contract);
  if (!parsed.ok) throw malformedAnswer(parsed.problem);
  return parsed.value;
}

/** A bad record where only that record was asked for: the read has failed. */
export function malformedAnswer(problem: BadRecord): CareError {
  return new CareError({ kind: 'unknown', code: 'malformed-answer', message: problem.message });
}

function otherContract(contract: number): CareError {
  return new CareError({
    kind: 'unsupported',
    code: 'contract-version',
    message: `The care kit on this page speaks contract ${CONTRACT}, its adapter answered with contract ${contract}. One of them has to be updated.`,
  });
}

function parseItems<Item>(
  itemSchema: GenericSchema<unknown, Item>,
  values: readonly unknown[],
  where: string,
): { readonly items: (Item | BadRecord)[]; readonly bad: BadRecord[] } {
  const bad: BadRecord[] = [];
  const items = values.map((value) => {
    const parsed = parseRecord(itemSchema, value, where);
    if (parsed.ok) return parsed.value;
    bad.push(parsed.problem);
    return parsed.problem;
  });
  return { items, bad };
}

function badRecord(
  where: string,
  value: unknown,
  [misfit, ...more]: readonly [Misfit, ...Misfit[]],
): BadRecord {
  const id = idIn(value);
  const record = id === undefined ? '' : `, record ${JSON.stringify(id)}`;
  const others = more.length === 0 ? '' : ` (and ${more.length} more)`;
  return {
    malformed: true,
    where,
    ...(id === undefined ? {} : { id }),
    ...misfit,
    message: `${where}${record}: ${misfitWords(misfit)}${others}.`,
  };
}

/** Ids longer than this name nothing that a person could look for. */
const LONGEST_ID = 200;

function idIn(value: unknown): string | undefined {
  const id = read(value, 'id');
  return typeof id === 'string' && id !== '' && id.length <= LONGEST_ID ? id : undefined;
}

function contractIn(value: unknown): number | undefined {
  const contract = read(value, 'contract');
  return typeof contract === 'number' ? contract : undefined;
}

/** A property of something that did not parse, and may throw when it is read. */
function read(value: unknown, key: string): unknown {
  try {
    return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  } catch {
    return undefined;
  }
}
