import { CareError, type CareErrorDetails, type CareErrorKind } from '../../adapter/care-error.js';

/** Names a field of Mirakl's request as the treaty names it. */
export type FieldNames = (field: string) => string;

/** What a refusing answer says, in Mirakl's own words, whichever of its shapes they come in. */
export async function failureOf(
  response: Response,
  now: number,
  nameOf: FieldNames = (field) => field,
): Promise<CareError> {
  const body = await jsonOf(response);
  const errors = errorsIn(body);
  const message = textIn(body, 'message') ?? [...new Set(errors.map(wordsOf))].join(' ');
  const code = textIn(body, 'code') ?? textIn(errors[0], 'code');
  const fields = errors.flatMap((error) => fieldsIn(error, nameOf));
  const retryAfterMs = retryAfterOf(response, now);
  const failure = new CareError({
    kind: kindOf(response.status),
    ...(message === '' ? {} : { message }),
    ...(code === undefined ? {} : { code }),
    ...(fields.length === 0 ? {} : { fields }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    // A request that was refused as it is did nothing; only the server's own failure leaves that open.
    outcome: response.status < 500 && response.status !== 408 ? 'not-applied' : 'unknown',
  });
  if (response.status === 500) ended.add(failure);
  return failure;
}

/**
 * Whether the request is over at Mirakl, whatever came of it. A gateway's word (502, 504) does not say that: behind it
 * the message may still be on its way.
 */
export function hasEnded(error: unknown): boolean {
  return error instanceof CareError && (error.outcome === 'not-applied' || ended.has(error));
}

const ended = new WeakSet<CareError>();

/** What is no answer of Mirakl's at all. For whoever runs the adapter; nothing of the body is quoted. */
export function malformed(operation: string, received: string, more?: Partial<CareErrorDetails>) {
  const error = new CareError({
    kind: 'unknown',
    code: 'malformed-answer',
    message: `${operation}: expected an answer of Mirakl, received ${received}.`,
    ...more,
  });
  ended.add(error);
  return error;
}

/** GN: reason phrases are to be ignored, and the list of codes may grow. */
const KINDS: ReadonlyMap<number, CareErrorKind> = new Map([
  [400, 'validation'],
  [401, 'unauthorised'],
  [403, 'forbidden'],
  [404, 'not-found'],
  [408, 'timeout'],
  [409, 'conflict'],
  [410, 'not-found'],
  [413, 'too-large'],
  [422, 'validation'],
  [429, 'rate-limited'],
  [504, 'timeout'],
]);

function kindOf(status: number): CareErrorKind {
  return KINDS.get(status) ?? (status >= 500 ? 'unavailable' : 'unknown');
}

async function jsonOf(response: Response): Promise<unknown> {
  try {
    return (await response.json()) as unknown;
  } catch {
    return undefined;
  }
}

/** Shapes B and D: `{ errors: [{ code?, field?, message }] }`. */
function errorsIn(body: unknown): readonly unknown[] {
  const errors: unknown = isRecord(body) ? body['errors'] : undefined;
  return Array.isArray(errors) ? errors : [];
}

function fieldsIn(error: unknown, nameOf: FieldNames) {
  const field = textIn(error, 'field');
  if (field === undefined) return [];
  const code = textIn(error, 'code');
  return [
    {
      path: nameOf(field),
      message: wordsOf(error),
      ...(code === undefined ? {} : { code }),
    },
  ];
}

function wordsOf(error: unknown): string {
  return textIn(error, 'message') ?? '';
}

function textIn(value: unknown, key: string): string | undefined {
  const text: unknown = isRecord(value) ? value[key] : undefined;
  return typeof text === 'string' && text !== '' ? text : undefined;
}

/** Seconds (GN), or the date that HTTP allows. */
function retryAfterOf({ headers }: Response, now: number): number | undefined {
  const value = headers.get('Retry-After')?.trim() ?? '';
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
