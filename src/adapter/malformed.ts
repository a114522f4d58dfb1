import * as v from 'valibot';

/** Where a value is not what the treaty says, in words for the integrator. */
export interface Misfit {
  /** The field, by dots: `lastMessage.sentAt`; empty where it is the value itself. */
  readonly path: string;
  readonly expected: string;
  /** What came, without quoting any text that could be a customer's. */
  readonly received: string;
}

/** Parses by a schema and says what does not fit. Never throws, whatever the value does when it is read. */
export function fit<Output>(
  schema: v.GenericSchema<unknown, Output>,
  value: unknown,
): { readonly value: Output } | { readonly misfits: readonly [Misfit, ...Misfit[]] } {
  try {
    const result = v.safeParse(schema, value, { message: expectationOf });
    if (result.success) return { value: result.output };
    const [first, ...rest] = result.issues;
    return { misfits: [misfitOf(first), ...rest.map(misfitOf)] };
  } catch {
    // A getter that throws, a revoked proxy, a condition nested without end.
    return { misfits: [{ path: '', expected: 'plain data', received: 'what cannot be read' }] };
  }
}

/** What came, in words: its kind, and its value only where it cannot be a person's words. */
export function describeReceived(value: unknown): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return value === '' ? 'empty text' : lengthOf(value);
  if (typeof value === 'object') return describeObject(value);
  if (typeof value === 'function') return 'a function';
  if (value === undefined) return 'undefined';
  return typeof value === 'symbol' ? 'a symbol' : (value as number | bigint | boolean).toString();
}

/** What an object says it is, such as `Date`. Asking may fail: it can be a proxy of anything. */
export function kindOf(value: object): string {
  try {
    return Object.prototype.toString.call(value).slice(8, -1);
  } catch {
    return 'unknown';
  }
}

/** What does not fit, of an issue of valibot's. */
export function misfitOf(issue: v.BaseIssue<unknown>): Misfit {
  return {
    path: issue.path?.map((item) => shorten(String(item.key))).join('.') ?? '',
    expected: issue.message,
    received: isMissing(issue) ? 'nothing' : receivedOf(issue),
  };
}

/** One as a sentence's part: `sentAt: expected an instant, received a number`. */
export function misfitWords({ path, expected, received }: Misfit): string {
  return `${path === '' ? '' : `${path}: `}expected ${expected}, received ${received}`;
}

function receivedOf(issue: v.BaseIssue<unknown>): string {
  const { input } = issue;
  if (input === undefined) return 'undefined: leave the property out instead';
  if (typeof input === 'string' && isFormatIssue(issue) && isHarmless(input)) return `"${input}"`;
  return describeReceived(input);
}

/** valibot asks this only where a schema has no expectation of its own. */
function expectationOf(issue: v.BaseIssue<unknown>): string {
  if (isMissing(issue)) return 'a value';
  const words = issue.expected ?? 'another value';
  return WORDS[words] ?? words.replace(/^\(|\)$/g, '').replaceAll(' | ', ' or ');
}

const WORDS: Readonly<Record<string, string>> = {
  Object: 'an object',
  Array: 'a list',
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
};

function isMissing(issue: v.BaseIssue<unknown>): boolean {
  return issue.input === undefined && issue.path?.at(-1)?.origin === 'key';
}

/** Whether text was expected and only its form is wrong. */
function isFormatIssue(issue: v.BaseIssue<unknown>): boolean {
  return issue.kind === 'validation' || issue.type === 'picklist';
}

/** Dates, numbers and single short words: what helps to find the mistake and is nobody's message. */
function isHarmless(text: string): boolean {
  return /^[\d:.,+\-TZ /]{1,40}$/.test(text) || /^[\w.-]{1,30}$/.test(text);
}

function describeObject(value: object): string {
  const kind = kindOf(value);
  if (kind === 'Array') return `a list of ${(value as readonly unknown[]).length}`;
  if (kind === 'Promise') return 'a promise: await it first';
  return kind === 'Object' ? 'an object' : `an object of kind ${shorten(kind)}`;
}

function lengthOf(text: string): string {
  return `text of ${text.length} ${text.length === 1 ? 'character' : 'characters'}`;
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
